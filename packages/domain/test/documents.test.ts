/** The documents' shape is what partners mirror and hash: every key is always there, whatever is known. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonicalSha256 } from '../src/canonical-json.ts';
import { asJson, readDocuments } from '../src/documents/read-documents.ts';
import { fromGlobalId, toGlobalId } from '../src/global-id.ts';
import { acceptAll, type Desk, ingest, openDesk, recordsOf } from './desk.ts';
import { samplePage } from './page.ts';

let desk: Desk;
let articleId: string;
beforeAll(async () => {
  desk = await openDesk();
  articleId = (await ingest(desk, samplePage())).articleId as string;
});
afterAll(() => desk.close());

const one = async (type: string, id: string) => {
  const documents = await readDocuments(desk.db, [{ type, id }]);
  const document = documents.get(id);
  if (!document) throw new Error(`no document of ${type} ${id}`);
  return document;
};
const day = {
  edtf: '2022-12-01',
  precision: 'DAY',
  start: '2022-11-30T16:00:00.000Z',
  end: '2022-12-01T16:00:00.000Z',
  text: null,
};
const NAMED = ['aliases', 'displayLabel', 'evidence', 'id', 'kind', 'names', 'recordType'];

describe('documents', () => {
  it.each<[string, () => Promise<{ id: string }>, string[]]>([
    [
      'Article',
      () => desk.db.article.findFirstOrThrow({ where: { id: articleId } }),
      [
        ...[
          'byline',
          'concepts',
          'displayLabel',
          'editor',
          'evidence',
          'id',
          'kicker',
          'language',
          'measureLists',
          'originalPublisher',
        ],
        ...[
          'parserVersion',
          'publishedAt',
          'quality',
          'recordType',
          'retrievedAt',
          'series',
          'site',
          'snapshotSha256',
          'source',
          'story',
        ],
        ...['textLength', 'textSha256', 'title', 'url'],
      ],
    ],
    [
      'Measure',
      () => desk.db.measure.findFirstOrThrow({ where: { articleId } }),
      [
        ...[
          'actors',
          'announced',
          'articleId',
          'campaignIds',
          'concepts',
          'confidence',
          'displayLabel',
          'effective',
          'ended',
          'enumerator',
        ],
        ...[
          'evidence',
          'id',
          'label',
          'language',
          'legalInstrumentIds',
          'level',
          'lifecycle',
          'listId',
          'listKind',
          'modality',
          'ordinal',
        ],
        ...['placeIds', 'position', 'quantities', 'recordType', 'relations', 'systemIds', 'text'],
      ],
    ],
    [
      'Campaign',
      () => desk.db.campaign.findFirstOrThrow(),
      [...NAMED, 'concepts', 'head', 'leadOrganizationIds', 'objective', 'period', 'status'],
    ],
    ['Organization', () => desk.db.organization.findFirstOrThrow(), [...NAMED, 'parentId']],
    ['System', () => desk.db.system.findFirstOrThrow(), [...NAMED, 'operatorId']],
    [
      'LegalInstrument',
      () => desk.db.legalInstrument.findFirstOrThrow(),
      [...NAMED, 'documentNumber', 'effective', 'issuerIds', 'promulgated', 'repealed', 'status'],
    ],
    [
      'Scheme',
      () => desk.db.scheme.findFirstOrThrow(),
      ['code', 'definition', 'displayLabel', 'id', 'position', 'prefLabels', 'recordType'],
    ],
    [
      'Concept',
      () => desk.db.concept.findFirstOrThrow(),
      [
        ...[
          'altLabels',
          'broaderId',
          'code',
          'displayLabel',
          'id',
          'notation',
          'position',
          'prefLabels',
          'recordType',
          'replacedById',
        ],
        ...['schemeCode', 'schemeId', 'scopeNote', 'status'],
      ],
    ],
  ])('of a %s have all their keys and can be hashed', async (type, find, keys) => {
    const { id } = await find();
    const document = await one(type, id);
    expect(Object.keys(document).sort()).toEqual([...keys].sort());
    expect(fromGlobalId(document.id)).toEqual({ type, id });
    expect(canonicalSha256(asJson(document))).toMatch(/^[0-9a-f]{64}$/);
    // What PostgreSQL keeps as jsonb comes back with the same hash.
    const { rows } = await desk.owner.query('SELECT $1::jsonb AS document', [JSON.stringify(document)]);
    expect(canonicalSha256(rows[0].document)).toBe(canonicalSha256(asJson(document)));
  });

  it('do not exist for what does not exist', async () => {
    const id = '0190d0a0-1111-7000-8000-000000000001';
    expect(
      (
        await readDocuments(desk.db, [
          { type: 'Measure', id },
          { type: 'User', id },
        ])
      ).size,
    ).toBe(0);
  });

  it('of named records have what editors have filled in', async () => {
    const organization = await desk.db.organization.findFirstOrThrow();
    const campaign = await desk.db.campaign.findFirstOrThrow();
    await desk.db.campaign.update({
      where: { id: campaign.id },
      data: {
        ...{ names: { 'zh-Hans': '铁帆', en: 'Tiefan' }, status: 'ACTIVE', objective: { 'zh-Hans': '斩断链条' } },
        ...{
          startedValue: '2022-12-01',
          endedText: '年底',
          leadOrganizations: { create: { organizationId: organization.id } },
        },
      },
    });
    expect(await one('Campaign', campaign.id)).toMatchObject({
      displayLabel: '铁帆行动',
      names: [
        { language: 'en', value: 'Tiefan' },
        { language: 'zh-Hans', value: '铁帆' },
      ],
      objective: [{ language: 'zh-Hans', value: '斩断链条' }],
      period: { start: day, end: { edtf: null, precision: 'UNKNOWN', start: null, end: null, text: '年底' } },
      leadOrganizationIds: [toGlobalId('Organization', organization.id)],
    });
    const law = await desk.db.legalInstrument.findFirstOrThrow();
    await desk.db.legalInstrument.update({
      where: { id: law.id },
      data: {
        ...{ status: 'IN_FORCE', documentNumber: '主席令第一一九号', effectiveValue: '2022-12-01' },
        issuers: { create: { organizationId: organization.id } },
      },
    });
    expect(await one('LegalInstrument', law.id)).toMatchObject({
      ...{ status: 'IN_FORCE', documentNumber: '主席令第一一九号', effective: day, promulgated: null, repealed: null },
      issuerIds: [toGlobalId('Organization', organization.id)],
    });
    const system = await desk.db.system.findFirstOrThrow();
    await desk.db.system.update({ where: { id: system.id }, data: { operatorId: organization.id } });
    expect(await one('System', system.id)).toMatchObject({ operatorId: toGlobalId('Organization', organization.id) });
  });

  it('name evidence and tags only once an editor has accepted them', async () => {
    const measure = await desk.db.measure.findFirstOrThrow({ where: { articleId, ordinal: 2 } });
    expect(await one('Measure', measure.id)).toMatchObject({
      ...{ evidence: [], concepts: [], actors: [], systemIds: [], legalInstrumentIds: [] },
      ...{ label: '依托国家预警平台开展宣传', announced: { precision: 'MINUTE' } },
    });
    expect(await one('Article', articleId)).toMatchObject({
      measureLists: [{ leadIn: null, actor: null, evidence: [] }],
    });
    await acceptAll(desk, articleId);
    const accepted = await one('Measure', measure.id);
    expect(accepted).toMatchObject({
      actors: [{ key: 'a1' }],
      concepts: [{ code: 'functions:prevent' }, { code: 'functions:publicise' }],
    });
    expect('evidence' in accepted && accepted.evidence).toHaveLength(4);
    expect(await one('Article', articleId)).toMatchObject({
      measureLists: [
        { leadIn: '下一步，东岭市公安局将继续强化责任担当。', actor: { nameInText: '东岭市公安局' }, evidence: [{}] },
      ],
    });
  });

  it('are the same each time they are made', async () => {
    const records = await recordsOf(desk, articleId);
    const hashes = async () =>
      [...(await readDocuments(desk.db, records)).values()].map((document) => canonicalSha256(asJson(document)));
    expect(await hashes()).toEqual(await hashes());
    expect(await hashes()).toHaveLength(records.length);
  });
});
