import { expect, test } from 'vitest';
import { BINS, calibrate } from '../../../../eval/calibration.ts';

test('bins hold every confidence once', () => {
  for (let confidence = 0; confidence <= 100; confidence++)
    expect(BINS.filter(([from, to]) => confidence >= from && confidence <= to)).toHaveLength(1);
});

test('right and wrong are counted by kind and bin, and for all kinds together', () => {
  const judged = [
    { kind: 'law', confidence: 95, right: true },
    { kind: 'law', confidence: 99, right: false },
    { kind: 'law', confidence: 60, right: true },
    { kind: 'date', confidence: 96, right: true },
  ];
  expect(calibrate(judged)).toEqual([
    { kind: 'all', from: 50, to: 69, right: 1, wrong: 0, rate: 1, meant: 0.6 },
    { kind: 'all', from: 95, to: 100, right: 2, wrong: 1, rate: 2 / 3, meant: expect.closeTo(0.9667, 3) },
    { kind: 'law', from: 50, to: 69, right: 1, wrong: 0, rate: 1, meant: 0.6 },
    { kind: 'law', from: 95, to: 100, right: 1, wrong: 1, rate: 0.5, meant: 0.97 },
    { kind: 'date', from: 95, to: 100, right: 1, wrong: 0, rate: 1, meant: 0.96 },
  ]);
});
