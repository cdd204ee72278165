/** The first real page, as the mirror shows it: what its author wrote comes back exactly. */
import { expect, test } from 'vitest';
import { parsePage } from '../src/parse-page.ts';
import { readPageFile } from './read-page-file.ts';
import { schemaFaults } from './schema-faults.ts';

const { bytes, gold, clean } = readPageFile('seed');
const page = parsePage(bytes);
const { article } = page;

test('the text is lines 5 to 16 of what the author wrote', () => {
  expect(article.text).toBe(clean);
});

test('title, kicker, series, byline, editor, date and publisher are those of the gold', () => {
  const { title, kicker, series, byline, editor, publishedAt, originalPublisher } = article;
  const { source, ...expected } = gold.article;
  expect(expected).toMatchObject({ title, kicker, series, byline, editor, publishedAt });
  expect(originalPublisher).toBe(source);
  expect(article.site).toBe(expected.site);
});

test('the author wrote simplified characters', () => {
  expect([article.language, article.script]).toEqual(['zh-Hans', 'Hans']);
});

test('the answer keeps the schema', () => {
  expect(schemaFaults(page)).toEqual([]);
});
