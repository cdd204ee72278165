/** Vocabularies made, changed, moved about and deprecated by hand, and back again. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createConcept } from '../src/create-concept.ts';
import { createScheme } from '../src/create-scheme.ts';
import { deprecateConcept } from '../src/deprecate-concept.ts';
import { moveConcept } from '../src/move-concept.ts';
import { reinstateConcept } from '../src/reinstate-concept.ts';
import { tagRecords } from '../src/tag-records.ts';
import { offeredReplacements } from '../src/taxonomy/offered-replacements.ts';
import { undo } from '../src/undo.ts';
import { untagRecords } from '../src/untag-records.ts';
import { updateConcept } from '../src/update-concept.ts';
import { updateScheme } from '../src/update-scheme.ts';
import { type Desk, ingest, openDesk } from './desk.ts';
import { samplePage } from './page.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const en = (value: string) => [{ language: 'en', value }];
let count = 0;
const newScheme = () => createScheme(desk.admin, { code: `scheme-${++count}`, prefLabels: en('Scheme') });
const newConcept = (schemeId: string, slug: string, broaderId: string | null = null) =>
  createConcept(desk.reviewer, { schemeId, slug, prefLabels: en(slug), broaderId });
const row = (id: string) => desk.db.concept.findUniqueOrThrow({ where: { id } });
const order = async (schemeId: string) =>
  (await desk.db.concept.findMany({ where: { schemeId, broaderId: null }, orderBy: { position: 'asc' } })).map(
    ({ slug, position }) => `${position}${slug}`,
  );

const measuresOf = async (articleId: string | undefined | null) =>
  (await desk.db.measure.findMany({ where: { articleId: articleId as string } })).map(({ id }) => id);

describe('schemes', () => {
  it('are made and changed, and a code is used once', async () => {
    const { id, actionId } = await newScheme();
    const again = createScheme(desk.admin, { code: `scheme-${count}`, prefLabels: en('Other') });
    await expect(again).rejects.toMatchObject({ reason: 'DUPLICATE', conflictsWith: { type: 'Scheme', id } });
    const changed = await updateScheme(desk.admin, { id, expectedVersion: 1, definition: en('What for') });
    expect(await desk.db.scheme.findUniqueOrThrow({ where: { id } })).toMatchObject({
      label: 'Scheme',
      definition: { en: 'What for' },
      version: 2,
    });
    await expect(updateScheme(desk.admin, { id, expectedVersion: 1 })).rejects.toMatchObject({ code: 'STALE_VERSION' });
    await undo(desk.admin, { actionId: changed.actionId as string });
    await newConcept(id, 'a');
    await expect(undo(desk.admin, { actionId })).rejects.toThrow('1 other concepts belong to it');
  });
});

describe('concepts', () => {
  it('are found by every label, and undone', async () => {
    const scheme = await newScheme();
    const { id } = await newConcept(scheme.id, 'fraud');
    const { actionId, version } = await updateConcept(desk.reviewer, {
      id,
      expectedVersion: 1,
      prefLabels: [{ language: 'zh-Hans', value: '诈骗' }],
      altLabels: [{ language: 'zh-Hans', value: '骗局' }],
      notation: '骗',
    });
    expect(version).toBe(2);
    expect(await row(id)).toMatchObject({ label: '诈骗', notation: '骗', nameKeys: expect.arrayContaining(['骗局']) });
    const clash = { id, expectedVersion: 2, altLabels: [{ language: 'zh-Hans', value: '诈骗' }] };
    await expect(updateConcept(desk.reviewer, clash)).rejects.toMatchObject({ fields: [{ path: ['altLabels', '0'] }] });
    await undo(desk.reviewer, { actionId: actionId as string });
    expect(await row(id)).toMatchObject({ label: 'fraud', notation: null, altLabels: [], nameKeys: ['fraud'] });
  });
  it('make room where one is moved, go back together, and never lie under themselves', async () => {
    const scheme = await newScheme();
    const a = await newConcept(scheme.id, 'a');
    const b = await newConcept(scheme.id, 'b');
    const c = await newConcept(scheme.id, 'c');
    const moved = await moveConcept(desk.reviewer, { id: c.id, expectedVersion: 1, position: 0 });
    expect(await order(scheme.id)).toEqual(['0c', '1a', '2b']);
    await undo(desk.reviewer, { actionId: moved.actionId as string });
    expect(await order(scheme.id)).toEqual(['0a', '1b', '2c']);
    const version = async (id: string) => (await row(id)).version;
    const under = async (id: string, broaderId: string | null) =>
      moveConcept(desk.reviewer, { id, expectedVersion: await version(id), broaderId, position: 0 });
    await under(a.id, b.id);
    const out = await under(a.id, null);
    await under(b.id, a.id);
    await expect(under(a.id, b.id)).rejects.toMatchObject({ reason: 'CYCLE' });
    await expect(under(a.id, a.id)).rejects.toMatchObject({ reason: 'CYCLE' });
    await expect(undo(desk.reviewer, { actionId: out.actionId as string })).rejects.toThrow('under itself');
    const other = await newConcept((await newScheme()).id, 'x');
    await expect(under(a.id, other.id)).rejects.toMatchObject({ fields: [{ code: 'UNKNOWN_REFERENCE' }] });
  });
  it('never come to lie under each other by two moves at once', async () => {
    const scheme = await newScheme();
    const a = await newConcept(scheme.id, 'a');
    const b = await newConcept(scheme.id, 'b');
    const both = await Promise.allSettled([
      moveConcept(desk.reviewer, { id: a.id, expectedVersion: 1, broaderId: b.id, position: 0 }),
      moveConcept(desk.second, { id: b.id, expectedVersion: 1, broaderId: a.id, position: 0 }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
  it('keep their tags when deprecated, and what replaces them is offered', async () => {
    const { articleId } = await ingest(desk, samplePage());
    const measure = await desk.db.measure.findFirstOrThrow({ where: { articleId: articleId as string } });
    const scheme = await newScheme();
    const [old, newer, newest] = [
      await newConcept(scheme.id, 'old'),
      await newConcept(scheme.id, 'newer'),
      await newConcept(scheme.id, 'newest'),
    ] as const;
    const records = [{ type: 'Measure' as const, id: measure.id, expectedVersion: measure.version }];
    await tagRecords(desk.editor, { records, conceptIds: [old.id] });
    await deprecateConcept(desk.reviewer, { id: old.id, expectedVersion: 1, replacedById: newer.id });
    await deprecateConcept(desk.reviewer, { id: newer.id, expectedVersion: 1, replacedById: newest.id });
    expect(await desk.db.tagging.count({ where: { conceptId: old.id } })).toBe(1);
    expect(await offeredReplacements(desk.db, [measure.id])).toMatchObject([
      { conceptId: old.id, replacementId: newest.id, replacementCode: `scheme-${count}:newest` },
    ]);
    const circle = deprecateConcept(desk.reviewer, { id: newest.id, expectedVersion: 1, replacedById: old.id });
    await expect(circle).rejects.toMatchObject({ fields: [{ path: ['replacedById'], code: 'NOT_ALLOWED' }] });
    const self = deprecateConcept(desk.reviewer, { id: newest.id, expectedVersion: 1, replacedById: newest.id });
    await expect(self).rejects.toMatchObject({ reason: 'CYCLE' });
    const back = await reinstateConcept(desk.reviewer, { id: old.id, expectedVersion: 2 });
    expect(await row(old.id)).toMatchObject({ status: 'CURRENT', replacedById: null, version: 3 });
    await undo(desk.reviewer, { actionId: back.actionId as string });
    expect(await row(old.id)).toMatchObject({ status: 'DEPRECATED', replacedById: newer.id });
  });
  it('are taken off again: an editor’s tag goes, a rule’s is rejected, one undo brings both back', async () => {
    const { articleId } = await ingest(desk, samplePage('第三篇。'));
    const proposed = await desk.db.tagging.findFirstOrThrow({
      where: {
        origin: 'RULE',
        verdict: 'PENDING',
        subjectType: 'MEASURE',
        subjectId: { in: await measuresOf(articleId) },
      },
    });
    const measure = () => desk.db.measure.findUniqueOrThrow({ where: { id: proposed.subjectId } });
    const { id } = await newConcept((await newScheme()).id, 'mine');
    const records = async () => [
      { type: 'Measure' as const, id: proposed.subjectId, expectedVersion: (await measure()).version },
    ];
    await tagRecords(desk.editor, { records: await records(), conceptIds: [id] });
    const conceptIds = [id, proposed.conceptId];
    const { version } = await measure();
    const { actionId, applied } = await untagRecords(desk.editor, {
      records: await records(),
      conceptIds,
      reason: '不符',
    });
    expect(applied).toEqual([{ type: 'Measure', id: proposed.subjectId, version: version + 1 }]);
    expect((await measure()).version).toBe(version + 1);
    const verdicts = async () =>
      (await desk.db.tagging.findMany({ where: { subjectId: proposed.subjectId, conceptId: { in: conceptIds } } }))
        .map(({ verdict, origin }) => `${origin} ${verdict}`)
        .sort();
    expect(await verdicts()).toEqual(['RULE REJECTED']);
    expect(await untagRecords(desk.editor, { records: await records(), conceptIds })).toMatchObject({ actionId: null });
    await undo(desk.editor, { actionId: actionId as string });
    expect(await verdicts()).toEqual(['HUMAN ACCEPTED', 'RULE PENDING']);
    expect((await measure()).version).toBe(version + 2);
  });
  it('are not unmade once tagged', async () => {
    const { articleId } = await ingest(desk, samplePage('再来一篇。'));
    const article = await desk.db.article.findUniqueOrThrow({ where: { id: articleId as string } });
    const { id, actionId } = await newConcept((await newScheme()).id, 'used');
    const records = [{ type: 'Article' as const, id: article.id, expectedVersion: article.version }];
    await tagRecords(desk.editor, { records, conceptIds: [id] });
    await expect(undo(desk.reviewer, { actionId: actionId as string })).rejects.toThrow('1 records have been tagged');
  });
});
