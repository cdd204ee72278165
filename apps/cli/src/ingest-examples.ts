/** Takes in the pages that the repository ships and publishes one, all through the ordinary commands. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createClient } from '@countermeasure/db/client';
import { ensureSource } from '@countermeasure/domain/ensure-source';
import { ingestInputs } from '@countermeasure/ingest/ingest-inputs';
import { listInputs } from '@countermeasure/ingest/read-inputs';
import { publishExample } from './publish-example.ts';

type Example = { file: string; source: keyof typeof SOURCES; publish?: boolean };

const SOURCES = {
  examples: {
    name: 'Examples',
    kind: 'UPLOAD',
    reliability: 'B',
    scale: 'NATIONAL',
    licence: 'CC0-1.0',
    mayRepublishText: true,
  },
  mirror: { name: 'Mirror site', kind: 'UPLOAD', reliability: 'E', scale: 'NATIONAL', mayRepublishText: false },
} as const;

const folder = fileURLToPath(new URL('../../../examples/', import.meta.url));

/** Idempotent: pages that are there stay as they are, and what a person has published or withdrawn is theirs. Needs a running worker. */
export async function ingestExamples(editorUrl: string): Promise<void> {
  const db = createClient(editorUrl, { maxConnections: 2 });
  const context = { db, actor: { kind: 'SYSTEM', name: 'cli' } } as const;
  try {
    const examples = JSON.parse(readFileSync(`${folder}pages.json`, 'utf8')) as Example[];
    // What is to be published goes first: of two copies of one text, the first to come is the one with the measures.
    for (const isPublished of [true, false])
      for (const source of Object.keys(SOURCES) as (keyof typeof SOURCES)[]) {
        const wanted = examples.filter(
          (example) => example.source === source && Boolean(example.publish) === isPublished,
        );
        if (wanted.length === 0) continue;
        const { id: sourceId } = await ensureSource(context, SOURCES[source]);
        const inputs = await listInputs(wanted.map(({ file }) => `${folder}pages/${file}`));
        const { items } = await ingestInputs(context, inputs, { sourceId });
        if (isPublished) for (const { articleId } of items) if (articleId) await publishExample(db, articleId);
      }
  } finally {
    await db.$disconnect();
  }
}
