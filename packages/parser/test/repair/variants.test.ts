/** What comes back from the usual damage comes back from its variants too, and is never made into something else. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { repairText } from '../../src/repair-text.ts';
import { replayRepairs, undoRepairs } from '../../src/replay-repairs.ts';
import { damage, site } from '../damage.ts';
import { breakMark, VARIANTS } from '../damage-variants.ts';
import { widened } from '../judge-repair.ts';

const PAGES = new URL('../pages/', import.meta.url);
const plain = (text: string) => widened(text).replace(/\s+/g, '');
const SITE = 105;

/** Pages of one script that the usual damage leaves whole after repair. */
const pages = readdirSync(PAGES)
  .filter((page) => /^(01|05|06|08|10|16|18|seed)/.test(page))
  .map((page) => ({ page, clean: readFileSync(new URL(`${page}/clean.txt`, PAGES), 'utf8').trimEnd() }))
  .map(({ page, clean }) => ({ page, clean, damaged: damage(clean, site(SITE)).page }))
  .filter(({ clean, damaged }) => plain(repairText(damaged).value.text) === plain(clean));

test('most pages come back from the usual damage', () => {
  expect(pages.length).toBeGreaterThanOrEqual(6);
});

const cases = VARIANTS.flatMap((variant) =>
  pages.map(({ page, ...texts }) => ({ variant, page, name: variant.name, ...texts })),
);

test.each(cases)('$name on $page', ({ variant, clean, damaged }) => {
  const page = variant.change(damaged);
  const { value } = repairText(page);
  expect(plain(value.text)).toBe(plain(clean));
  expect(replayRepairs(page, value.repairs)).toBe(value.text);
  expect(undoRepairs(value.text, value.repairs)).toBe(page);
  expect(repairText(value.text).value).toEqual({ text: value.text, repairs: [] });
});

const HABIT = '國(guó)家發(fā)展網(wǎng)絡(luò)安全。';

test.each([
  ['依法關停“網絡水軍”賬號六百萬個', '！'],
  ['各地實施規模化、精準化治理', '；'],
])('%s, broken at %s, is restored or left', (text, mark) => {
  const page = breakMark(text, mark);
  expect(page).toContain(`?${mark}`);
  const { value, diagnostics } = repairText(`${HABIT}${page}。`);
  const simplified = repairText(`${HABIT}${text}。`).value.text;
  if (value.text !== simplified) expect(diagnostics.map(({ code }) => code)).toContain('DAMAGED_PLACE');
  expect(undoRepairs(value.text, value.repairs)).toBe(`${HABIT}${page}。`);
});

test('a page’s text comes back whole from a mark that stayed full-width', () => {
  const page = breakMark('各地實施規模化、精準化治理', '；');
  expect(repairText(`${HABIT}${page}。`).value.text).toContain('规模化、精准化治理');
});
