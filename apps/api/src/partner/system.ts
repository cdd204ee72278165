/** Systems: platforms, apps, hotlines and standing mechanisms. */

import type { Statement } from '../graphql/statement.ts';
import { builder, enums } from './builder.ts';
import { liveIds, oneOf, since, uuids } from './conditions.ts';
import { MeasureConnection, SystemConnection } from './connections.ts';
import { MeasureFilter, MeasureOrder, SystemFilter } from './inputs.ts';
import { loadReference } from './load-records.ts';
import { measuresOf } from './measure-lists.ts';
import { NamedBy, recordNamed } from './named-by.ts';
import { BY_LABEL, recordList } from './record-list.ts';
import { Cited, Named, Node, Organization, PublishedRecord, System } from './refs.ts';

System.implement({
  description: 'A platform, app, hotline or standing mechanism.',
  interfaces: [Node, PublishedRecord, Named, Cited],
  fields: (t) => ({
    kind: t.field({
      type: enums.SystemKind,
      description: 'What kind of system it is.',
      resolve: ({ document }) => document.kind,
    }),
    operator: t.field({
      type: Organization,
      nullable: true,
      description: 'Who runs it.',
      resolve: ({ document }, _args, context) => loadReference(context, 'ORGANIZATION', document.operatorId),
    }),
    measures: t.field({
      type: MeasureConnection,
      description: 'Measures that use it.',
      args: {
        filter: t.arg({ type: MeasureFilter }),
        orderBy: t.arg({ type: MeasureOrder }),
        first: t.arg.int({ required: true, defaultValue: 20 }),
        after: t.arg.string(),
      },
      resolve: ({ id }, args, context) => {
        const parent = { id, belongs: (parentId: string) => `r.system_ids @> ARRAY[${parentId}]` };
        return measuresOf(context, parent, 'of system', args);
      },
    }),
  }),
});

builder.queryFields((t) => ({
  system: t.field({
    type: System,
    nullable: true,
    authScopes: { scope: 'RECORDS_READ' },
    description: 'One system.',
    args: { by: t.arg({ type: NamedBy, required: true }), asOf: t.arg({ type: 'DateTime' }) },
    resolve: (_root, { by, asOf }, context) => {
      context.reader.setAsOf(asOf);
      return recordNamed(context, 'SYSTEM', by);
    },
  }),
  systems: t.field({
    type: SystemConnection,
    authScopes: { scope: 'RECORDS_READ' },
    description: 'Systems, by name.',
    args: {
      filter: t.arg({ type: SystemFilter }),
      search: t.arg.string(),
      first: t.arg.int({ required: true, defaultValue: 20 }),
      after: t.arg.string(),
      asOf: t.arg({ type: 'DateTime' }),
    },
    resolve: (_root, { asOf, filter, search, ...paging }, context) => {
      context.reader.setAsOf(asOf);
      const operatedBy = (statement: Statement, ids: readonly string[]) =>
        `r.operator_id = ANY(${liveIds(statement, context.reader, 'ORGANIZATION', uuids('operators', 'ORGANIZATION', ids))})`;
      const conditions = (statement: Statement) => [
        ...oneOf(statement, 'kind', 'r.kind', filter?.kind),
        ...(filter?.operators ? [operatedBy(statement, filter.operators)] : []),
        ...since(statement, filter?.updatedSince),
      ];
      return recordList(context, 'SYSTEM', { order: BY_LABEL, search, conditions }, paging);
    },
  }),
}));
