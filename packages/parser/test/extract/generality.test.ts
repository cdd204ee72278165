/**
 * The same facts under other names. Campaigns, bodies, figures and enumerators of the seed page and the development pages are
 * swapped for invented ones; a rule that knew the pages' own words would miss them.
 */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cleanArticle } from '../../../../eval/clean-article.ts';
import { type GoldPage, readGoldPages } from '../../../../eval/gold.ts';
import { scorePage } from '../../../../eval/score.ts';
import { extractFacts } from '../../src/extract-facts.ts';
import { BODIES, CAMPAIGNS } from './invented-words.ts';
import { ENUMERATOR_FORMS, swapWords } from './swap-words.ts';

const pages = readGoldPages(join(import.meta.dirname, '../pages'));

/** What plain sentences are measures is scored by floors elsewhere; functions follow the words that were swapped. */
function faultsOf(page: GoldPage): string[] {
  const { faults } = scorePage(page, { extraction: extractFacts(cleanArticle(page)) });
  return faults.filter((fault) => !/^(?:functions|actors|unlisted|quantity|list \d)/.test(fault));
}

describe('pages with other names', () => {
  it.each(pages)('$id: campaigns, figures', (page) => {
    expect(faultsOf(swapWords(page, CAMPAIGNS))).toEqual([]);
  });

  it.each(pages)('$id: bodies, laws', (page) => {
    expect(faultsOf(swapWords(page, BODIES))).toEqual([]);
  });
});

const NOTHING = new Map([['\u0000', '']]);

describe('pages with other enumerators', () => {
  // Nested lists need two forms of different rank, and lists without numbers have no enumerator to swap.
  // 第一，and 其一，must follow a mark: 局一要督促… can't become 局第一，督促….
  const plain = pages.filter(({ id, measures, text }) => {
    const first = measures.find(({ listed }) => listed);
    return first && !id.startsWith('04') && /[，。；：！\s]/.test(Array.from(text)[first.start - 1] ?? '');
  });

  describe.each(Object.entries(ENUMERATOR_FORMS))('%s', (_, form) => {
    it.each(plain)('$id', (page) => {
      expect(faultsOf(swapWords(page, NOTHING, form))).toEqual([]);
    });
  });
});
