/** What the database fills in and refuses by itself, seen through the client that the rest of the program uses. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient, type PrismaClient } from '../src/client.ts';
import { useTestDatabase } from './connect.ts';
import { sha256 } from './rows.ts';

const { database } = useTestDatabase();
let prisma: PrismaClient;
beforeAll(() => {
  prisma = createClient(database().editorUrl);
});
afterAll(() => prisma.$disconnect());

const campaign = (names: object, more: object = {}) =>
  prisma.campaign.create({ data: { names, kind: 'CRACKDOWN', ...more } });

describe('ids and counters', () => {
  it('come from the database: UUIDv7, version 1', async () => {
    const { id, version, createdAt } = await campaign({ 'zh-Hans': '断卡' });
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
    expect(version).toBe(1);
    expect(Math.abs(createdAt.getTime() - Date.now())).toBeLessThan(60_000);
  });
});

describe('labels', () => {
  it.each([
    [{ 'zh-Hans': '断卡', en: 'Card Cutting' }, { head: '行动' }, '断卡行动'],
    [{ 'zh-Hans': '断卡行动' }, { head: '行动' }, '断卡行动'],
    [{ 'zh-Hans': '净网' }, {}, '净网'],
    [{ en: 'Card Cutting' }, { head: '行动' }, 'Card Cutting'],
  ])('are the name with its head: %j %j', async (names, more, label) => {
    expect((await campaign(names, more)).label).toBe(label);
  });

  it('follow the names and can not be set apart from them', async () => {
    const { id } = await prisma.organization.create({ data: { names: { 'zh-Hans': '公安部' }, kind: 'MINISTRY' } });
    const update = (data: object) => prisma.organization.update({ where: { id }, data });
    expect((await update({ label: '别的' })).label).toBe('公安部');
    expect((await update({ names: { de: 'Ministerium', en: 'Ministry' } })).label).toBe('Ministry');
  });

  it('sort by their sound', async () => {
    for (const name of ['中国人民银行', '安徽省', '工业和信息化部'])
      await prisma.system.create({ data: { names: { 'zh-Hans': name }, kind: 'OTHER' } });
    const systems = await prisma.system.findMany({ orderBy: { label: 'asc' } });
    expect(systems.map(({ label }) => label)).toEqual(['安徽省', '工业和信息化部', '中国人民银行']);
  });

  it.each([
    ['no name', {}],
    ['an empty name', { 'zh-Hans': ' ' }],
    ['a name in no language', { '': '断卡' }],
    ['a name that is no text', { 'zh-Hans': 7 }],
    ['a list', ['断卡']],
  ])('are refused with %s', async (_, names) => {
    await expect(campaign(names)).rejects.toThrow(/campaign_names_check/);
  });

  it('take other names as a list with languages', async () => {
    await campaign({ 'zh-Hans': '断卡' }, { aliases: [{ language: 'zh-Hans', value: '断卡专项' }] });
    for (const aliases of [['断卡专项'], [{ value: '断卡专项' }], { 'zh-Hans': '断卡专项' }])
      await expect(campaign({ 'zh-Hans': '断卡' }, { aliases })).rejects.toThrow(/campaign_aliases_check/);
  });
});

describe('imprecise dates', () => {
  it.each([
    ['2022', 'YEAR', '2021-12-31T16:00:00.000Z', '2022-12-31T16:00:00.000Z'],
    ['2022-02', 'MONTH', '2022-01-31T16:00:00.000Z', '2022-02-28T16:00:00.000Z'],
    ['2022-03-30', 'DAY', '2022-03-29T16:00:00.000Z', '2022-03-30T16:00:00.000Z'],
    ['2022-03-30T09:50:00+08:00', 'MINUTE', '2022-03-30T01:50:00.000Z', '2022-03-30T01:51:00.000Z'],
    ['2022-03-30T01:50Z', 'MINUTE', '2022-03-30T01:50:00.000Z', '2022-03-30T01:51:00.000Z'],
  ])('%s is a %s', async (startedValue, precision, from, until) => {
    const kept = await campaign(
      { 'zh-Hans': '断卡' },
      { startedValue, startedFrom: new Date(0), endedPrecision: 'DAY' },
    );
    expect(kept.startedPrecision).toBe(precision);
    expect(kept.startedFrom?.toISOString()).toBe(from);
    expect(kept.startedUntil?.toISOString()).toBe(until);
    expect([kept.endedPrecision, kept.endedFrom, kept.endedUntil]).toEqual([null, null, null]);
  });

  it('are UNKNOWN where there are only words, and gone when cleared', async () => {
    const { id, startedPrecision, startedFrom } = await campaign({ 'zh-Hans': '断卡' }, { startedText: '近日' });
    expect([startedPrecision, startedFrom]).toEqual(['UNKNOWN', null]);
    const cleared = await prisma.campaign.update({ where: { id }, data: { startedText: null } });
    expect(cleared.startedPrecision).toBeNull();
  });

  it.each(['2022-3-30', '30.3.2022', '2022-03-30T09:50', '近日', ''])('refuse %j', async (startedValue) => {
    await expect(campaign({ 'zh-Hans': '断卡' }, { startedValue })).rejects.toThrow(/EDTF/);
  });

  it('refuse a day that is none', async () => {
    await expect(campaign({ 'zh-Hans': '断卡' }, { startedValue: '2022-02-30' })).rejects.toThrow(/out of range/);
  });
});

describe('codes of the taxonomy', () => {
  it('are made of scheme and slug and stay', async () => {
    const scheme = await prisma.scheme.create({ data: { code: 'functions', prefLabels: { en: 'Functions' } } });
    const concept = await prisma.concept.create({
      data: { schemeId: scheme.id, slug: 'prevent', notation: '防', prefLabels: { 'zh-Hans': '防', en: 'Prevent' } },
    });
    expect([concept.code, concept.label]).toEqual(['functions:prevent', '防']);
    const { id } = concept;
    await expect(prisma.concept.update({ where: { id }, data: { slug: 'avert' } })).rejects.toThrow(/can't be changed/);
    await expect(prisma.scheme.update({ where: { code: 'functions' }, data: { code: 'roles' } })).rejects.toThrow(
      /can't be changed/,
    );
    const kept = await prisma.concept.update({ where: { id }, data: { code: 'other', slug: 'prevent', position: 3 } });
    expect([kept.code, kept.position]).toEqual(['functions:prevent', 3]);
  });

  it.each(['Prevent', '防', 'a--b', 'a b', ''])('are ASCII: %j is refused', async (code) => {
    await expect(prisma.scheme.create({ data: { code, prefLabels: { en: 'X' } } })).rejects.toThrow(
      /scheme_code_check/,
    );
  });
});

describe('bytes and texts', () => {
  const content = new TextEncoder().encode('页');

  it('are kept under their own hash only, and as they came', async () => {
    const data = { content, byteLength: 3, mediaType: 'text/html' };
    await expect(prisma.snapshot.create({ data: { ...data, sha256: sha256('他') } })).rejects.toThrow(/sha256_check/);
    await expect(prisma.snapshot.create({ data: { ...data, sha256: sha256('页'), byteLength: 1 } })).rejects.toThrow(
      /byte_length_check/,
    );
    const snapshot = await prisma.snapshot.create({ data: { ...data, sha256: sha256('页') } });
    const story = await prisma.story.create({ data: {} });
    const article = {
      snapshotId: snapshot.id,
      storyId: story.id,
      title: '标题',
      language: 'zh-Hans',
      text: '𠮷田',
      textSha256: sha256('𠮷田'),
      textLength: 2,
      parserVersion: '0.1.0',
      quality: 90,
      publishedValue: '2022-03-30',
    };
    const stored = await prisma.article.create({ data: article });
    expect([stored.publishedPrecision, stored.byline, stored.qualityReasons]).toEqual(['DAY', [], []]);
    await expect(prisma.article.create({ data: { ...article, textSha256: sha256('') } })).rejects.toThrow(
      /text_sha256/,
    );
    await expect(prisma.article.create({ data: { ...article, textLength: 3 } })).rejects.toThrow(/text_length/);
    await expect(prisma.article.create({ data: { ...article, quality: 101 } })).rejects.toThrow(/quality_check/);
  });
});

describe('rows the database numbers', () => {
  it('come back from the client with their numbers', async () => {
    const first = await prisma.auditEvent.create({ data: { kind: 'test.first' } });
    const second = await prisma.auditEvent.create({ data: { kind: 'test.second', detail: { a: 1 } } });
    expect(second.sequence).toBe(first.sequence + 1n);
    expect(second.previousHash).toBe(first.hash);
    const change = await prisma.publishedChange.create({
      data: { kind: 'WITHDRAWN', recordType: 'MEASURE', recordId: crypto.randomUUID() },
    });
    expect(change.sequence).toBe(1n);
  });
});

describe('search', () => {
  it('finds a phrase of tokens through the index columns', async () => {
    const { id } = await campaign({ 'zh-Hans': '断卡' }, { nameKeys: ['断卡', '断卡行动'] });
    await prisma.$executeRaw`UPDATE editorial.campaign SET search_vector = '''断卡'':1 ''卡行'':2 ''行动'':3'::tsvector WHERE id = ${id}::uuid`;
    const found = await prisma.$queryRaw<{ id: string }[]>`
      SELECT id FROM editorial.campaign WHERE search_vector @@ '''断卡'' <-> ''卡行'''::tsquery AND name_keys && ARRAY['断卡行动']`;
    expect(found).toEqual([{ id }]);
  });
});

describe('a notice of changed keys', () => {
  it('goes to those who listen', async () => {
    const partner = await prisma.partner.create({ data: { name: 'Bank' } });
    const key = await prisma.apiKey.create({
      data: {
        partnerId: partner.id,
        name: 'dashboard',
        prefix: 'cm_abcdef',
        sha256: sha256('key'),
        scopes: ['RECORDS_READ'],
      },
    });
    const { default: pg } = await import('pg');
    const listener = new pg.Client({ connectionString: database().keysUrl });
    await listener.connect();
    const heard: string[] = [];
    listener.on('notification', ({ payload }) => heard.push(payload ?? ''));
    await listener.query('LISTEN api_key');
    await listener.query('UPDATE auth.api_key SET last_used_at = now()');
    await prisma.apiKey.update({ where: { id: key.id }, data: { revokedAt: new Date() } });
    await prisma.partner.update({ where: { id: partner.id }, data: { active: false } });
    await expect.poll(() => heard).toEqual([key.id, partner.id]);
    await listener.end();
  });
});
