/** What every resolver of either endpoint finds in its context, beside its endpoint's own things. */
import type { GraphqlParams } from '../http/graphql-params.ts';
import type { Budget } from './cost-bucket.ts';

export type RequestContext = {
  requestId: string;
  method: 'GET' | 'POST';
  params: GraphqlParams;
  /** Whose bucket pays: a key, a session or an anonymous address. */
  caller: string;
  budget: Budget;
  /** Points one operation of this caller may cost, where that is less than the endpoint allows. */
  maxCost?: number | undefined;
};
