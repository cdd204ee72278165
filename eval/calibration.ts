/**
 * Whether confidence means something: of the records found with a confidence of 80 to 89, how many are right? Per kind of record,
 * over all pages; records the gold leaves free count neither way.
 */
import type { Judged } from './counts.ts';

/** Percentages, both ends inside; narrower towards the top, where most records are. */
export const BINS: readonly [from: number, to: number][] = [
  [0, 49],
  [50, 69],
  [70, 79],
  [80, 89],
  [90, 94],
  [95, 100],
];

/** `rate` is the share that is right; `meant` the mean confidence, which it should be near. */
export type Calibration = {
  kind: string;
  from: number;
  to: number;
  right: number;
  wrong: number;
  rate: number;
  meant: number;
};

/** Neighbouring bins of a kind where the surer records are right less often: there confidence misleads. */
export function falls(rows: readonly Calibration[]): [lower: Calibration, upper: Calibration][] {
  return rows.flatMap((upper, index) => {
    const lower = rows[index - 1];
    return lower && lower.kind === upper.kind && lower.rate > upper.rate ? [[lower, upper]] : [];
  });
}

/** A row for each kind and each bin that has records, and for all kinds together under `all`. */
export function calibrate(judged: readonly Judged[]): Calibration[] {
  const kinds = ['all', ...new Set(judged.map(({ kind }) => kind))];
  return kinds.flatMap((kind) => {
    const ofKind = judged.filter((each) => kind === 'all' || each.kind === kind);
    return BINS.flatMap(([from, to]) => {
      const bin = ofKind.filter(({ confidence }) => confidence >= from && confidence <= to);
      if (bin.length === 0) return [];
      const right = bin.filter((each) => each.right).length;
      const meant = bin.reduce((sum, { confidence }) => sum + confidence, 0) / bin.length / 100;
      return [{ kind, from, to, right, wrong: bin.length - right, rate: right / bin.length, meant }];
    });
  });
}
