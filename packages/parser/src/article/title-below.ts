/**
 * Some copies carry the title behind the text: `…。 ⏎ 标题 ⏎ 站名 2026-07-01 来源：…`. Use it where no heading stands above.
 */
import type { LineRole } from './header-roles.ts';

/** Lines behind the last sentence in which title and credits are looked for. */
const REACH = 6;

/** The title's line and the credits' below it, or −1: both must be there, or the line may be anything. */
export function findTitleBelow(roles: LineRole[]): number {
  const last = roles.findLastIndex((role) => role.isText);
  if (last < 0) return -1;
  for (let i = last + 1; i <= Math.min(last + REACH, roles.length - 2); i++) {
    if (roles[i]?.isHeading === true) return roles[i + 1]?.credits?.publishedAt === undefined ? -1 : i;
  }
  return -1;
}
