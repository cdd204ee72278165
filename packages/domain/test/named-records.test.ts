/** Campaigns, organisations, systems, legal instruments and places made and changed by hand, and back again. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCampaign } from '../src/create-campaign.ts';
import { createLegalInstrument } from '../src/create-legal-instrument.ts';
import { createOrganization } from '../src/create-organization.ts';
import { createPlace } from '../src/create-place.ts';
import { createSystem } from '../src/create-system.ts';
import { ConflictError, NotFoundError, StaleVersionError, ValidationError } from '../src/errors.ts';
import { undo } from '../src/undo.ts';
import { updateCampaign } from '../src/update-campaign.ts';
import { updateLegalInstrument } from '../src/update-legal-instrument.ts';
import { updateMeasure } from '../src/update-measure.ts';
import { updateOrganization } from '../src/update-organization.ts';
import { updatePlace } from '../src/update-place.ts';
import { updateSystem } from '../src/update-system.ts';
import { type Desk, ingest, openDesk } from './desk.ts';
import { distinct, pageOf, quote, samplePage } from './page.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const zh = (value: string) => [{ language: 'zh-Hans', value }];
let count = 0;
const organization = (name = `机构${++count}`, parentId: string | null = null) =>
  createOrganization(desk.editor, { names: zh(name), kind: 'OTHER', parentId });

describe('making a record', () => {
  it('quotes the selection that names it, accepted, and fills label, keys and search tokens', async () => {
    const page = pageOf('公安部部署“清源”行动，整治网络乱象。');
    const { articleId } = await ingest(desk, page);
    const { start, end, exact } = quote(page, '“清源”行动');
    const span = { articleId: articleId as string, start, end, exact };
    const made = await createCampaign(desk.editor, { names: zh('清源行动'), kind: 'RECTIFICATION', span });
    const row = await desk.db.campaign.findUniqueOrThrow({ where: { id: made.id } });
    expect(row).toMatchObject({ label: '清源行动', nameKeys: ['清源行动'], version: 1, status: 'UNKNOWN' });
    const [found] = await desk.db.$queryRaw<{ id: string }[]>`
      SELECT id FROM editorial.campaign WHERE search_vector @@ '清源'::tsquery`;
    expect(found?.id).toBe(made.id);
    const evidence = await desk.db.evidence.findMany({ where: { subjectId: made.id } });
    expect(evidence).toMatchObject([
      { id: made.evidenceId, field: 'MENTION', verdict: 'ACCEPTED', exact: '“清源”行动' },
    ]);
    await undo(desk.editor, { actionId: made.actionId });
    expect((await desk.db.campaign.findUniqueOrThrow({ where: { id: made.id } })).deletedAt).not.toBeNull();
    expect(await desk.db.evidence.count({ where: { subjectId: made.id } })).toBe(0);
  });
  it('refuses a text that has changed, a name that another has, a parent that is not there', async () => {
    const { articleId } = await ingest(desk, pageOf('另一篇文章。'));
    const span = { articleId: articleId as string, start: 0, end: 2, exact: '不是' };
    await expect(createSystem(desk.editor, { names: zh('某平台'), kind: 'APP', span })).rejects.toThrow(ConflictError);
    const first = await createSystem(desk.editor, { names: zh('国家平台'), kind: 'PLATFORM' });
    const again = createSystem(desk.editor, { names: zh('國家平台'), kind: 'PLATFORM' });
    await expect(again).rejects.toMatchObject({ reason: 'DUPLICATE', conflictsWith: { type: 'System', id: first.id } });
    const missing = createOrganization(desk.editor, { names: zh('孤儿'), kind: 'OTHER', parentId: first.id });
    await expect(missing).rejects.toMatchObject({ fields: [{ path: ['parentId'], code: 'UNKNOWN_REFERENCE' }] });
  });
  it('makes one of two at the same time', async () => {
    const both = await Promise.allSettled([organization('同名机构'), organization('同名机构')]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
  it('keeps one place a code', async () => {
    await createPlace(desk.editor, { names: zh('测试市'), kind: 'PREFECTURE', code: '139900' });
    const again = createPlace(desk.editor, { names: zh('测试二市'), kind: 'PREFECTURE', code: '139900' });
    await expect(again).rejects.toMatchObject({ code: 'CONFLICT', reason: 'DUPLICATE' });
  });
  it('refuses two names of one language', async () => {
    const twice = createSystem(desk.editor, { names: [...zh('甲'), ...zh('乙')], kind: 'APP' });
    await expect(twice).rejects.toThrow(ValidationError);
  });
});

describe('changing a record', () => {
  it('sets what is given, clears what is null, and undo brings everything back', async () => {
    const lead = await organization();
    const made = await createCampaign(desk.editor, { names: zh('净空'), kind: 'CRACKDOWN' });
    const read = () =>
      desk.db.campaign.findUniqueOrThrow({
        where: { id: made.id },
        omit: { version: true, updatedAt: true },
        include: { leadOrganizations: true },
      });
    const before = await read();
    const changed = await updateCampaign(desk.editor, {
      id: made.id,
      expectedVersion: 1,
      aliases: zh('空网'),
      head: '行动',
      status: 'ACTIVE',
      period: { start: { edtf: '2023-05' }, end: { text: '年底' } },
      objective: { language: 'zh-Hans', value: '清理网络' },
      leadOrganizationIds: [lead.id, lead.id],
    });
    expect(changed.version).toBe(2);
    expect(await read()).toMatchObject({
      ...{ label: '净空行动', status: 'ACTIVE', objective: { 'zh-Hans': '清理网络' } },
      ...{ startedValue: '2023-05', startedPrecision: 'MONTH', endedPrecision: 'UNKNOWN', endedText: '年底' },
      nameKeys: ['净空', '净空行动', '空网', '空网行动'],
      leadOrganizations: [{ organizationId: lead.id }],
    });
    const cleared = await updateCampaign(desk.editor, {
      id: made.id,
      expectedVersion: 2,
      period: null,
      objective: null,
    });
    expect(await read()).toMatchObject({ startedValue: null, endedText: null, objective: null, status: 'ACTIVE' });
    await undo(desk.editor, { actionId: cleared.actionId as string });
    await undo(desk.editor, { actionId: changed.actionId as string });
    expect(await read()).toEqual({ ...before, updatedById: before.updatedById });
  });
  it('refuses an old version, does nothing when nothing differs, and knows what is gone', async () => {
    const { id } = await createSystem(desk.editor, { names: zh('旧版系统'), kind: 'APP' });
    expect(await updateSystem(desk.editor, { id, expectedVersion: 1, kind: 'APP' })).toMatchObject({ actionId: null });
    await updateSystem(desk.editor, { id, expectedVersion: 1, kind: 'HOTLINE' });
    await expect(updateSystem(desk.editor, { id, expectedVersion: 1, kind: 'APP' })).rejects.toThrow(StaleVersionError);
    await expect(updatePlace(desk.editor, { id, expectedVersion: 1, kind: 'OTHER' })).rejects.toThrow(NotFoundError);
  });
  it('never puts a body under itself, however long the way, nor two at once', async () => {
    const top = await organization();
    const middle = await organization(undefined, top.id);
    const low = await organization(undefined, middle.id);
    const circle = updateOrganization(desk.editor, { id: top.id, expectedVersion: 1, parentId: low.id });
    await expect(circle).rejects.toMatchObject({ reason: 'CYCLE' });
    const [a, b] = [await organization(), await organization()];
    const both = await Promise.allSettled([
      updateOrganization(desk.editor, { id: a.id, expectedVersion: 1, parentId: b.id }),
      updateOrganization(desk.editor, { id: b.id, expectedVersion: 1, parentId: a.id }),
    ]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
  it('keeps dates and issuers of a legal instrument', async () => {
    const issuer = await organization();
    const { id } = await createLegalInstrument(desk.editor, { names: zh('测试法'), kind: 'LAW', status: 'DRAFT' });
    await updateLegalInstrument(desk.editor, {
      ...{ id, expectedVersion: 1, status: 'IN_FORCE', documentNumber: '主席令第一一九号' },
      ...{ issuerIds: [issuer.id], effective: { edtf: '2022-12-01' } },
    });
    const row = await desk.db.legalInstrument.findUniqueOrThrow({ where: { id }, include: { issuers: true } });
    expect(row).toMatchObject({
      effectivePrecision: 'DAY',
      issuers: [{ organizationId: issuer.id }],
      status: 'IN_FORCE',
    });
  });
  it('is audited', async () => {
    const { id } = await organization();
    await updateOrganization(desk.editor, { id, expectedVersion: 1, kind: 'COURT' });
    const events = await desk.db.auditEvent.findMany({ where: { subjectId: id }, orderBy: { sequence: 'asc' } });
    expect(events.map(({ kind }) => kind)).toEqual(['organization.created', 'organization.updated']);
  });
});

describe('places that pages name', () => {
  const place = (page: ReturnType<typeof pageOf>, name: string, code?: string) =>
    page.places.push({
      ...{ id: `g${page.places.length}`, name, kind: code ? 'COUNTY' : 'OTHER', evidence: [quote(page, name)] },
      ...{ rule: 'by-hand', confidence: 90, ...(code && { code }) },
    });
  it('are records with parents and levels from their codes, with evidence, linked to the measures that name them', async () => {
    const page = distinct(samplePage('在石家庄市长安区和朝阳区。'));
    place(page, '长安区', '130102');
    place(page, '朝阳区');
    const { articleId } = await ingest(desk, page);
    const rows = await desk.db.place.findMany({
      where: { code: { startsWith: '13', not: '139900' } },
      orderBy: { code: 'asc' },
    });
    expect(rows.map(({ label, kind, code }) => [label, kind, code])).toEqual([
      ['河北省', 'PROVINCE', '130000'],
      ['石家庄市', 'PREFECTURE', '130100'],
      ['长安区', 'COUNTY', '130102'],
    ]);
    expect(rows[2]?.parentId).toBe(rows[1]?.id);
    const mentions = await desk.db.evidence.findMany({
      where: { articleId: articleId as string, subjectType: 'PLACE' },
    });
    expect(mentions.map(({ exact, verdict }) => [exact, verdict])).toEqual([
      ['长安区', 'PENDING'],
      ['朝阳区', 'PENDING'],
    ]);
    const [measure] = await desk.db.measure.findMany({ where: { articleId: articleId as string } });
    const linked = { id: measure?.id as string, expectedVersion: 1, placeIds: [rows[2]?.id as string] };
    await updateMeasure(desk.editor, linked);
    expect(await desk.db.measurePlace.count({ where: { measureId: linked.id, placeId: rows[2]?.id as string } })).toBe(
      1,
    );
    const gone = { ...linked, expectedVersion: 2, placeIds: ['0190d0a0-1111-7000-8000-000000000001'] };
    await expect(updateMeasure(desk.editor, gone)).rejects.toMatchObject({ fields: [{ path: ['placeIds', '0'] }] });
    const open = await desk.db.place.findFirstOrThrow({ where: { label: '朝阳区' } });
    expect(open).toMatchObject({ code: null, parentId: null });
    // The same place by its code, whatever it is called; another code is another place.
    const other = distinct(samplePage('在长安与北京的朝阳区。'));
    place(other, '长安', '130102');
    place(other, '朝阳区', '110105');
    await ingest(desk, other);
    expect(await desk.db.place.count({ where: { code: '130102' } })).toBe(1);
    expect(await desk.db.place.count({ where: { label: '朝阳区' } })).toBe(2);
  });
});
