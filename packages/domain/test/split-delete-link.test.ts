/** Records come apart, go, and measures are linked with each other; each of it and back again. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createCampaign } from '../src/create-campaign.ts';
import { deleteRecords } from '../src/delete-records.ts';
import { readDocuments } from '../src/documents/read-documents.ts';
import { PermissionError, StaleVersionError, ValidationError } from '../src/errors.ts';
import { toGlobalId } from '../src/global-id.ts';
import { linkMeasures } from '../src/link-measures.ts';
import { splitRecord } from '../src/split-record.ts';
import { undo } from '../src/undo.ts';
import { unlinkMeasures } from '../src/unlink-measures.ts';
import { updateCampaign } from '../src/update-campaign.ts';
import { updateMeasure } from '../src/update-measure.ts';
import { type Desk, ingest, openDesk, publishPage } from './desk.ts';
import { addCampaign, addMeasure, distinct, pageOf, samplePage } from './page.ts';
import { wholeDatabase } from './whole-database.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

let nth = 0;
const zh = (value: string) => [{ language: 'zh-Hans', value }];
async function sample() {
  const { articleId } = await ingest(desk, distinct(samplePage(`拆分第${++nth}篇。`)));
  const id = articleId as string;
  const measures = await desk.db.measure.findMany({ where: { articleId: id }, orderBy: { position: 'asc' } });
  const campaign = await desk.db.campaign.findFirstOrThrow({
    where: { measures: { some: { measure: { articleId: id } } } },
  });
  return { articleId: id, measures: measures.map((row) => row.id) as [string, string], campaign };
}

describe('splitRecord', () => {
  it('takes quotations, aliases and the links that rest on them; undo brings every row back', async () => {
    const { articleId, measures, campaign } = await sample();
    const [mention] = await desk.db.evidence.findMany({ where: { articleId, subjectId: campaign.id } });
    await updateCampaign(desk.editor, {
      id: campaign.id,
      expectedVersion: 1,
      aliases: [...zh('别名甲'), ...zh('别名乙')],
    });
    const before = await wholeDatabase(desk);
    const result = await splitRecord(desk.editor, {
      record: { type: 'Campaign', id: campaign.id, expectedVersion: 2 },
      ...{ names: zh(`分出${nth}`), evidenceIds: [mention?.id as string], aliases: zh('别名乙') },
    });
    const created = result.created.id;
    const rows = await desk.db.campaign.findMany({
      where: { id: { in: [campaign.id, created] } },
      orderBy: { id: 'asc' },
    });
    expect(rows.map(({ aliases }) => aliases)).toEqual([zh('别名甲'), zh('别名乙')]);
    expect(rows[1]).toMatchObject({ label: `分出${nth}行动`, kind: campaign.kind, status: 'UNKNOWN' });
    const links = await desk.db.measureCampaign.findMany({ where: { measureId: { in: measures } } });
    expect(links.map(({ campaignId }) => campaignId)).toEqual([created]);
    expect(await desk.db.evidence.count({ where: { subjectId: created } })).toBe(1);
    expect(await desk.db.evidence.count({ where: { itemKey: created } })).toBe(1);
    await undo(desk.editor, { actionId: result.actionId });
    const after = await wholeDatabase(desk);
    // A row that was made stays as a deleted one.
    const gone = (after.campaign ?? []).filter((row) => row.includes(created));
    expect(gone).toHaveLength(1);
    expect({ ...after, campaign: (after.campaign ?? []).filter((row) => !row.includes(created)) }).toEqual(before);
  });
  it('keeps a link that another quotation supports', async () => {
    const page = pageOf(`一是推进“长剑${++nth}”行动，再推“长剑${nth}”行动。`);
    const [first, second] = [`长剑${nth}”行动，`, `长剑${nth}”行动。`];
    addCampaign(page, `长剑${nth}`);
    addMeasure(page, `推进“${first}再推“${second}`, { campaigns: [`campaign:长剑${nth}`] });
    const { articleId } = await ingest(desk, page);
    const campaign = await desk.db.campaign.findFirstOrThrow({ where: { label: `长剑${nth}行动` } });
    const link = await desk.db.evidence.findFirstOrThrow({
      where: { articleId: articleId as string, field: 'CAMPAIGN' },
    });
    const { start, end, exact } = link;
    // A second mention and a second quotation of the link.
    const length = Array.from(page.article.text).length;
    const from = length - Array.from(second).length;
    const more = {
      start: from,
      end: from + (end - start),
      exact,
      articleId: articleId as string,
      origin: 'HUMAN' as const,
    };
    const context = { prefix: '', suffix: '' };
    await desk.db.evidence.create({
      data: {
        ...more,
        ...context,
        subjectType: 'MEASURE',
        subjectId: link.subjectId,
        field: 'CAMPAIGN',
        itemKey: campaign.id,
      },
    });
    const mention = await desk.db.evidence.create({
      data: { ...more, ...context, subjectType: 'CAMPAIGN', subjectId: campaign.id, field: 'MENTION' },
    });
    const { created } = await splitRecord(desk.editor, {
      record: { type: 'Campaign', id: campaign.id, expectedVersion: 1 },
      ...{ names: zh(`短剑${nth}`), evidenceIds: [mention.id], aliases: [] },
    });
    const links = await desk.db.measureCampaign.findMany({ where: { measureId: link.subjectId } });
    expect(links.map(({ campaignId }) => campaignId).sort()).toEqual([campaign.id, created.id].sort());
  });
  it('refuses what is not the record’s, a name that is taken, an old version and a viewer', async () => {
    const [{ campaign }, other] = [await sample(), await sample()];
    const record = { type: 'Campaign' as const, id: campaign.id, expectedVersion: 1 };
    const foreign = await desk.db.evidence.findFirstOrThrow({ where: { subjectId: other.campaign.id } });
    const own = await desk.db.evidence.findFirstOrThrow({ where: { subjectId: campaign.id } });
    const split = (more: object, context = desk.editor) =>
      splitRecord(context, { record, names: zh('另名'), evidenceIds: [own.id], aliases: [], ...more });
    await expect(split({ evidenceIds: [foreign.id] })).rejects.toMatchObject({
      fields: [{ path: ['evidenceIds', '0'] }],
    });
    await expect(split({ aliases: zh('没有') })).rejects.toMatchObject({ fields: [{ path: ['aliases', '0'] }] });
    await expect(split({ names: zh(other.campaign.label) })).rejects.toMatchObject({ reason: 'DUPLICATE' });
    await expect(split({ evidenceIds: [] })).rejects.toThrow(ValidationError);
    await expect(split({ record: { ...record, expectedVersion: 9 } })).rejects.toThrow(StaleVersionError);
    await expect(split({}, desk.viewer)).rejects.toThrow(PermissionError);
  });
});

describe('deleteRecords', () => {
  it('takes what nothing depends on, with its quotations, and undo brings it back', async () => {
    const { measures, campaign } = await sample();
    const { id: loose } = await createCampaign(desk.editor, { names: zh(`闲置${nth}`), kind: 'OTHER' });
    const before = await wholeDatabase(desk);
    const item = (type: 'Measure' | 'Campaign', id: string) => ({ type, id, expectedVersion: 1 });
    const result = await deleteRecords(desk.editor, {
      items: [item('Measure', measures[1]), item('Campaign', loose), item('Campaign', campaign.id)],
    });
    expect(result.applied.map(({ id }) => id)).toEqual([measures[1], loose]);
    expect(result.refused.map(({ id, error }) => [id, error.message])).toEqual([
      [campaign.id, 'Linked from 1 measure.'],
    ]);
    expect(await desk.db.evidence.count({ where: { subjectId: measures[1] } })).toBe(0);
    await undo(desk.editor, { actionId: result.actionId as string });
    expect(await wholeDatabase(desk)).toEqual(before);
  });
  it('keeps what was ever published', async () => {
    const { items } = await publishPage(desk, distinct(samplePage(`删除第${++nth}篇。`)));
    const campaign = items.find(({ type }) => type === 'Campaign');
    const item = {
      type: 'Campaign' as const,
      id: campaign?.id as string,
      expectedVersion: campaign?.expectedVersion as number,
    };
    const { refused, actionId } = await deleteRecords(desk.editor, { items: [item] });
    expect(actionId).toBeNull();
    expect(refused[0]?.error.sentences.map(({ en }) => en)).toEqual([
      'Edition 1 was published; the record stays.',
      'Linked from 1 measure.',
    ]);
  });
  it('stands in the way of undoing what was made and is linked since', async () => {
    const { measures } = await sample();
    const made = await createCampaign(desk.editor, { names: zh(`后链${nth}`), kind: 'OTHER' });
    await updateMeasure(desk.editor, { id: measures[0], expectedVersion: 1, campaignIds: [made.id] });
    const refused = undo(desk.editor, { actionId: made.actionId });
    await expect(refused).rejects.toThrow('Linked from 1 measure.');
  });
});

describe('linking measures', () => {
  let a: string;
  let b: string;
  beforeEach(async () => {
    [a, b] = (await sample()).measures;
  });
  const version = async (id: string) => (await desk.db.measure.findUniqueOrThrow({ where: { id } })).version;
  const link = async (
    from: string,
    kind: 'UPDATES' | 'SUPERSEDES' | 'DUPLICATES' | 'IMPLEMENTS',
    to: string,
    act = linkMeasures,
  ) => act(desk.editor, { measureId: from, expectedVersion: await version(from), kind, otherMeasureId: to });
  const relations = async (id: string) => {
    const document = (await readDocuments(desk.db, [{ type: 'Measure', id }])).get(id);
    return (document as unknown as { relations: { kind: string; measureId: string }[] }).relations;
  };
  it('shows in the measure’s document, is unlinked, and both are undone', async () => {
    const before = await wholeDatabase(desk);
    const linked = await link(a, 'IMPLEMENTS', b);
    expect(linked).toMatchObject({ id: a, version: 2 });
    expect(await relations(a)).toEqual([{ kind: 'IMPLEMENTS', measureId: toGlobalId('Measure', b) }]);
    expect(await link(a, 'IMPLEMENTS', b)).toMatchObject({ actionId: null });
    const unlinked = await link(a, 'IMPLEMENTS', b, unlinkMeasures);
    expect(await relations(a)).toEqual([]);
    await undo(desk.editor, { actionId: unlinked.actionId as string });
    expect(await relations(a)).toHaveLength(1);
    await undo(desk.editor, { actionId: linked.actionId as string });
    expect(await wholeDatabase(desk)).toEqual(before);
  });
  it('keeps duplicates once, shows them on both sides, and unlinks them from either', async () => {
    await link(b, 'DUPLICATES', a);
    expect(await link(a, 'DUPLICATES', b)).toMatchObject({ actionId: null });
    expect(await desk.db.measureRelation.count({ where: { OR: [{ fromId: a }, { toId: a }] } })).toBe(1);
    expect([await relations(a), await relations(b)].map((list) => list.length)).toEqual([1, 1]);
    await link(a, 'DUPLICATES', b, unlinkMeasures);
    expect(await relations(b)).toEqual([]);
  });
  it('links nothing to itself and closes no circle, over either kind, nor two at once', async () => {
    await expect(link(a, 'IMPLEMENTS', a)).rejects.toThrow(ValidationError);
    const [c] = (await sample()).measures;
    await link(a, 'UPDATES', b);
    await link(b, 'SUPERSEDES', c);
    await expect(link(c, 'UPDATES', a)).rejects.toMatchObject({ reason: 'CYCLE' });
    await link(c, 'IMPLEMENTS', a);
    const [d, e] = (await sample()).measures;
    const both = await Promise.allSettled([link(d, 'UPDATES', e), link(e, 'UPDATES', d)]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
  it('keeps a measure that another is linked to', async () => {
    await link(a, 'UPDATES', b);
    const items = [{ type: 'Measure' as const, id: b, expectedVersion: await version(b) }];
    expect((await deleteRecords(desk.editor, { items })).refused[0]?.error.code).toBe('CONFLICT');
  });
});
