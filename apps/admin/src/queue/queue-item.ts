/** Where a queue item leads, and what it says beside its title. */
import type { QueueQuery } from '../gql/graphql.ts';

export type QueueEntry = QueueQuery['queue']['nodes'][number];

/** The address to open; null for what can't be opened. */
export function openingOf({ node }: QueueEntry) {
  switch (node.__typename) {
    case 'Article':
      return { to: '/articles/$articleId', params: { articleId: node.id } } as const;
    case 'Edition':
      return { to: '/publishing', search: { state: 'SUBMITTED', at: node.id } } as const;
    case 'IngestItem':
      return { to: '/ingest' } as const;
    default:
      return null;
  }
}
