import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DomainError, NotFoundError, PermissionError, StaleVersionError, ValidationError } from '../src/errors.ts';
import { undo } from '../src/undo.ts';
import { type UpdateMeasureInput, updateMeasure } from '../src/update-measure.ts';
import { type Desk, ingest, openDesk } from './desk.ts';
import { samplePage } from './page.ts';

let desk: Desk;
let id: string;
let articleId: string;
let pages = 0;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());
beforeEach(async () => {
  articleId = (await ingest(desk, samplePage(`修改第${++pages}篇。侦办案件1200余起。`))).articleId as string;
  id = (await desk.db.measure.findFirstOrThrow({ where: { articleId, ordinal: 1 } })).id;
});

const MISSING = '0190d0a0-1111-7000-8000-000000000001';
const read = () =>
  desk.db.measure.findUniqueOrThrow({
    where: { id },
    include: { actors: { orderBy: { position: 'asc' } }, campaigns: true, systems: true, legalInstruments: true },
  });
const change = (fields: Omit<UpdateMeasureInput, 'id' | 'expectedVersion'>, expectedVersion = 1) =>
  updateMeasure(desk.editor, { id, expectedVersion, ...fields });
const refusal = async (fields: object) => {
  try {
    await change(fields);
  } catch (error) {
    if (error instanceof ValidationError) return error.fields.map(({ path, code }) => `${path.join('.')} ${code}`);
    throw error;
  }
  throw new Error('not refused');
};

describe('updateMeasure', () => {
  it('sets what is given, leaves what is absent, clears what is null', async () => {
    const result = await change({
      label: '推进“铁帆”',
      modality: 'REPORTED_ACTION',
      lifecycle: 'IN_FORCE',
      level: 'MUNICIPAL',
      enumerator: null,
      confidence: 75,
      announced: { edtf: '2023-05', text: '今年5月' },
      effective: { edtf: null, text: '近日' },
    });
    expect(result).toMatchObject({ id, version: 2 });
    expect(await read()).toMatchObject({
      label: '推进“铁帆”',
      modality: 'REPORTED_ACTION',
      lifecycle: 'IN_FORCE',
      level: 'MUNICIPAL',
      enumerator: null,
      ordinal: 1,
      confidence: 75,
      announcedValue: '2023-05',
      announcedPrecision: 'MONTH',
      announcedText: '今年5月',
      effectiveValue: null,
      effectivePrecision: 'UNKNOWN',
      effectiveText: '近日',
      endedPrecision: null,
      version: 2,
      updatedById: (desk.editor.actor as { id: string }).id,
    });
    await change({ announced: null, level: null }, 2);
    expect(await read()).toMatchObject({
      announcedValue: null,
      announcedText: null,
      announcedPrecision: null,
      level: null,
    });
  });

  it('says which fields it changed, and does nothing when nothing differs', async () => {
    const { actionId } = await change({ label: '新标签', confidence: 90 });
    const action = await desk.db.action.findUniqueOrThrow({ where: { id: actionId as string } });
    expect(action).toMatchObject({ command: 'updateMeasure', payload: { fields: ['label'] } });
    expect(await change({ label: '新标签' }, 2)).toEqual({ actionId: null, id, version: 2 });
    expect((await read()).version).toBe(2);
  });

  it('keeps the keys of actors and figures that stay, gives new ones to the new', async () => {
    const organization = await desk.db.organization.findFirstOrThrow({ where: { label: '东岭市公安局' } });
    await change({
      actors: [
        { role: 'LEAD', nameInText: '市委' },
        { key: 'a1', role: 'COORDINATOR', nameInText: '东岭市公安局', organizationId: organization.id },
      ],
      quantities: [
        { key: 'q1', value: 1300, comparator: 'ABOUT', unit: '起', what: '案件' },
        { value: 2, comparator: 'EXACT', unit: '次', what: '行动' },
      ],
    });
    const { actors, quantities } = await read();
    expect(actors.map(({ key, role, nameInText }) => [key, role, nameInText])).toEqual([
      ['a2', 'LEAD', '市委'],
      ['a1', 'COORDINATOR', '东岭市公安局'],
    ]);
    expect(quantities).toMatchObject([
      { key: 'q1', value: 1300 },
      { key: 'q2', value: 2 },
    ]);
    expect(
      await refusal({ actors: [{ key: 'a9', role: 'LEAD', nameInText: 'x' }] }).catch((error) => error),
    ).toBeInstanceOf(StaleVersionError);
  });

  it('replaces links', async () => {
    const system = await desk.db.system.findFirstOrThrow({ where: { label: '国家预警平台' } });
    await change({ campaignIds: [], systemIds: [system.id, system.id] });
    expect(await read()).toMatchObject({ campaigns: [], systems: [{ systemId: system.id }], legalInstruments: [] });
  });

  it('finds a new text in the article, nearest to where the measure stood, and quotes it', async () => {
    await change({ text: '侦办案件1200余起' });
    const measure = await read();
    const evidence = await desk.db.evidence.findMany({
      where: { subjectId: id, field: 'TEXT' },
      orderBy: { createdAt: 'asc' },
    });
    expect(evidence.map(({ verdict, origin, exact }) => [verdict, origin, exact])).toEqual([
      ['EDITED', 'RULE', '一是持续深入推进“铁帆”行动，全年侦办案件1200余起。'],
      ['ACCEPTED', 'HUMAN', '侦办案件1200余起'],
    ]);
    // The text says so twice; the first is inside the measure, the second at the end of the article.
    expect(measure.position).toBe(evidence[1]?.start);
    expect(measure.position).toBeLessThan(60);
    const [found] = await desk.db.$queryRaw<{ id: string }[]>`
      SELECT id FROM editorial.measure WHERE id = ${id}::uuid AND search_vector @@ '''铁帆'''::tsquery`;
    expect(found?.id).toBe(id);
  });

  it('counts code points, also behind characters outside the basic plane', async () => {
    const page = samplePage('𠮷祥里社区𠮷，另设宣传点。');
    const { articleId: other } = await ingest(desk, page);
    const measure = await desk.db.measure.findFirstOrThrow({ where: { articleId: other as string, ordinal: 2 } });
    await updateMeasure(desk.editor, { id: measure.id, expectedVersion: 1, text: '另设宣传点' });
    const [row] = await desk.db.evidence.findMany({ where: { subjectId: measure.id, field: 'TEXT', origin: 'HUMAN' } });
    expect(row).toMatchObject({ exact: '另设宣传点', end: (row?.start ?? 0) + 5 });
  });

  it('is undone with its quotation, and done again', async () => {
    const before = await read();
    const { actionId } = await change({ text: '侦办案件1200余起', label: '侦办案件', campaignIds: [] });
    const undone = await undo(desk.editor, { actionId: actionId as string });
    expect(undone.records).toContainEqual({ type: 'Measure', id, version: 3 });
    const { version: _1, updatedAt: _2, updatedById: _3, ...back } = await read();
    const { version: _4, updatedAt: _5, updatedById: _6, ...expected } = before;
    expect(back).toEqual(expected);
    const verdicts = async () =>
      (await desk.db.evidence.findMany({ where: { subjectId: id, field: 'TEXT' } }))
        .map(({ verdict }) => verdict)
        .sort();
    expect(await verdicts()).toEqual(['PENDING']);
    await undo(desk.editor, { actionId: undone.actionId });
    expect(await read()).toMatchObject({ text: '侦办案件1200余起', label: '侦办案件', campaigns: [], version: 4 });
    expect(await verdicts()).toEqual(['ACCEPTED', 'EDITED']);
  });

  it.each<[string, object, string[]]>([
    ['words that the article does not say', { text: '没有这句话' }, ['text INVALID']],
    ['no label', { label: ' ' }, ['label TOO_SHORT']],
    ['too long a label', { label: '长'.repeat(201) }, ['label TOO_LONG']],
    ['no date', { announced: { edtf: '2023-13' } }, ['announced.edtf INVALID']],
    ['a day that no month has', { announced: { edtf: '2023-02-30' } }, ['announced.edtf INVALID']],
    ['a modality that there is not', { modality: 'WISH' }, ['modality INVALID']],
    ['percents', { confidence: 101 }, ['confidence OUT_OF_RANGE']],
    ['an ordinal', { ordinal: 0 }, ['ordinal OUT_OF_RANGE']],
    [
      'a key that is not there',
      { quantities: [{ key: 'q7', value: 1, comparator: 'EXACT', unit: '', what: '' }] },
      ['quantities.0.key UNKNOWN_REFERENCE'],
    ],
    [
      'links to nothing',
      { campaignIds: [MISSING], actors: [{ role: 'LEAD', nameInText: '某局', organizationId: MISSING }] },
      ['actors.0.organizationId UNKNOWN_REFERENCE', 'campaignIds.0 UNKNOWN_REFERENCE'],
    ],
    ['a list of another article', { listId: MISSING }, ['listId UNKNOWN_REFERENCE']],
    ['a field of ours', { articleId: MISSING }, [' NOT_ALLOWED']],
  ])('refuses %s', async (_, fields, refusals) => {
    expect(await refusal(fields)).toEqual(refusals);
    expect((await read()).version).toBe(1);
  });

  it('refuses a stale version, with who and when, and merges nothing', async () => {
    await change({ label: '先到' });
    const error = await updateMeasure(desk.second, { id, expectedVersion: 1, modality: 'DIRECTIVE' }).catch(
      (refused) => refused,
    );
    expect(error).toBeInstanceOf(StaleVersionError);
    expect(error).toMatchObject({
      target: { type: 'Measure', id },
      expectedVersion: 1,
      currentVersion: 2,
      changedById: (desk.editor.actor as { id: string }).id,
    });
    expect(error.changedAt).toBeInstanceOf(Date);
    expect(await read()).toMatchObject({ label: '先到', modality: 'PLAN' });
  });

  it('lets one of five win who save at once', async () => {
    const results = await Promise.allSettled([1, 2, 3, 4, 5].map((nth) => change({ label: `第${nth}人` })));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const result of results) {
      if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(StaleVersionError);
    }
    expect((await read()).version).toBe(2);
    expect(await desk.db.action.count({ where: { records: { some: { recordId: id } } } })).toBe(1);
  });

  it('refuses who may not, and what is not there', async () => {
    await expect(updateMeasure(desk.viewer, { id, expectedVersion: 1, label: 'x' })).rejects.toThrow(PermissionError);
    await expect(updateMeasure(desk.editor, { id: MISSING, expectedVersion: 1, label: 'x' })).rejects.toThrow(
      NotFoundError,
    );
    await desk.db.measure.update({ where: { id }, data: { deletedAt: new Date() } });
    await expect(change({ label: 'x' })).rejects.toThrow(DomainError);
  });
});
