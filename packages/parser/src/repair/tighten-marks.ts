/**
 * Spaces that a typesetting system set around marks: `后半段 , 返程车流抬头 。昨天` → `后半段,返程车流抬头。昨天`. Chinese has no space before
 * a mark, so a page that has one before most of its marks did not get them from its author; one or two are a slip and stay.
 */
import type { Edit } from './edits.ts';

const MARK = /(?<=[\u3400-\u9fff”》）)\]%\da-zA-Z])( ?)([,，。；;：:、！!？?])( ?)(?=[\u3400-\u9fff“《（(【\d\n]|$)/g;
/** Marks that must have a space before them, and the share of all marks in Chinese text that is. */
const OFTEN = 4;
const SHARE = 0.5;
const CHINESE = /[\u3400-\u9fff“”《》（）]/;

export function tightenMarks(text: string): Edit[] {
  if (!/[\u3400-\u9fff] [,，。]/.test(text)) return [];
  const marks = [...text.matchAll(MARK)].filter(
    ({ index, 0: whole }) => CHINESE.test(text.charAt(index - 1)) || CHINESE.test(text.charAt(index + whole.length)),
  );
  const spaced = marks.filter(({ 1: before }) => before !== '');
  if (spaced.length < OFTEN || spaced.length < SHARE * marks.length) return [];
  return spaced.flatMap(({ index, 3: after }) => [
    edit(index, index + 1),
    ...(after === '' ? [] : [edit(index + 2, index + 3)]),
  ]);
}

const edit = (start: number, end: number): Edit => ({
  start,
  end,
  after: '',
  kind: 'PUNCTUATION',
  certainty: 'PROBABLE',
  rule: 'spaced-mark',
  reason: 'A space beside a mark, as beside most marks of this page: no author sets one before a mark.',
});
