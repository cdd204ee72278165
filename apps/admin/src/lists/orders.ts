/** The orders a list offers, and what each asks the server. */
import { msg } from '@lingui/core/macro';
import type { ORDERS } from '../app/choices.ts';
import type { RecordOrder } from '../gql/graphql.ts';

type Order = (typeof ORDERS)[number];

export const orderLabel = {
  UPDATED_AT: msg`Changed last`,
  DATE: msg`By date`,
  LABEL: msg`By name`,
} satisfies Record<Order, unknown>;

/** Names go up, dates go down. */
export const orderBy = (order: Order | undefined): RecordOrder => ({
  field: order ?? 'UPDATED_AT',
  direction: order === 'LABEL' ? 'ASC' : 'DESC',
});
