import { expect, test } from 'vitest';
import type { Undone } from './hypothesis.ts';
import { neededMargin } from './needed-margin.ts';
import type { Segment } from './segments.ts';

const GAI = 0xb8c3;
const OPENING_QUOTE = 0xa1b0;
const mark: Undone = { kind: 'MARK', lost: 0xa1, mark: 0xa3a1, isBroken: false };
const dropped = (pair: number, support: number): Undone => ({ kind: 'DROPPED', pair, support });
const segment = (undone: Undone[], length = 4): Segment => ({
  start: 10,
  end: 10 + length,
  tokens: [],
  undone,
  margin: 0,
  ownBehind: 14,
});

test('a dropped half needs less the more its neighbours speak for the character', () => {
  const needed = [5, 1, -2].map((support) => neededMargin(segment([mark, dropped(GAI, support)])));
  expect(needed).toEqual([...needed].sort((a, b) => a - b));
  expect(new Set(needed).size).toBe(3);
});

test('a dropped half that a reading names needs no more than the mark itself', () => {
  const key: Undone = { kind: 'KEY', pair: GAI, syllable: 'gāi', free: false };
  expect(neededMargin(segment([mark, dropped(GAI, -2), key]))).toBe(neededMargin(segment([mark])));
  const other: Undone = { ...key, pair: 0xb5bc };
  expect(neededMargin(segment([mark, dropped(GAI, -2), other]))).toBe(neededMargin(segment([mark, dropped(GAI, -2)])));
});

test('a mark alone needs more than one with a shifted run, most where a quotation would open', () => {
  const alone = neededMargin(segment([mark], 1));
  expect(alone).toBeGreaterThan(neededMargin(segment([mark])));
  expect(neededMargin(segment([mark, dropped(OPENING_QUOTE, 4)], 1))).toBeGreaterThan(alone);
});
