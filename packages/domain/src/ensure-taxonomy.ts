/**
 * Puts in the vocabularies that every installation starts with, and publishes them: a partner who filters by
 * `functions:prevent` must be able to read what it means. Adds what is missing, changes nothing that editors have
 * changed, and publishes only what has never had an edition.
 */
import { BASE_TAXONOMY } from '@countermeasure/db/base-taxonomy.zh';
import type { Prisma } from '@countermeasure/db/generated/prisma/client';
import type { BaseConcept, BaseScheme } from '@countermeasure/db/taxonomy/base-scheme';
import { canonicalSha256 } from './canonical-json.ts';
import { type CommandContext, type CommandRun, runCommand, type Transaction } from './command.ts';
import { asJson, type RecordDocument, readDocuments } from './documents/read-documents.ts';
import { lockNames } from './locks.ts';
import { nameKeys } from './name-keys.ts';
import { goLive, takePublicationInstant } from './publishing/go-live.ts';
import { RECORD_TYPES } from './records.ts';
import { nameFields, searchVector, writeSearchVectors } from './search-vector.ts';

/** Answers how many schemes and concepts were added and published; both 0 when all was there. */
export async function ensureTaxonomy(context: CommandContext): Promise<{ added: number; published: number }> {
  return runCommand(context, 'ensureTaxonomy', async (run) => {
    await lockNames(run.tx, ['taxonomy']);
    let added = 0;
    for (const [position, scheme] of BASE_TAXONOMY.entries()) added += await ensureScheme(run.tx, scheme, position);
    const published = await publishUnpublished(run);
    if (added + published > 0) run.audit({ kind: 'taxonomy.ensured', detail: { added, published } });
    return { added, published };
  });
}

async function ensureScheme(tx: Transaction, base: BaseScheme, position: number): Promise<number> {
  const existing = await tx.scheme.findUnique({ where: { code: base.code }, include: { concepts: true } });
  const { code, prefLabels, definition } = base;
  const { id } = existing ?? (await tx.scheme.create({ data: { code, prefLabels, definition, position } }));
  const ids = new Map(existing?.concepts.map((concept) => [concept.slug, concept.id]));
  let added = existing ? 0 : 1;
  for (const [place, concept] of base.concepts.entries()) {
    if (ids.has(concept.slug)) continue;
    ids.set(concept.slug, await addConcept(tx, id, concept, place, ids));
    added++;
  }
  return added;
}

async function addConcept(
  tx: Transaction,
  schemeId: string,
  concept: BaseConcept,
  position: number,
  ids: ReadonlyMap<string, string>,
): Promise<string> {
  const { slug, notation = null, prefLabels, altLabels = [], scopeNote, broader } = concept;
  const names = [...Object.values(prefLabels), ...altLabels.map(({ value }) => value)];
  const { id } = await tx.concept.create({
    data: {
      ...{ schemeId, slug, notation, prefLabels, altLabels, scopeNote, position, nameKeys: nameKeys(names) },
      broaderId: broader ? (ids.get(broader) ?? null) : null,
    },
    select: { id: true },
  });
  await writeSearchVectors(tx, 'Concept', [{ id, vector: searchVector(nameFields(names)) }]);
  return id;
}

/** Schemes before their concepts, each with a first edition that no person has read, and that says so. */
async function publishUnpublished(run: CommandRun): Promise<number> {
  const { tx } = run;
  const codes = BASE_TAXONOMY.map(({ code }) => code);
  const schemes = await tx.scheme.findMany({ where: { code: { in: codes } }, orderBy: { position: 'asc' } });
  const schemeIds = schemes.map(({ id }) => id);
  const concepts = await tx.concept.findMany({
    where: { schemeId: { in: schemeIds } },
    orderBy: [{ schemeId: 'asc' }, { position: 'asc' }],
  });
  const all = [
    ...schemes.map(({ id }) => ({ type: 'Scheme' as const, id })),
    ...concepts.map(({ id }) => ({ type: 'Concept' as const, id })),
  ];
  const known = await tx.edition.findMany({
    where: { contentId: { in: all.map(({ id }) => id) } },
    select: { contentId: true },
  });
  const knownIds = new Set(known.map(({ contentId }) => contentId));
  const missing = all.filter(({ id }) => !knownIds.has(id));
  if (missing.length === 0) return 0;
  const documents = await readDocuments(tx, missing);
  const publishedAt = await takePublicationInstant(tx);
  for (const { type, id } of missing)
    await publishFirst(run, type, id, documents.get(id) as RecordDocument, publishedAt);
  return missing.length;
}

async function publishFirst(
  run: CommandRun,
  type: 'Scheme' | 'Concept',
  contentId: string,
  document: RecordDocument,
  publishedAt: Date,
): Promise<void> {
  const json = asJson(document);
  const recordType = RECORD_TYPES[type];
  const { id } = await run.tx.edition.create({
    data: {
      ...{ contentType: recordType, contentId, number: 1, state: 'PUBLISHED', updateType: 'MINOR' },
      ...{ document: json as Prisma.InputJsonObject, sha256: canonicalSha256(json), publishedAt },
      ...{ forced: true, forceReason: 'Ships with Countermeasure' },
    },
    select: { id: true },
  });
  const publication = { editionId: id, recordType, recordId: contentId, number: 1, document };
  await goLive(run, { ...publication, updateType: 'MINOR', changeNote: null, changedPaths: [] }, publishedAt);
}
