/**
 * Takes one input of a run: keeps its bytes as a snapshot, once for each content, and queues it for parsing in the same
 * transaction. Bytes that this parser has turned into an article before are done at once.
 */
import { enqueue } from '@countermeasure/jobs/enqueue';
import { parseSnapshot } from '@countermeasure/jobs/jobs';
import { z } from 'zod';
import { type CommandContext, type CommandRun, runCommand } from './command.ts';
import { ConflictError, NotFoundError } from './errors.ts';
import { defaultSourceId } from './ingest/default-source.ts';
import { countEndedItem } from './ingest/end-item.ts';
import { lockNames } from './locks.ts';
import { sha256Hex } from './sha256.ts';
import { prose, uuid, validate } from './validate.ts';

/** An upload's limit; the parser reads less of it. */
const MAX_INPUT_BYTES = 50 * 1024 * 1024;

export const acceptInputSchema = z.strictObject({
  runId: uuid,
  /** Its name to a person, unique in the run: a path, a URL. */
  input: prose(2000).pipe(z.string().min(1)),
  bytes: z.instanceof(Uint8Array),
  mediaType: prose(200).optional(),
  charset: prose(100).optional(),
  url: z.httpUrl().optional(),
  sourceId: uuid.optional(),
});
export type AcceptInputInput = z.input<typeof acceptInputSchema>;
type Valid = z.output<typeof acceptInputSchema>;
export type AcceptedInput = { itemId: string; state: string; articleId: string | null };

/** Throws ValidationError, PermissionError, NotFoundError (run, source), ConflictError (the run has other bytes under this name). */
export async function acceptInput(context: CommandContext, input: AcceptInputInput): Promise<AcceptedInput> {
  const valid = validate(acceptInputSchema, input);
  return runCommand(context, 'acceptInput', (run) => takeInput(run, valid));
}

/** The work of it, for commands that take an input beside other things. */
export async function takeInput(run: CommandRun, valid: Valid): Promise<AcceptedInput> {
  const sha256 = sha256Hex(valid.bytes);
  const { tx } = run;
  const ingestRun = await tx.ingestRun.findUnique({ where: { id: valid.runId } });
  if (!ingestRun) throw new NotFoundError({ type: 'IngestRun', id: valid.runId });
  await lockNames(tx, [`snapshot:${sha256}`, `input:${valid.runId}:${valid.input}`]);
  const before = await tx.ingestItem.findUnique({
    where: { runId_input: { runId: valid.runId, input: valid.input } },
    include: { snapshot: { select: { sha256: true } } },
  });
  if (before) return sameInput(before, sha256);
  if (valid.bytes.length > MAX_INPUT_BYTES) return refuseLargeInput(run, valid);
  const snapshotId = await keepSnapshot(run, valid, sha256);
  const article = await tx.article.findFirst({
    where: { snapshotId, parserVersion: ingestRun.parserVersion },
    select: { id: true },
  });
  const state = article ? 'UNCHANGED' : 'WAITING';
  const item = await tx.ingestItem.create({
    data: { runId: valid.runId, input: valid.input, state, snapshotId, articleId: article?.id ?? null },
    select: { id: true },
  });
  if (article) await countEndedItem(run, valid.runId, 'UNCHANGED');
  else await enqueue(tx, parseSnapshot, { ingestItemId: item.id });
  run.audit({
    kind: 'ingest.input.accepted',
    subject: { type: 'IngestItem', id: item.id },
    detail: { input: valid.input, sha256, state },
  });
  return { itemId: item.id, state, articleId: article?.id ?? null };
}

type Item = { id: string; state: string; articleId: string | null; snapshot: { sha256: string } | null };

function sameInput(item: Item, sha256: string): AcceptedInput {
  if (item.snapshot?.sha256 === sha256) return { itemId: item.id, state: item.state, articleId: item.articleId };
  throw new ConflictError(
    'DUPLICATE',
    [{ en: 'This run has another input of the same name.', zh: '本次采集中已有同名的其他内容。' }],
    { type: 'IngestItem', id: item.id },
  );
}

/** The rest of the run goes on. */
async function refuseLargeInput(run: CommandRun, { runId, input, bytes }: Valid): Promise<AcceptedInput> {
  const megabytes = (bytes.length / 1024 / 1024).toFixed(0);
  const reason = `It is ${megabytes} MB; at most ${MAX_INPUT_BYTES / 1024 / 1024} MB can be read.`;
  const item = await run.tx.ingestItem.create({
    data: { runId, input, state: 'FAILED', reason },
    select: { id: true },
  });
  await countEndedItem(run, runId, 'FAILED');
  run.audit({ kind: 'ingest.input.refused', subject: { type: 'IngestItem', id: item.id }, detail: { input, reason } });
  return { itemId: item.id, state: 'FAILED', articleId: null };
}

/** The snapshot of these bytes: the one there is, or a new one. Its lock is held. */
async function keepSnapshot({ tx, now }: CommandRun, input: Valid, sha256: string): Promise<string> {
  const kept = await tx.snapshot.findUnique({ where: { sha256 }, select: { id: true } });
  if (kept) return kept.id;
  const { sourceId, bytes } = input;
  if (sourceId && !(await tx.source.findUnique({ where: { id: sourceId }, select: { id: true } }))) {
    throw new NotFoundError({ type: 'Source', id: sourceId });
  }
  const made = await tx.snapshot.create({
    data: {
      sha256,
      content: new Uint8Array(bytes),
      byteLength: bytes.length,
      mediaType: input.mediaType ?? 'application/octet-stream',
      charset: input.charset ?? null,
      url: input.url ?? null,
      fetchedAt: now,
      sourceId: sourceId ?? (await defaultSourceId(tx)),
    },
    select: { id: true },
  });
  return made.id;
}
