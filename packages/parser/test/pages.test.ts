/** The invented pages, whole: text and metadata as a careful person reads them, and an answer that keeps its schema. */
import { describe, expect, test } from 'vitest';
import { decodeBytes } from '../src/decode-bytes.ts';
import { parsePage } from '../src/parse-page.ts';
import { replayRepairs } from '../src/replay-repairs.ts';
import { pages, readPageFile } from './read-page-file.ts';
import { schemaFaults } from './schema-faults.ts';

const LANGUAGES: Record<string, string> = { 'zh-CN': 'zh-Hans', 'zh-HK': 'zh-Hant-HK', 'zh-TW': 'zh-Hant-TW' };

describe.each(pages.filter((name) => name !== 'seed'))('%s', (name) => {
  const { bytes, url, gold, clean } = readPageFile(name);
  const page = parsePage(bytes, url === undefined ? {} : { url });
  const { article } = page;

  test('has the text its author wrote', () => {
    expect(article.text).toBe(clean);
  });

  test('has its metadata', () => {
    const { title, kicker, publishedAt, originalPublisher, byline, editor } = article;
    const expected = { kicker: undefined, editor: undefined, ...gold.article, source: undefined };
    expect({ title, kicker, publishedAt, byline, editor, source: undefined }).toEqual(expected);
    expect(originalPublisher).toBe(gold.article.source);
    expect(article.language).toBe(LANGUAGES[gold.language]);
  });

  test('is in the encoding it is in', () => {
    expect(page.decoding).toMatchObject({ encoding: gold.input?.encoding, certainty: 'CERTAIN' });
    expect(page.decoding.declared).toBe(gold.input?.declared);
  });

  test('has slices and paragraphs that make the text', () => {
    const shown = article.paragraphs.map(({ start, end }) => Array.from(article.text).slice(start, end).join(''));
    expect(shown.join('\n')).toBe(article.text);
    expect(article.slices.map(({ start, end }) => end - start)).toEqual(article.paragraphs.map((p) => p.end - p.start));
  });

  test('parsed again, its repaired text needs no repair and gives the same article', () => {
    if (gold.input?.mediaType !== 'text/plain') return;
    const repaired = replayRepairs(decodeBytes(bytes).value.text, page.repairs);
    const again = parsePage(repaired, url === undefined ? {} : { url });
    expect(again.repairs).toEqual([]);
    expect(again.article).toEqual(article);
  });

  test('keeps the schema', () => {
    expect(schemaFaults(page)).toEqual([]);
  });
});
