/** Extraction over the clean text of the development pages: the floors that rules must keep together, and no evidence that misquotes. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cleanArticle } from '../../../eval/clean-article.ts';
import { readGoldPages } from '../../../eval/gold.ts';
import { f1, scorePage, sumCounts } from '../../../eval/score.ts';
import { extractFacts } from '../src/extract-facts.ts';
import { compareWithGold } from './compare-with-gold.ts';

const pages = readGoldPages(join(import.meta.dirname, 'pages')).filter(({ id }) => id !== 'seed');
const answers = pages.map((page) => ({ page, extraction: extractFacts(cleanArticle(page)) }));
const totals = sumCounts(answers.map(({ page, extraction }) => scorePage(page, { extraction })));

describe('facts of the development pages', () => {
  it.each([
    ['listed', 0.96],
    ['unlisted', 0.8],
    ['campaigns', 0.97],
    ['modality', 0.95],
    ['organizations', 0.95],
    ['laws', 0.97],
    ['systems', 0.95],
    ['lists', 0.95],
    ['dates', 0.97],
    ['quantities', 0.95],
  ] as const)('%s F1 is at least %d', (field, floor) => {
    expect(f1(totals[field] ?? { right: 0, wrong: 1, missed: 0 })).toBeGreaterThanOrEqual(floor);
  });

  it.each(answers)('quotes the text of $page.id in all evidence', ({ page, extraction }) => {
    expect(
      compareWithGold(page, extraction).filter((fault) => /doesn't quote|not(?:Organizations|Systems)/.test(fault)),
    ).toEqual([]);
  });

  it('finds no measure and no campaign in a crime report or in an expert’s figures', () => {
    for (const id of ['09-crime-report', '10-expert-numbers']) {
      const found = answers.find(({ page }) => page.id === id)?.extraction;
      expect([found?.measures, found?.campaigns]).toEqual([[], []]);
    }
  });

  it('answers the same ids for the same text', () => {
    const again = pages.map((page) => extractFacts(cleanArticle(page)));
    expect(again).toEqual(answers.map(({ extraction }) => extraction));
  });
});
