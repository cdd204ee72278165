/** Connections of the admin app: they page forward only, and their nodes carry no more than themselves. */
import type { Connection } from '../graphql/connection.ts';
import { builder, enums } from './builder.ts';
import {
  Action,
  Article,
  Campaign,
  Concept,
  Edition,
  Evidence,
  IngestItem,
  IngestRun,
  Measure,
  QueueItem,
} from './refs.ts';

type AnyConnection = Connection<object>;

const PageInfo = builder.objectRef<Awaited<ReturnType<AnyConnection['pageInfo']>>>('PageInfo').implement({
  description: 'Relay page information, forward only.',
  fields: (t) => ({
    hasNextPage: t.exposeBoolean('hasNextPage', { description: 'Whether more follows.' }),
    hasPreviousPage: t.exposeBoolean('hasPreviousPage', { description: 'True when `after` was given.' }),
    startCursor: t.exposeString('startCursor', { nullable: true, description: 'First entry.' }),
    endCursor: t.exposeString('endCursor', { nullable: true, description: 'Last entry: pass it as `after`.' }),
  }),
});

const ConnectionInterface = builder.interfaceRef<AnyConnection>('Connection').implement({
  description: 'A page of a Relay connection.',
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

function defineConnection<Shape extends object>(name: string, plural: string, node: NodeRef<Shape>) {
  return builder.objectRef<Connection<Shape>>(`${name}Connection`).implement({
    description: `A page of ${plural}.`,
    // Every connection fits; TypeScript can't tell while the node's type is open.
    interfaces: [ConnectionInterface] as never,
    fields: (t) => ({
      nodes: t.field({
        type: [node],
        description: 'The page.',
        resolve: async (connection) => (await connection.page()).entries.map((entry) => entry.node) as never,
      }),
    }),
  });
}

export const QueueItemConnection = defineConnection('QueueItem', 'queue items', QueueItem);
export const ArticleConnection = defineConnection('Article', 'articles', Article);
export const MeasureConnection = defineConnection('Measure', 'measures', Measure);
export const CampaignConnection = defineConnection('Campaign', 'campaigns', Campaign);
export const ConceptConnection = defineConnection('Concept', 'concepts', Concept);
export const EvidenceConnection = defineConnection('Evidence', 'evidence', Evidence);
export const EditionConnection = defineConnection('Edition', 'editions', Edition);
export const IngestRunConnection = defineConnection('IngestRun', 'runs', IngestRun);
export const IngestItemConnection = defineConnection('IngestItem', 'inputs', IngestItem);
export const ActionConnection = defineConnection('Action', 'actions', Action);
