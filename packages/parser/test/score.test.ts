/** The scoring that `npm run eval` and the golden tests stand on. */
import { describe, expect, it } from 'vitest';
import { cleanArticle } from '../../../eval/clean-article.ts';
import { DETAILS, type Detail, overlapShare } from '../../../eval/counts.ts';
import type { GoldNamed, GoldPage } from '../../../eval/gold.ts';
import { f1, scorePage, sumCounts } from '../../../eval/score.ts';
import { extractFacts } from '../src/extract-facts.ts';

const text = '公安部要求，各地要推进“断卡”行动。';
const named = (name: string, start: number, end: number, more: Partial<GoldNamed> = {}): GoldNamed => ({
  name,
  optional: false,
  mentions: [{ start, end, exact: text.slice(start, end) }],
  optionalMentions: [],
  accepted: [],
  ...more,
});
const page = (more: Partial<GoldPage>): GoldPage => ({
  id: 'page',
  input: { file: '' },
  text,
  article: {},
  lists: [],
  measures: [],
  campaigns: [named('断卡', 11, 17)],
  organizations: [named('公安部', 0, 3)],
  laws: [],
  systems: [],
  directory: '',
  ...more,
});
const extraction = extractFacts(cleanArticle(page({})));
const countsOf = (gold: GoldPage) => scorePage(gold, { extraction }).counts;

describe('scorePage', () => {
  it('counts a record with the gold name and mentions as right', () => {
    expect(countsOf(page({})).campaigns).toEqual({ right: 1, wrong: 0, missed: 0 });
  });

  it('counts a wrong mention as missed and wrong', () => {
    expect(countsOf(page({ campaigns: [named('断卡', 12, 14)] })).campaigns).toEqual({ right: 0, wrong: 1, missed: 1 });
  });

  it('takes an accepted name', () => {
    const accepted = named('中华人民共和国公安部', 0, 3, { accepted: ['公安部'] });
    expect(countsOf(page({ organizations: [accepted] })).organizations).toEqual({ right: 1, wrong: 0, missed: 0 });
  });

  it('neither asks for an optional record nor holds one against the answer', () => {
    expect(countsOf(page({ organizations: [named('公安部', 0, 3, { optional: true })] })).organizations).toEqual({
      right: 0,
      wrong: 0,
      missed: 0,
    });
    expect(
      countsOf(page({ organizations: [named('公安部', 0, 3), named('财政部', 0, 3, { optional: true })] }))
        .organizations,
    ).toEqual({ right: 1, wrong: 0, missed: 0 });
  });

  it('counts what the gold does not name as wrong', () => {
    expect(countsOf(page({ organizations: [] })).organizations).toEqual({ right: 0, wrong: 1, missed: 0 });
  });

  it('matches a plain measure from half its length on', () => {
    const gold = {
      start: 6,
      end: 18,
      exact: text.slice(6),
      label: '推进“断卡”行动',
      modality: 'DIRECTIVE',
      modalityAccepted: [],
      functionsAccepted: [],
      listed: false,
      optional: false,
    };
    const { unlisted, modality } = countsOf(page({ measures: [gold] }));
    expect([unlisted?.right, modality?.right]).toEqual([1, 1]);
    expect(countsOf(page({ measures: [{ ...gold, start: 14, end: 17 }] })).unlisted?.missed).toBe(1);
  });

  it('asks the same text and metadata of a parsed article', () => {
    const { counts, faults } = scorePage(page({ article: { title: '题', source: '报' } }), {
      extraction,
      article: { text, title: '题', originalPublisher: '网' },
    });
    expect([counts.text?.right, counts.metadata]).toEqual([1, { right: 1, wrong: 1, missed: 1 }]);
    expect(faults.some((fault) => fault.startsWith('source'))).toBe(true);
  });
});

describe('details', () => {
  const list = '公安部要求：一是约谈平台，督促整改300余人；二是通报案例。';
  const found = extractFacts(cleanArticle(page({ text: list })));
  const quantity = { start: 17, end: 22, exact: '300余人', value: 300, unit: '人' };
  const detailsOf = (more: Partial<GoldPage>) =>
    scorePage(page({ text: list, campaigns: [], organizations: [], ...more }), { extraction: found });

  it('are judged only where the gold holds them', () => {
    expect(
      Object.keys(detailsOf({ quantities: [quantity] }).counts).filter((key) => DETAILS.includes(key as Detail)),
    ).toEqual(['units']);
  });

  it.each<[Detail, boolean, Partial<GoldPage>]>([
    ['kinds', true, { organizations: [named('公安部', 0, 3, { kinds: ['POLICE', 'MINISTRY'] })] }],
    ['kinds', false, { organizations: [named('公安部', 0, 3, { kinds: ['COURT'] })] }],
    ['units', false, { quantities: [{ ...quantity, unit: '家' }] }],
    ['whats', true, { quantities: [{ ...quantity, what: '督促整改人员' }] }],
    ['whats', false, { quantities: [{ ...quantity, what: '案例' }] }],
    ['comparators', true, { quantities: [{ ...quantity, comparator: 'AT_LEAST' }] }],
    ['comparators', false, { quantities: [{ ...quantity, comparator: 'EXACT' }] }],
    ['listActors', true, { lists: [{ kind: 'COORDINATION', actor: '公安部' }] }],
    ['listActors', false, { lists: [{ kind: 'COORDINATION', actor: '财政部' }] }],
    ['places', false, { places: [named('北京', 0, 2)] }],
  ])('%s: %s', (detail, right, more) => {
    const { counts, faults, detailFaults } = detailsOf(more);
    expect(counts[detail]).toMatchObject(right ? { right: 1, wrong: 0 } : { right: 0, missed: 1 });
    expect(detailFaults.length > 0).toBe(!right);
    expect(faults.join()).not.toContain(detail);
  });

  it('name enumerator and nesting of a list inside a measure', () => {
    const measure = {
      label: '约谈平台',
      modality: 'DIRECTIVE',
      modalityAccepted: [],
      functionsAccepted: [],
      optional: false,
    };
    const [one] = found.measures;
    const span = one?.evidence[0];
    if (!one || !span) throw new Error('no measure was found');
    const gold = { ...measure, start: span.start, end: span.end, exact: span.exact, listed: true, enumerator: '一是' };
    expect(detailsOf({ measures: [gold] }).counts.enumerators?.right).toBe(1);
    const { counts, detailFaults } = detailsOf({ measures: [gold], lists: [{ kind: 'COORDINATION', parent: 0 }] });
    expect(counts.nesting).toMatchObject({ right: 0, missed: 1 });
    expect(detailFaults).toContain('nesting of list 1: none, not 约谈平台');
  });
});

describe('sums', () => {
  it('adds pages and takes the harmonic mean', () => {
    const half = {
      id: 'a',
      faults: [],
      detailFaults: [],
      judged: [],
      counts: { laws: { right: 1, wrong: 1, missed: 1 } },
    };
    expect(f1(sumCounts([half, half]).laws ?? { right: 0, wrong: 1, missed: 0 })).toBe(0.5);
  });

  it('is 1 where nothing was to be found and nothing was', () => {
    expect(f1({ right: 0, wrong: 0, missed: 0 })).toBe(1);
  });

  it('shares overlap over what two spans cover together', () => {
    expect(overlapShare({ start: 0, end: 10 }, { start: 5, end: 15 })).toBeCloseTo(1 / 3);
    expect(overlapShare({ start: 0, end: 5 }, { start: 5, end: 9 })).toBe(0);
  });
});
