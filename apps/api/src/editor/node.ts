/** Anything by its global id. */
import { fromGlobalId } from '@countermeasure/domain/global-id';
import { builder } from './builder.ts';
import { isModel, loadRow } from './load-rows.ts';
import { Node } from './refs.ts';

builder.queryField('node', (t) =>
  t.field({
    type: Node,
    nullable: true,
    authScopes: { role: 'VIEWER' },
    description: 'Anything by global id.',
    args: { id: t.arg.id({ required: true }) },
    resolve: (_root, { id }, context) => {
      const decoded = fromGlobalId(id);
      return decoded && isModel(decoded.type) ? loadRow(context, decoded.type, decoded.id) : null;
    },
  }),
);
