/** Published quotations: their rows, and the lists of them that records have. */
import type { ValueOf } from '../graphql/base-builder.ts';
import type { Connection } from '../graphql/connection.ts';
import { type ListQuery, nestedList, type Order, type Paging } from '../graphql/keyset-list.ts';
import type { SHARED_ENUMS } from '../graphql/shared-enums.ts';
import type { Statement } from '../graphql/statement.ts';
import type { PartnerContext } from './context.ts';
import type { RecordType } from './record-types.ts';
import type { EvidenceNode } from './refs.ts';

export type EvidenceRow = {
  id: string;
  subjectType: string;
  subjectId: string;
  field: ValueOf<typeof SHARED_ENUMS, 'EvidenceField'>;
  itemKey: string | null;
  articleId: string;
  textSha256: string;
  start: number;
  end: number;
  exact: string;
  prefix: string;
  suffix: string;
  origin: ValueOf<typeof SHARED_ENUMS, 'EvidenceOrigin'>;
};

const COLUMNS = `'Evidence' AS "nodeType", r.id, r.subject_type AS "subjectType", r.subject_id AS "subjectId", r.field,
  r.item_key AS "itemKey", r.article_id AS "articleId", r.text_sha256 AS "textSha256", r.span_start AS "start",
  r.span_end AS "end", r.exact, r.prefix, r.suffix, r.origin`;

/** By article, then as it stands in the text. */
const TEXT_ORDER: Order = {
  name: 'TEXT_ORDER',
  expression: () => "r.article_id::text || lpad(r.span_start::text, 10, '0')",
  sqlType: 'text',
  direction: 'ASC',
};

/** By the page's own date; quotations of undated pages come last. */
const TIMELINE: Order = { name: 'TIMELINE', expression: () => 'r.page_from', sqlType: 'timestamptz', direction: 'ASC' };

/** Evidence for the fields of one subject; `fields` keeps that for the given ones. */
export function evidenceOf(
  context: PartnerContext,
  subjectId: string,
  fields: readonly string[] | null | undefined,
  paging: Paging,
): Connection<EvidenceNode> {
  const query = evidenceQuery(context, `evidence ${fields?.join()}`, TEXT_ORDER, (statement) =>
    fields ? [`r.field = ANY(${statement.value(fields, 'text[]')})`] : [],
  );
  return nestedList(context, query, paging, { id: subjectId, belongs: (id) => `r.subject_id = ${id}` });
}

/** A campaign's evidence by the date of its article. */
export function timelineOf(context: PartnerContext, subjectId: string, paging: Paging): Connection<EvidenceNode> {
  const query = evidenceQuery(context, 'timeline', TIMELINE, () => []);
  return nestedList(context, query, paging, { id: subjectId, belongs: (id) => `r.subject_id = ${id}` });
}

/** All evidence that lies in an article; `types` keeps that of the given types of record. */
export function spansOf(
  context: PartnerContext,
  articleId: string,
  types: readonly RecordType[] | null | undefined,
  paging: Paging,
): Connection<EvidenceNode> {
  const query = evidenceQuery(context, `spans ${types?.join()}`, TEXT_ORDER, (statement) =>
    types ? [`r.record_type = ANY(${statement.value(types, 'text[]')})`] : [],
  );
  return nestedList(context, query, paging, { id: articleId, belongs: (id) => `r.article_id = ${id}` });
}

export async function loadEvidence(context: PartnerContext, id: string): Promise<EvidenceNode | null> {
  return context.batches.get('evidence by id', (ids) => load(context, ids)).load(id);
}

async function load({ reader }: PartnerContext, ids: readonly string[]): Promise<(EvidenceNode | null)[]> {
  const rows = await reader.rows<EvidenceNode>(
    (statement) => `SELECT DISTINCT ON (r.id) ${COLUMNS} FROM published.evidence r
      WHERE r.id = ANY(${statement.value(ids, 'uuid[]')}) AND ${reader.live(statement, 'r')} ORDER BY r.id`,
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}

function evidenceQuery(
  { reader }: PartnerContext,
  key: string,
  order: Order,
  conditions: (statement: Statement) => string[],
): ListQuery {
  return {
    key,
    order,
    columns: COLUMNS,
    from: () => 'published.evidence',
    conditions: (statement) => [reader.live(statement, 'r'), ...conditions(statement)],
  };
}
