import { describe, expect, it } from 'vitest';
import { positionInRun } from './selection-span.ts';

describe('positionInRun', () => {
  it('counts code points where the browser counts UTF-16 units', () => {
    // 𠮷 is one character and two units: after it the two counts differ by one.
    expect(positionInRun(100, '𠮷野家公告', 2)).toBe(101);
    expect(positionInRun(100, '𠮷野家公告', 3)).toBe(102);
    expect(positionInRun(100, '𠮷野家公告', 6)).toBe(105);
  });
  it('is the run’s own place at its beginning', () => {
    expect(positionInRun(551, '一是', 0)).toBe(551);
  });
});
