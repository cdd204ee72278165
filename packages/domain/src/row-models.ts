/**
 * The rows that actions may change and undo may put back: one entry a model. A further model is one more line here, plus
 * its table in `locks.ts`; what follows from its rows (search tokens, the review queue) belongs in `refresh-derived.ts`.
 */
import type { Transaction } from './command.ts';
import { MEASURE_LINKS, MEASURE_SCALARS, readMeasureFields } from './measure-fields.ts';
import { NAMED_LINKS, NAMED_ROWS, readNamedFields } from './named-fields.ts';
import type { NamedModel } from './records.ts';
import type { Fields, TableShape } from './row-writes.ts';
import type { Sentence } from './sentence.ts';

export type RowModel = {
  /** What a refusal calls such a row. */
  name: Sentence;
  shape: TableShape;
  /** The present rows among `ids`, every declared field of each; what has been taken away is left out. */
  read(tx: Transaction, ids: string[]): Promise<Map<string, Fields>>;
};

type Delegate = { findMany(args: object): Promise<{ id: string }[]> };

/** A model whose fields are columns of its own table and nothing else. */
function plain(
  name: Sentence,
  delegate: (tx: Transaction) => unknown,
  table: string,
  fields: readonly string[],
  more: Partial<TableShape> = {},
): RowModel {
  const shape: TableShape = { table, fields, columns: {}, versioned: true, keepsDeleted: false, ...more };
  const select = Object.fromEntries(['id', ...fields].map((field) => [field, true]));
  return {
    name,
    shape,
    read: async (tx, ids) => {
      const where = { id: { in: ids }, ...(shape.keepsDeleted && { deletedAt: null }) };
      const rows = await (delegate(tx) as Delegate).findMany({ where, select });
      return new Map(rows.map((row) => [row.id, toFields(row)]));
    },
  };
}

/** A row as JSON: times as ISO texts; lock counters and time stamps left out. */
export function toFields(row: object): Fields {
  const { id: _id, version: _version, createdAt: _created, updatedAt: _updated, ...fields } = row as Fields;
  return JSON.parse(JSON.stringify(fields)) as Fields;
}

const ARTICLE_FIELDS = [
  ...[
    'storyId',
    'snapshotId',
    'sourceId',
    'url',
    'site',
    'kicker',
    'title',
    'series',
    'byline',
    'editor',
    'originalPublisher',
  ],
  ...['publishedValue', 'publishedText', 'language', 'script', 'text', 'textSha256', 'textLength', 'paragraphs'],
  ...['slices', 'repairs', 'diagnostics', 'decoding', 'parserVersion', 'quality', 'qualityReasons', 'state'],
] as const;
const LIST_FIELDS = [
  ...['articleId', 'kind', 'leadIn', 'position', 'parentId', 'actorName', 'actorRole', 'actorOrganizationId'],
] as const;
const TAGGING_FIELDS = [
  ...['subjectType', 'subjectId', 'conceptId', 'origin', 'extractorVersion', 'rule', 'verdict', 'reason'],
  ...['reviewerId', 'reviewedAt'],
] as const;
const EVIDENCE_FIELDS = [
  ...['subjectType', 'subjectId', 'field', 'itemKey', 'articleId', 'start', 'end', 'exact', 'prefix', 'suffix'],
  ...['origin', 'extractorVersion', 'rule', 'confidence', 'verdict', 'reason', 'reviewerId', 'reviewedAt'],
  'candidates',
] as const;
const SCHEME_FIELDS = ['code', 'prefLabels', 'definition', 'position'] as const;
const CONCEPT_FIELDS = [
  ...['schemeId', 'slug', 'notation', 'prefLabels', 'altLabels', 'scopeNote', 'broaderId', 'position', 'status'],
  'replacedById',
] as const;
const REVISION_FIELDS = [
  ...['articleId', 'snapshotId', 'parserVersion', 'parsedAt', 'text', 'textSha256', 'paragraphs', 'slices', 'repairs'],
  ...['quality', 'qualityReasons', 'measureChanges'],
] as const;

/** What moves an edition between its states, and what a new one holds; the columns of a published one never change. */
const EDITION_FIELDS = [
  ...['contentType', 'contentId', 'number', 'state', 'document', 'sha256', 'updateType', 'changedPaths', 'changeNote'],
  ...['submittedById', 'submittedAt', 'reviewComment', 'scheduledFor', 'scheduledById', 'forced', 'forceReason'],
] as const;

const articles = plain({ en: 'The article', zh: '文章' }, (tx) => tx.article, 'editorial.article', ARTICLE_FIELDS, {
  updatedBy: true,
});

/** Where an article stands in review follows from its evidence: only setting aside and taking back is anyone's doing. */
const OPEN_STATES: unknown[] = ['NEW', 'IN_REVIEW', 'REVIEWED'];
const Article: RowModel = {
  ...articles,
  read: async (tx, ids) => {
    const rows = await articles.read(tx, ids);
    for (const fields of rows.values()) if (OPEN_STATES.includes(fields.state)) fields.state = 'NEW';
    return rows;
  },
};

const Measure: RowModel = {
  name: { en: 'A measure', zh: '措施' },
  shape: {
    table: 'editorial.measure',
    fields: MEASURE_SCALARS,
    columns: {},
    children: MEASURE_LINKS,
    versioned: true,
    keepsDeleted: true,
    updatedBy: true,
  },
  read: async (tx, ids) => (ids.length === 0 ? new Map() : ((await readMeasureFields(tx, ids)) as Map<string, Fields>)),
};

/** Name keys and search tokens follow from the names; `refresh-derived.ts` writes them. */
function named(name: Sentence, model: NamedModel): RowModel {
  const { table, fields } = NAMED_ROWS[model];
  const children = NAMED_LINKS[model];
  return {
    name,
    shape: {
      table,
      fields,
      columns: {},
      versioned: true,
      keepsDeleted: true,
      updatedBy: true,
      ...(children && { children }),
    },
    read: (tx, ids) => readNamedFields(tx, model, ids),
  };
}

const lists = { keepsDeleted: true, updatedBy: true };
const spans = { columns: { start: 'span_start', end: 'span_end' } };

export const ROW_MODELS = {
  Article,
  MeasureList: plain(
    { en: 'A measure list', zh: '措施列表' },
    (tx) => tx.measureList,
    'editorial.measure_list',
    LIST_FIELDS,
    lists,
  ),
  Measure,
  Campaign: named({ en: 'A campaign', zh: '行动' }, 'Campaign'),
  Organization: named({ en: 'An organisation', zh: '机构' }, 'Organization'),
  System: named({ en: 'A system', zh: '系统' }, 'System'),
  LegalInstrument: named({ en: 'A legal instrument', zh: '法规' }, 'LegalInstrument'),
  Place: named({ en: 'A place', zh: '地点' }, 'Place'),
  Scheme: plain({ en: 'A scheme', zh: '标签体系' }, (tx) => tx.scheme, 'editorial.scheme', SCHEME_FIELDS, {
    updatedBy: true,
  }),
  Concept: plain({ en: 'A concept', zh: '标签' }, (tx) => tx.concept, 'editorial.concept', CONCEPT_FIELDS, {
    updatedBy: true,
  }),
  Story: plain({ en: 'A story', zh: '报道组' }, (tx) => tx.story, 'editorial.story', ['canonicalId']),
  Evidence: plain({ en: 'A quotation', zh: '引文' }, (tx) => tx.evidence, 'editorial.evidence', EVIDENCE_FIELDS, spans),
  Tagging: plain({ en: 'A tag', zh: '标签' }, (tx) => tx.tagging, 'editorial.tagging', TAGGING_FIELDS),
  Edition: plain({ en: 'The edition', zh: '版本' }, (tx) => tx.edition, 'editorial.edition', EDITION_FIELDS),
  ArticleRevision: plain(
    { en: 'An earlier text', zh: '早先的正文' },
    (tx) => tx.articleRevision,
    'editorial.article_revision',
    REVISION_FIELDS,
    { versioned: false },
  ),
} satisfies Record<string, RowModel>;

export type ChangeableModel = keyof typeof ROW_MODELS;
