/** What a partner's resolvers see: the caller, the reader, and batches that join the same question asked by many records. */
import type { Batches } from '../graphql/batches.ts';
import type { RequestContext } from '../graphql/request-context.ts';
import type { ApiScope } from '../keys/api-keys.ts';
import type { PublishedReader } from './published-reader.ts';

export type Access = {
  /** Null for anonymous callers. */
  partner: string | null;
  scopes: ApiScope[];
  expiresAt: Date | null;
};

export type PartnerContext = RequestContext & {
  access: Access;
  reader: PublishedReader;
  service: { version: string; schemaSha256: string };
  batches: Batches;
};
