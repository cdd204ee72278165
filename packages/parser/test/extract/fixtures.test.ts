/** Invented news on other topics than fraud: what is named, listed and ordered must come out of rules that know none of these pages. */
import { describe, expect, it } from 'vitest';
import { cleanArticle } from '../../../../eval/clean-article.ts';
import { f1, scorePage, sumCounts } from '../../../../eval/score.ts';
import { extractFacts } from '../../src/extract-facts.ts';
import { readFixtures } from './fixture-as-gold.ts';

const scores = readFixtures().map((page) => scorePage(page, { extraction: extractFacts(cleanArticle(page)) }));

describe('facts of news on other topics', () => {
  // A careful reader's choice of plain sentences is scored apart, below.
  it.each(scores)('$id', ({ faults }) => {
    expect(faults.filter((fault) => !fault.startsWith('unlisted'))).toEqual([]);
  });

  it('finds nine in ten plain measures, and as few others', () => {
    expect(f1(sumCounts(scores).unlisted ?? { right: 0, wrong: 1, missed: 0 })).toBeGreaterThanOrEqual(0.9);
  });
});
