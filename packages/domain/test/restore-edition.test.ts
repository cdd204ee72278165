/** An old edition as the record's draft again: what comes back, what can't and is said, and the way back from it. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readDocuments } from '../src/documents/read-documents.ts';
import { NotFoundError, PermissionError, StaleVersionError } from '../src/errors.ts';
import { restoreEdition } from '../src/restore-edition.ts';
import { reviewEvidence } from '../src/review-evidence.ts';
import { submitEditions } from '../src/submit-editions.ts';
import { tagRecords } from '../src/tag-records.ts';
import { undo } from '../src/undo.ts';
import { updateMeasure } from '../src/update-measure.ts';
import { withdrawEdition } from '../src/withdraw-edition.ts';
import { type Desk, openDesk, publish, publishPage } from './desk.ts';
import { distinct, samplePage } from './page.ts';

let desk: Desk;
let articleId: string;
let items: Awaited<ReturnType<typeof publishPage>>['items'];
let measureId: string;
let pages = 0;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());
beforeEach(async () => {
  ({ articleId, items } = await publishPage(desk, distinct(samplePage(`恢复第${++pages}篇。`))));
  measureId = items.find(({ type }) => type === 'Measure')?.id as string;
});

const idOf = (type: string) => items.find((item) => item.type === type)?.id as string;
const edition = (contentId: string, number: number) =>
  desk.db.edition.findUniqueOrThrow({ where: { contentId_number: { contentId, number } } });
const version = async () => (await desk.db.measure.findUniqueOrThrow({ where: { id: measureId } })).version;
const change = async (fields: Omit<Parameters<typeof updateMeasure>[1], 'id' | 'expectedVersion'>) =>
  updateMeasure(desk.editor, { id: measureId, expectedVersion: await version(), ...fields });
const draft = async () => (await readDocuments(desk.db, [{ type: 'Measure', id: measureId }])).get(measureId);
const restore = async (number = 1, context = desk.editor) =>
  restoreEdition(context, { id: (await edition(measureId, number)).id, expectedVersion: await version() });
const said = ({ notRestored }: Awaited<ReturnType<typeof restore>>) => notRestored.map(({ en }) => en);

describe('restoreEdition', () => {
  it('makes an old document the record’s draft, field by field, which is published as a new edition', async () => {
    const old = await edition(measureId, 1);
    await change({
      label: '另一个说法',
      lifecycle: 'COMPLETED',
      level: 'MUNICIPAL',
      announced: { edtf: '2024-01' },
      quantities: [{ value: 7, comparator: 'EXACT', unit: '个', what: '点' }],
      actors: [{ role: 'LEAD', nameInText: '各部门' }],
      campaignIds: [],
      confidence: 5,
    });
    await publish(desk, [{ type: 'Measure', id: measureId, expectedVersion: await version() }]);
    const result = await restore();
    expect(said(result)).toEqual([]);
    expect(await draft()).toEqual(old.document);
    expect(result).toMatchObject({ id: measureId, version: await version() });
    await publish(desk, [{ type: 'Measure', id: measureId, expectedVersion: result.version }]);
    expect(await edition(measureId, 3)).toMatchObject({
      state: 'PUBLISHED',
      document: old.document,
      sha256: old.sha256,
    });
    expect(await edition(measureId, 1)).toMatchObject({ state: 'SUPERSEDED' });
  });

  it('is undone: the record is as it was before', async () => {
    await change({ label: '另一个说法', text: '持续深入推进“铁帆”行动', campaignIds: [], confidence: 5 });
    const before = await draft();
    const { actionId } = await restore();
    expect((await draft()) as object).toMatchObject({ confidence: 90 });
    await undo(desk.editor, { actionId: actionId as string });
    expect(await draft()).toEqual(before);
  });

  it('brings back the words that were the text, with their quotation', async () => {
    const old = await edition(measureId, 1);
    await change({ text: '持续深入推进“铁帆”行动' });
    expect(said(await restore())).toEqual([]);
    expect(await draft()).toEqual(old.document);
  });

  it('brings back tags, rejected ones too, and takes later ones off', async () => {
    const old = await edition(measureId, 1);
    const tagging = await desk.db.tagging.findFirstOrThrow({ where: { subjectId: measureId, verdict: 'ACCEPTED' } });
    await reviewEvidence(desk.editor, {
      items: [{ type: 'Tagging', id: tagging.id, expectedVersion: tagging.version }],
      verdict: 'REJECTED',
    });
    const other = await desk.db.concept.findFirstOrThrow({ where: { code: 'functions:publicise' } });
    await tagRecords(desk.editor, {
      records: [{ type: 'Measure', id: measureId, expectedVersion: await version() }],
      conceptIds: [other.id],
    });
    const seen = await version();
    const { actionId, version: after } = await restore();
    expect(after).toBe(seen + 1);
    expect(await version()).toBe(after);
    expect(await draft()).toEqual(old.document);
    await undo(desk.editor, { actionId: actionId as string });
    expect(await draft()).toMatchObject({ concepts: [{ code: 'functions:publicise' }] });
  });

  it('leaves alone what waits for an editor, and what no editor has accepted', async () => {
    const quantity = await desk.db.evidence.findFirstOrThrow({ where: { subjectId: measureId, field: 'QUANTITY' } });
    await reviewEvidence(desk.editor, {
      items: [{ type: 'Evidence', id: quantity.id, expectedVersion: quantity.version }],
      verdict: 'PENDING',
    });
    await publish(desk, [{ type: 'Measure', id: measureId, expectedVersion: await version() }]);
    await change({ confidence: 5 });
    await restore(2);
    const { quantities } = await desk.db.measure.findUniqueOrThrow({ where: { id: measureId } });
    expect(quantities).toMatchObject([{ key: 'q1', value: 1200 }]);
  });

  it('says what is gone and what has been decided since', async () => {
    const campaign = await desk.db.campaign.findUniqueOrThrow({ where: { id: idOf('Campaign') } });
    const organization = await desk.db.organization.findUniqueOrThrow({ where: { id: idOf('Organization') } });
    await change({ actors: [{ key: 'a1', role: 'LEAD', nameInText: '市局', organizationId: organization.id }] });
    await publish(desk, [{ type: 'Measure', id: measureId, expectedVersion: await version() }]);
    await change({ campaignIds: [], actors: [], quantities: [], confidence: 5 });
    await desk.db.campaign.update({ where: { id: campaign.id }, data: { deletedAt: new Date() } });
    await desk.db.organization.update({ where: { id: organization.id }, data: { deletedAt: new Date() } });
    const quantity = await desk.db.evidence.findFirstOrThrow({ where: { subjectId: measureId, field: 'QUANTITY' } });
    await reviewEvidence(desk.editor, {
      items: [{ type: 'Evidence', id: quantity.id, expectedVersion: quantity.version }],
      verdict: 'REJECTED',
    });
    const result = await restore(2);
    expect(said(result)).toEqual([
      `“Who acts › 市局 › Organisation › ${organization.label}” could not be restored: it has been deleted or merged.`,
      '“Figures › 案件” could not be restored: what it rests on has changed since.',
      `“Campaigns › ${campaign.label}” could not be restored: it has been deleted or merged.`,
      'Quotations stay as they have been decided since.',
    ]);
    expect(result.notRestored[2]?.zh).toBe(`“专项行动 › ${campaign.label}”未能恢复：对应记录已被删除或合并。`);
    expect(await draft()).toMatchObject({
      confidence: 90,
      campaignIds: [],
      actors: [{ nameInText: '市局', organizationId: null }],
    });
    const action = await desk.db.action.findUniqueOrThrow({ where: { id: result.actionId as string } });
    expect(action.payload).toMatchObject({ number: 2, notRestored: [{}, {}, {}, {}] });
  });

  it('restores what is said of an article, not its text', async () => {
    const { version: seen } = await desk.db.article.update({
      where: { id: articleId },
      data: { title: '改过的标题', byline: [], publishedValue: null, publishedText: '近日', version: { increment: 1 } },
    });
    const text = '换过的正文。';
    await desk.owner.query(`DELETE FROM editorial.evidence WHERE article_id = $1`, [articleId]);
    await desk.owner.query(
      `UPDATE editorial.article SET text = $2, text_length = char_length($2),
         text_sha256 = encode(sha256(convert_to($2, 'UTF8')), 'hex') WHERE id = $1`,
      [articleId, text],
    );
    const { id } = await edition(articleId, 1);
    const result = await restoreEdition(desk.editor, { id, expectedVersion: seen });
    expect(said(result)).toContain('The text stays as it is by now: it is the page’s.');
    expect(await desk.db.article.findUniqueOrThrow({ where: { id: articleId } })).toMatchObject({
      ...{ title: '公安机关部署下一步工作', text, publishedValue: '2023-05-04T09:30:00+08:00', publishedText: null },
      ...{ byline: [{ name: '王小明', role: '记者' }], publishedPrecision: 'MINUTE', version: seen + 1 },
    });
  });

  it('takes a withdrawn edition, and one that the record is already', async () => {
    const live = await edition(measureId, 1);
    await withdrawEdition(desk.reviewer, {
      ...{ id: live.id, expectedVersion: live.version, reason: 'ERROR', dependents: 'REFUSE' },
    });
    expect(await restore()).toEqual({ actionId: null, id: measureId, version: 1, notRestored: [] });
    await change({ confidence: 5 });
    expect((await restore()).actionId).not.toBeNull();
  });

  it('refuses drafts, stale and missing records, and viewers', async () => {
    await change({ confidence: 5 });
    const submitted = await submitEditions(desk.editor, {
      items: [{ type: 'Measure', id: measureId, expectedVersion: 2 }],
      updateType: 'MINOR',
    });
    expect(submitted.applied).toHaveLength(1);
    await expect(restore(2)).rejects.toThrow(
      'Only an edition that was published can be restored; this one is submitted for review.',
    );
    const { id } = await edition(measureId, 1);
    await expect(restoreEdition(desk.editor, { id, expectedVersion: 1 })).rejects.toThrow(StaleVersionError);
    await expect(restoreEdition(desk.editor, { id: articleId, expectedVersion: 1 })).rejects.toThrow(NotFoundError);
    await expect(restore(1, desk.viewer)).rejects.toThrow(PermissionError);
    await desk.db.measure.update({ where: { id: measureId }, data: { deletedAt: new Date() } });
    await expect(restore()).rejects.toThrow(NotFoundError);
  });
});
