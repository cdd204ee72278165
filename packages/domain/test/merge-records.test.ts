/** Several records of a kind become one, with everything that stands on them, and come apart again. */
import { createClient, type PrismaClient } from '@countermeasure/db/client';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createCampaign } from '../src/create-campaign.ts';
import { createOrganization } from '../src/create-organization.ts';
import { createPlace } from '../src/create-place.ts';
import { ConflictError, PermissionError, StaleVersionError, ValidationError } from '../src/errors.ts';
import { mergeRecords } from '../src/merge-records.ts';
import { readRedirects } from '../src/record-redirects.ts';
import type { NamedModel } from '../src/records.ts';
import { tagRecords } from '../src/tag-records.ts';
import { undo } from '../src/undo.ts';
import { updateCampaign } from '../src/update-campaign.ts';
import { updateMeasure } from '../src/update-measure.ts';
import { type Desk, ingest, openDesk, publish, publishPage } from './desk.ts';
import { addCampaign, addOrganization, distinct, pageOf, samplePage } from './page.ts';
import { wholeDatabase } from './whole-database.ts';

let desk: Desk;
let partner: PrismaClient;
beforeAll(async () => {
  desk = await openDesk();
  partner = createClient(desk.database.partnerUrl);
});
afterAll(async () => {
  await partner.$disconnect();
  await desk.close();
});

let nth = 0;
const zh = (value: string) => [{ language: 'zh-Hans', value }];
const at = async (type: NamedModel, id: string) => {
  const { rows } = await desk.owner.query<{ version: number }>(
    `SELECT version FROM editorial.${type === 'LegalInstrument' ? 'legal_instrument' : type.toLowerCase()} WHERE id = $1`,
    [id],
  );
  return { type, id, expectedVersion: rows[0]?.version as number };
};
const merge = async (type: NamedModel, keep: string, sources: string[], context = desk.reviewer) =>
  mergeRecords(context, {
    keep: await at(type, keep),
    merge: [await at(type, sources[0] as string)],
  });

/** Two pages whose campaign, organisation, system and law have different names but are the same. */
async function twoPages() {
  const [one, other] = [distinct(samplePage(`合并第${++nth}篇。`)), distinct(samplePage(`合并第${++nth}篇。`))];
  const ids = [];
  for (const page of [one, other]) {
    const { articleId } = await ingest(desk, page);
    const subjectIds = (await desk.db.evidence.findMany({ where: { articleId: articleId as string } })).map(
      ({ subjectId }) => subjectId,
    );
    const where = { where: { id: { in: subjectIds } } };
    ids.push({
      articleId: articleId as string,
      Campaign: (await desk.db.campaign.findFirstOrThrow(where)).id,
      Organization: (await desk.db.organization.findFirstOrThrow(where)).id,
      System: (await desk.db.system.findFirstOrThrow(where)).id,
      LegalInstrument: (await desk.db.legalInstrument.findFirstOrThrow(where)).id,
    });
  }
  return ids as [(typeof ids)[number], (typeof ids)[number]];
}

describe('mergeRecords', () => {
  for (const model of ['Campaign', 'Organization', 'System', 'LegalInstrument'] as const) {
    it(`moves all that stands on a ${model}, and undo brings every row back`, async () => {
      const [one, other] = await twoPages();
      const [keep, goes] = [one[model], other[model]];
      if (model === 'Campaign') {
        const [a, b] = await desk.db.concept.findMany({ where: { scheme: { code: 'sectors' } }, take: 2 });
        const tag = async (id: string, conceptIds: string[]) =>
          tagRecords(desk.editor, { records: [{ ...(await at(model, id)), type: model }], conceptIds });
        await tag(keep, [a?.id as string]);
        await tag(goes, [a?.id as string, b?.id as string]);
      }
      if (model === 'Organization') {
        const [measure] = await desk.db.measure.findMany({ where: { articleId: other.articleId } });
        const actors = [{ role: 'LEAD' as const, nameInText: '市公安局', organizationId: goes }];
        await updateMeasure(desk.editor, { id: measure?.id as string, expectedVersion: 1, actors });
      }
      const before = await wholeDatabase(desk);
      const quoted = await desk.db.evidence.count({ where: { subjectId: goes } });
      const result = await merge(model, keep, [goes]);
      expect(result).toMatchObject({ kept: { type: model, id: keep }, mergedIds: [goes] });
      expect(result.movedReferences).toBeGreaterThan(quoted);
      expect(await desk.db.evidence.count({ where: { OR: [{ subjectId: goes }, { itemKey: goes }] } })).toBe(0);
      expect(await desk.db.tagging.count({ where: { subjectId: goes } })).toBe(0);
      expect(await readRedirects(desk.db, [{ type: model, id: goes }])).toEqual(new Map([[goes, keep]]));
      const links = await desk.db.measure.findMany({
        where: { articleId: other.articleId },
        include: { campaigns: true, systems: true, legalInstruments: true, actors: true },
      });
      expect(JSON.stringify(links)).not.toContain(goes);
      expect(JSON.stringify(links)).toContain(keep);
      await undo(desk.reviewer, { actionId: result.actionId });
      expect(await wholeDatabase(desk)).toEqual(before);
    });
  }

  it('unites names and aliases: a later page that says the old name finds the one that stayed', async () => {
    const kept = await createCampaign(desk.editor, { names: zh('净边一号'), kind: 'CRACKDOWN' });
    const page = pageOf('部署“边净二号”专项，简称边净。');
    addCampaign(page, '边净二号', { head: '专项', aliases: ['边净'] });
    await ingest(desk, page);
    const goes = await desk.db.campaign.findFirstOrThrow({ where: { label: '边净二号专项' } });
    await merge('Campaign', kept.id, [goes.id]);
    const row = await desk.db.campaign.findUniqueOrThrow({ where: { id: kept.id } });
    expect(row.aliases).toEqual([...zh('边净二号专项'), ...zh('边净')]);
    expect(row.head).toBe('专项');
    const later = pageOf('再次部署“边净二号”专项。');
    addCampaign(later, '边净二号', { head: '专项' });
    const { articleId } = await ingest(desk, later);
    const [mention] = await desk.db.evidence.findMany({ where: { articleId: articleId as string } });
    expect(mention?.subjectId).toBe(kept.id);
  });

  it('flattens chains: both old ids lead to the last', async () => {
    const [a, b, c] = await Promise.all(
      ['链甲', '链乙', '链丙'].map((name) => createOrganization(desk.editor, { names: zh(name), kind: 'OTHER' })),
    );
    const ids = [a?.id, b?.id, c?.id] as [string, string, string];
    const first = await merge('Organization', ids[1], [ids[0]]);
    const second = await merge('Organization', ids[2], [ids[1]]);
    const refs = ids.map((id) => ({ type: 'Organization', id }));
    expect(await readRedirects(desk.db, refs)).toEqual(
      new Map([
        [ids[0], ids[2]],
        [ids[1], ids[2]],
      ]),
    );
    await expect(undo(desk.reviewer, { actionId: first.actionId })).rejects.toMatchObject({ reason: 'LATER_CHANGE' });
    await undo(desk.reviewer, { actionId: second.actionId });
    await undo(desk.reviewer, { actionId: first.actionId });
    expect((await readRedirects(desk.db, refs)).size).toBe(0);
  });

  it('moves parents, leads and issuers, and does not put a record under itself', async () => {
    const make = (name: string, parentId: string | null = null) =>
      createOrganization(desk.editor, { names: zh(name), kind: 'OTHER', parentId });
    const top = await make('上级');
    const goes = await make('旧部', top.id);
    const child = await make('下属', goes.id);
    const kept = await make('新部');
    const campaign = await createCampaign(desk.editor, { names: zh('并案'), kind: 'OTHER' });
    await updateCampaign(desk.editor, { id: campaign.id, expectedVersion: 1, leadOrganizationIds: [goes.id, kept.id] });
    await merge('Organization', kept.id, [goes.id]);
    const parentOf = async (id: string) => (await desk.db.organization.findUniqueOrThrow({ where: { id } })).parentId;
    expect([await parentOf(kept.id), await parentOf(child.id)]).toEqual([top.id, kept.id]);
    const leads = await desk.db.campaignLeadOrganization.findMany({ where: { campaignId: campaign.id } });
    expect(leads.map(({ organizationId }) => organizationId)).toEqual([kept.id]);
    await expect(merge('Organization', child.id, [kept.id])).rejects.toMatchObject({ reason: 'CYCLE' });
  });

  it('takes the code of a place, and refuses two', async () => {
    const make = (name: string, code: string | null) =>
      createPlace(desk.editor, { names: zh(name), kind: 'COUNTY', code });
    const [plain, coded, other] = [
      await make('无码县', null),
      await make('有码县', '139901'),
      await make('他县', '139902'),
    ];
    const before = await wholeDatabase(desk);
    const { actionId } = await merge('Place', plain.id, [coded.id]);
    expect((await desk.db.place.findUniqueOrThrow({ where: { id: plain.id } })).code).toBe('139901');
    await expect(merge('Place', plain.id, [other.id])).rejects.toMatchObject({ code: 'CONFLICT' });
    await undo(desk.reviewer, { actionId });
    expect(await wholeDatabase(desk)).toEqual(before);
  });

  it('refuses an undo when a moved link was changed since, or the record that stayed', async () => {
    const [one, other] = await twoPages();
    const { actionId } = await merge('Campaign', one.Campaign, [other.Campaign]);
    const [measure] = await desk.db.measure.findMany({
      where: { articleId: other.articleId, campaigns: { some: { campaignId: one.Campaign } } },
    });
    const edited = await updateMeasure(desk.editor, {
      id: measure?.id as string,
      expectedVersion: measure?.version as number,
      campaignIds: [],
    });
    await expect(undo(desk.reviewer, { actionId })).rejects.toMatchObject({ reason: 'LATER_CHANGE' });
    await undo(desk.editor, { actionId: edited.actionId as string });
    const { id, expectedVersion } = await at('Campaign', one.Campaign);
    await updateCampaign(desk.editor, { id, expectedVersion, aliases: [] });
    const refused = undo(desk.reviewer, { actionId });
    await expect(refused).rejects.toThrow('A campaign was changed again since.');
  });

  it('refuses roles, versions, itself and other kinds', async () => {
    const [one, other] = await twoPages();
    await expect(merge('System', one.System, [other.System], desk.editor)).rejects.toThrow(PermissionError);
    await expect(merge('System', one.System, [one.System])).rejects.toThrow(ValidationError);
    const keep = await at('System', one.System);
    const stale = { ...(await at('System', other.System)), expectedVersion: 9 };
    await expect(mergeRecords(desk.reviewer, { keep, merge: [stale] })).rejects.toThrow(StaleVersionError);
    const kind = await at('Campaign', other.Campaign);
    await expect(mergeRecords(desk.reviewer, { keep, merge: [kind] })).rejects.toThrow(ValidationError);
  });
});

describe('merging what is published', () => {
  let live: { id: string; articleId: string };
  let draft: string;
  beforeEach(async () => {
    const { articleId, items } = await publishPage(desk, distinct(samplePage(`已发布合并第${++nth}篇。`)));
    live = { id: items.find(({ type }) => type === 'Campaign')?.id as string, articleId };
    const span = { articleId, start: 0, end: 3, exact: '下一步' };
    draft = (await createCampaign(desk.editor, { names: zh(`草案${nth}`), kind: 'OTHER', span })).id;
  });
  it('is refused while the one that stays is not published', async () => {
    const refused = merge('Campaign', draft, [live.id]);
    await expect(refused).rejects.toThrow(ConflictError);
    await expect(refused).rejects.toMatchObject({ reason: 'EDITION_STATE' });
  });
  it('withdraws those that go, with a pointer, tells partners, and can be undone: to be published again', async () => {
    await publish(desk, [{ ...(await at('Campaign', draft)), type: 'Campaign' }]);
    const before = await wholeDatabase(desk);
    const { actionId } = await merge('Campaign', draft, [live.id]);
    expect(await partner.publishedCampaign.count({ where: { id: live.id } })).toBe(0);
    expect(await partner.tombstone.findUniqueOrThrow({ where: { recordId: live.id } })).toMatchObject({
      ...{ reason: 'DUPLICATE', replacedById: draft },
    });
    const [last] = await partner.publishedChange.findMany({
      where: { recordId: live.id },
      orderBy: { sequence: 'desc' },
    });
    expect(last?.kind).toBe('WITHDRAWN');
    await undo(desk.reviewer, { actionId });
    const { edition: _e, edition_quotation: _q, ...rows } = before;
    expect(await wholeDatabase(desk)).toMatchObject(rows);
    await publish(desk, [{ ...(await at('Campaign', live.id)), type: 'Campaign' }]);
    expect(await partner.tombstone.count({ where: { recordId: live.id } })).toBe(0);
  });
  it('is not undone once the record that stayed is handed in with it', async () => {
    const other = await createCampaign(desk.editor, { names: zh(`并入${nth}`), kind: 'OTHER' });
    const { actionId } = await merge('Campaign', live.id, [other.id]);
    await publish(desk, [{ ...(await at('Campaign', live.id)), type: 'Campaign' }]);
    await expect(undo(desk.reviewer, { actionId })).rejects.toMatchObject({ reason: 'LATER_CHANGE' });
  });
});

it('merges only once of two at the same time', async () => {
  const page = pageOf('甲局和乙局。');
  addOrganization(page, '甲局');
  addOrganization(page, '乙局');
  await ingest(desk, page);
  const [a, b] = await desk.db.organization.findMany({ where: { label: { in: ['甲局', '乙局'] } } });
  const ids = [a?.id as string, b?.id as string] as const;
  const both = await Promise.allSettled([
    merge('Organization', ids[0], [ids[1]]),
    merge('Organization', ids[1], [ids[0]]),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});
