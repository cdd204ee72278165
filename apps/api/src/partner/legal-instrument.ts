/** Legal instruments: laws, regulations, rules and other normative documents. */

import type { Statement } from '../graphql/statement.ts';
import { builder, enums } from './builder.ts';
import { oneOf, overlaps, since } from './conditions.ts';
import { LegalInstrumentConnection, MeasureConnection } from './connections.ts';
import { LegalInstrumentFilter, MeasureFilter, MeasureOrder } from './inputs.ts';
import { loadReferences } from './load-records.ts';
import { measuresOf } from './measure-lists.ts';
import { NamedBy, recordNamed } from './named-by.ts';
import { BY_LABEL, recordList } from './record-list.ts';
import { Cited, LegalInstrument, Named, Node, Organization, PublishedRecord } from './refs.ts';
import { FuzzyDate } from './values.ts';

LegalInstrument.implement({
  description: 'A law, regulation, rule or other normative document. ELI: LegalResource.',
  interfaces: [Node, PublishedRecord, Named, Cited],
  fields: (t) => ({
    kind: t.field({
      type: enums.LegalInstrumentKind,
      description: 'Its rank in the legal order.',
      resolve: ({ document }) => document.kind,
    }),
    status: t.field({
      type: enums.LegalInstrumentStatus,
      description: 'Whether it is in force.',
      resolve: ({ document }) => document.status,
    }),
    documentNumber: t.string({
      nullable: true,
      description: 'Its number (文号), for example 主席令第一一九号.',
      resolve: ({ document }) => document.documentNumber,
    }),
    issuers: t.field({
      type: [Organization],
      description: 'Who issued it.',
      resolve: ({ document }, _args, context) => loadReferences(context, 'ORGANIZATION', document.issuerIds),
    }),
    promulgated: t.field({
      type: FuzzyDate,
      nullable: true,
      description: 'When it was promulgated.',
      resolve: ({ document }) => document.promulgated,
    }),
    effective: t.field({
      type: FuzzyDate,
      nullable: true,
      description: 'When it entered or enters into force.',
      resolve: ({ document }) => document.effective,
    }),
    repealed: t.field({
      type: FuzzyDate,
      nullable: true,
      description: 'When it was repealed.',
      resolve: ({ document }) => document.repealed,
    }),
    measures: t.field({
      type: MeasureConnection,
      description: 'Measures that cite it.',
      args: {
        filter: t.arg({ type: MeasureFilter }),
        orderBy: t.arg({ type: MeasureOrder }),
        first: t.arg.int({ required: true, defaultValue: 20 }),
        after: t.arg.string(),
      },
      resolve: ({ id }, args, context) => {
        const parent = { id, belongs: (parentId: string) => `r.legal_instrument_ids @> ARRAY[${parentId}]` };
        return measuresOf(context, parent, 'of legal instrument', args);
      },
    }),
  }),
});

builder.queryFields((t) => ({
  legalInstrument: t.field({
    type: LegalInstrument,
    nullable: true,
    authScopes: { scope: 'RECORDS_READ' },
    description: 'One law, regulation or other instrument.',
    args: { by: t.arg({ type: NamedBy, required: true }), asOf: t.arg({ type: 'DateTime' }) },
    resolve: (_root, { by, asOf }, context) => {
      context.reader.setAsOf(asOf);
      return recordNamed(context, 'LEGAL_INSTRUMENT', by);
    },
  }),
  legalInstruments: t.field({
    type: LegalInstrumentConnection,
    authScopes: { scope: 'RECORDS_READ' },
    description: 'Legal instruments, by name.',
    args: {
      filter: t.arg({ type: LegalInstrumentFilter }),
      search: t.arg.string(),
      first: t.arg.int({ required: true, defaultValue: 20 }),
      after: t.arg.string(),
      asOf: t.arg({ type: 'DateTime' }),
    },
    resolve: (_root, { asOf, filter, search, ...paging }, context) => {
      context.reader.setAsOf(asOf);
      const conditions = (statement: Statement) => [
        ...oneOf(statement, 'kind', 'r.kind', filter?.kind),
        ...oneOf(statement, 'status', 'r.status', filter?.status),
        ...overlaps(statement, 'r.effective_from', 'r.effective_until', filter?.effective),
        ...since(statement, filter?.updatedSince),
      ];
      return recordList(context, 'LEGAL_INSTRUMENT', { order: BY_LABEL, search, conditions }, paging);
    },
  }),
}));
