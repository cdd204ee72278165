/** Has one input read: a run of its own and the input, both or neither, so that no run waits for an input that was refused. */
import type { z } from 'zod';
import { acceptInputSchema, takeInput } from './accept-input.ts';
import { type CommandContext, runCommand } from './command.ts';
import { openRun } from './start-ingest-run.ts';
import { validate } from './validate.ts';

const schema = acceptInputSchema.omit({ runId: true });
export type IngestInputInput = z.input<typeof schema>;

/** Throws ValidationError, PermissionError, NotFoundError (source). */
export async function ingestInput(context: CommandContext, input: IngestInputInput): Promise<{ runId: string }> {
  const valid = validate(schema, input);
  return runCommand(context, 'ingestInput', async (run) => {
    const { runId } = await openRun(run, { trigger: 'MANUAL', inputs: 1 });
    await takeInput(run, { runId, ...valid });
    return { runId };
  });
}
