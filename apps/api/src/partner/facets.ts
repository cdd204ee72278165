/** Counts of a list by one dimension: over all that match, not over a page. */
import { toGlobalId } from '@countermeasure/domain/global-id';
import { badArgument } from '../graphql/error-codes.ts';
import { PAGE_SIZE } from '../graphql/operation-cost.ts';
import { builder, enums } from './builder.ts';
import type { PartnerContext } from './context.ts';
import type { Localized } from './documents.ts';
import type { FacetDimension, Shown } from './facet-dimensions.ts';
import { loadRecord } from './load-records.ts';
import { inLanguage } from './localized.ts';
import { RECORDS, type RecordRow, recordColumns } from './record-types.ts';
import { LocalizedString } from './values.ts';

type ValueShape = { key: string; shown: Shown; count: number };
export type FacetShape = { dimension: FacetDimension; values: ValueShape[]; missing: number };
/** What a faceted list can be asked. */
export type LoadFacet = (dimension: FacetDimension, limit: number) => Promise<FacetShape>;

const MOST_DIMENSIONS = 4;

const FacetValue = builder.objectRef<ValueShape>('FacetValue').implement({
  description: 'One value of a facet.',
  fields: (t) => ({
    key: t.string({
      description: 'What a filter takes: a global id, concept code, enum value, `YYYY-MM` or `YYYY`.',
      resolve: ({ key, shown }) => (isRecord(shown) ? toGlobalId(RECORDS[shown].typeName, key) : key),
    }),
    label: t.field({
      type: LocalizedString,
      description: 'What to show.',
      resolve: ({ key, shown }, _args, context) => labelOf(context, key, shown),
    }),
    count: t.exposeInt('count', { description: 'How many records.' }),
  }),
});

export const Facet = builder.objectRef<FacetShape>('Facet').implement({
  description:
    'Counts by one dimension of what the connection holds. The filter on the dimension itself is left out, so that choices stay visible.',
  fields: (t) => ({
    dimension: t.expose('dimension', { type: enums.FacetDimension, description: 'What is counted by.' }),
    values: t.expose('values', { type: [FacetValue], description: 'Most frequent first; months and years in order.' }),
    missing: t.exposeInt('missing', { description: 'How many records have no value here.' }),
  }),
});

/** Throws BAD_USER_INPUT for no dimension or too many, and for a limit outside 1 to 100. */
export function loadFacets(
  load: LoadFacet,
  dimensions: readonly FacetDimension[],
  limit: number,
): Promise<FacetShape[]> {
  if (dimensions.length < 1 || dimensions.length > MOST_DIMENSIONS)
    throw badArgument('dimensions', `\`dimensions\` takes 1 to ${MOST_DIMENSIONS} values.`);
  if (limit < 1 || limit > PAGE_SIZE) throw badArgument('limit', `\`limit\` is 1 to ${PAGE_SIZE}.`);
  return Promise.all(dimensions.map((dimension) => load(dimension, limit)));
}

const isRecord = (shown: Shown): shown is 'CAMPAIGN' | 'ORGANIZATION' =>
  shown === 'CAMPAIGN' || shown === 'ORGANIZATION';

async function labelOf(context: PartnerContext, key: string, shown: Shown): Promise<Localized> {
  if (shown === 'CONCEPT') {
    const concept = await context.batches.get('concept by code', (codes) => loadConcepts(context, codes)).load(key);
    return inLanguage(concept?.document.prefLabels ?? [], 'zh-Hans', key);
  }
  if (!isRecord(shown)) return { language: 'en', value: key };
  const record = await loadRecord(context, shown, key);
  return inLanguage(record?.document.names ?? [], 'zh-Hans', key);
}

async function loadConcepts({ reader }: PartnerContext, codes: readonly string[]) {
  const rows = await reader.rows<RecordRow<'CONCEPT'>>(
    (statement) => `SELECT ${recordColumns('CONCEPT')} FROM published.concept r
      WHERE r.code = ANY(${statement.value(codes, 'text[]')}) AND ${reader.live(statement, 'r')}`,
  );
  const byCode = new Map(rows.map((row) => [row.document.code, row]));
  return codes.map((code): RecordRow<'CONCEPT'> | null => byCode.get(code) ?? null);
}
