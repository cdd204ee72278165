/** Opens one round of reading: its inputs are then accepted one by one, and the run ends by itself with the last of them. */
import { PARSER_VERSION } from '@countermeasure/parser/parse-page';
import { z } from 'zod';
import { type CommandContext, type CommandRun, runCommand } from './command.ts';
import { NotFoundError } from './errors.ts';
import { uuid, validate } from './validate.ts';

const schema = z.strictObject({
  trigger: z.enum(['MANUAL', 'SCHEDULE', 'BACKFILL', 'REPLAY']),
  /** How many inputs will be accepted. */
  inputs: z.int().min(1).max(10_000_000),
  sourceId: uuid.optional(),
});
export type StartIngestRunInput = z.input<typeof schema>;

/** Throws ValidationError, PermissionError, NotFoundError (source). */
export async function startIngestRun(context: CommandContext, input: StartIngestRunInput): Promise<{ runId: string }> {
  const valid = validate(schema, input);
  return runCommand(context, 'startIngestRun', (run) => openRun(run, valid));
}

/** The work of it, for commands that open a run beside other things. */
export async function openRun(
  { tx, actorId, now, audit }: CommandRun,
  { trigger, inputs, sourceId }: z.output<typeof schema>,
): Promise<{ runId: string }> {
  if (sourceId && !(await tx.source.findUnique({ where: { id: sourceId }, select: { id: true } }))) {
    throw new NotFoundError({ type: 'Source', id: sourceId });
  }
  const run = await tx.ingestRun.create({
    data: {
      trigger,
      state: 'RUNNING',
      parserVersion: PARSER_VERSION,
      totalCount: inputs,
      startedAt: now,
      startedById: actorId,
      sourceId: sourceId ?? null,
    },
    select: { id: true },
  });
  audit({ kind: 'ingest.run.started', subject: { type: 'IngestRun', id: run.id }, detail: { trigger, inputs } });
  return { runId: run.id };
}
