/** Relay connections that page forward only, over any kind of node. */
import type { Connection, Entry } from '../graphql/connection.ts';
import { builder, enums } from './builder.ts';
import { Facet, loadFacets } from './facets.ts';
import { Highlight, highlightsIn } from './highlights.ts';
import type { Faceted } from './record-list.ts';
import type { RecordRow } from './record-types.ts';
import {
  Article,
  Campaign,
  Concept,
  Edition,
  Evidence,
  LegalInstrument,
  Measure,
  Organization,
  Scheme,
  System,
} from './refs.ts';

type AnyConnection = Connection<object>;
export type EdgeShape<Node> = { connection: Connection<Node>; entry: Entry<Node> };
type PageInfoShape = Awaited<ReturnType<AnyConnection['pageInfo']>>;

export const PageInfo = builder.objectRef<PageInfoShape>('PageInfo').implement({
  description: 'Relay page information. Paging goes forward only.',
  fields: (t) => ({
    hasNextPage: t.exposeBoolean('hasNextPage', { description: 'Whether more follows.' }),
    hasPreviousPage: t.exposeBoolean('hasPreviousPage', { description: 'True when `after` was given.' }),
    startCursor: t.exposeString('startCursor', { nullable: true, description: 'Cursor of the first edge.' }),
    endCursor: t.exposeString('endCursor', {
      nullable: true,
      description: 'Cursor of the last edge: pass it as `after`.',
    }),
  }),
});

export const ConnectionInterface = builder.interfaceRef<AnyConnection>('Connection').implement({
  description: 'A page of a Relay connection. `nodes` is a short cut for `edges { node }`.',
  fields: (t) => ({
    pageInfo: t.field({
      type: PageInfo,
      description: 'Where this page lies.',
      resolve: (connection) => connection.pageInfo(),
    }),
    totalCount: t.int({
      description: 'How many match, counted up to 10,000; costs one statement when asked for.',
      resolve: async (connection) => (await connection.count()).count,
    }),
    totalCountPrecision: t.field({
      type: enums.CountPrecision,
      description: 'Whether `totalCount` is exact.',
      resolve: async (connection) => (await connection.count()).precision,
    }),
  }),
});

type NodeRef<Node extends object> = PothosSchemaTypes.ObjectRef<typeof builder.$inferSchemaTypes, Node>;

type FacetEnum = 'ArticleFacetDimension' | 'MeasureFacetDimension' | 'CampaignFacetDimension';

/**
 * Makes `NameConnection` and `NameEdge`. `plural` is for the description; `isSearchable` gives the edges highlights, `facets`
 * names the dimensions that the list can be counted by.
 */
export function defineConnection<Shape extends object>(
  name: string,
  plural: string,
  node: NodeRef<Shape>,
  more: { isSearchable: boolean; facets?: FacetEnum } = { isSearchable: false },
) {
  const edge = builder.objectRef<EdgeShape<Shape>>(`${name}Edge`).implement({
    description: 'One entry of such a page.',
    fields: (t) => ({
      cursor: t.string({
        description: 'Opaque keyset cursor: stays valid when records come and go; refused under another order.',
        resolve: ({ connection, entry }) => connection.cursor(entry),
      }),
      node: t.field({ type: node, description: 'The entry.', resolve: ({ entry }) => entry.node as never }),
      ...(more.isSearchable && {
        highlights: t.field({
          type: [Highlight],
          description: 'Where `search` matched; empty without a search.',
          resolve: ({ connection, entry }, _args, context) =>
            connection.search ? highlightsIn(context, entry.node as RecordRow, connection.search) : [],
        }),
      }),
    }),
  });
  return builder.objectRef<Connection<Shape>>(`${name}Connection`).implement({
    description: `A page of ${plural}.`,
    // Every connection fits; TypeScript can't tell while the node's type is open.
    interfaces: [ConnectionInterface] as never,
    fields: (t) => ({
      edges: t.field({
        type: [edge],
        description: 'The page.',
        resolve: async (connection) => (await connection.page()).entries.map((entry) => ({ connection, entry })),
      }),
      nodes: t.field({
        type: [node],
        description: 'The page, without cursors.',
        resolve: async (connection) => (await connection.page()).entries.map((entry) => entry.node) as never,
      }),
      ...(more.facets && {
        facets: t.field({
          type: [Facet],
          description: 'Counts over all that match, not over this page; at most 4 dimensions and 100 values each.',
          args: {
            dimensions: t.arg({ type: [enums[more.facets]], required: true }),
            limit: t.arg.int({ required: true, defaultValue: 20 }),
          },
          resolve: (connection, { dimensions, limit }) =>
            loadFacets((connection as Faceted<Shape>).loadFacet, dimensions, limit),
        }),
      }),
    }),
  });
}

export const ArticleConnection = defineConnection('Article', 'articles', Article, {
  isSearchable: true,
  facets: 'ArticleFacetDimension',
});
export const MeasureConnection = defineConnection('Measure', 'measures', Measure, {
  isSearchable: true,
  facets: 'MeasureFacetDimension',
});
export const CampaignConnection = defineConnection('Campaign', 'campaigns', Campaign, {
  isSearchable: true,
  facets: 'CampaignFacetDimension',
});
export const OrganizationConnection = defineConnection('Organization', 'organisations', Organization);
export const SystemConnection = defineConnection('System', 'systems', System);
export const LegalInstrumentConnection = defineConnection('LegalInstrument', 'legal instruments', LegalInstrument);
export const SchemeConnection = defineConnection('Scheme', 'concept schemes', Scheme);
export const ConceptConnection = defineConnection('Concept', 'concepts', Concept);
export const EvidenceConnection = defineConnection('Evidence', 'evidence', Evidence);
export const EditionConnection = defineConnection('Edition', 'editions', Edition);
