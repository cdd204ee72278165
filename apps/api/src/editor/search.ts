/** All records at once, for the command palette. */
import { badArgument } from '../graphql/error-codes.ts';
import { searchQuery } from '../graphql/search-query.ts';
import { builder } from './builder.ts';
import type { EditorContext } from './context.ts';
import { loadRow } from './load-rows.ts';
import { EditorialRecord } from './refs.ts';
import type { RecordModel, Row } from './rows.ts';

const SearchHit = builder.objectRef<{ record: Row<RecordModel> }>('SearchHit').implement({
  description: 'A record found.',
  fields: (t) => ({
    record: t.expose('record', { type: EditorialRecord, description: 'The record.' }),
  }),
});

const NAMED = 'r.deleted_at IS NULL AND r.merged_into_id IS NULL';
/** Which tables are searched, and which of their rows are still there. */
const SEARCHED: [RecordModel, string, string][] = [
  ['Article', 'editorial.article', 'true'],
  ['Measure', 'editorial.measure', 'r.deleted_at IS NULL'],
  ['Campaign', 'editorial.campaign', NAMED],
  ['Organization', 'editorial.organization', NAMED],
  ['System', 'editorial.system', NAMED],
  ['LegalInstrument', 'editorial.legal_instrument', NAMED],
];

builder.queryField('search', (t) =>
  t.field({
    type: [SearchHit],
    authScopes: { role: 'VIEWER' },
    description: 'All records at once, for the command palette: best match first.',
    args: { query: t.arg.string({ required: true }), first: t.arg.int({ required: true, defaultValue: 20 }) },
    resolve: async (_root, { query, first }, context) => {
      if (query.trim() === '') throw badArgument('query', 'Say what to search for.');
      const found = await findBest(context, searchQuery(query), first);
      const records = await Promise.all(found.map(({ model, id }) => loadRow(context, model, id)));
      return records.filter((record) => record !== null).map((record) => ({ record }));
    },
  }),
);

function findBest({ reader }: EditorContext, query: string, first: number) {
  return reader.rows<{ model: RecordModel; id: string }>((statement) => {
    const asked = statement.value(query, 'tsquery');
    const each = SEARCHED.map(
      ([model, table, there]) => `SELECT '${model}' AS model, r.id, ts_rank(r.search_vector, ${asked}) AS rank
        FROM ${table} r WHERE r.search_vector @@ ${asked} AND ${there}`,
    );
    return `SELECT model, id FROM (${each.join(' UNION ALL ')}) found
      ORDER BY rank DESC, id LIMIT ${statement.value(first, 'integer')}`;
  });
}
