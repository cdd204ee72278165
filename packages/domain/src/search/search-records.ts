/** The editorial side searched as a whole: best match first, in an order that stays the same from page to page; counts by kind. */
import type { Transaction } from '../command.ts';
import { searchQuery } from './search-query.ts';

const THERE = 'r.deleted_at IS NULL';
const NAMED = `${THERE} AND r.merged_into_id IS NULL`;
/** A closed list: nothing from outside reaches the SQL. */
const SEARCHED = {
  Article: ['editorial.article', 'r.title', 'true'],
  Measure: ['editorial.measure', 'r.label', THERE],
  Campaign: ['editorial.campaign', 'r.label', NAMED],
  Organization: ['editorial.organization', 'r.label', NAMED],
  System: ['editorial.system', 'r.label', NAMED],
  LegalInstrument: ['editorial.legal_instrument', 'r.label', NAMED],
  Place: ['editorial.place', 'r.label', NAMED],
  Concept: ['editorial.concept', 'r.label', 'true'],
} as const;
export type SearchedModel = keyof typeof SEARCHED;
export const SEARCHED_MODELS = Object.keys(SEARCHED) as SearchedModel[];

export type SearchHit = { type: SearchedModel; id: string; label: string; rank: number };
export type SearchPage = { hits: SearchHit[]; after: { rank: number; id: string } | null };
type Asked = { search: string; types?: SearchedModel[]; first?: number; after?: SearchPage['after'] };
type Reader = Pick<Transaction, '$queryRawUnsafe'>;

/** One statement. `after` is what the page before answered; null when nothing follows. Throws ValidationError. */
export async function searchRecords(
  db: Reader,
  { search, types, first = 20, after = null }: Asked,
): Promise<SearchPage> {
  const each = (types ?? SEARCHED_MODELS).map((model) => {
    const [table, label, there] = SEARCHED[model];
    return `SELECT '${model}' AS type, r.id, ${label}::text AS label,
      ts_rank(r.search_vector, $1::tsquery)::double precision AS rank
      FROM ${table} r WHERE r.search_vector @@ $1::tsquery AND ${there}`;
  });
  if (each.length === 0) return { hits: [], after: null };
  const hits = await db.$queryRawUnsafe<SearchHit[]>(
    `SELECT * FROM (${each.join(' UNION ALL ')}) found
     WHERE $2::double precision IS NULL OR rank < $2::double precision OR (rank = $2::double precision AND id > $3::uuid)
     ORDER BY rank DESC, id LIMIT $4::int`,
    searchQuery(search),
    after?.rank ?? null,
    after?.id ?? null,
    first + 1,
  );
  const page = hits.slice(0, first);
  const last = page.at(-1);
  return { hits: page, after: hits.length > first && last ? { rank: last.rank, id: last.id } : null };
}

/** How many records of each kind match; kinds without any are left out. One statement. */
export async function countMatches(db: Reader, search: string): Promise<Partial<Record<SearchedModel, number>>> {
  const each = Object.entries(SEARCHED).map(([model, [table, , there]]) => {
    return `SELECT '${model}' AS type, count(*)::int AS count FROM ${table} r
      WHERE r.search_vector @@ $1::tsquery AND ${there}`;
  });
  const rows = await db.$queryRawUnsafe<{ type: SearchedModel; count: number }[]>(
    each.join(' UNION ALL '),
    searchQuery(search),
  );
  return Object.fromEntries(rows.filter(({ count }) => count > 0).map(({ type, count }) => [type, count]));
}
