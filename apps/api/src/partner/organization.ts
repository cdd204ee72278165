/** Organisations that act or are named. */

import type { Statement } from '../graphql/statement.ts';
import { builder, enums } from './builder.ts';
import { campaignsOf } from './campaign-lists.ts';
import { checkedList, oneOf, since, subordinate, uuids } from './conditions.ts';
import { CampaignConnection, MeasureConnection, OrganizationConnection } from './connections.ts';
import { MeasureFilter, MeasureOrder, OrganizationFilter } from './inputs.ts';
import { loadReference } from './load-records.ts';
import { measuresOf } from './measure-lists.ts';
import { NamedBy, recordNamed } from './named-by.ts';
import { BY_LABEL, recordList, recordListOf } from './record-list.ts';
import { Cited, Named, Node, Organization, PublishedRecord } from './refs.ts';

Organization.implement({
  description: 'An organisation that acts or is named.',
  interfaces: [Node, PublishedRecord, Named, Cited],
  fields: (t) => ({
    kind: t.field({
      type: enums.OrganizationKind,
      description: 'What kind of body it is.',
      resolve: ({ document }) => document.kind,
    }),
    parent: t.field({
      type: Organization,
      nullable: true,
      description: 'The body it belongs to.',
      resolve: ({ document }, _args, context) => loadReference(context, 'ORGANIZATION', document.parentId),
    }),
    children: t.field({
      type: OrganizationConnection,
      description: 'Bodies that belong to it, by name.',
      args: { first: t.arg.int({ required: true, defaultValue: 20 }), after: t.arg.string() },
      resolve: ({ id }, paging, context) => {
        const parent = { id, belongs: (parentId: string) => `r.parent_id = ${parentId}` };
        return recordListOf(context, 'ORGANIZATION', { name: 'children', order: BY_LABEL }, paging, parent);
      },
    }),
    measures: t.field({
      type: MeasureConnection,
      description: 'Measures it acts in; `roles` keeps those where it has one of these roles.',
      args: {
        roles: t.arg({ type: [enums.ActorRole] }),
        filter: t.arg({ type: MeasureFilter }),
        orderBy: t.arg({ type: MeasureOrder }),
        first: t.arg.int({ required: true, defaultValue: 20 }),
        after: t.arg.string(),
      },
      resolve: ({ id }, { roles, ...args }, context) => {
        const wanted = roles ? checkedList('roles', roles) : undefined;
        // The roles are values of our own enum, so they may stand in the text.
        const inRole = (parentId: string) =>
          `r.actor_keys && ARRAY[${wanted?.map((role) => `'${role}:' || ${parentId}`).join()}]`;
        const belongs = (parentId: string) => (wanted ? inRole(parentId) : `r.organization_ids @> ARRAY[${parentId}]`);
        return measuresOf(context, { id, belongs }, `of organization ${wanted?.join()}`, args);
      },
    }),
    campaigns: t.field({
      type: CampaignConnection,
      description: 'Campaigns it leads.',
      args: { first: t.arg.int({ required: true, defaultValue: 20 }), after: t.arg.string() },
      resolve: ({ id }, paging, context) => {
        const parent = { id, belongs: (parentId: string) => `r.lead_organization_ids @> ARRAY[${parentId}]` };
        return campaignsOf(context, parent, 'of organization', paging);
      },
    }),
  }),
});

builder.queryFields((t) => ({
  organization: t.field({
    type: Organization,
    nullable: true,
    authScopes: { scope: 'RECORDS_READ' },
    description: 'One organisation.',
    args: { by: t.arg({ type: NamedBy, required: true }), asOf: t.arg({ type: 'DateTime' }) },
    resolve: (_root, { by, asOf }, context) => {
      context.reader.setAsOf(asOf);
      return recordNamed(context, 'ORGANIZATION', by);
    },
  }),
  organizations: t.field({
    type: OrganizationConnection,
    authScopes: { scope: 'RECORDS_READ' },
    description: 'Organisations, by name.',
    args: {
      filter: t.arg({ type: OrganizationFilter }),
      search: t.arg.string(),
      first: t.arg.int({ required: true, defaultValue: 20 }),
      after: t.arg.string(),
      asOf: t.arg({ type: 'DateTime' }),
    },
    resolve: (_root, { asOf, filter, search, ...paging }, context) => {
      context.reader.setAsOf(asOf);
      const below = (statement: Statement, id: string) => {
        const ids = uuids('parent', 'ORGANIZATION', [id]);
        return [
          `r.id IN ${subordinate(statement, context.reader, ids)}`,
          `r.id <> ALL(${statement.value(ids, 'uuid[]')})`,
        ];
      };
      const conditions = (statement: Statement) => [
        ...oneOf(statement, 'kind', 'r.kind', filter?.kind),
        ...(filter?.parent ? below(statement, filter.parent) : []),
        ...since(statement, filter?.updatedSince),
      ];
      return recordList(context, 'ORGANIZATION', { order: BY_LABEL, search, conditions }, paging);
    },
  }),
}));
