/** Sends a submission back with a comment, a scheduled one too: the record is changed and submitted again. */
import { z } from 'zod';
import { versionRefusal } from './bulk.ts';
import { type CommandContext, runCommand } from './command.ts';
import { stateRefusal } from './edition-transitions.ts';
import { ConflictError } from './errors.ts';
import { lockEditions } from './publishing/lock-editions.ts';
import { movedRecords, moveEditions, UNSCHEDULED } from './publishing/move-editions.ts';
import { prose, uuid, validate } from './validate.ts';

const schema = z.strictObject({
  /** The edition. */
  id: uuid,
  expectedVersion: z.int().min(1),
  /** What to change. */
  comment: prose(2000).pipe(z.string().min(1)),
});
export type RequestChangesInput = z.input<typeof schema>;
export type RequestChangesResult = { actionId: string; id: string; version: number };

/** Throws ValidationError, PermissionError, NotFoundError, StaleVersionError, ConflictError (EDITION_STATE). */
export async function requestChanges(
  context: CommandContext,
  input: RequestChangesInput,
): Promise<RequestChangesResult> {
  const { id, expectedVersion, comment } = validate(schema, input);
  return runCommand(context, 'requestChanges', async (run) => {
    const edition = (await lockEditions(run.tx, [id])).get(id);
    const error = versionRefusal({ type: 'Edition', id, expectedVersion }, edition);
    if (error || !edition) throw error;
    const refusal = stateRefusal(edition.state, 'REQUEST_CHANGES');
    if (refusal) throw new ConflictError('EDITION_STATE', [refusal]);
    const fields = { ...UNSCHEDULED, state: 'CHANGES_REQUESTED', reviewComment: comment } as const;
    const moves = await moveEditions(run, [edition], fields, 'edition.changes_requested', { comment });
    const label = String((edition.document as { displayLabel?: string }).displayLabel ?? '');
    const actionId = await run.recordAction({
      summary: { en: `Sent “${label}” back for changes`, zh: `退回“${label}”修改` },
      payload: { comment },
      changes: moves.map(({ change }) => change),
      records: movedRecords(moves.map(({ applied }) => applied)),
    });
    return { actionId, id, version: edition.version + 1 };
  });
}
