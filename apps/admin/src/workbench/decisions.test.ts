import { describe, expect, it } from 'vitest';
import { addDecision, type Decision, medianSeconds } from './decisions.ts';

const decision = (seconds: number): Decision => ({
  key: seconds,
  actionId: null,
  itemId: '',
  label: '',
  verdict: 'accepted',
  seconds,
});

describe('decisions', () => {
  it('keeps the newest ten, newest first', () => {
    const kept = Array.from({ length: 12 }, (_, n) => decision(n)).reduce<Decision[]>(addDecision, []);
    expect(kept.map(({ seconds }) => seconds)).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2]);
  });
  it('takes the middle of the times', () => {
    expect(medianSeconds([])).toBeNull();
    expect(medianSeconds([4, 1, 9].map(decision))).toBe(4);
    expect(medianSeconds([4, 1, 9, 6].map(decision))).toBe(5);
  });
});
