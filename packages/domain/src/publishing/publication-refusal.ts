/** What refuses a publication, now or later: everything that blocks, and the want of a second reader unless it is forced. */
import { ConflictError, type DomainError, PermissionError } from '../errors.ts';
import { type CommandActor, mayUse } from '../permissions.ts';
import type { Problem } from './edition-problems.ts';

/** A reason stands in for a second reader where the actor may force; everything else that blocks is listed. */
export function publicationRefusal(
  problems: Problem[],
  actor: CommandActor,
  forceReason: string | null,
): DomainError | null {
  const force = forceReason !== null && mayUse(actor, 'FORCE_PUBLISH');
  const own = problems.filter(({ secondReader }) => secondReader && !force);
  const others = problems.filter(({ severity, secondReader }) => severity === 'BLOCKER' && !secondReader);
  const sentences = [...others, ...own].map(({ message }) => message);
  const [first] = sentences;
  if (!first) return null;
  if (others.length === 0) return new PermissionError(null, first);
  return new ConflictError('EDITION_STATE', sentences, others.find(({ record }) => record)?.record ?? null);
}
