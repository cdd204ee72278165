import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ConflictError, NotFoundError, PermissionError } from '../src/errors.ts';
import { reviewEvidence } from '../src/review-evidence.ts';
import { submitEditions } from '../src/submit-editions.ts';
import { tagRecords } from '../src/tag-records.ts';
import { undo } from '../src/undo.ts';
import { undoObstacles } from '../src/undo-obstacles.ts';
import { updateMeasure } from '../src/update-measure.ts';
import { acceptAll, type Desk, evidenceOf, ingest, openDesk, publish, recordsOf } from './desk.ts';
import { samplePage } from './page.ts';

let desk: Desk;
let articleId: string;
let pages = 0;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());
beforeEach(async () => {
  articleId = (await ingest(desk, samplePage(`撤销第${++pages}篇。`))).articleId as string;
});

const measureOf = () => desk.db.measure.findFirstOrThrow({ where: { articleId, ordinal: 1 } });
const verdicts = async () => (await evidenceOf(desk, articleId)).map(({ verdict }) => verdict);
const conceptId = async (code: string) => (await desk.db.concept.findUniqueOrThrow({ where: { code } })).id;

describe('undo', () => {
  it('puts a bulk review back in one, and does it again', async () => {
    const { actionId } = await acceptAll(desk, articleId);
    const undone = await undo(desk.editor, { actionId: actionId as string });
    expect(new Set(await verdicts())).toEqual(new Set(['PENDING']));
    expect(undone.undoneActionId).toBe(actionId);
    expect(undone.records.every(({ version }) => version === 3)).toBe(true);
    expect((await desk.db.article.findUniqueOrThrow({ where: { id: articleId } })).state).toBe('NEW');
    const action = await desk.db.action.findUniqueOrThrow({ where: { id: actionId as string } });
    expect(action.undoneById).toBe(undone.actionId);
    const redone = await undo(desk.editor, { actionId: undone.actionId });
    expect(new Set(await verdicts())).toEqual(new Set(['ACCEPTED']));
    expect((await desk.db.article.findUniqueOrThrow({ where: { id: articleId } })).state).toBe('REVIEWED');
    await undo(desk.editor, { actionId: redone.actionId });
    expect(new Set(await verdicts())).toEqual(new Set(['PENDING']));
  });

  it('restores what stood there before, not just undecided', async () => {
    const [row] = await evidenceOf(desk, articleId);
    const item = { type: 'Evidence' as const, id: row?.id as string };
    await reviewEvidence(desk.second, { items: [{ ...item, expectedVersion: 1 }], verdict: 'REJECTED', reason: '误' });
    const { actionId } = await reviewEvidence(desk.editor, {
      items: [{ ...item, expectedVersion: 2 }],
      verdict: 'ACCEPTED',
    });
    await undo(desk.editor, { actionId: actionId as string });
    const back = await desk.db.evidence.findUniqueOrThrow({ where: { id: item.id } });
    expect(back).toMatchObject({
      verdict: 'REJECTED',
      reason: '误',
      reviewerId: (desk.second.actor as { id: string }).id,
      version: 4,
    });
  });

  it('takes a tag away, puts it back, and raises the record’s version each time', async () => {
    const measure = await measureOf();
    const { actionId } = await tagRecords(desk.editor, {
      records: [{ type: 'Measure', id: measure.id, expectedVersion: 1 }],
      conceptIds: [await conceptId('sectors:finance'), await conceptId('functions:crackdown')],
    });
    const tags = async () =>
      (await desk.db.tagging.findMany({ where: { subjectId: measure.id }, include: { concept: true } }))
        .map(({ concept, verdict }) => `${concept.code} ${verdict}`)
        .sort();
    expect(await tags()).toEqual(['functions:crackdown ACCEPTED', 'sectors:finance ACCEPTED']);
    const undone = await undo(desk.editor, { actionId: actionId as string });
    expect(await tags()).toEqual(['functions:crackdown PENDING']);
    expect(undone.records).toContainEqual({ type: 'Measure', id: measure.id, version: 3 });
    await undo(desk.editor, { actionId: undone.actionId });
    expect(await tags()).toEqual(['functions:crackdown ACCEPTED', 'sectors:finance ACCEPTED']);
    expect((await measureOf()).version).toBe(4);
  });

  it('refuses to put a tag back that the record has got again meanwhile', async () => {
    const measure = await measureOf();
    const tag = async (expectedVersion: number) =>
      tagRecords(desk.editor, {
        records: [{ type: 'Measure', id: measure.id, expectedVersion }],
        conceptIds: [await conceptId('sectors:finance')],
      });
    const first = await tag(1);
    const undone = await undo(desk.editor, { actionId: first.actionId as string });
    const second = await tag(3);
    expect(second.applied).toHaveLength(1);
    await expect(undo(desk.editor, { actionId: undone.actionId })).rejects.toMatchObject({
      code: 'CONFLICT',
      reason: 'LATER_CHANGE',
      message: 'A tag was changed again since.',
    });
    const actions = await desk.db.action.findMany({ where: { id: undone.actionId } });
    expect(await undoObstacles(desk.db, actions)).toMatchObject([{ reason: 'LATER_CHANGE' }]);
    await undo(desk.editor, { actionId: second.actionId as string });
    await undo(desk.editor, { actionId: undone.actionId });
    expect(await desk.db.tagging.count({ where: { subjectId: measure.id, origin: 'HUMAN' } })).toBe(1);
  });

  it('goes back step by step through different commands on one record', async () => {
    const measure = await measureOf();
    const edit = await updateMeasure(desk.editor, { id: measure.id, expectedVersion: 1, label: '改过' });
    const tag = await tagRecords(desk.editor, {
      records: [{ type: 'Measure', id: measure.id, expectedVersion: 2 }],
      conceptIds: [await conceptId('sectors:finance')],
    });
    const review = await acceptAll(desk, articleId);
    for (const { actionId } of [review, tag, edit]) await undo(desk.editor, { actionId: actionId as string });
    expect(await measureOf()).toMatchObject({ label: measure.label, version: 5 });
    expect(new Set(await verdicts())).toEqual(new Set(['PENDING']));
  });

  it('leaves alone what was changed again since, and says what', async () => {
    const measure = await measureOf();
    const first = await updateMeasure(desk.editor, { id: measure.id, expectedVersion: 1, label: '甲', confidence: 50 });
    await updateMeasure(desk.second, { id: measure.id, expectedVersion: 2, label: '乙' });
    const error = await undo(desk.editor, { actionId: first.actionId as string }).catch((refused) => refused);
    expect(error).toBeInstanceOf(ConflictError);
    expect(error).toMatchObject({ reason: 'LATER_CHANGE', message: 'A measure was changed again since.' });
    expect(await measureOf()).toMatchObject({ label: '乙', confidence: 50, version: 3 });
  });

  it('does not mind a later change of other fields', async () => {
    const measure = await measureOf();
    const first = await updateMeasure(desk.editor, { id: measure.id, expectedVersion: 1, label: '甲' });
    await updateMeasure(desk.second, { id: measure.id, expectedVersion: 2, confidence: 40 });
    await undo(desk.editor, { actionId: first.actionId as string });
    expect(await measureOf()).toMatchObject({ label: measure.label, confidence: 40 });
  });

  it('refuses what an edition has been handed in with, naming each', async () => {
    const { actionId } = await acceptAll(desk, articleId);
    const items = await recordsOf(desk, articleId);
    await submitEditions(desk.editor, { items: items.slice(0, 2), updateType: 'MINOR' });
    const error = await undo(desk.editor, { actionId: actionId as string }).catch((refused) => refused);
    expect(error).toMatchObject({ code: 'CONFLICT', reason: 'LATER_CHANGE' });
    expect(error.sentences).toHaveLength(2);
    expect(error.messageIn('zh')).toContain('的第 1 版已据此提交');
  });

  it('refuses what an edition has been handed in with, whatever the clock of the program says', async () => {
    const { actionId } = await acceptAll(desk, articleId);
    const items = await recordsOf(desk, articleId);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 3_600_000 });
    try {
      await submitEditions(desk.editor, { items: items.slice(0, 1), updateType: 'MINOR' });
    } finally {
      vi.useRealTimers();
    }
    await expect(undo(desk.editor, { actionId: actionId as string })).rejects.toMatchObject({ reason: 'LATER_CHANGE' });
  });

  it('refuses what was undone already, and what has no way back', async () => {
    const { actionId } = await acceptAll(desk, articleId);
    await undo(desk.editor, { actionId: actionId as string });
    await expect(undo(desk.editor, { actionId: actionId as string })).rejects.toMatchObject({ reason: 'ALREADY_DONE' });
    await acceptAll(desk, articleId);
    const published = await publish(desk, (await recordsOf(desk, articleId)).slice(0, 1));
    await expect(undo(desk.reviewer, { actionId: published.actionId as string })).rejects.toThrow(
      /Withdraw the edition instead/,
    );
    await expect(undo(desk.editor, { actionId: '0190d0a0-1111-7000-8000-000000000001' })).rejects.toThrow(
      NotFoundError,
    );
  });

  it('is for one’s own doing, for anyone’s as ADMIN, for none as VIEWER', async () => {
    const { actionId } = await acceptAll(desk, articleId);
    await expect(undo(desk.second, { actionId: actionId as string })).rejects.toMatchObject({
      code: 'PERMISSION',
      required: 'ADMIN',
    });
    await expect(undo(desk.viewer, { actionId: actionId as string })).rejects.toThrow(PermissionError);
    await undo(desk.admin, { actionId: actionId as string });
    expect(new Set(await verdicts())).toEqual(new Set(['PENDING']));
  });

  it('happens once when pressed five times at once', async () => {
    const { actionId } = await acceptAll(desk, articleId);
    const results = await Promise.allSettled(
      [1, 2, 3, 4, 5].map(() => undo(desk.editor, { actionId: actionId as string })),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('can be asked beforehand', async () => {
    const { actionId } = await acceptAll(desk, articleId);
    const read = () => desk.db.action.findMany({ where: { id: actionId as string } });
    expect(await undoObstacles(desk.db, await read())).toEqual([]);
    await undo(desk.editor, { actionId: actionId as string });
    expect(await undoObstacles(desk.db, await read())).toMatchObject([{ actionId, reason: 'ALREADY_DONE' }]);
  });
});
