import { describe, expect, it } from 'vitest';
import type { ArticleDocument } from '../documents/article-document.ts';
import type { CampaignDocument } from '../documents/campaign-document.ts';
import type { LegalInstrumentDocument } from '../documents/legal-instrument-document.ts';
import type { MeasureDocument } from '../documents/measure-document.ts';
import type { OrganizationDocument } from '../documents/organization-document.ts';
import type { SystemDocument } from '../documents/system-document.ts';
import type { ConceptDocument, SchemeDocument } from '../documents/taxonomy-documents.ts';
import { toGlobalId } from '../global-id.ts';
import { publishedColumns } from './published-columns.ts';

const uuid = (nth: number) => `0190d0a0-1111-7000-8000-${String(nth).padStart(12, '0')}`;
const zh = (value: string) => ({ language: 'zh-Hans', value });
const day = {
  ...{ edtf: '2023-05-04', precision: 'DAY', text: null },
  ...{ start: '2023-05-03T16:00:00.000Z', end: '2023-05-04T16:00:00.000Z' },
};
const text = { text: '正文断卡。', paragraphs: [{ kind: 'BODY', start: 0, end: 5 }], repairs: [] };

const ARTICLE: ArticleDocument = {
  ...{
    id: toGlobalId('Article', uuid(1)),
    recordType: 'ARTICLE',
    displayLabel: '标题',
    url: 'https://example.org/',
    site: '某网',
  },
  ...{ kicker: null, title: '标题', series: null, byline: [], editor: null, originalPublisher: null, publishedAt: day },
  ...{
    language: 'zh-Hans',
    textSha256: 'a'.repeat(64),
    textLength: 5,
    quality: { score: 80, reasons: [] },
    parserVersion: '0.1.0',
  },
  ...{ snapshotSha256: 'b'.repeat(64), retrievedAt: '2023-05-05T00:00:00.000Z' },
  source: { name: '某源', scale: 'LOCAL', reliability: 'C', licence: null },
  story: { id: toGlobalId('Story', uuid(2)), canonicalId: null },
  measureLists: [
    {
      id: toGlobalId('MeasureList', uuid(3)),
      kind: 'NEXT_STEP',
      leadIn: '下一步',
      parentId: null,
      actor: null,
      position: 0,
      evidence: [],
    },
  ],
  concepts: [{ id: toGlobalId('Concept', uuid(4)), code: 'sectors:finance' }],
  evidence: [],
};

const MEASURE: MeasureDocument = {
  ...{ id: toGlobalId('Measure', uuid(5)), recordType: 'MEASURE', displayLabel: '打击', articleId: ARTICLE.id },
  ...{
    listId: toGlobalId('MeasureList', uuid(3)),
    listKind: 'NEXT_STEP',
    enumerator: '一是',
    ordinal: 1,
    position: 7,
    label: '打击',
  },
  ...{ text: '一是打击。', language: 'zh-Hans', modality: 'PLAN', lifecycle: 'ANNOUNCED', level: 'NATIONAL' },
  actors: [
    { key: 'a1', role: 'LEAD', nameInText: '公安部', organizationId: toGlobalId('Organization', uuid(6)) },
    { key: 'a2', role: 'LEAD', nameInText: '公安部', organizationId: toGlobalId('Organization', uuid(6)) },
    { key: 'a3', role: 'IMPLEMENTER', nameInText: '各地', organizationId: null },
  ],
  ...{ placeIds: [toGlobalId('Place', uuid(7))], quantities: [], announced: day, effective: null, ended: null },
  campaignIds: [toGlobalId('Campaign', uuid(8)), toGlobalId('Campaign', uuid(9))],
  ...{ legalInstrumentIds: [], systemIds: [toGlobalId('System', uuid(10))] },
  relations: [{ kind: 'UPDATES', measureId: toGlobalId('Measure', uuid(11)) }],
  ...{ concepts: [{ id: 'x', code: 'functions:crackdown' }], confidence: 90, evidence: [] },
};

describe('publishedColumns', () => {
  it('of an article that may be republished hold its text and can be searched in it', () => {
    expect(publishedColumns(ARTICLE, text)).toEqual({
      ...{
        url: 'https://example.org/',
        site: '某网',
        title: '标题',
        language: 'zh-Hans',
        source_scale: 'LOCAL',
        quality: 80,
      },
      ...{ page_precision: 'DAY', page_from: day.start, page_until: day.end, story_id: uuid(2), canonical: false },
      ...{ concept_codes: ['sectors:finance'], text_sha256: 'a'.repeat(64), text_length: 5, ...text },
      search_vector: "'标题':1A '题':2A '某网':11B '网':12B '正文':21 '文断':22 '断卡':23 '卡':24",
    });
  });

  it('of one that may not hold nothing of it but the lead-ins that are published anyway', () => {
    const columns = publishedColumns(ARTICLE, null);
    expect(columns).toMatchObject({ text: null, paragraphs: null, repairs: null });
    expect(columns.search_vector).toBe("'标题':1A '题':2A '某网':11B '网':12B '下一':21 '一步':22 '步':23");
  });

  it('of an article without date or source say so', () => {
    expect(publishedColumns({ ...ARTICLE, publishedAt: null, source: null }, null)).toMatchObject({
      ...{ page_precision: null, page_from: null, page_until: null, source_scale: null },
    });
  });

  it('of a measure have its links as uuids, each organisation once, each role with its organisation', () => {
    expect(publishedColumns(MEASURE, null)).toEqual({
      ...{
        article_id: uuid(1),
        list_id: uuid(3),
        list_kind: 'NEXT_STEP',
        ordinal: 1,
        position: 7,
        label: '打击',
        modality: 'PLAN',
      },
      ...{
        lifecycle: 'ANNOUNCED',
        level: 'NATIONAL',
        confidence: 90,
        announced_precision: 'DAY',
        announced_from: day.start,
      },
      ...{ announced_until: day.end, effective_precision: null, effective_from: null, effective_until: null },
      ...{ organization_ids: [uuid(6)], actor_roles: ['LEAD', 'IMPLEMENTER'], actor_keys: [`LEAD:${uuid(6)}`] },
      ...{ place_ids: [uuid(7)], campaign_ids: [uuid(8), uuid(9)], legal_instrument_ids: [], system_ids: [uuid(10)] },
      ...{ related_ids: [uuid(11)], concept_codes: ['functions:crackdown'] },
      search_vector: "'打击':1A,13 '击':2A,14 '一是':11 '是打':12",
    });
  });

  it('of a campaign find it by name with and without head, and span its period', () => {
    const campaign: CampaignDocument = {
      ...{
        id: toGlobalId('Campaign', uuid(8)),
        recordType: 'CAMPAIGN',
        displayLabel: '断卡行动',
        head: '行动',
        kind: 'CRACKDOWN',
      },
      ...{
        names: [zh('断卡')],
        aliases: [zh('断卡专项')],
        status: 'ACTIVE',
        period: { start: day, end: null },
        objective: [],
      },
      ...{ leadOrganizationIds: [toGlobalId('Organization', uuid(6))], concepts: [], evidence: [] },
    };
    expect(publishedColumns(campaign, null)).toMatchObject({
      ...{
        label: '断卡行动',
        name_keys: ['断卡', '断卡行动', '断卡专项', '断卡专项行动'],
        kind: 'CRACKDOWN',
        status: 'ACTIVE',
      },
      ...{ period_from: day.start, period_until: null, lead_organization_ids: [uuid(6)], concept_codes: [] },
    });
    expect(publishedColumns({ ...campaign, period: { start: null, end: day } }, null)).toMatchObject({
      period_from: null,
      period_until: day.end,
    });
  });

  it('of an organisation, a system and an instrument name what they belong to', () => {
    const named = { displayLabel: '名', names: [zh('名')], aliases: [], evidence: [] };
    const organization: OrganizationDocument = {
      ...{ ...named, id: toGlobalId('Organization', uuid(6)), recordType: 'ORGANIZATION', kind: 'POLICE' },
      parentId: toGlobalId('Organization', uuid(12)),
    };
    expect(publishedColumns(organization, null)).toMatchObject({
      label: '名',
      name_keys: ['名'],
      kind: 'POLICE',
      parent_id: uuid(12),
    });
    const system: SystemDocument = {
      ...named,
      id: toGlobalId('System', uuid(10)),
      recordType: 'SYSTEM',
      kind: 'APP',
      operatorId: null,
    };
    expect(publishedColumns(system, null)).toMatchObject({ kind: 'APP', operator_id: null });
    const instrument: LegalInstrumentDocument = {
      ...{
        ...named,
        id: toGlobalId('LegalInstrument', uuid(13)),
        recordType: 'LEGAL_INSTRUMENT',
        kind: 'LAW',
        status: 'IN_FORCE',
      },
      ...{
        documentNumber: '主席令第一一九号',
        issuerIds: [organization.id],
        promulgated: null,
        effective: day,
        repealed: null,
      },
    };
    expect(publishedColumns(instrument, null)).toMatchObject({
      ...{ kind: 'LAW', status: 'IN_FORCE', document_number: '主席令第一一九号', issuer_ids: [uuid(6)] },
      ...{ effective_precision: 'DAY', effective_from: day.start, effective_until: day.end },
    });
  });

  it('of the taxonomy have codes, labels in every language and the tree', () => {
    const scheme: SchemeDocument = {
      ...{ id: toGlobalId('Scheme', uuid(14)), recordType: 'SCHEME', displayLabel: '职能', code: 'functions' },
      ...{ prefLabels: [zh('职能')], definition: [], position: 0 },
    };
    expect(publishedColumns(scheme, null)).toEqual({ code: 'functions', label: '职能', position: 0 });
    const concept: ConceptDocument = {
      ...{ id: toGlobalId('Concept', uuid(4)), recordType: 'CONCEPT', displayLabel: '防范', schemeId: scheme.id },
      ...{
        schemeCode: 'functions',
        code: 'functions:prevent',
        notation: '防',
        altLabels: [zh('预警防范')],
        scopeNote: [],
      },
      prefLabels: [{ language: 'en', value: 'Prevent' }, zh('防范')],
      ...{ broaderId: null, position: 1, status: 'CURRENT', replacedById: toGlobalId('Concept', uuid(15)) },
    };
    expect(publishedColumns(concept, null)).toMatchObject({
      ...{ label: '防范', name_keys: ['prevent', '防范', '预警防范'], scheme_id: uuid(14), scheme_code: 'functions' },
      ...{
        code: 'functions:prevent',
        notation: '防',
        broader_id: null,
        position: 1,
        status: 'CURRENT',
        replaced_by_id: uuid(15),
      },
    });
  });
});
