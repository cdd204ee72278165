import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { showProgress } from './show-progress.ts';

const shown: string[] = [];
const terminal = process.stderr.isTTY;
beforeEach(() => {
  shown.length = 0;
  vi.useFakeTimers();
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => shown.push(String(text)) > 0);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  process.stderr.isTTY = terminal;
});

function run(isTerminal: boolean): void {
  process.stderr.isTTY = isTerminal;
  const progress = showProgress('pages');
  for (let done = 1; done <= 100; done++) {
    vi.advanceTimersByTime(20);
    progress.update(done, 200);
  }
  progress.end();
}

test('a terminal is told after a second, at most ten times a second, and the line goes at the end', () => {
  run(true);
  expect(shown.length).toBeGreaterThan(5);
  expect(shown.length).toBeLessThan(15);
  expect(shown[0]).toMatch(/of 200 pages, 50\.0 a second, \d s left$/);
  expect(shown.at(-1)).toBe('\r\x1b[K');
});

test('a pipe gets nothing', () => {
  run(false);
  expect(shown).toEqual([]);
});

test('where the total is not known, none is told', () => {
  process.stderr.isTTY = true;
  const progress = showProgress('MB');
  vi.advanceTimersByTime(2000);
  progress.update(3.25, undefined, '12 pages');
  expect(shown).toEqual(['\r\x1b[K3.3 MB, 1.6 a second; 12 pages']);
});
