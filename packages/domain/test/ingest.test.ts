import { phraseTokens } from '@countermeasure/parser/search-tokens';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptInput } from '../src/accept-input.ts';
import { endIngestItem } from '../src/end-ingest-item.ts';
import { ConflictError, NotFoundError, ValidationError } from '../src/errors.ts';
import { ingestInput } from '../src/ingest-input.ts';
import { refuseInput } from '../src/refuse-input.ts';
import { startIngestRun } from '../src/start-ingest-run.ts';
import { storeExtraction } from '../src/store-extraction.ts';
import { type Desk, evidenceOf, ingest, openDesk } from './desk.ts';
import { addCampaign, addList, addMeasure, addOrganization, PARSER, pageOf, quote, samplePage } from './page.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const bytes = (text: string) => new TextEncoder().encode(text);
const counts = async () => {
  const { db } = desk;
  const tables = [
    db.article,
    db.measure,
    db.measureList,
    db.evidence,
    db.tagging,
    db.campaign,
    db.organization,
    db.system,
  ];
  return Promise.all(tables.map((table) => (table.count as () => Promise<number>)()));
};

describe('ingestInput', () => {
  it('opens a run for what it takes, and none for what it refuses', async () => {
    const before = await desk.db.ingestRun.count();
    const paste = { input: 'pasted', bytes: bytes('粘贴的文字') };
    await expect(ingestInput(desk.editor, { ...paste, url: 'http://user@' })).rejects.toThrow(ValidationError);
    const sourceId = '0190d0a0-1111-7000-8000-000000000001';
    await expect(ingestInput(desk.editor, { ...paste, sourceId })).rejects.toThrow(NotFoundError);
    expect(await desk.db.ingestRun.count()).toBe(before);
    const { runId } = await ingestInput(desk.editor, { ...paste, url: 'https://example.org/a' });
    expect(await desk.db.ingestRun.findUnique({ where: { id: runId }, include: { items: true } })).toMatchObject({
      state: 'RUNNING',
      totalCount: 1,
      items: [{ input: 'pasted', state: 'WAITING' }],
    });
  });
});

describe('acceptInput', () => {
  it('keeps the bytes, queues the parsing and leaves a trail, all or nothing', async () => {
    const { runId } = await startIngestRun(desk.editor, { trigger: 'MANUAL', inputs: 2 });
    const { itemId, state } = await acceptInput(desk.editor, {
      runId,
      input: 'a.txt',
      bytes: bytes('甲'),
      charset: 'gbk',
    });
    expect(state).toBe('WAITING');
    const item = await desk.db.ingestItem.findUniqueOrThrow({ where: { id: itemId }, include: { snapshot: true } });
    expect(Buffer.from(item.snapshot?.content ?? []).toString()).toBe('甲');
    expect(item.snapshot?.charset).toBe('gbk');
    const jobs = await desk.db.$queryRaw<{ data: object }[]>`SELECT data FROM pgboss.job WHERE name = 'parse-snapshot'`;
    expect(jobs.map(({ data }) => data)).toContainEqual({ ingestItemId: itemId });
    const events = await desk.db.auditEvent.findMany({
      where: { subjectId: { in: [itemId, runId] } },
      orderBy: { sequence: 'asc' },
    });
    expect(events.map(({ kind }) => kind)).toEqual(['ingest.run.started', 'ingest.input.accepted']);
  });

  it('keeps the same bytes once, also for two that bring them at once', async () => {
    const { runId } = await startIngestRun(desk.editor, { trigger: 'MANUAL', inputs: 2 });
    await Promise.all(['x', 'y'].map((input) => acceptInput(desk.editor, { runId, input, bytes: bytes('同一份') })));
    expect(await desk.db.snapshot.count({ where: { byteLength: bytes('同一份').length } })).toBe(1);
    expect(await desk.db.source.count({ where: { name: 'Uploads' } })).toBe(1);
  });

  it('answers the same for the same input again, and refuses another under its name', async () => {
    const { runId } = await startIngestRun(desk.editor, { trigger: 'MANUAL', inputs: 1 });
    const first = await acceptInput(desk.editor, { runId, input: 'a', bytes: bytes('乙') });
    expect(await acceptInput(desk.editor, { runId, input: 'a', bytes: bytes('乙') })).toEqual(first);
    await expect(acceptInput(desk.editor, { runId, input: 'a', bytes: bytes('丙') })).rejects.toThrow(ConflictError);
  });

  it('refuses what does not exist', async () => {
    const id = '0190d0a0-1111-7000-8000-000000000001';
    await expect(acceptInput(desk.editor, { runId: id, input: 'a', bytes: bytes('') })).rejects.toThrow(NotFoundError);
    await expect(startIngestRun(desk.editor, { trigger: 'MANUAL', inputs: 1, sourceId: id })).rejects.toThrow(
      NotFoundError,
    );
    await expect(startIngestRun(desk.editor, { trigger: 'MANUAL', inputs: 0 })).rejects.toThrow(ValidationError);
    const { runId } = await startIngestRun(desk.editor, { trigger: 'MANUAL', inputs: 1 });
    await expect(acceptInput(desk.editor, { runId, input: 'a', bytes: bytes('丁'), sourceId: id })).rejects.toThrow(
      NotFoundError,
    );
    expect(await desk.db.snapshot.count({ where: { sourceId: id } })).toBe(0);
  });

  it('fails what is too large by itself', async () => {
    const { runId } = await startIngestRun(desk.editor, { trigger: 'MANUAL', inputs: 1 });
    const large = new Uint8Array(50 * 1024 * 1024 + 1);
    expect(await acceptInput(desk.editor, { runId, input: 'a', bytes: large })).toMatchObject({ state: 'FAILED' });
    expect(await desk.db.ingestRun.findUnique({ where: { id: runId } })).toMatchObject({
      state: 'FAILED',
      failedCount: 1,
    });
  });
});

describe('refuseInput', () => {
  it('counts what could not be read, so that the run names it and ends', async () => {
    const { runId } = await startIngestRun(desk.editor, { trigger: 'MANUAL', inputs: 1 });
    const refused = { runId, input: 'secret.txt', reason: 'The file may not be read.' };
    const { itemId } = await refuseInput(desk.editor, refused);
    expect(await refuseInput(desk.editor, refused)).toEqual({ itemId });
    expect(await desk.db.ingestItem.findUnique({ where: { id: itemId } })).toMatchObject({
      state: 'FAILED',
      reason: refused.reason,
    });
    expect(await desk.db.ingestRun.findUnique({ where: { id: runId } })).toMatchObject({
      state: 'FAILED',
      failedCount: 1,
    });
    const missing = '0190d0a0-1111-7000-8000-000000000001';
    await expect(refuseInput(desk.editor, { ...refused, runId: missing })).rejects.toThrow(NotFoundError);
  });
});

describe('storeExtraction', () => {
  it('stores everything a page says as proposals', async () => {
    const { articleId, state, runId } = await ingest(desk, samplePage());
    expect(state).toBe('NEW');
    const article = await desk.db.article.findUniqueOrThrow({
      where: { id: articleId as string },
      include: { story: true, measureLists: true, source: true },
    });
    expect(article).toMatchObject({
      title: '公安机关部署下一步工作',
      kicker: '新闻追踪',
      publishedValue: '2023-05-04T09:30:00+08:00',
      publishedPrecision: 'MINUTE',
      state: 'NEW',
      quality: 92,
      version: 1,
      source: { name: 'Uploads', mayRepublishText: false },
    });
    expect(article.story.canonicalId).toBe(article.id);
    const [list] = article.measureLists;
    expect(list).toMatchObject({
      kind: 'NEXT_STEP',
      leadIn: '下一步，东岭市公安局将继续强化责任担当。',
      actorRole: 'IMPLEMENTER',
    });
    const measures = await desk.db.measure.findMany({
      where: { articleId: article.id },
      orderBy: { position: 'asc' },
      include: { actors: true, campaigns: true, systems: true, legalInstruments: true },
    });
    const organization = await desk.db.organization.findFirstOrThrow({ where: { label: '东岭市公安局' } });
    const campaign = await desk.db.campaign.findFirstOrThrow({ where: { label: '铁帆行动' } });
    expect(measures[0]).toMatchObject({
      label: '持续深入推进“铁帆”行动',
      text: '一是持续深入推进“铁帆”行动，全年侦办案件1200余起。',
      enumerator: '一是',
      ordinal: 1,
      listId: list?.id,
      modality: 'PLAN',
      lifecycle: 'ANNOUNCED',
      announcedValue: '2023-05-04T09:30:00+08:00',
      confidence: 90,
      quantities: [{ key: 'q1', value: 1200, comparator: 'AT_LEAST', unit: '起', what: '案件' }],
      actors: [{ key: 'a1', role: 'IMPLEMENTER', nameInText: '东岭市公安局', organizationId: organization.id }],
      campaigns: [{ campaignId: campaign.id }],
    });
    expect(measures[1]?.systems).toHaveLength(1);
    expect(measures[1]?.legalInstruments).toHaveLength(1);
    expect(campaign).toMatchObject({
      names: { 'zh-Hans': '铁帆' },
      head: '行动',
      nameKeys: ['铁帆', '铁帆行动'],
      version: 1,
    });
    expect(organization.nameKeys).toEqual(['东岭市公安局', '市公安局']);

    const evidence = await evidenceOf(desk, article.id);
    expect(
      evidence.every(
        ({ verdict, origin, extractorVersion }) =>
          `${verdict} ${origin} ${extractorVersion}` === `PENDING RULE ${PARSER}`,
      ),
    ).toBe(true);
    const shown = evidence.map(({ subjectType, field, itemKey, exact }) => [
      subjectType,
      field,
      itemKey?.length === 36 ? 'id' : itemKey,
      exact,
    ]);
    expect(shown).toContainEqual(['MEASURE_LIST', 'LEAD_IN', null, list?.leadIn]);
    expect(shown).toContainEqual(['MEASURE', 'TEXT', null, measures[0]?.text]);
    expect(shown).toContainEqual(['MEASURE', 'ACTOR', 'a1', '东岭市公安局']);
    expect(shown).toContainEqual(['MEASURE', 'QUANTITY', 'q1', '1200余起']);
    expect(shown).toContainEqual(['MEASURE', 'CAMPAIGN', 'id', '铁帆']);
    expect(shown).toContainEqual(['CAMPAIGN', 'MENTION', null, '铁帆']);
    expect(shown).toContainEqual(['LEGAL_INSTRUMENT', 'MENTION', null, '预警劝阻条例']);
    const taggings = await desk.db.tagging.findMany({
      where: { subjectId: measures[1]?.id ?? '' },
      include: { concept: true },
    });
    expect(taggings.map(({ concept, origin, verdict }) => `${concept.code} ${origin} ${verdict}`).sort()).toEqual([
      'functions:prevent RULE PENDING',
      'functions:publicise RULE PENDING',
    ]);
    expect(await desk.db.ingestRun.findUnique({ where: { id: runId } })).toMatchObject({
      state: 'SUCCEEDED',
      newCount: 1,
      outcome: '1 input read: 1 new.',
    });
  });

  it.each([
    ['推进“铁帆”行动', 'measure', 1],
    ['推進', 'measure', 1],
    ['1200', 'measure', 1],
    ['铁帆全年', 'measure', 0],
    ['东岭', 'article', 1],
    ['部署下一步工作东岭', 'article', 0],
    ['铁帆行动', 'campaign', 1],
    ['鐵帆', 'campaign', 1],
  ])('lets %s be searched in the %s: %i', async (phrase, table, count) => {
    const query = phraseTokens(phrase).reduce((built, { token, position }, index, all) => {
      const step = index === 0 ? '' : ` <${position - (all[index - 1]?.position ?? 0)}> `;
      return `${built}${step}'${token}'`;
    }, '');
    const { rows } = await desk.owner.query(`SELECT id FROM editorial.${table} WHERE search_vector @@ $1::tsquery`, [
      query,
    ]);
    expect(rows).toHaveLength(count);
  });

  it('quotes an actor as the text calls it, by its short name or from the lead-in', async () => {
    const text = '省打击治理联席会议召开，下称督会。会议要求：\n一是督会牵头督办。';
    const page = pageOf(text);
    addOrganization(page, '省打击治理联席会议', {
      aliases: ['督会'],
      evidence: [quote(page, '省打击治理联席会议'), quote(page, '督会', 1)],
    });
    addMeasure(page, '一是督会牵头督办。', {
      actors: [
        { name: '省打击治理联席会议', role: 'LEAD' },
        { name: '未提及的单位', role: 'IMPLEMENTER' },
        { name: '会议', role: 'INITIATOR' },
      ],
    });
    addList(page, '会议要求：', ['一是督会牵头督办。']);
    const { articleId } = await ingest(desk, page);
    const measure = await desk.db.measure.findFirstOrThrow({
      where: { articleId: articleId as string },
      include: { actors: { orderBy: { position: 'asc' } } },
    });
    expect(measure.actors.map(({ nameInText, organizationId }) => [nameInText, organizationId !== null])).toEqual([
      ['督会', true],
      ['未提及的单位', false],
      ['会议', false],
    ]);
    const evidence = await desk.db.evidence.findMany({
      where: { subjectId: measure.id, field: 'ACTOR' },
      orderBy: { start: 'asc' },
    });
    expect(evidence.map(({ itemKey, exact, start }) => [itemKey, exact, start])).toEqual([
      ['a3', '会议', text.indexOf('会议要求')],
      ['a1', '督会', text.lastIndexOf('督会')],
    ]);
  });

  it('changes nothing when the same bytes come again', async () => {
    const before = await counts();
    const again = await ingest(desk, samplePage());
    expect(again.state).toBe('UNCHANGED');
    expect(await counts()).toEqual(before);
  });

  it('changes nothing when the same job runs twice, or two jobs read the same bytes at once', async () => {
    const page = samplePage('重复的作业。');
    const { runId } = await startIngestRun(desk.system, { trigger: 'MANUAL', inputs: 3 });
    const items = [];
    for (const input of ['a', 'b', 'c'])
      items.push(await acceptInput(desk.system, { runId, input, bytes: bytes(page.article.text) }));
    const ends = await Promise.all(items.map(({ itemId }) => storeExtraction(desk.system, { itemId, page })));
    expect(ends.map(({ state }) => state).sort()).toEqual(['NEW', 'UNCHANGED', 'UNCHANGED']);
    const before = await counts();
    const [first] = items;
    const again = await storeExtraction(desk.system, { itemId: first?.itemId as string, page });
    expect(again.articleId).toBe(ends[0]?.articleId);
    expect(await counts()).toEqual(before);
    expect(await desk.db.ingestRun.findUnique({ where: { id: runId } })).toMatchObject({
      state: 'SUCCEEDED',
      newCount: 1,
      unchangedCount: 2,
      outcome: '3 inputs read: 1 new, 2 unchanged.',
    });
  });

  it('puts the same text from other bytes into the same story, without measures of its own', async () => {
    const first = await ingest(desk, samplePage('原文。'));
    const copy = await ingest(desk, samplePage('原文。'), { bytes: '镜像站的另一份字节' });
    expect(copy.state).toBe('DUPLICATE');
    const articles = await desk.db.article.findMany({
      where: { id: { in: [first.articleId as string, copy.articleId as string] } },
      include: { _count: { select: { measures: true, evidence: true } } },
    });
    expect(new Set(articles.map(({ storyId }) => storyId)).size).toBe(1);
    expect(articles.find(({ id }) => id === copy.articleId)).toMatchObject({
      state: 'REVIEWED',
      _count: { measures: 0, evidence: 0 },
    });
    const item = await desk.db.ingestItem.findUnique({ where: { id: copy.itemId } });
    expect(item?.reason).toContain('公安机关部署下一步工作');
  });

  it('takes the earliest copy from the most reliable source for the story', async () => {
    const source = await desk.db.source.create({ data: { name: '原发媒体', kind: 'UPLOAD', reliability: 'A' } });
    const mirror = await ingest(desk, samplePage('谁是原文。'));
    const original = await ingest(desk, samplePage('谁是原文。'), { bytes: '原发', sourceId: source.id });
    const { storyId } = await desk.db.article.findUniqueOrThrow({ where: { id: mirror.articleId as string } });
    expect((await desk.db.story.findUniqueOrThrow({ where: { id: storyId } })).canonicalId).toBe(original.articleId);
  });

  it('keeps the text that evidence stands on when a newer parser reads the page otherwise', async () => {
    const first = await ingest(desk, samplePage('旧解析。'), { bytes: '同一页' });
    const { runId } = await startIngestRun(desk.system, { trigger: 'REPLAY', inputs: 1 });
    await desk.db.ingestRun.update({ where: { id: runId }, data: { parserVersion: '9.0.0' } });
    const { itemId } = await acceptInput(desk.system, { runId, input: 'again', bytes: bytes('同一页') });
    const page = { ...samplePage('新解析。'), parserVersion: '9.0.0' };
    expect(await storeExtraction(desk.system, { itemId, page })).toMatchObject({
      state: 'UNCHANGED',
      articleId: first.articleId,
    });
    const { reason } = await desk.db.ingestItem.findUniqueOrThrow({ where: { id: itemId } });
    expect(reason).toBe(`Parser 9.0.0 reads this page differently; the article keeps the text that ${PARSER} read.`);
  });

  it('quarantines what can’t be read, with the reason, and stores no article', async () => {
    const page = {
      ...pageOf('???'),
      quality: { score: 0, reasons: ['Most characters are lost; nothing can be restored.'] },
    };
    const before = await counts();
    const { state, itemId, articleId, runId } = await ingest(desk, page);
    expect([state, articleId]).toEqual(['QUARANTINED', null]);
    expect(await desk.db.ingestItem.findUnique({ where: { id: itemId } })).toMatchObject({
      reason: 'Most characters are lost; nothing can be restored.',
    });
    expect(await desk.db.ingestRun.findUnique({ where: { id: runId } })).toMatchObject({ state: 'FAILED' });
    expect(await counts()).toEqual(before);
    expect(await ingest(desk, pageOf(' \n'))).toMatchObject({ state: 'QUARANTINED' });
  });

  it('stores what PostgreSQL could not hold: NUL and half a character in a repair', async () => {
    const page = pageOf('正文。');
    page.repairs.push({
      ...{ kind: 'INVISIBLE', certainty: 'CERTAIN', from: { start: 0, end: 2 }, to: { start: 0, end: 0 } },
      ...{ before: '\u0000\ud800', after: '', rule: 'invisible', reason: 'Nobody sees it.' },
    });
    const { articleId } = await ingest(desk, page);
    const { repairs } = await desk.db.article.findUniqueOrThrow({ where: { id: articleId as string } });
    expect(repairs).toMatchObject([{ key: 'r1', before: '\u2400\ufffd', applied: true }]);
  });

  it('takes the beginning of the text where a page has no title, and unknown dates in words', async () => {
    const text = '没有标题的通知，'.repeat(9);
    const { articleId } = await ingest(
      desk,
      pageOf(text, { title: '', publishedAt: { value: '近日', precision: 'UNKNOWN' } }),
    );
    expect(await desk.db.article.findUnique({ where: { id: articleId as string } })).toMatchObject({
      title: `${text.slice(0, 40)}…`,
      publishedValue: null,
      publishedPrecision: 'UNKNOWN',
      publishedText: '近日',
    });
  });

  it('refuses a parser’s answer that does not quote its own text', async () => {
    const page = samplePage('矛盾。');
    const [measure] = page.measures;
    (measure?.evidence[0] as { exact: string }).exact = '别的话';
    await expect(ingest(desk, page)).rejects.toThrow(/the parser quotes/);
  });
});

describe('names', () => {
  const campaigns = (label: string) => desk.db.campaign.findMany({ where: { label }, orderBy: { id: 'asc' } });

  it('are one record however many articles name them, with or without head and marks, in either script', async () => {
    for (const [index, name] of ['飞石', '飞石行动', '“飞石”'].entries()) {
      const page = pageOf(`第${index}篇报道${name}。`);
      addCampaign(page, name);
      await ingest(desk, page);
    }
    const [campaign, ...others] = await campaigns('飞石行动');
    expect(others).toEqual([]);
    expect(await desk.db.evidence.count({ where: { subjectId: campaign?.id ?? '' } })).toBe(3);
  });

  it('are one record also when two articles that name it first are stored at once', async () => {
    const pages = [1, 2, 3, 4].map((index) => {
      const page = pageOf(`并行第${index}篇：“同时”行动与“一起”行动。`);
      addCampaign(page, index % 2 ? '同时' : '一起');
      addCampaign(page, index % 2 ? '一起' : '同时');
      return page;
    });
    await Promise.all(pages.map((page) => ingest(desk, page)));
    expect(await campaigns('同时行动')).toHaveLength(1);
    expect(await campaigns('一起行动')).toHaveLength(1);
  });

  it('are found by a full name’s alias, and a full name finds the record known by its short form', async () => {
    const full = pageOf('西川省打击治理新型犯罪联席会议召开。');
    addOrganization(full, '西川省打击治理新型犯罪联席会议', { aliases: ['西川联席会议'], kind: 'JOINT_MECHANISM' });
    await ingest(desk, full);
    const short = pageOf('西川联席会议要求。');
    addOrganization(short, '西川联席会议');
    await ingest(desk, short);
    expect(await desk.db.organization.count({ where: { nameKeys: { has: '西川联席会议' } } })).toBe(1);
  });

  it('are kept apart where an alias would lead to two', async () => {
    for (const city of ['甲市', '乙市']) {
      const page = pageOf(`${city}联席会议，下称联会。`);
      addOrganization(page, `${city}联席会议`, { aliases: ['联会'] });
      await ingest(desk, page);
    }
    const page = pageOf('联会又开会。');
    addOrganization(page, '联会');
    await ingest(desk, page);
    expect(await desk.db.organization.count({ where: { nameKeys: { has: '联会' } } })).toBe(3);
  });
});

describe('endIngestItem', () => {
  it('ends an input once, with its reason, and the run when it was the last', async () => {
    const { runId } = await startIngestRun(desk.editor, { trigger: 'MANUAL', inputs: 2 });
    const bad = await acceptInput(desk.editor, { runId, input: 'bad', bytes: bytes('坏') });
    const good = await acceptInput(desk.editor, { runId, input: 'good', bytes: bytes('好的一页') });
    await endIngestItem(desk.system, { itemId: bad.itemId, state: 'FAILED', reason: 'The parser took too long.' });
    const again = await endIngestItem(desk.system, { itemId: bad.itemId, state: 'QUARANTINED', reason: 'x' });
    expect(again.state).toBe('FAILED');
    expect(await desk.db.ingestRun.findUnique({ where: { id: runId } })).toMatchObject({
      state: 'RUNNING',
      failedCount: 1,
    });
    await storeExtraction(desk.system, { itemId: good.itemId, page: pageOf('好的一页。') });
    const run = await desk.db.ingestRun.findUniqueOrThrow({ where: { id: runId } });
    expect(run).toMatchObject({ state: 'PARTIAL', outcome: '2 inputs read: 1 new, 1 failed.' });
    expect(run.finishedAt).not.toBeNull();
  });

  it('refuses an item that is not there, and an end without a reason', async () => {
    const itemId = '0190d0a0-1111-7000-8000-000000000001';
    await expect(endIngestItem(desk.system, { itemId, state: 'FAILED', reason: 'x' })).rejects.toThrow(NotFoundError);
    await expect(endIngestItem(desk.system, { itemId, state: 'FAILED', reason: ' ' })).rejects.toThrow(ValidationError);
  });
});
