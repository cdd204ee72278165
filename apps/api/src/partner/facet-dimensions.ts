/**
 * What each list can be counted by: the values of a row under the alias `r`, as text[] in SQL, and the part of the
 * filter that is about the same thing. Links and tags count only where what they lead to is live: a count must not
 * tell of a record that cannot be read.
 */
import type { ValueOf } from '../graphql/base-builder.ts';
import type { Statement } from '../graphql/statement.ts';
import type { FACET_ENUMS } from './facet-enums.ts';
import type { PublishedReader } from './published-reader.ts';

export type FacetDimension = ValueOf<typeof FACET_ENUMS, 'FacetDimension'>;
export type FacetedType = 'ARTICLE' | 'MEASURE' | 'CAMPAIGN';

/** How a value is shown: by its concept's label, its record's, or as it is. */
export type Shown = 'CONCEPT' | 'CAMPAIGN' | 'ORGANIZATION' | 'ITSELF';

export type DimensionSpec = {
  values: (statement: Statement, reader: PublishedReader) => string;
  /** The field of the list's filter that is left out when counting by this. */
  filter: string | null;
  shown: Shown;
  /** Months and years stand in order, other values by how many there are. */
  inOrder?: true;
};

const plain = (column: string, filter: string | null): DimensionSpec => ({
  values: () => `ARRAY[r.${column}]`,
  filter,
  shown: 'ITSELF',
});

/** The calendar of the sources: Asia/Shanghai. A date that is less precise than the unit counts as missing. */
const calendar = (column: string, unit: 'MONTH' | 'YEAR', filter: string): DimensionSpec => ({
  values: () => {
    const precise = unit === 'YEAR' ? ['YEAR', 'MONTH', 'DAY', 'MINUTE'] : ['MONTH', 'DAY', 'MINUTE'];
    const text = `to_char(r.${column}_from AT TIME ZONE 'Asia/Shanghai', '${unit === 'YEAR' ? 'YYYY' : 'YYYY-MM'}')`;
    return `ARRAY[CASE WHEN r.${column}_precision IN (${precise.map((each) => `'${each}'`).join()}) THEN ${text} END]`;
  },
  filter,
  shown: 'ITSELF',
  inOrder: true,
});

const links = (column: string, table: string, filter: string, shown: Shown): DimensionSpec => ({
  values: (statement, reader) =>
    `ARRAY(SELECT l.id::text FROM published.${table} l WHERE l.id = ANY(r.${column}) AND ${reader.live(statement, 'l')})`,
  filter,
  shown,
});

const tags = (scheme?: string): DimensionSpec => ({
  values: (statement, reader) =>
    `ARRAY(SELECT c.code FROM published.concept c WHERE c.code = ANY(r.concept_codes) AND ${reader.live(statement, 'c')}
      ${scheme ? `AND c.scheme_code = ${statement.value(scheme, 'text')}` : ''})`,
  filter: 'concepts',
  shown: 'CONCEPT',
});

export const DIMENSIONS: Record<FacetedType, Partial<Record<FacetDimension, DimensionSpec>>> = {
  ARTICLE: {
    CONCEPT: tags(),
    SITE: plain('site', 'sites'),
    SOURCE_SCALE: plain('source_scale', 'sourceScale'),
    LANGUAGE: plain('language', 'languages'),
    PUBLISHED_MONTH: calendar('page', 'MONTH', 'publishedAt'),
  },
  MEASURE: {
    FUNCTION: tags('functions'),
    CONCEPT: tags(),
    CAMPAIGN: links('campaign_ids', 'campaign', 'campaigns', 'CAMPAIGN'),
    ORGANIZATION: links('organization_ids', 'organization', 'actors', 'ORGANIZATION'),
    MODALITY: plain('modality', 'modality'),
    LIFECYCLE: plain('lifecycle', 'lifecycle'),
    LEVEL: plain('level', 'level'),
    ANNOUNCED_MONTH: calendar('announced', 'MONTH', 'announced'),
    ANNOUNCED_YEAR: calendar('announced', 'YEAR', 'announced'),
  },
  CAMPAIGN: {
    KIND: plain('kind', 'kind'),
    STATUS: plain('status', 'status'),
    LEAD_ORGANIZATION: links('lead_organization_ids', 'organization', 'leadOrganizations', 'ORGANIZATION'),
    START_YEAR: {
      values: () => "ARRAY[to_char(r.period_from AT TIME ZONE 'Asia/Shanghai', 'YYYY')]",
      filter: 'period',
      shown: 'ITSELF',
      inOrder: true,
    },
  },
};
