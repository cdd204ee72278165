/** What one operation of the admin app may be. */
import type { Budget } from '../graphql/cost-bucket.ts';
import type { EndpointLimits } from '../graphql/request-rules.ts';

export const EDITOR_LIMITS: EndpointLimits = {
  depth: 15,
  tokens: 4_000,
  aliases: 40,
  rootFields: 20,
  directives: 40,
  cost: 20_000,
  bodyBytes: 1024 * 1024,
  requestMs: 15_000,
};

/** A person clicking through the app stays far below it; a script with their session does not. */
export const EDITOR_BUDGET: Budget = { size: 100_000, perSecond: 5_000 };
