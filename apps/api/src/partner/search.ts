/** All kinds of record at once, best match first. */
import type { Connection, Entry } from '../graphql/connection.ts';
import { rootList } from '../graphql/keyset-list.ts';
import { searchQuery } from '../graphql/search-query.ts';
import type { Statement } from '../graphql/statement.ts';
import { builder, enums } from './builder.ts';
import { checkedList } from './conditions.ts';
import { ConnectionInterface } from './connections.ts';
import type { PartnerContext } from './context.ts';
import { Highlight, highlightsIn } from './highlights.ts';
import { loadRecord } from './load-records.ts';
import { RECORDS, type RecordRow, type RecordType } from './record-types.ts';
import { PublishedRecord } from './refs.ts';

type Found = { id: string; recordType: RecordType; score: number };
type Hit = { record: RecordRow; score: number };
type HitEdge = { connection: Connection<Hit>; entry: Entry<Hit> };

/** Schemes are few and have no text of their own to search. */
const SEARCHED: RecordType[] = [
  'ARTICLE',
  'MEASURE',
  'CAMPAIGN',
  'ORGANIZATION',
  'SYSTEM',
  'LEGAL_INSTRUMENT',
  'CONCEPT',
];
const REACH = 1_000;

const SearchEdge = builder.objectRef<HitEdge>('SearchEdge').implement({
  description: 'One search result.',
  fields: (t) => ({
    cursor: t.string({
      description: 'Opaque keyset cursor: stays valid when records come and go; refused under another order.',
      resolve: ({ connection, entry }) => connection.cursor(entry),
    }),
    node: t.field({
      type: PublishedRecord,
      description: 'The record found.',
      resolve: ({ entry }) => entry.node.record,
    }),
    score: t.float({
      description: 'Rank within this search; not comparable between searches.',
      resolve: ({ entry }) => entry.node.score,
    }),
    highlights: t.field({
      type: [Highlight],
      description: 'Where it matched.',
      resolve: ({ connection, entry }, _args, context) =>
        highlightsIn(context, entry.node.record, connection.search ?? ''),
    }),
  }),
});

const SearchConnection = builder.objectRef<Connection<Hit>>('SearchConnection').implement({
  description: 'Search results of all kinds.',
  interfaces: [ConnectionInterface],
  fields: (t) => ({
    edges: t.field({
      type: [SearchEdge],
      description: 'The page.',
      resolve: async (connection) => (await connection.page()).entries.map((entry) => ({ connection, entry })),
    }),
    nodes: t.field({
      type: [PublishedRecord],
      description: 'The page, without cursors.',
      resolve: async (connection) => (await connection.page()).entries.map(({ node }) => node.record),
    }),
  }),
});

builder.queryField('search', (t) =>
  t.field({
    type: SearchConnection,
    authScopes: { scope: 'RECORDS_READ' },
    description:
      'All kinds of record at once, best match first. Query: 1 to 200 code points. At most the first 1,000 matches can be paged through.',
    args: {
      query: t.arg.string({ required: true }),
      types: t.arg({ type: [enums.RecordType] }),
      first: t.arg.int({ required: true, defaultValue: 20 }),
      after: t.arg.string(),
      asOf: t.arg({ type: 'DateTime' }),
    },
    resolve: (_root, { query, types, asOf, ...paging }, context) => {
      context.reader.setAsOf(asOf);
      const wanted = types ? checkedList('types', types) : SEARCHED;
      const list = listOf(
        context,
        searchQuery(query),
        SEARCHED.filter((type) => wanted.includes(type)),
      );
      return rootList<Found>(context, list, { ...paging, search: query }).map(async (found) => {
        const records = await Promise.all(found.map(({ recordType, id }) => loadRecord(context, recordType, id)));
        return found.map(({ score }, index) => {
          const record = records[index];
          return record ? { record, score } : null;
        });
      });
    },
  }),
);

function listOf({ reader }: PartnerContext, query: string, types: RecordType[]) {
  const matches = (statement: Statement) => {
    const asked = statement.value(query, 'tsquery');
    const each = types.map(
      (type) => `SELECT m.id, '${type}' AS "recordType", ts_rank(m.search_vector, ${asked})::double precision AS score
        FROM ${RECORDS[type].table} m WHERE m.search_vector @@ ${asked} AND ${reader.live(statement, 'm')}`,
    );
    // Of schemes alone nothing is found.
    const none = `SELECT NULL::uuid AS id, NULL AS "recordType", NULL::double precision AS score WHERE false`;
    return `(${[...each, ...(each.length === 0 ? [none] : [])].join(' UNION ALL ')})`;
  };
  return {
    key: 'search',
    from: matches,
    columns: 'r.id, r."recordType", r.score',
    conditions: () => ['r.id IS NOT NULL'],
    reach: REACH,
    order: {
      name: 'SEARCH',
      expression: () => 'r.score',
      sqlType: 'double precision' as const,
      direction: 'DESC' as const,
    },
  };
}
