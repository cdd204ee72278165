/** The simulator is held to the pages it explains: the seed page's own lines, and the dev pages made by numbered sites. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { damage, seedPageSite, site } from './damage.ts';

const read = (path: string) => readFileSync(new URL(`./pages/${path}`, import.meta.url), 'utf8');
const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

test('the clean seed text, damaged by the seed page’s site, gives the page’s 18 lines', () => {
  const page = new Set(linesOf(read('seed/page.txt')));
  const lines = linesOf(damage(read('seed/clean.txt'), seedPageSite()).page);
  expect(lines).toHaveLength(18);
  expect(lines.filter((line) => !page.has(line))).toEqual([]);
});

test.each([
  ['02-ministry-list-damaged', 3],
  ['04-joint-opinion-nested', 8],
  ['05-county-notice', 9],
  ['10-expert-numbers', 17],
])('%s is what site %i makes of its source', (page, seed) => {
  const made = damage(read(`${page}/source.txt`), site(seed)).page;
  expect(read(`${page}/page.txt`).startsWith(made.trimEnd())).toBe(true);
});
