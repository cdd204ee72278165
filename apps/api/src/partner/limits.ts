/** What one partner operation may be, and what a caller without a key may spend. */
import type { Budget } from '../graphql/cost-bucket.ts';
import type { EndpointLimits } from '../graphql/request-rules.ts';

export const PARTNER_LIMITS: EndpointLimits = {
  depth: 12,
  tokens: 2_000,
  aliases: 15,
  rootFields: 10,
  directives: 20,
  cost: 5_000,
  bodyBytes: 100_000,
  requestMs: 10_000,
};

export const ANONYMOUS_COST = 500;
export const ANONYMOUS_BUDGET: Budget = { size: 1_000, perSecond: 20 };
/** Milliseconds one SQL statement may run. */
export const STATEMENT_MS = 5_000;
