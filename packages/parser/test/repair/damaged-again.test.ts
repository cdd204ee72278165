/**
 * Clean texts, damaged anew by mirrors the dev pages were not made with: each shifted place is restored exactly or left as it was,
 * never made into something else; and the rest of the page comes back. Once as they are, once with names and figures swapped for
 * invented ones, so that no page's own words can have been learned.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { repairText } from '../../src/repair-text.ts';
import { replayRepairs, undoRepairs } from '../../src/replay-repairs.ts';
import { damage, site } from '../damage.ts';
import { judgeRepair } from '../judge-repair.ts';
import { swapNames } from '../swap-names.ts';

const PAGES = new URL('../pages/', import.meta.url);
const SITES = [101, 105, 107, 202, 240, 313];

const clean = readdirSync(PAGES)
  .filter((page) => !/hong-kong|taiwan/.test(page))
  .map((page) => ({ page, text: readFileSync(new URL(`${page}/clean.txt`, PAGES), 'utf8').trimEnd() }));
const swapped = clean.map(({ page, text }) => ({
  page: `${page}, swapped`,
  text: swapNames(text),
}));

test('the swaps change the pages', () => {
  expect(swapped.filter(({ text }, i) => text !== clean[i]?.text).length).toBeGreaterThan(15);
});

let total = 0;
let restored = 0;

test.each([...clean, ...swapped])('$page', { timeout: 120_000 }, ({ text }) => {
  for (const seed of SITES) {
    const damaged = damage(text, site(seed));
    const { value, diagnostics } = repairText(damaged.page);
    const verdict = judgeRepair(text, damaged, value.text, value.repairs);
    expect(verdict.places.filter(({ outcome }) => outcome === 'WRONG')).toEqual([]);
    expect(verdict.falseEdits).toEqual([]);
    // A `?` that is no question is named when it can't be restored. A lone mark may stay unnamed: it may be just a mark.
    for (const place of verdict.places.filter(({ outcome, damaged }) => outcome === 'LEFT' && damaged.includes('?'))) {
      expect(diagnostics.some(({ span }) => span && span.start < place.page.end && span.end > place.page.start)).toBe(
        true,
      );
    }
    expect(replayRepairs(damaged.page, value.repairs)).toBe(value.text);
    expect(undoRepairs(value.text, value.repairs)).toBe(damaged.page);
    expect(repairText(value.text).value).toEqual({ text: value.text, repairs: [] });
    total += verdict.places.length;
    restored += verdict.places.filter(({ outcome }) => outcome === 'RESTORED').length;
  }
});

test('most places are restored, the others left', () => {
  expect(total).toBeGreaterThan(100);
  expect(restored / total).toBeGreaterThan(0.85);
});
