/** The lists of articles, measures and campaigns: filtered, searched, ordered. */

import { type Order, type Paging, rootList } from '../graphql/keyset-list.ts';
import { searchQuery } from '../graphql/search-query.ts';
import type { Statement } from '../graphql/statement.ts';
import { checkedList, idArguments } from './arguments.ts';
import { builder, enums } from './builder.ts';
import { ArticleConnection, CampaignConnection, MeasureConnection } from './connections.ts';
import type { EditorContext } from './context.ts';
import { loadEntries } from './load-rows.ts';

const ConceptFilter = builder.inputType('ConceptFilter', {
  description: 'Tags to have; rejected ones do not count.',
  fields: (t) => ({
    anyOf: t.field({ type: ['ConceptCode'], description: 'At least one.' }),
    includeNarrower: t.boolean({ required: true, defaultValue: true, description: 'Whether narrower ones count.' }),
  }),
});

const ArticleFilter = builder.inputType('ArticleFilter', {
  description: 'Which articles.',
  fields: (t) => ({
    state: t.field({ type: [enums.ArticleState], description: 'Where they stand in review.' }),
    editionState: t.field({ type: [enums.EditionState], description: 'State of their newest edition.' }),
    pendingOnly: t.boolean({ defaultValue: false, description: 'True keeps those with spans to review.' }),
  }),
});

const MeasureFilter = builder.inputType('MeasureFilter', {
  description: 'Which measures.',
  fields: (t) => ({
    editionState: t.field({ type: [enums.EditionState], description: 'State of their newest edition.' }),
    articleIds: t.idList({ description: 'Taken from.' }),
    campaignIds: t.idList({ description: 'Belonging to.' }),
    concepts: t.field({ type: ConceptFilter, description: 'Tags.' }),
    modality: t.field({ type: [enums.MeasureModality], description: 'What kind of statement.' }),
    pendingOnly: t.boolean({ defaultValue: false, description: 'True keeps those with spans or tags to review.' }),
  }),
});

const CampaignFilter = builder.inputType('CampaignFilter', {
  description: 'Which campaigns.',
  fields: (t) => ({
    editionState: t.field({ type: [enums.EditionState], description: 'State of their newest edition.' }),
    kind: t.field({ type: [enums.CampaignKind], description: 'What they do.' }),
    status: t.field({ type: [enums.CampaignStatus], description: 'Whether they run.' }),
  }),
});

const RecordOrder = builder.inputType('RecordOrder', {
  description: 'How a list is ordered; ties are broken by id.',
  fields: (t) => ({
    field: t.field({ type: enums.RecordOrderField, required: true, description: 'By what.' }),
    direction: t.field({ type: enums.OrderDirection, required: true, defaultValue: 'DESC', description: 'Which way.' }),
  }),
});

type OrderBy = typeof RecordOrder.$inferInput | null | undefined;
type Conditions = (statement: Statement) => string[];
type Table = { name: string; label: string; date: string; alive: string };

const TABLES = {
  Article: { name: 'editorial.article', label: 'r.title', date: 'r.published_from', alive: 'true' },
  Measure: { name: 'editorial.measure', label: 'r.label', date: 'r.announced_from', alive: 'r.deleted_at IS NULL' },
  Campaign: {
    name: 'editorial.campaign',
    label: 'r.label',
    date: 'r.started_from',
    alive: 'r.deleted_at IS NULL AND r.merged_into_id IS NULL',
  },
} as const satisfies Record<string, Table>;

type ListArgs = Paging & { search?: string | null | undefined; orderBy?: OrderBy };

function listRecords<Name extends keyof typeof TABLES>(
  context: EditorContext,
  model: Name,
  { search, orderBy, ...paging }: ListArgs,
  conditions: Conditions,
) {
  const table = TABLES[model];
  const asked = search?.trim() ? searchQuery(search) : undefined;
  const query = {
    key: model,
    from: () => table.name,
    columns: 'r.id',
    conditions: (statement: Statement) => [
      table.alive,
      ...conditions(statement),
      ...(asked ? [`r.search_vector @@ ${statement.value(asked, 'tsquery')}`] : []),
    ],
    order: orderOf(table, orderBy),
  };
  return rootList<{ id: string }>(context, query, paging).map((rows) => loadEntries(context, model, rows));
}

function orderOf(table: Table, orderBy: OrderBy): Order {
  const { field, direction } = orderBy ?? { field: 'UPDATED_AT', direction: 'DESC' };
  const by = {
    UPDATED_AT: { expression: () => 'r.updated_at', sqlType: 'timestamptz' as const },
    DATE: { expression: () => table.date, sqlType: 'timestamptz' as const },
    LABEL: { expression: () => `${table.label} COLLATE "zh-x-icu"`, sqlType: 'text' as const },
  };
  return { name: `${field} ${direction}`, direction: direction ?? 'DESC', ...by[field] };
}

function among(statement: Statement, name: string, expression: string, values: readonly string[] | null | undefined) {
  return values ? [`${expression} = ANY(${statement.value(checkedList(name, values), 'text[]')})`] : [];
}

const NEWEST_EDITION =
  '(SELECT e.state::text FROM editorial.edition e WHERE e.content_id = r.id ORDER BY e.number DESC LIMIT 1)';

/** Records tagged with one of the codes or, if wanted, with a concept below one of them. */
function tagged(statement: Statement, filter: typeof ConceptFilter.$inferInput | null | undefined): string[] {
  if (!filter?.anyOf) return [];
  const codes = statement.value(checkedList('anyOf', filter.anyOf), 'text[]');
  const below = filter.includeNarrower
    ? 'UNION SELECT c.id FROM editorial.concept c JOIN wanted w ON c.broader_id = w.id'
    : '';
  return [
    `EXISTS (WITH RECURSIVE wanted AS (SELECT c.id FROM editorial.concept c WHERE c.code = ANY(${codes}) ${below})
      SELECT FROM editorial.tagging t JOIN wanted w ON w.id = t.concept_id
      WHERE t.subject_id = r.id AND t.verdict <> 'REJECTED')`,
  ];
}

builder.queryFields((t) => ({
  articles: t.field({
    type: ArticleConnection,
    authScopes: { role: 'VIEWER' },
    description: 'Articles, last changed first unless ordered otherwise.',
    args: {
      filter: t.arg({ type: ArticleFilter }),
      search: t.arg.string(),
      orderBy: t.arg({ type: RecordOrder }),
      first: t.arg.int({ required: true, defaultValue: 50 }),
      after: t.arg.string(),
    },
    resolve: (_root, { filter, ...args }, context) =>
      listRecords(context, 'Article', args, (statement) => [
        ...among(statement, 'state', 'r.state::text', filter?.state),
        ...among(statement, 'editionState', NEWEST_EDITION, filter?.editionState),
        ...(filter?.pendingOnly
          ? ["EXISTS (SELECT FROM editorial.evidence e WHERE e.article_id = r.id AND e.verdict = 'PENDING')"]
          : []),
      ]),
  }),
  measures: t.field({
    type: MeasureConnection,
    authScopes: { role: 'VIEWER' },
    description: 'Measures, last changed first unless ordered otherwise.',
    args: {
      filter: t.arg({ type: MeasureFilter }),
      search: t.arg.string(),
      orderBy: t.arg({ type: RecordOrder }),
      first: t.arg.int({ required: true, defaultValue: 50 }),
      after: t.arg.string(),
    },
    resolve: (_root, { filter, ...args }, context) =>
      listRecords(context, 'Measure', args, (statement) => [
        ...among(statement, 'editionState', NEWEST_EDITION, filter?.editionState),
        ...among(statement, 'modality', 'r.modality::text', filter?.modality),
        ...(filter?.articleIds
          ? [`r.article_id = ANY(${statement.value(idArguments('Article', filter.articleIds), 'uuid[]')})`]
          : []),
        ...(filter?.campaignIds
          ? [
              `EXISTS (SELECT FROM editorial.measure_campaign l WHERE l.measure_id = r.id
                AND l.campaign_id = ANY(${statement.value(idArguments('Campaign', filter.campaignIds), 'uuid[]')}))`,
            ]
          : []),
        ...tagged(statement, filter?.concepts),
        ...(filter?.pendingOnly
          ? [
              `(EXISTS (SELECT FROM editorial.evidence e WHERE e.subject_id = r.id AND e.verdict = 'PENDING')
                OR EXISTS (SELECT FROM editorial.tagging t WHERE t.subject_id = r.id AND t.verdict = 'PENDING'))`,
            ]
          : []),
      ]),
  }),
  campaigns: t.field({
    type: CampaignConnection,
    authScopes: { role: 'VIEWER' },
    description: 'Campaigns, last changed first unless ordered otherwise.',
    args: {
      filter: t.arg({ type: CampaignFilter }),
      search: t.arg.string(),
      orderBy: t.arg({ type: RecordOrder }),
      first: t.arg.int({ required: true, defaultValue: 50 }),
      after: t.arg.string(),
    },
    resolve: (_root, { filter, ...args }, context) =>
      listRecords(context, 'Campaign', args, (statement) => [
        ...among(statement, 'editionState', NEWEST_EDITION, filter?.editionState),
        ...among(statement, 'kind', 'r.kind::text', filter?.kind),
        ...among(statement, 'status', 'r.status::text', filter?.status),
      ]),
  }),
}));
