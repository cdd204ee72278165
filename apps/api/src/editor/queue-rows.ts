/** What needs someone, as rows: articles to review, submissions to publish, inputs that could not be read. */
import { ROLES } from '@countermeasure/domain/permissions';
import type { ValueOf } from '../graphql/base-builder.ts';
import { groupInOrder } from '../graphql/batches.ts';
import type { Connection } from '../graphql/connection.ts';
import { type ListQuery, type Paging, rootList } from '../graphql/keyset-list.ts';
import type { EditorContext } from './context.ts';
import type { EDITOR_ENUMS } from './enums.ts';

export type QueueKind = ValueOf<typeof EDITOR_ENUMS, 'QueueKind'>;

/** `id` is that of the article, edition or ingest item, whose version it shares. */
export type QueueRow = {
  model: 'QueueItem';
  id: string;
  version: number;
  kind: QueueKind;
  label: string;
  since: Date;
};

const ARTICLES = `SELECT id, 'REVIEW_ARTICLE' AS kind, version, title AS label, created_at AS since
  FROM editorial.article WHERE state IN ('NEW', 'IN_REVIEW')`;
const SUBMISSIONS = `SELECT id, 'PUBLISH', version, COALESCE(document ->> 'displayLabel', ''), submitted_at
  FROM editorial.edition WHERE state = 'SUBMITTED'`;
const INPUTS = `SELECT id, CASE state WHEN 'FAILED' THEN 'INGEST_FAILED' ELSE 'QUARANTINED' END, version, input, updated_at
  FROM editorial.ingest_item WHERE state IN ('FAILED', 'QUARANTINED')`;

/** Submissions wait for those who may publish. */
function queueItems({ viewer }: EditorContext): string {
  const mayPublish = ROLES.indexOf(viewer.role) >= ROLES.indexOf('REVIEWER');
  return `(${[ARTICLES, ...(mayPublish ? [SUBMISSIONS] : []), INPUTS].join(' UNION ALL ')})`;
}

/** Oldest first. */
export function listQueue(
  context: EditorContext,
  kinds: readonly QueueKind[] | null | undefined,
  paging: Paging,
): Connection<QueueRow> {
  const query: ListQuery = {
    key: 'queue',
    from: () => queueItems(context),
    columns: "'QueueItem' AS model, r.id, r.kind, r.version, r.label, r.since",
    conditions: (statement) => (kinds ? [`r.kind = ANY(${statement.value(kinds, 'text[]')})`] : []),
    order: { name: 'QUEUE', expression: () => 'r.since', sqlType: 'timestamptz', direction: 'ASC' },
  };
  return rootList<QueueRow>(context, query, paging);
}

export type QueueCountRow = { kind: QueueKind; count: number; oldest: Date | null };

export function countQueue(context: EditorContext): Promise<QueueCountRow[]> {
  return context.reader.rows<QueueCountRow>(
    () => `SELECT r.kind, count(*)::int AS count, min(r.since) AS oldest FROM ${queueItems(context)} r
      GROUP BY r.kind ORDER BY r.kind`,
  );
}

/** Spans and tags of an article and its measures that nobody has decided on; 0 for other items. */
export async function pendingIn(context: EditorContext, { kind, id }: QueueRow): Promise<number> {
  if (kind !== 'REVIEW_ARTICLE') return 0;
  return context.batches.get('pending', (ids) => loadPending(context, ids)).load(id);
}

async function loadPending({ reader }: EditorContext, articleIds: readonly string[]): Promise<number[]> {
  const rows = await reader.rows<{ articleId: string; count: number }>((statement) => {
    const ids = statement.value(articleIds, 'uuid[]');
    return `SELECT article_id AS "articleId", count(*)::int AS count FROM (
        SELECT article_id FROM editorial.evidence WHERE article_id = ANY(${ids}) AND verdict = 'PENDING'
        UNION ALL
        SELECT m.article_id FROM editorial.tagging t JOIN editorial.measure m ON m.id = t.subject_id
        WHERE m.article_id = ANY(${ids}) AND m.deleted_at IS NULL AND t.verdict = 'PENDING'
        UNION ALL
        SELECT subject_id FROM editorial.tagging WHERE subject_id = ANY(${ids}) AND verdict = 'PENDING'
      ) waiting GROUP BY article_id`;
  });
  return groupInOrder(articleIds, rows, ({ articleId }) => articleId).map(([row]) => row?.count ?? 0);
}
