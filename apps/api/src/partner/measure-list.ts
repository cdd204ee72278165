/** Measure lists: enumerations with their lead-in. They live in their article's document. */
import { fromGlobalId } from '@countermeasure/domain/global-id';
import { Actor } from './actor.ts';
import { enums } from './builder.ts';
import type { PartnerContext } from './context.ts';
import { loadReference } from './load-records.ts';
import { type RecordRow, recordColumns } from './record-types.ts';
import { Article, Cited, type ListNode, Measure, MeasureList, Node } from './refs.ts';

const MOST_MEASURES = 100;

MeasureList.implement({
  description: "Measures enumerated together (一是…五是…) with their lead-in. Part of its article's edition.",
  interfaces: [Node, Cited],
  fields: (t) => ({
    article: t.field({
      type: Article,
      nullable: true,
      description: 'The article it stands in.',
      resolve: ({ article }) => article,
    }),
    kind: t.field({
      type: enums.MeasureListKind,
      description: 'What is being enumerated.',
      resolve: ({ list }) => list.kind,
    }),
    leadIn: t.string({
      nullable: true,
      description: 'The sentence that introduces the list; null where it has none, as a list inside a measure.',
      resolve: ({ list }) => list.leadIn,
    }),
    parent: t.field({
      type: Measure,
      nullable: true,
      description: 'The measure that this list stands inside, if it is nested.',
      resolve: ({ list }, _args, context) => loadReference(context, 'MEASURE', list.parentId),
    }),
    actor: t.field({
      type: Actor,
      nullable: true,
      description: 'Who the lead-in says will act.',
      resolve: ({ list }) => list.actor,
    }),
    measures: t.field({
      type: [Measure],
      description: 'Its published measures by ordinal. At most 100.',
      resolve: async ({ list }, _args, context) => {
        const id = fromGlobalId(list.id)?.id;
        return id ? context.batches.get('measures of list', (ids) => loadMeasures(context, ids)).load(id) : [];
      },
    }),
  }),
});

async function loadMeasures({ reader }: PartnerContext, listIds: readonly string[]): Promise<RecordRow<'MEASURE'>[][]> {
  const rows = await reader.rows<RecordRow<'MEASURE'> & { listId: string }>((statement) => {
    const ids = statement.value(listIds, 'uuid[]');
    return `SELECT l.id AS "listId", r.* FROM unnest(${ids}) AS l(id) CROSS JOIN LATERAL (
      SELECT ${recordColumns('MEASURE')} FROM published.measure r
      WHERE r.list_id = l.id AND ${reader.live(statement, 'r')}
      ORDER BY r.ordinal NULLS LAST, r.position, r.id LIMIT ${MOST_MEASURES}) r`;
  });
  const byList = Map.groupBy(rows, ({ listId }) => listId);
  return listIds.map((id) => byList.get(id) ?? []);
}

/** The list with this global id, out of the live article that holds it. */
export function loadMeasureList(context: PartnerContext, globalId: string): Promise<ListNode | null> {
  return context.batches.get('measure list', (ids) => loadLists(context, ids)).load(globalId);
}

async function loadLists({ reader }: PartnerContext, globalIds: readonly string[]): Promise<(ListNode | null)[]> {
  const articles = await reader.rows<RecordRow<'ARTICLE'>>((statement) => {
    const patterns = globalIds.map((id) => JSON.stringify([{ id }]));
    return `SELECT ${recordColumns('ARTICLE')} FROM published.article r
      WHERE r.document -> 'measureLists' @> ANY(${statement.value(patterns, 'jsonb[]')})
        AND ${reader.live(statement, 'r')}`;
  });
  const byId = new Map(articles.flatMap(listsOf).map((node) => [node.list.id, node]));
  return globalIds.map((id) => byId.get(id) ?? null);
}

export const listsOf = (article: RecordRow<'ARTICLE'>): ListNode[] =>
  article.document.measureLists.map((list) => ({ nodeType: 'MeasureList', article, list }));
