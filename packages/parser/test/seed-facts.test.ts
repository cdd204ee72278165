/** The seed page, clean: every gold measure, campaign, organisation, law and system, nothing that the gold doesn't allow. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cleanArticle } from '../../../eval/clean-article.ts';
import { readGoldPage } from '../../../eval/gold.ts';
import { extractFacts } from '../src/extract-facts.ts';
import { compareDetails, compareWithGold } from './compare-with-gold.ts';

const page = readGoldPage(join(import.meta.dirname, 'pages/seed'), 'seed');
const facts = extractFacts(cleanArticle(page));

describe('facts of the seed page', () => {
  it('are those of the gold answer', () => {
    expect(compareWithGold(page, facts)).toEqual([]);
  });

  it('have its kinds, links and actors', () => {
    expect(compareDetails(page, facts)).toEqual([]);
  });

  it('keep the two lists apart, each with its lead-in and its actor', () => {
    expect(facts.measureLists.map(({ kind, measures, actor }) => [kind, measures.length, actor?.name])).toEqual([
      ['NEXT_STEP', 5, '全国公安机关'],
      ['COORDINATION', 3, '各地各部门'],
    ]);
    expect(facts.measureLists.map(({ leadIn }) => [leadIn?.start, leadIn?.end])).toEqual([
      [500, 550],
      [1055, 1096],
    ]);
  });

  it('find the two people of the byline and nobody else', () => {
    expect(facts.people.map(({ name, role }) => [name, role])).toEqual([
      ['张莫', '记者'],
      ['肖谦益', '实习生'],
    ]);
  });

  it('tell the plan of the lead paragraph once, not again where it leads in the list', () => {
    expect(facts.measures.filter(({ evidence }) => evidence[0]?.exact.includes('狠抓打击治理'))).toHaveLength(1);
  });
});
