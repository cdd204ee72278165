/**
 * 年 and 月 that were lost between figures, and the bracket behind a document's year: `2026317日` → `2026年3月17日`, `〔202612号` →
 * `〔2026〕12号`. Only where the figures can be read as one date; 2026111日 may be in January or in November and stays.
 */
import type { Edit } from './edits.ts';

const DATE = /(?<![\d.,])((?:19|20)\d\d)(\d{2,4})(?=日)/g;
const DOCUMENT = /(?<=[\u3400-\u9fff]〔(?:19|20)\d\d)(?=\d{1,3}号)/g;
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function restoreDates(text: string): Edit[] {
  const edits: Edit[] = [];
  for (const { index, 0: figures, 1: year = '', 2: rest = '' } of text.matchAll(DATE)) {
    const lengths = [1, 2].filter((length) => isDay(rest.slice(0, length), rest.slice(length)));
    const [month] = lengths;
    if (month === undefined || lengths.length > 1) continue;
    const reason = `“${figures}日” is no figure of days, and can be read as one date only: 年 and 月 were lost.`;
    const afterYear = index + year.length;
    edits.push(edit(afterYear, '年', reason), edit(afterYear + month, '月', reason));
  }
  for (const { index } of text.matchAll(DOCUMENT))
    edits.push(edit(index, '〕', 'The bracket before the year of a document is never closed.'));
  return edits.sort((a, b) => a.start - b.start);
}

/** Months and days with a leading zero are written with two figures both, or neither. */
function isDay(month: string, day: string): boolean {
  if (month === '' || day === '' || day.length > 2) return false;
  const days = DAYS[Number(month) - 1];
  if (days === undefined || Number(day) < 1 || Number(day) > days) return false;
  if (day.startsWith('0')) return month.length === 2;
  return !month.startsWith('0') || day.length === 2;
}

const edit = (at: number, after: string, reason: string): Edit => ({
  start: at,
  end: at,
  after,
  kind: 'MOJIBAKE',
  certainty: 'PROBABLE',
  rule: 'lost-date-mark',
  reason,
});
