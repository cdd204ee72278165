/** Counts an input of a run that could not even be read, so that the run names it and ends. */
import { z } from 'zod';
import { type CommandContext, runCommand } from './command.ts';
import { NotFoundError } from './errors.ts';
import { countEndedItem } from './ingest/end-item.ts';
import { lockNames } from './locks.ts';
import { prose, uuid, validate } from './validate.ts';

const schema = z.strictObject({
  runId: uuid,
  /** Its name to a person, unique in the run: a path, a URL. */
  input: prose(2000).pipe(z.string().min(1)),
  /** A sentence for an editor. */
  reason: prose(2000).pipe(z.string().min(1)),
});
export type RefuseInputInput = z.input<typeof schema>;

/** An input of this name that the run knows stays as it is. Throws ValidationError, PermissionError, NotFoundError (run). */
export async function refuseInput(context: CommandContext, input: RefuseInputInput): Promise<{ itemId: string }> {
  const { runId, ...named } = validate(schema, input);
  return runCommand(context, 'refuseInput', async (run) => {
    if (!(await run.tx.ingestRun.findUnique({ where: { id: runId }, select: { id: true } }))) {
      throw new NotFoundError({ type: 'IngestRun', id: runId });
    }
    await lockNames(run.tx, [`input:${runId}:${named.input}`]);
    const before = await run.tx.ingestItem.findUnique({ where: { runId_input: { runId, input: named.input } } });
    if (before) return { itemId: before.id };
    const data = { runId, state: 'FAILED', ...named } as const;
    const item = await run.tx.ingestItem.create({ data, select: { id: true } });
    await countEndedItem(run, runId, 'FAILED');
    run.audit({ kind: 'ingest.input.refused', subject: { type: 'IngestItem', id: item.id }, detail: named });
    return { itemId: item.id };
  });
}
