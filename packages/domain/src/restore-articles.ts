/** Takes discarded articles back, to where their evidence says they stand in review. */
import type { BulkResult } from './bulk.ts';
import type { CommandContext } from './command.ts';
import { type BulkInput, setAside } from './set-aside.ts';

/** Throws ValidationError and PermissionError; in `refused`: NotFoundError, StaleVersionError. */
export function restoreArticles(context: CommandContext, input: BulkInput): Promise<BulkResult> {
  return setAside(context, 'restoreArticles', input);
}
