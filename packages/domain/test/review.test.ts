import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { refreshReviewState } from '../src/article-review-state.ts';
import { ConflictError, NotFoundError, PermissionError, StaleVersionError, ValidationError } from '../src/errors.ts';
import { reviewEvidence } from '../src/review-evidence.ts';
import { tagRecords } from '../src/tag-records.ts';
import { acceptAll, type Desk, evidenceOf, expectNothingRefused, ingest, openDesk } from './desk.ts';
import { samplePage } from './page.ts';

let desk: Desk;
let articleId: string;
let pages = 0;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());
beforeEach(async () => {
  articleId = (await ingest(desk, samplePage(`复核第${++pages}篇。`))).articleId as string;
});

const MISSING = '0190d0a0-1111-7000-8000-000000000001';
const item = (row: { id: string; version: number }, type: 'Evidence' | 'Tagging' = 'Evidence') => ({
  type,
  id: row.id,
  expectedVersion: row.version,
});
const stateOf = async () => (await desk.db.article.findUniqueOrThrow({ where: { id: articleId } })).state;
const measuresOf = () => desk.db.measure.findMany({ where: { articleId }, orderBy: { position: 'asc' } });
const taggingsOf = async () => {
  const measures = await measuresOf();
  return desk.db.tagging.findMany({
    where: { subjectId: { in: measures.map(({ id }) => id) } },
    orderBy: { id: 'asc' },
  });
};

describe('reviewEvidence', () => {
  it('accepts quotations and tags in one action, with who and when', async () => {
    const [first, second] = await evidenceOf(desk, articleId);
    const [tagging] = await taggingsOf();
    if (!first || !second || !tagging) throw new Error('the page gave too little');
    const result = await reviewEvidence(desk.editor, {
      items: [item(first), item(second), item(tagging, 'Tagging')],
      verdict: 'ACCEPTED',
    });
    expectNothingRefused(result);
    expect(result.applied).toEqual([
      { type: 'Evidence', id: first.id, version: 2 },
      { type: 'Evidence', id: second.id, version: 2 },
      { type: 'Tagging', id: tagging.id, version: 2 },
    ]);
    const row = await desk.db.evidence.findUniqueOrThrow({ where: { id: first.id }, include: { reviewer: true } });
    expect(row).toMatchObject({ verdict: 'ACCEPTED', version: 2, reviewer: { name: 'editor' } });
    expect(row.reviewedAt).not.toBeNull();
    expect(await desk.db.tagging.findUnique({ where: { id: tagging.id } })).toMatchObject({ verdict: 'ACCEPTED' });
    const action = await desk.db.action.findUniqueOrThrow({
      where: { id: result.actionId as string },
      include: { records: true, actor: true },
    });
    expect(action).toMatchObject({
      command: 'reviewEvidence',
      summary: 'Accepted 3 suggestions',
      actor: { name: 'editor' },
    });
    expect(action.records.map(({ versionBefore, versionAfter }) => [versionBefore, versionAfter])).toEqual([
      [1, 2],
      [1, 2],
      [1, 2],
    ]);
    const event = await desk.db.auditEvent.findFirst({ where: { subjectId: action.id } });
    expect(event).toMatchObject({
      kind: 'evidence.reviewed',
      detail: { verdict: 'ACCEPTED', command: 'reviewEvidence', role: 'EDITOR' },
    });
  });

  it('moves the article through the queue: NEW, IN_REVIEW, REVIEWED, and back', async () => {
    expect(await stateOf()).toBe('NEW');
    const [first] = await evidenceOf(desk, articleId);
    if (!first) throw new Error('no evidence');
    await reviewEvidence(desk.editor, { items: [item(first)], verdict: 'REJECTED', reason: '不是' });
    expect(await stateOf()).toBe('IN_REVIEW');
    expectNothingRefused(await acceptAll(desk, articleId));
    expect(await stateOf()).toBe('REVIEWED');
    const rejected = await desk.db.evidence.findUniqueOrThrow({ where: { id: first.id } });
    expect(rejected).toMatchObject({ verdict: 'REJECTED', reason: '不是' });
    await reviewEvidence(desk.editor, { items: [item(rejected)], verdict: 'PENDING' });
    expect(await stateOf()).toBe('IN_REVIEW');
    expect(await desk.db.evidence.findUnique({ where: { id: first.id } })).toMatchObject({
      reviewerId: null,
      reviewedAt: null,
      reason: null,
    });
  });

  it('raises no version but the evidence’s own', async () => {
    const before = await measuresOf();
    await acceptAll(desk, articleId);
    expect((await measuresOf()).map(({ version }) => version)).toEqual(before.map(({ version }) => version));
  });

  it('does what can be done and says of each of the others why not', async () => {
    const [fine, stale, edited, orphaned] = await evidenceOf(desk, articleId);
    if (!fine || !stale || !edited || !orphaned) throw new Error('too little evidence');
    await desk.db.evidence.update({ where: { id: stale.id }, data: { version: 5 } });
    await desk.db.evidence.update({ where: { id: edited.id }, data: { verdict: 'EDITED' } });
    await desk.db.evidence.update({ where: { id: orphaned.id }, data: { verdict: 'ORPHANED' } });
    const result = await reviewEvidence(desk.editor, {
      items: [
        item(fine),
        item(stale),
        item(edited),
        item(orphaned),
        { type: 'Evidence', id: MISSING, expectedVersion: 1 },
      ],
      verdict: 'ACCEPTED',
    });
    expect(result.applied.map(({ id }) => id)).toEqual([fine.id]);
    const errors = new Map(result.refused.map(({ id, error }) => [id, error]));
    expect(errors.get(stale.id)).toBeInstanceOf(StaleVersionError);
    expect(errors.get(stale.id)).toMatchObject({ expectedVersion: 1, currentVersion: 5 });
    expect(errors.get(edited.id)).toMatchObject({ reason: 'ALREADY_DONE' });
    expect(errors.get(orphaned.id)).toMatchObject({ reason: 'TEXT_CHANGED' });
    expect(errors.get(MISSING)).toBeInstanceOf(NotFoundError);
  });

  it('takes no tagging for a quotation', async () => {
    const [row] = await evidenceOf(desk, articleId);
    const result = await reviewEvidence(desk.editor, {
      items: [item(row as { id: string; version: number }, 'Tagging')],
      verdict: 'ACCEPTED',
    });
    expect(result.refused[0]?.error).toBeInstanceOf(NotFoundError);
  });

  it('does nothing twice: the same verdict again is no action', async () => {
    const [row] = await evidenceOf(desk, articleId);
    if (!row) throw new Error('no evidence');
    await reviewEvidence(desk.editor, { items: [item(row)], verdict: 'ACCEPTED' });
    const again = await reviewEvidence(desk.editor, {
      items: [{ ...item(row), expectedVersion: 2 }],
      verdict: 'ACCEPTED',
    });
    expect(again).toEqual({ actionId: null, applied: [{ type: 'Evidence', id: row.id, version: 2 }], refused: [] });
  });

  it('lets one of five win who decide the same at once', async () => {
    const [row] = await evidenceOf(desk, articleId);
    if (!row) throw new Error('no evidence');
    const verdicts = ['ACCEPTED', 'REJECTED', 'ACCEPTED', 'REJECTED', 'ACCEPTED'] as const;
    const results = await Promise.all(
      verdicts.map((verdict) => reviewEvidence(desk.editor, { items: [item(row)], verdict })),
    );
    expect(results.filter(({ applied }) => applied.length === 1)).toHaveLength(1);
    for (const { refused } of results.filter(({ applied }) => applied.length === 0)) {
      expect(refused[0]?.error).toBeInstanceOf(StaleVersionError);
      expect(refused[0]?.error).toMatchObject({
        currentVersion: 2,
        changedById: (desk.editor.actor as { id: string }).id,
      });
    }
    expect(await desk.db.evidence.findUnique({ where: { id: row.id } })).toMatchObject({ version: 2 });
  });

  it('sees what a reviewer beside has just done: two who decide the two halves leave a reviewed article', async () => {
    const measures = await measuresOf();
    await desk.db.tagging.updateMany({
      where: { subjectId: { in: measures.map(({ id }) => id) } },
      data: { verdict: 'ACCEPTED' },
    });
    const ids = (await evidenceOf(desk, articleId)).map(({ id }) => id);
    const half = Math.floor(ids.length / 2);
    const firstDecided = Promise.withResolvers<void>();
    const decide = (own: string[], first: boolean) =>
      desk.db.$transaction(async (tx) => {
        await tx.evidence.updateMany({ where: { id: { in: own } }, data: { verdict: 'ACCEPTED' } });
        if (!first) await firstDecided.promise;
        const refreshed = refreshReviewState(tx, [articleId], null, new Date());
        if (!first) return refreshed;
        await refreshed;
        // The second is let go now and has to wait for this one's end.
        firstDecided.resolve();
        await new Promise((resolve) => setTimeout(resolve, 500));
      });
    await Promise.all([decide(ids.slice(0, half), true), decide(ids.slice(half), false)]);
    expect(await stateOf()).toBe('REVIEWED');
  });

  it('refuses a viewer and an input of the wrong form', async () => {
    const [row] = await evidenceOf(desk, articleId);
    if (!row) throw new Error('no evidence');
    await expect(reviewEvidence(desk.viewer, { items: [item(row)], verdict: 'ACCEPTED' })).rejects.toThrow(
      PermissionError,
    );
    await expect(reviewEvidence(desk.editor, { items: [], verdict: 'ACCEPTED' })).rejects.toThrow(ValidationError);
    const many = Array.from({ length: 501 }, () => item(row));
    await expect(reviewEvidence(desk.editor, { items: many, verdict: 'ACCEPTED' })).rejects.toThrow(ValidationError);
  });
});

describe('tagRecords', () => {
  const conceptId = async (code: string) => (await desk.db.concept.findUniqueOrThrow({ where: { code } })).id;

  it('adds a tag, accepts one that a rule proposed, and raises the record’s version', async () => {
    const [measure] = await measuresOf();
    if (!measure) throw new Error('no measure');
    const result = await tagRecords(desk.editor, {
      records: [{ type: 'Measure', id: measure.id, expectedVersion: 1 }],
      conceptIds: [await conceptId('functions:crackdown'), await conceptId('functions:control')],
      reason: '见正文',
    });
    expectNothingRefused(result);
    expect(result.applied).toEqual([{ type: 'Measure', id: measure.id, version: 2 }]);
    const taggings = await desk.db.tagging.findMany({
      where: { subjectId: measure.id },
      include: { concept: true },
      orderBy: { concept: { code: 'asc' } },
    });
    expect(taggings.map(({ concept, origin, verdict, reason }) => [concept.code, origin, verdict, reason])).toEqual([
      ['functions:control', 'HUMAN', 'ACCEPTED', '见正文'],
      ['functions:crackdown', 'RULE', 'ACCEPTED', '见正文'],
    ]);
    expect(await desk.db.measure.findUnique({ where: { id: measure.id } })).toMatchObject({
      version: 2,
      updatedById: (desk.editor.actor as { id: string }).id,
    });
    const again = await tagRecords(desk.editor, {
      records: [{ type: 'Measure', id: measure.id, expectedVersion: 2 }],
      conceptIds: [await conceptId('functions:control')],
    });
    expect(again).toMatchObject({ actionId: null, applied: [{ version: 2 }] });
  });

  it('tags articles, measures and campaigns together, and refuses stale ones by themselves', async () => {
    const [measure, other] = await measuresOf();
    const campaign = await desk.db.campaign.findFirstOrThrow({ where: { label: '铁帆行动' } });
    const result = await tagRecords(desk.editor, {
      records: [
        { type: 'Article', id: articleId, expectedVersion: 1 },
        { type: 'Measure', id: measure?.id as string, expectedVersion: 1 },
        { type: 'Measure', id: other?.id as string, expectedVersion: 7 },
        { type: 'Campaign', id: campaign.id, expectedVersion: campaign.version },
      ],
      conceptIds: [await conceptId('sectors:finance')],
    });
    expect(result.applied.map(({ type }) => type)).toEqual(['Article', 'Measure', 'Campaign']);
    expect(result.refused).toMatchObject([{ id: other?.id, error: { code: 'STALE_VERSION', currentVersion: 1 } }]);
  });

  it('refuses a concept that is not there or no longer used', async () => {
    const [measure] = await measuresOf();
    const records = [{ type: 'Measure' as const, id: measure?.id as string, expectedVersion: 1 }];
    await expect(tagRecords(desk.editor, { records, conceptIds: [MISSING] })).rejects.toThrow(NotFoundError);
    const old = await conceptId('functions:regulate');
    await desk.db.concept.update({ where: { id: old }, data: { status: 'DEPRECATED' } });
    await expect(tagRecords(desk.editor, { records, conceptIds: [old] })).rejects.toThrow(
      /functions:regulate is no longer used/,
    );
    await desk.db.concept.update({ where: { id: old }, data: { status: 'CURRENT' } });
  });

  it('refuses a deleted record and a viewer', async () => {
    const [measure] = await measuresOf();
    const records = [{ type: 'Measure' as const, id: measure?.id as string, expectedVersion: 1 }];
    const conceptIds = [await conceptId('functions:control')];
    await expect(tagRecords(desk.viewer, { records, conceptIds })).rejects.toThrow(PermissionError);
    await desk.db.measure.update({ where: { id: measure?.id as string }, data: { deletedAt: new Date() } });
    const { refused } = await tagRecords(desk.editor, { records, conceptIds });
    expect(refused[0]?.error).toBeInstanceOf(NotFoundError);
  });

  it('is seen by a rejected tag’s next reader: what one rejected, another may put back', async () => {
    const [tagging] = await taggingsOf();
    if (!tagging) throw new Error('no tagging');
    await reviewEvidence(desk.editor, { items: [item(tagging, 'Tagging')], verdict: 'REJECTED' });
    await tagRecords(desk.second, {
      records: [{ type: 'Measure', id: tagging.subjectId, expectedVersion: 1 }],
      conceptIds: [tagging.conceptId],
    });
    expect(await desk.db.tagging.findUnique({ where: { id: tagging.id } })).toMatchObject({
      verdict: 'ACCEPTED',
      version: 3,
    });
  });
});

it('keeps what a conflict says in the reader’s language', () => {
  const error = new ConflictError('ALREADY_DONE', [{ en: 'Done.', zh: '已完成。' }]);
  expect(error.messageIn('zh')).toBe('已完成。');
});
