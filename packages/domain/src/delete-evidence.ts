/**
 * Removes a quotation that a person made, or one that has lost its place. What a parser found where it stands is rejected
 * instead, so that it is not proposed again.
 */
import { z } from 'zod';
import { versionRefusal } from './bulk.ts';
import { changeRows } from './change-rows.ts';
import { type CommandContext, runCommand } from './command.ts';
import { shorten } from './create-evidence.ts';
import { ConflictError } from './errors.ts';
import { lockRows } from './locks.ts';
import { ROW_MODELS } from './row-models.ts';
import type { Fields } from './row-writes.ts';
import { uuid, validate } from './validate.ts';

export const deleteInput = z.strictObject({ id: uuid, expectedVersion: z.int().min(1) });
export type DeleteInput = z.input<typeof deleteInput>;
export type DeleteResult = { actionId: string; deletedIds: string[] };

/** Throws ValidationError, PermissionError, NotFoundError, StaleVersionError, ConflictError (IN_USE: found, not made). */
export async function deleteEvidence(context: CommandContext, input: DeleteInput): Promise<DeleteResult> {
  const { id, expectedVersion } = validate(deleteInput, input);
  return runCommand(context, 'deleteEvidence', async (run) => {
    const { tx } = run;
    const known = await tx.evidence.findUnique({ where: { id }, select: { articleId: true } });
    await lockRows(tx, 'Article', known ? [known.articleId] : []);
    await lockRows(tx, 'Evidence', [id]);
    const row = await tx.evidence.findUnique({ where: { id } });
    const error = versionRefusal({ type: 'Evidence', id, expectedVersion }, row ?? undefined);
    if (error || !row) throw error;
    if (row.origin !== 'HUMAN' && row.verdict !== 'ORPHANED')
      throw new ConflictError('IN_USE', [FOUND], { type: 'Evidence', id });
    const before = (await ROW_MODELS.Evidence.read(tx, [id])).get(id) as Fields;
    const { actionId } = await changeRows(run, [{ type: 'Evidence', id, before, after: null }], {
      summary: { en: `Removed the quotation “${shorten(row.exact)}”`, zh: `删除引文“${shorten(row.exact)}”` },
      audit: {
        kind: 'evidence.deleted',
        subject: { type: 'Evidence', id },
        detail: { subjectId: row.subjectId, field: row.field, exact: row.exact },
      },
    });
    return { actionId, deletedIds: [id] };
  });
}

const FOUND = {
  en: 'This quotation was found, not made by hand; reject it, so that it is not proposed again.',
  zh: '此引文由程序找出，并非人工添加；请拒绝它，以免再次提出。',
};
