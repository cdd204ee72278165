import { describe, expect, it } from 'vitest';
import { spanIndexAt, spanSet } from './span-set.ts';

const spans = [
  { start: 10, end: 14 },
  { start: 0, end: 30 },
  { start: 40, end: 42 },
];

describe('spanSet', () => {
  it('sees an overlap with a long span that began far before', () => {
    expect(spanSet(spans).overlaps({ start: 29, end: 35 })).toBe(true);
    expect(spanSet(spans).overlaps({ start: 30, end: 40 })).toBe(false);
  });

  it('gives what lies inside, in order', () => {
    expect(spanSet(spans).within({ start: 0, end: 42 })).toEqual([spans[1], spans[0], spans[2]]);
    expect(spanSet(spans).within({ start: 0, end: 20 })).toEqual([spans[0]]);
  });

  it('gives what ended before, the nearest first', () => {
    expect(spanSet(spans).before(40, 5)).toEqual([spans[0], spans[1]]);
    expect(spanSet(spans).before(40, 1)).toEqual([spans[0]]);
  });

  it('answers for no spans at all', () => {
    expect(spanSet([]).overlaps({ start: 0, end: 9 })).toBe(false);
    expect(spanSet([]).before(9, 3)).toEqual([]);
  });
});

describe('spanIndexAt', () => {
  it('finds the span that holds a position', () => {
    const row = [
      { start: 0, end: 5 },
      { start: 5, end: 9 },
    ];
    expect([0, 4, 5, 8].map((at) => spanIndexAt(row, at))).toEqual([0, 0, 1, 1]);
  });
});
