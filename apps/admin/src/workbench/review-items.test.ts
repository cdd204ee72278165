import { describe, expect, it } from 'vitest';
import type { EvidenceField, EvidenceVerdict } from '../gql/graphql.ts';
import {
  acceptIds,
  buildReviewItems,
  countDecided,
  isFounded,
  nextPending,
  type ReviewItem,
  rejectIds,
  type WorkbenchArticle,
} from './review-items.ts';

const evidence = (id: string, subject: string, field: EvidenceField, verdict: EvidenceVerdict, start = 0) =>
  ({
    id,
    version: 1,
    subject: { id: subject, version: 1 },
    field,
    verdict,
    start,
    end: start + 4,
    exact: '',
    itemKey: null,
    origin: 'RULE',
    rule: null,
  }) as const;
const tagging = (id: string, verdict: EvidenceVerdict) => ({
  id,
  version: 1,
  verdict,
  origin: 'RULE',
  concept: {
    id: `c${id}`,
    code: 'functions:prevent',
    notation: '防',
    prefLabels: [{ language: 'zh', value: '防范' }],
    scheme: { id: 's', code: 'functions', prefLabels: [] },
  },
});

/** Two measures of one list, one alone, one campaign: only what the function reads. */
const article = (verdicts: EvidenceVerdict[] = ['PENDING', 'PENDING', 'PENDING', 'PENDING']) =>
  ({
    measureLists: [{ id: 'L', leadIn: '下一步', measures: [{ id: 'm1' }, { id: 'm2' }] }],
    measures: [
      { id: 'm1', label: '一', list: { id: 'L' }, taggings: [tagging('t1', verdicts[0] ?? 'PENDING')] },
      { id: 'm2', label: '二', list: { id: 'L' }, taggings: [] },
      { id: 'm3', label: '三', list: null, taggings: [] },
    ],
    campaigns: [{ id: 'c1', displayLabel: '“断卡”行动' }],
    organizations: [],
    legalInstruments: [],
    systems: [],
    taggings: [],
    evidence: [
      evidence('eL', 'L', 'LEAD_IN', verdicts[1] ?? 'PENDING', 5),
      evidence('e1', 'm1', 'TEXT', verdicts[2] ?? 'PENDING', 10),
      evidence('e1a', 'm1', 'ACTOR', verdicts[3] ?? 'PENDING', 12),
      evidence('e2', 'm2', 'TEXT', 'PENDING', 20),
      evidence('ec', 'c1', 'MENTION', 'PENDING', 30),
    ],
  }) as unknown as WorkbenchArticle;

const ids = (items: readonly ReviewItem[]) => items.map(({ id }) => id);

describe('buildReviewItems', () => {
  it('orders lists with their measures, single measures, other records, then tags', () => {
    expect(ids(buildReviewItems(article()))).toEqual(['L', 'm1', 'm2', 'm3', 'c1', 't1']);
  });

  it('decides a measure with its taggings', () => {
    const [, first] = buildReviewItems(article());
    expect(first?.pendingIds).toEqual(['e1', 'e1a', 't1']);
    expect(first?.anchor).toEqual({ start: 10, end: 14 });
  });

  it('is pending while anything in it is', () => {
    const [, first] = buildReviewItems(article(['ACCEPTED', 'ACCEPTED', 'ACCEPTED', 'PENDING']));
    expect(first?.state).toBe('pending');
  });

  it('is rejected when its text is, whatever else was accepted', () => {
    const [, first] = buildReviewItems(article(['ACCEPTED', 'ACCEPTED', 'REJECTED', 'ACCEPTED']));
    expect(first?.state).toBe('rejected');
  });

  it('stays accepted when only one actor was rejected', () => {
    const [, first] = buildReviewItems(article(['ACCEPTED', 'ACCEPTED', 'ACCEPTED', 'REJECTED']));
    expect(first?.state).toBe('accepted');
  });
});

describe('countDecided', () => {
  it('leaves lead-ins out', () => {
    expect(countDecided(buildReviewItems(article()))).toEqual({ decided: 1, total: 5 });
  });
});

describe('nextPending', () => {
  const items = buildReviewItems(article());
  it('goes on in the tab, skipping what needs nothing', () => {
    expect(nextPending(items, 'L')?.id).toBe('m1');
    expect(nextPending(items, 'm1')?.id).toBe('m2');
  });
  it('turns to the top of the tab before it leaves it', () => {
    expect(nextPending(items, 'm2')?.id).toBe('L');
  });
  it('moves to the next tab when this one is done', () => {
    const done = items.map((item) => (item.tab === 'measures' ? { ...item, state: 'accepted' as const } : item));
    expect(nextPending(done, 'm3')?.id).toBe('c1');
  });
  it('answers null when nothing waits', () => {
    expect(
      nextPending(
        items.map((item) => ({ ...item, state: 'accepted' as const })),
        'm1',
      ),
    ).toBeNull();
  });
});

describe('what a and r decide', () => {
  const first = (verdicts: EvidenceVerdict[]) => buildReviewItems(article(verdicts))[1] as ReviewItem;

  it('accepts what waits, and nothing when all is decided', () => {
    expect(acceptIds(first(['PENDING', 'PENDING', 'ACCEPTED', 'PENDING']))).toEqual(['e1a', 't1']);
    expect(acceptIds(first(['ACCEPTED', 'PENDING', 'ACCEPTED', 'REJECTED']))).toEqual([]);
  });
  it('takes a whole rejection back', () => {
    expect(acceptIds(first(['REJECTED', 'PENDING', 'REJECTED', 'REJECTED']))).toEqual(['e1', 'e1a', 't1']);
  });
  it('rejects what was accepted before, so that the record stays out', () => {
    expect(rejectIds(first(['PENDING', 'PENDING', 'ACCEPTED', 'REJECTED']))).toEqual(['e1', 't1']);
  });
  it('lets a record be submitted once its text is accepted', () => {
    expect(isFounded(first(['PENDING', 'PENDING', 'ACCEPTED', 'PENDING']))).toBe(true);
    expect(isFounded(first(['ACCEPTED', 'ACCEPTED', 'REJECTED', 'ACCEPTED']))).toBe(false);
  });
});
