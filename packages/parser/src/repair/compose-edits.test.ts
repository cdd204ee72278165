import fc from 'fast-check';
import { expect, test } from 'vitest';
import { replayRepairs, undoRepairs } from '../replay-repairs.ts';
import { composeEdits } from './compose-edits.ts';
import { applyEdits, type Edit } from './edits.ts';
import { toRepairs, traceBack } from './placed-repairs.ts';

const edit = (start: number, end: number, after: string, kind: Edit['kind'] = 'SCRIPT'): Edit => ({
  start,
  end,
  after,
  kind,
  certainty: 'CERTAIN',
  rule: 'test',
  reason: 'test',
});

/** Edits of a text of this length: in order, apart, some empty, some touching. */
const editsOf = (length: number) =>
  fc.array(fc.tuple(fc.nat(3), fc.nat(3), fc.string({ maxLength: 3 })), { maxLength: 8 }).map((steps) => {
    const edits: Edit[] = [];
    let at = 0;
    for (const [gap, width, after] of steps) {
      const start = at + gap;
      const end = start + width;
      // Two empty places in a row would have no order of their own.
      if (end > length || (width === 0 && gap === 0 && edits.length > 0)) break;
      edits.push(edit(start, end, after, width % 2 ? 'PINYIN' : 'SCRIPT'));
      at = end;
    }
    return edits;
  });

test('what touches different characters stays apart', () => {
  // 國(guó)家: the reading goes first, then the script of the character before it.
  const edits = composeEdits([edit(1, 6, '', 'PINYIN')], [edit(0, 1, '国')], '國家');
  expect(edits.map(({ start, end, after, kind }) => ({ start, end, after, kind }))).toEqual([
    { start: 0, end: 1, after: '国', kind: 'SCRIPT' },
    { start: 1, end: 6, after: '', kind: 'PINYIN' },
  ]);
});

test('what overlaps becomes one edit of the strongest kind', () => {
  const edits = composeEdits([edit(0, 2, '斷電', 'FRAME_SHIFT')], [edit(0, 1, '断'), edit(1, 2, '电')], '斷電');
  expect(edits).toHaveLength(1);
  expect(edits[0]).toMatchObject({ start: 0, end: 2, after: '断电', kind: 'FRAME_SHIFT' });
});

test('composed edits do what both do in turn, and stay in order and apart', () => {
  const cases = fc
    .string({ minLength: 1, maxLength: 24 })
    .chain((text) => fc.tuple(fc.constant(text), editsOf(text.length)))
    .chain(([text, first]) => {
      const middle = applyEdits(text, first);
      return fc.tuple(fc.constant(text), fc.constant(first), fc.constant(middle), editsOf(middle.length));
    });
  fc.assert(
    fc.property(cases, ([text, first, middle, second]) => {
      const composed = composeEdits(first, second, middle);
      expect(applyEdits(text, composed)).toBe(applyEdits(middle, second));
      for (const [i, { start, end }] of composed.entries()) {
        expect(start).toBeLessThanOrEqual(end);
        expect(start).toBeGreaterThanOrEqual(composed[i - 1]?.end ?? 0);
      }
    }),
    { numRuns: 2000 },
  );
});

test('repairs made of edits replay and undo, astral characters included', () => {
  const astral = fc.string({ unit: fc.constantFrom('国', '𠮷', 'a'), minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(astral, fc.nat(), fc.nat(), astral, (text, n, m, after) => {
      const points = Array.from(text);
      const [from, to] = [n % (points.length + 1), m % (points.length + 1)].sort((a, b) => a - b) as [number, number];
      const start = points.slice(0, from).join('').length;
      const end = points.slice(0, to).join('').length;
      const edits = [edit(start, end, after)];
      const repairs = toRepairs(text, edits);
      const repaired = applyEdits(text, edits);
      expect(replayRepairs(text, repairs)).toBe(repaired);
      expect(undoRepairs(repaired, repairs)).toBe(text);
      // An edit that changes nothing is no repair.
      const froms = text.slice(start, end) === after ? [] : [{ start: from, end: to }];
      expect(repairs.map((repair) => repair.from)).toEqual(froms);
    }),
  );
});

test('a place is traced back through the edits before it, and takes in a replacement it lies in', () => {
  const edits = [edit(0, 3, ''), edit(5, 6, '甲乙')];
  const place = (start: number, end: number) =>
    traceBack([{ code: 'X', message: '', span: { start, end } }], edits)[0]?.span;
  expect(place(0, 1)).toEqual({ start: 3, end: 4 });
  expect(place(3, 4)).toEqual({ start: 5, end: 6 });
  expect(place(4, 5)).toEqual({ start: 6, end: 7 });
});
