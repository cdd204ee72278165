/** What later pages add to a known record, and what became of it over time. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { campaignTimeline } from '../src/campaign-timeline.ts';
import { createCampaign } from '../src/create-campaign.ts';
import { createOrganization } from '../src/create-organization.ts';
import { readDocuments } from '../src/documents/read-documents.ts';
import { reviewEvidence } from '../src/review-evidence.ts';
import { updateCampaign } from '../src/update-campaign.ts';
import { updateOrganization } from '../src/update-organization.ts';
import { acceptAll, type Desk, ingest, openDesk } from './desk.ts';
import { addCampaign, addMeasure, addOrganization, pageOf, quote } from './page.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());
const zh = (value: string) => [{ language: 'zh-Hans', value }];

it('keeps a later page’s name of a known record as an alias, quoted, pending, and out of documents until accepted', async () => {
  const known = await createOrganization(desk.editor, { names: zh('东岭市公安局'), kind: 'POLICE' });
  const page = pageOf('东岭市公安局（东岭警方）通报。');
  const evidence = [quote(page, '东岭市公安局'), quote(page, '东岭警方')];
  addOrganization(page, '东岭市公安局', { aliases: ['东岭警方', '没有出现的名字'], evidence });
  const { articleId } = await ingest(desk, page);
  const row = await desk.db.organization.findUniqueOrThrow({ where: { id: known.id } });
  expect(row).toMatchObject({ aliases: zh('东岭警方'), nameKeys: ['东岭市公安局', '东岭警方'], version: 2 });
  const quoted = await desk.db.evidence.findMany({ where: { subjectId: known.id, field: 'ALIAS' } });
  expect(quoted).toMatchObject([{ itemKey: '东岭警方', exact: '东岭警方', verdict: 'PENDING', articleId }]);
  const aliases = async () => {
    const document = (await readDocuments(desk.db, [{ type: 'Organization', id: known.id }])).get(known.id);
    return (document as unknown as { aliases: unknown[] }).aliases;
  };
  expect(await aliases()).toEqual([]);
  const items = quoted.map(({ id, version }) => ({ type: 'Evidence' as const, id, expectedVersion: version }));
  await reviewEvidence(desk.editor, { items, verdict: 'ACCEPTED' });
  expect(await aliases()).toEqual(zh('东岭警方'));
  // The next page that says only the alias finds the record.
  const later = pageOf('东岭警方再次通报。');
  addOrganization(later, '东岭警方');
  await ingest(desk, later);
  expect(await desk.db.organization.count({ where: { label: '东岭警方' } })).toBe(0);
});

it('never resolves a name that two records share, nor learns it', async () => {
  const [a, b] = [
    await createOrganization(desk.editor, { names: zh('甲省联席会议'), kind: 'OTHER' }),
    await createOrganization(desk.editor, { names: zh('乙省联席会议'), kind: 'OTHER' }),
  ];
  for (const { id } of [a, b])
    await updateOrganization(desk.editor, { id, expectedVersion: 1, aliases: zh('联席会议') });
  const page = pageOf('联席会议要求加强打击。');
  addOrganization(page, '联席会议');
  const { articleId } = await ingest(desk, page);
  const [mention] = await desk.db.evidence.findMany({ where: { articleId: articleId as string } });
  expect([a.id, b.id]).not.toContain(mention?.subjectId);
  expect((await desk.db.organization.findUniqueOrThrow({ where: { id: mention?.subjectId as string } })).label).toBe(
    '联席会议',
  );
  const other = await createOrganization(desk.editor, { names: zh('丙省会议'), kind: 'OTHER' });
  const again = pageOf('丙省会议即联席会议。');
  addOrganization(again, '丙省会议', {
    aliases: ['联席会议'],
    evidence: [quote(again, '丙省会议'), quote(again, '联席会议')],
  });
  await ingest(desk, again);
  expect((await desk.db.organization.findUniqueOrThrow({ where: { id: other.id } })).aliases).toEqual([]);
});

it('tells a campaign’s time line from accepted evidence, in order, with precision, in as many statements however long', async () => {
  const campaign = await createCampaign(desk.editor, { names: zh('年轮行动'), kind: 'CRACKDOWN' });
  const period = { start: { edtf: '2022' }, end: { text: '尚未' } };
  await updateCampaign(desk.editor, { id: campaign.id, expectedVersion: 1, period });
  const page = async (nth: number, publishedAt: { value: string; precision: 'DAY' | 'MONTH' }, accept: boolean) => {
    const made = pageOf(`第${nth}次推进“年轮”行动。`, { publishedAt, title: `第${nth}篇` });
    addCampaign(made, '年轮', { evidence: [quote(made, '“年轮”行动')] });
    addMeasure(made, `推进“年轮”行动`, { campaigns: ['campaign:年轮'] });
    const { articleId } = await ingest(desk, made);
    if (accept) await acceptAll(desk, articleId as string);
  };
  await page(1, { value: '2023-05-04', precision: 'DAY' }, true);
  await page(2, { value: '2022-11', precision: 'MONTH' }, true);
  await page(3, { value: '2022-12-01', precision: 'DAY' }, false);
  const entries = await campaignTimeline(desk.db, campaign.id);
  expect(entries.map(({ kind, date, label }) => [kind, date?.edtf, date?.precision, label])).toEqual([
    ['STARTED', '2022', 'YEAR', '年轮行动'],
    ['MEASURE_ANNOUNCED', '2022-11', 'MONTH', '推进“年轮”行动'],
    ['MENTIONED', '2022-11', 'MONTH', '第2篇'],
    ['MEASURE_ANNOUNCED', '2023-05-04', 'DAY', '推进“年轮”行动'],
    ['MENTIONED', '2023-05-04', 'DAY', '第1篇'],
    ['ENDED', null, 'UNKNOWN', '年轮行动'],
  ]);
  expect(entries[2]?.evidenceIds).toHaveLength(1);
  expect(await campaignTimeline(desk.db, '0190d0a0-1111-7000-8000-000000000001')).toEqual([]);
});
