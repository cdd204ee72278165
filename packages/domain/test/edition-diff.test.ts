/** Editions compared on the real database: numbers, labels, quotations and texts as people read them. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type EditionDiff, editionBefore, editionDiff } from '../src/editions/edition-diff.ts';
import { NotFoundError } from '../src/errors.ts';
import { recallEditions } from '../src/recall-editions.ts';
import { reviewEvidence } from '../src/review-evidence.ts';
import { sha256Hex } from '../src/sha256.ts';
import { submitEditions } from '../src/submit-editions.ts';
import { updateMeasure } from '../src/update-measure.ts';
import { type Desk, openDesk, openSource, publish, publishPage } from './desk.ts';
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
  const page = distinct(samplePage(`比较第${++pages}篇。`));
  ({ articleId, items } = await publishPage(desk, page, { sourceId: await source() }));
  measureId = items.find(({ type }) => type === 'Measure')?.id as string;
});

let sourceId: string | undefined;
const source = async () => (sourceId ??= await openSource(desk));
const editionId = async (contentId: string, number: number) =>
  (await desk.db.edition.findUniqueOrThrow({ where: { contentId_number: { contentId, number } } })).id;
const lines = ({ changes }: EditionDiff, language: 'en' | 'zh' = 'en') =>
  changes.map(
    ({ label, kind, before, after }) =>
      `${kind} ${label[language]}: ${JSON.stringify(before)} → ${JSON.stringify(after)}`,
  );
const version = async () => (await desk.db.measure.findUniqueOrThrow({ where: { id: measureId } })).version;
const change = async (fields: Omit<Parameters<typeof updateMeasure>[1], 'id' | 'expectedVersion'>) =>
  updateMeasure(desk.editor, { id: measureId, expectedVersion: await version(), ...fields });
const publishMeasure = async () =>
  publish(desk, [{ type: 'Measure', id: measureId, expectedVersion: await version() }]);

describe('editionDiff', () => {
  it('shows two editions’ fields by name in both languages, with labels for what they refer to', async () => {
    const campaign = items.find(({ type }) => type === 'Campaign')?.id as string;
    const { label } = await desk.db.campaign.findUniqueOrThrow({ where: { id: campaign } });
    await change({ label: '深入推进“铁帆”行动', lifecycle: 'IN_FORCE', campaignIds: [] });
    await publishMeasure();
    const diff = await editionDiff(
      desk.db,
      { editionId: await editionId(measureId, 1) },
      { editionId: await editionId(measureId, 2) },
    );
    expect([diff.fromNumber, diff.toNumber]).toEqual([1, 2]);
    expect(lines(diff)).toEqual([
      'CHANGED Label: "持续深入推进“铁帆”行动" → "深入推进“铁帆”行动"',
      'CHANGED How far it has got: "ANNOUNCED" → "IN_FORCE"',
      `REMOVED Campaigns: "${label}" → null`,
    ]);
    expect(lines(diff, 'zh')[1]).toBe('CHANGED 进展: "ANNOUNCED" → "IN_FORCE"');
    expect(diff.changes[0]?.parts).toEqual([
      { kind: 'REMOVED', text: '持续' },
      { kind: 'KEPT', text: '深入推进“铁帆”行动' },
    ]);
    expect(diff.changes.map(({ path }) => path)).toEqual(['/label', '/lifecycle', '/campaignIds/0']);
  });

  it('shows an edition against the record as it is by now', async () => {
    const { actors } = (await desk.db.edition.findUniqueOrThrow({ where: { id: await editionId(measureId, 1) } }))
      .document as unknown as { actors: { nameInText: string }[] };
    await change({
      actors: [
        { role: 'COORDINATOR', nameInText: '各部门' },
        { key: 'a1', role: 'LEAD', nameInText: actors[0]?.nameInText as string },
      ],
    });
    const live = { editionId: await editionId(measureId, 1) };
    const diff = await editionDiff(desk.db, live, { draftOf: { type: 'Measure', id: measureId } });
    expect([diff.fromNumber, diff.toNumber]).toEqual([1, null]);
    const name = actors[0]?.nameInText;
    expect(lines(diff)[0]).toMatch(/^ADDED Who acts › 各部门: null → \{.*"role":"COORDINATOR"/);
    expect(lines(diff)).toContain(`CHANGED Who acts › ${name} › Role: "IMPLEMENTER" → "LEAD"`);
    expect(await editionDiff(desk.db, live, live)).toEqual({ fromNumber: 1, toNumber: 1, changes: [] });
  });

  it('shows quotations by their words, those of an edition as they were published', async () => {
    const text = await desk.db.evidence.findFirstOrThrow({ where: { subjectId: measureId, field: 'QUANTITY' } });
    await reviewEvidence(desk.editor, {
      items: [{ type: 'Evidence', id: text.id, expectedVersion: text.version }],
      verdict: 'REJECTED',
    });
    await publishMeasure();
    // The editorial quotation goes on: what edition 1 had is kept with edition 1.
    await desk.owner.query(`UPDATE editorial.evidence SET item_key = 'q9' WHERE id = $1`, [text.id]);
    const diff = await editionDiff(
      desk.db,
      { editionId: await editionId(measureId, 1) },
      { editionId: await editionId(measureId, 2) },
    );
    const quotation = diff.changes.find(({ path }) => path.startsWith('/evidence'));
    expect(quotation).toMatchObject({
      kind: 'REMOVED',
      label: { en: 'Quotations › 1200余起', zh: '引文 › 1200余起' },
      before: {
        field: 'QUANTITY',
        itemKey: 'q1',
        exact: '1200余起',
        prefix: text.prefix,
        article: '公安机关部署下一步工作',
      },
      after: null,
    });
    expect(lines(diff)).toContainEqual(expect.stringMatching(/^REMOVED Figures › 案件/));
  });

  it('shows what an article’s text was and is', async () => {
    const { text } = await desk.db.article.findUniqueOrThrow({ where: { id: articleId } });
    const changed = `${text}补记。`;
    await desk.owner.query(
      `UPDATE editorial.article SET text = $2, text_sha256 = $3, text_length = char_length($2) WHERE id = $1`,
      [articleId, changed, sha256Hex(changed)],
    );
    const live = { editionId: await editionId(articleId, 1) };
    const diff = await editionDiff(desk.db, live, { draftOf: { type: 'Article', id: articleId } });
    const change = diff.changes.find(({ path }) => path === '/textSha256');
    expect(change?.label).toEqual({ en: 'Text', zh: '正文' });
    expect(change?.parts).toEqual([
      { kind: 'KEPT', text },
      { kind: 'ADDED', text: '补记。' },
    ]);
  });

  it('compares a first edition with nothing, and a draft edition as what it would be', async () => {
    const first = await editionDiff(desk.db, null, { editionId: await editionId(measureId, 1) });
    expect(first.fromNumber).toBeNull();
    expect(new Set(first.changes.map(({ kind }) => kind))).toEqual(new Set(['ADDED']));
    expect(lines(first)).toContain('ADDED Label: null → "持续深入推进“铁帆”行动"');
    await change({ confidence: 30 });
    const submitted = await submitEditions(desk.editor, {
      items: [{ type: 'Measure', id: measureId, expectedVersion: await version() }],
      updateType: 'MINOR',
    });
    await recallEditions(desk.editor, {
      items: submitted.applied.map(({ id, version: expectedVersion }) => ({ type: 'Edition', id, expectedVersion })),
    });
    await change({ confidence: 20 });
    const [one, two] = [await editionId(measureId, 1), await editionId(measureId, 2)];
    const draft = await editionDiff(desk.db, { editionId: one }, { editionId: two });
    expect(lines(draft)).toEqual(['CHANGED Confidence: 90 → 20']);
    expect(await editionBefore(desk.db, two)).toBe(one);
    expect(await editionBefore(desk.db, one)).toBeNull();
  });

  it('refuses what is not there, and two records', async () => {
    const one = { editionId: await editionId(measureId, 1) };
    await expect(editionDiff(desk.db, one, { editionId: articleId })).rejects.toThrow(NotFoundError);
    await expect(editionDiff(desk.db, one, { draftOf: { type: 'Measure', id: articleId } })).rejects.toThrow(
      NotFoundError,
    );
    await expect(editionBefore(desk.db, articleId)).rejects.toThrow(NotFoundError);
    const other = { editionId: await editionId(articleId, 1) };
    await expect(editionDiff(desk.db, one, other)).rejects.toThrow(/different records/);
  });
});
