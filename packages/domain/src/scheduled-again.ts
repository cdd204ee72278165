/** What keeps an undo from putting an edition back on the schedule: a time that has passed would publish it at once. */
import { databaseTime, type Transaction } from './command.ts';
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
