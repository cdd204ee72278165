/**
 * What keeps an undo from putting an edition back on the schedule, or taking it off: a time that has passed would publish it
 * at once, and whoever may not publish any more may not undo what they did when they might.
 */
import { databaseTime, type Transaction } from './command.ts';
import { PermissionError } from './errors.ts';
import { type CommandActor, mayUse, PERMISSIONS } from './permissions.ts';
import type { RowChange } from './row-changes.ts';
import type { Sentence } from './sentence.ts';

/** `changes` are those to be undone. */
export async function passedTimes(tx: Transaction, changes: RowChange[]): Promise<Sentence[]> {
  const times = changes.flatMap(({ type, before }) =>
    type === 'Edition' && before?.state === 'SCHEDULED' ? [Date.parse(String(before.scheduledFor))] : [],
  );
  if (times.length === 0) return [];
  const now = (await databaseTime(tx)).getTime();
  return times.some((time) => time <= now) ? [PASSED] : [];
}

const PASSED: Sentence = {
  en: 'The time it was scheduled for has passed. Schedule it again.',
  zh: '原定的发布时间已过。请重新定时。',
};

/** Throws PermissionError. `changes` are those to be undone. */
export function requireScheduling(changes: RowChange[], actor: CommandActor): void {
  const scheduling = changes.some(
    ({ type, before, after }) => type === 'Edition' && [before?.state, after?.state].includes('SCHEDULED'),
  );
  if (!scheduling || mayUse(actor, 'PUBLISH')) return;
  throw new PermissionError(PERMISSIONS.PUBLISH, {
    en: 'Undoing this takes the role REVIEWER or higher, as scheduling does.',
    zh: '撤销此操作与定时发布一样，需要“审核”或更高的角色。',
  });
}
