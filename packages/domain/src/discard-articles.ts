/** Sets articles aside as not worth keeping. They stay, out of the queue, and can be taken back. */
import type { BulkResult } from './bulk.ts';
import type { CommandContext } from './command.ts';
import { type BulkInput, setAside } from './set-aside.ts';

/** Throws ValidationError and PermissionError; in `refused`: NotFoundError, StaleVersionError, ConflictError (DEPENDENTS). */
export function discardArticles(context: CommandContext, input: BulkInput): Promise<BulkResult> {
  return setAside(context, 'discardArticles', input);
}
