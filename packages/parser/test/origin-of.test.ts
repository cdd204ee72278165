import { describe, expect, test } from 'vitest';
import { decodeBytes } from '../src/decode-bytes.ts';
import { originInSnapshot, originOf } from '../src/origin-of.ts';
import { parsePage } from '../src/parse-page.ts';
import type { Repair } from '../src/parsed-page.ts';
import { repairsInArticle } from '../src/repairs-in-article.ts';
import { codePointLength, sliceByCodePoints } from '../src/spans.ts';
import { visiblePage } from '../src/visible-page.ts';
import { pages, readPageFile } from './read-page-file.ts';

const repair = (from: [number, number], to: [number, number]): Repair => ({
  kind: 'PINYIN',
  certainty: 'CERTAIN',
  from: { start: from[0], end: from[1] },
  to: { start: to[0], end: to[1] },
  before: 'x'.repeat(from[1] - from[0]),
  after: 'y'.repeat(to[1] - to[0]),
  rule: 'r',
  reason: 'x',
});

describe('originOf', () => {
  // decoded: AB(cd)EF  repaired: ABEF  article: the slice BEF
  const deleted = { article: { slices: [{ start: 1, end: 4 }] }, repairs: [repair([2, 6], [2, 2])] };

  test('what a repair took out at the edge does not belong to the span', () => {
    expect(originOf(deleted, { start: 0, end: 1 }).decoded).toEqual([{ start: 1, end: 2 }]);
    expect(originOf(deleted, { start: 1, end: 2 }).decoded).toEqual([{ start: 6, end: 7 }]);
  });

  test('what it took out inside does', () => {
    expect(originOf(deleted, { start: 0, end: 2 }).decoded).toEqual([{ start: 1, end: 7 }]);
  });

  test('a replaced stretch belongs to the span whole', () => {
    const page = { article: { slices: [{ start: 0, end: 6 }] }, repairs: [repair([2, 5], [2, 4])] };
    expect(originOf(page, { start: 3, end: 6 }).decoded).toEqual([{ start: 2, end: 7 }]);
    expect(originOf(page, { start: 0, end: 3 }).decoded).toEqual([{ start: 0, end: 5 }]);
    expect(originOf(page, { start: 4, end: 5 }).decoded).toEqual([{ start: 5, end: 6 }]);
  });

  test('a span over two paragraphs has two origins, an empty one has one', () => {
    const page = {
      article: {
        slices: [
          { start: 5, end: 8 },
          { start: 20, end: 24 },
        ],
      },
      repairs: [],
    };
    expect(originOf(page, { start: 1, end: 6 }).repaired).toEqual([
      { start: 6, end: 8 },
      { start: 20, end: 22 },
    ]);
    expect(originOf(page, { start: 4, end: 4 }).repaired).toEqual([{ start: 20, end: 20 }]);
  });
});

describe.each(pages)('the origin of the article of %s', (name) => {
  const { bytes, url } = readPageFile(name);
  const page = parsePage(bytes, url === undefined ? {} : { url });
  const { text } = page.article;

  test('each paragraph that no repair touched stands in the page as it is, down to its bytes', () => {
    const decoded = decodeBytes(bytes).value;
    const seen = visiblePage(decoded).text;
    const decoder = new TextDecoder(decoded.encoding);
    const touched = repairsInArticle(page);
    let checked = 0;
    for (const { start, end } of page.article.paragraphs) {
      if (touched.some(({ to }) => to.start <= end && to.end >= start)) continue;
      const quote = sliceByCodePoints(text, start, end);
      const origin = originInSnapshot(page, { start, end }, bytes);
      const [seenSpan, byteSpan] = [origin.decoded[0], origin.bytes?.[0]];
      if (!seenSpan || !byteSpan) throw new Error(`no origin for ${quote}`);
      expect(sliceByCodePoints(seen, seenSpan.start, seenSpan.end)).toBe(quote);
      const source = decoder.decode(bytes.subarray(byteSpan.start, byteSpan.end));
      if (!quote.includes('\t')) expect(visiblePage({ ...decoded, text: source }).text).toBe(quote);
      checked++;
    }
    expect(checked + touched.length).toBeGreaterThan(0);
  });

  test('each repair inside the article is found from the characters it made', () => {
    for (const { from, to } of repairsInArticle(page)) {
      if (to.start === to.end) continue;
      const decoded = originOf(page, to).decoded[0];
      expect(decoded && decoded.start <= from.start && decoded.end >= from.end).toBe(true);
    }
    expect(codePointLength(text)).toBeGreaterThan(0);
  });
});
