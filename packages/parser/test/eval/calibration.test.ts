import { expect, test } from 'vitest';
import { BINS, calibrate, falls } from '../../../../eval/calibration.ts';

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

test('surer records that are right less often are told, within one kind', () => {
  const bin = (kind: string, from: number, rate: number) => ({
    kind,
    from,
    to: from + 4,
    right: 1,
    wrong: 1,
    rate,
    meant: 0.9,
  });
  const rows = [
    bin('law', 80, 0.9),
    bin('law', 90, 0.8),
    bin('law', 95, 0.8),
    bin('date', 80, 0.7),
    bin('date', 90, 0.9),
  ];
  expect(falls(rows)).toEqual([[rows[0], rows[1]]]);
});
