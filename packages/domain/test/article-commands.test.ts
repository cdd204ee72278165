import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createMeasureList } from '../src/create-measure-list.ts';
import { deleteMeasureList } from '../src/delete-measure-list.ts';
import { discardArticles } from '../src/discard-articles.ts';
import { ConflictError, StaleVersionError, ValidationError } from '../src/errors.ts';
import { restoreArticles } from '../src/restore-articles.ts';
import { undo } from '../src/undo.ts';
import { updateArticle } from '../src/update-article.ts';
import { updateMeasureList } from '../src/update-measure-list.ts';
import { acceptAll, type Desk, ingest, openDesk, openSource, publish, recordsOf } from './desk.ts';
import { samplePage } from './page.ts';

let desk: Desk;
let id: string;
let nth = 0;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());
beforeEach(async () => {
  id = (await ingest(desk, samplePage(`文章第${++nth}篇。另有三项工作。`))).articleId as string;
});

const MISSING = '0190d0a0-1111-7000-8000-000000000001';
const article = () => desk.db.article.findUniqueOrThrow({ where: { id } });
const measures = () => desk.db.measure.findMany({ where: { articleId: id }, orderBy: { position: 'asc' } });
const list = () => desk.db.measureList.findFirstOrThrow({ where: { articleId: id }, orderBy: { id: 'asc' } });
async function span(exact: string) {
  const { text } = await article();
  const start = Array.from(text.slice(0, text.indexOf(exact))).length;
  return { articleId: id, start, end: start + Array.from(exact).length, exact };
}
const fields = async (promise: Promise<unknown>) => {
  const error = await promise.catch((thrown) => thrown);
  if (!(error instanceof ValidationError)) throw error;
  return error.fields.map(({ path, code }) => `${path.join('.')} ${code}`);
};

describe('updateArticle', () => {
  it('sets what is given, leaves what is absent, clears what is null; undo puts it back', async () => {
    const before = await article();
    const sourceId = await openSource(desk);
    const { actionId, version } = await updateArticle(desk.editor, {
      ...{ id, expectedVersion: 1, title: '新题目', kicker: null, byline: [{ name: '李红' }], sourceId },
      publishedAt: { edtf: '2023-05', text: '五月' },
    });
    expect(version).toBe(2);
    expect(await article()).toMatchObject({
      ...{ title: '新题目', kicker: null, site: before.site, byline: [{ name: '李红', role: '' }], sourceId },
      ...{ publishedValue: '2023-05', publishedPrecision: 'MONTH', publishedText: '五月', version: 2 },
    });
    const [{ found }] = (await desk.db
      .$queryRaw`SELECT search_vector @@ '题目'::tsquery AS found FROM editorial.article WHERE id = ${id}::uuid`) as [
      { found: boolean },
    ];
    expect(found).toBe(true);
    expect(await updateArticle(desk.editor, { id, expectedVersion: 2, title: '新题目' })).toMatchObject({
      actionId: null,
      version: 2,
    });
    await undo(desk.editor, { actionId: actionId as string });
    const { version: _v, updatedAt: _u, updatedById: _b, claimedUntil: _c, ...rest } = before;
    expect(await article()).toMatchObject(rest);
  });

  it('refuses a source that is not there, an empty title, its text, a stale version', async () => {
    expect(await fields(updateArticle(desk.editor, { id, expectedVersion: 1, sourceId: MISSING }))).toEqual([
      'sourceId UNKNOWN_REFERENCE',
    ]);
    expect(await fields(updateArticle(desk.editor, { id, expectedVersion: 1, title: ' ' }))).toEqual([
      'title TOO_SHORT',
    ]);
    expect(await fields(updateArticle(desk.editor, { id, expectedVersion: 1, text: 'x' } as never))).toEqual([
      ' NOT_ALLOWED',
    ]);
    await expect(updateArticle(desk.editor, { id, expectedVersion: 4, title: 'x' })).rejects.toThrow(StaleVersionError);
  });
});

describe('measure lists', () => {
  it('are made from a lead-in and measures in order; those leave their old list', async () => {
    const [first, second] = await measures();
    const ids = [second?.id as string, first?.id as string];
    const made = await createMeasureList(desk.editor, {
      leadIn: await span('另有三项工作。'),
      kind: 'OTHER',
      measureIds: ids,
    });
    expect((await measures()).map(({ listId, ordinal, version }) => [listId, ordinal, version])).toEqual([
      [made.id, 2, 2],
      [made.id, 1, 2],
    ]);
    expect(await desk.db.evidence.findMany({ where: { subjectId: made.id } })).toMatchObject([
      { field: 'LEAD_IN', verdict: 'ACCEPTED', origin: 'HUMAN' },
    ]);
    await undo(desk.editor, { actionId: made.actionId as string });
    expect((await measures()).map(({ listId, ordinal }) => [listId, ordinal])).toEqual([
      [first?.listId, 1],
      [second?.listId, 2],
    ]);
    expect(await desk.db.measureList.findMany({ where: { articleId: id, deletedAt: null } })).toHaveLength(1);
  });

  it('change their lead-in, actor, and order', async () => {
    const before = await list();
    const [first, second] = await measures();
    const { actionId, version } = await updateMeasureList(desk.editor, {
      ...{ id: before.id, expectedVersion: 1, kind: 'RESULT', actor: null, leadIn: await span('另有三项工作。') },
      measureIds: [second?.id as string],
    });
    expect(version).toBe(2);
    expect(await list()).toMatchObject({ kind: 'RESULT', actorName: null, leadIn: '另有三项工作。' });
    expect((await measures()).map(({ listId, ordinal }) => [listId, ordinal])).toEqual([
      [null, null],
      [before.id, 1],
    ]);
    const quoted = await desk.db.evidence.findMany({ where: { subjectId: before.id }, orderBy: { start: 'asc' } });
    expect(quoted.map(({ verdict, exact }) => [verdict, exact])).toEqual([
      ['EDITED', before.leadIn],
      ['ACCEPTED', '另有三项工作。'],
    ]);
    await undo(desk.editor, { actionId: actionId as string });
    expect(await list()).toMatchObject({ kind: before.kind, actorName: before.actorName, leadIn: before.leadIn });
    expect((await measures()).map(({ ordinal }) => ordinal)).toEqual([first?.ordinal, second?.ordinal]);
  });

  it('are changed when only their measures are', async () => {
    const { id: listId } = await list();
    const [first, second] = await measures();
    const order = [second?.id as string, first?.id as string];
    expect(await updateMeasureList(desk.editor, { id: listId, expectedVersion: 1, measureIds: order })).toMatchObject({
      version: 2,
    });
    expect(await updateMeasureList(desk.editor, { id: listId, expectedVersion: 2, measureIds: order })).toMatchObject({
      actionId: null,
    });
  });

  it('are dissolved, their measures stay; undo puts them together again', async () => {
    const before = await list();
    const { actionId, deletedIds } = await deleteMeasureList(desk.editor, { id: before.id, expectedVersion: 1 });
    expect(deletedIds).toEqual([before.id]);
    expect((await measures()).map(({ listId, deletedAt }) => [listId, deletedAt])).toEqual([
      [null, null],
      [null, null],
    ]);
    expect(await desk.db.evidence.count({ where: { subjectId: before.id } })).toBe(0);
    await undo(desk.editor, { actionId });
    expect((await measures()).map(({ listId, ordinal }) => [listId, ordinal])).toEqual([
      [before.id, 1],
      [before.id, 2],
    ]);
    expect(await list()).toMatchObject({ deletedAt: null, leadIn: before.leadIn });
  });

  it('refuse measures of other articles, repeated ones, and a stale version', async () => {
    const { id: listId } = await list();
    const [first] = await measures();
    const own = first?.id as string;
    expect(
      await fields(updateMeasureList(desk.editor, { id: listId, expectedVersion: 1, measureIds: [own, own, MISSING] })),
    ).toEqual(['measureIds.1 NOT_UNIQUE', 'measureIds.2 UNKNOWN_REFERENCE']);
    await expect(updateMeasureList(desk.editor, { id: listId, expectedVersion: 3, kind: 'OTHER' })).rejects.toThrow(
      StaleVersionError,
    );
    await expect(deleteMeasureList(desk.editor, { id: listId, expectedVersion: 3 })).rejects.toThrow(StaleVersionError);
  });
});

describe('discardArticles and restoreArticles', () => {
  it('set aside and take back many at once, each refused by itself', async () => {
    const other = (await ingest(desk, samplePage(`又一篇${nth}。`))).articleId as string;
    await acceptAll(desk, other);
    const items = [id, other, MISSING].map((each) => ({ id: each, expectedVersion: 1 }));
    const discarded = await discardArticles(desk.editor, { items });
    expect(discarded.applied.map(({ version }) => version)).toEqual([2, 2]);
    expect(discarded.refused.map(({ error }) => error.code)).toEqual(['NOT_FOUND']);
    expect((await article()).state).toBe('DISCARDED');
    const restored = await restoreArticles(desk.editor, {
      items: [id, other].map((each) => ({ id: each, expectedVersion: 2 })),
    });
    expect(restored.refused).toEqual([]);
    const states = await desk.db.article.findMany({ where: { id: { in: [id, other] } }, orderBy: { id: 'asc' } });
    expect(states.map(({ state }) => state)).toEqual(['NEW', 'REVIEWED']);
    await undo(desk.editor, { actionId: restored.actionId as string });
    await undo(desk.editor, { actionId: discarded.actionId as string });
    expect((await article()).state).toBe('NEW');
  });

  it('is no action when nothing moves, and refuses a stale version', async () => {
    const none = await restoreArticles(desk.editor, { items: [{ id, expectedVersion: 1 }] });
    expect(none).toMatchObject({ actionId: null, applied: [{ id, version: 1 }] });
    const stale = await discardArticles(desk.editor, { items: [{ id, expectedVersion: 2 }] });
    expect(stale.refused[0]?.error).toBeInstanceOf(StaleVersionError);
  });

  it('leaves what is live, and says what', async () => {
    await acceptAll(desk, id);
    await publish(
      desk,
      (await recordsOf(desk, id)).filter(({ type }) => type === 'Article'),
    );
    const { version } = await article();
    const { refused } = await discardArticles(desk.editor, { items: [{ id, expectedVersion: version }] });
    expect(refused[0]?.error).toBeInstanceOf(ConflictError);
    expect(refused[0]?.error.message).toContain('is live; withdraw it first');
  });
});
