/** Records that go by names: campaigns, organisations, systems, laws. */
import { localized, localizedList } from '@countermeasure/domain/documents/document-parts';
import { idArgument } from './arguments.ts';
import { builder, enums } from './builder.ts';
import { measuresOfCampaign, timelineOfCampaign } from './campaign-links.ts';
import { EvidenceConnection, MeasureConnection } from './connections.ts';
import { loadRow } from './load-rows.ts';
import { Campaign, EditorialRecord, LegalInstrument, Node, Organization, System, Taggable, Versioned } from './refs.ts';
import { LocalizedString } from './values.ts';

Campaign.implement({
  description: 'A named drive.',
  interfaces: [Node, Versioned, EditorialRecord, Taggable],
  fields: (t) => ({
    names: t.field({
      type: [LocalizedString],
      description: 'One for each language.',
      resolve: ({ names }) => localized(names),
    }),
    aliases: t.field({
      type: [LocalizedString],
      description: 'Other names.',
      resolve: ({ aliases }) => localizedList(aliases),
    }),
    head: t.exposeString('head', { nullable: true, description: '行动, 专项, 战役, …' }),
    kind: t.expose('kind', { type: enums.CampaignKind, description: 'What it does.' }),
    status: t.expose('status', { type: enums.CampaignStatus, description: 'Whether it runs.' }),
    measures: t.field({
      type: MeasureConnection,
      description: 'Measures that belong to it.',
      args: { first: t.arg.int({ required: true, defaultValue: 50 }), after: t.arg.string() },
      resolve: ({ id }, paging, context) => measuresOfCampaign(context, id, paging),
    }),
    timeline: t.field({
      type: EvidenceConnection,
      description: "What was said about it, by the article's date; rejected spans left out.",
      args: { first: t.arg.int({ required: true, defaultValue: 50 }), after: t.arg.string() },
      resolve: ({ id }, paging, context) => timelineOfCampaign(context, id, paging),
    }),
  }),
});

Organization.implement({
  description: 'An organisation.',
  interfaces: [Node, Versioned, EditorialRecord],
  fields: (t) => ({
    aliases: t.field({
      type: [LocalizedString],
      description: 'Other names.',
      resolve: ({ aliases }) => localizedList(aliases),
    }),
    kind: t.expose('kind', { type: enums.OrganizationKind, description: 'What kind of body.' }),
  }),
});

System.implement({
  description: 'A platform, app, hotline or mechanism.',
  interfaces: [Node, Versioned, EditorialRecord],
  fields: (t) => ({
    aliases: t.field({
      type: [LocalizedString],
      description: 'Other names.',
      resolve: ({ aliases }) => localizedList(aliases),
    }),
    kind: t.expose('kind', { type: enums.SystemKind, description: 'What kind of system.' }),
  }),
});

LegalInstrument.implement({
  description: 'A law, regulation, rule or other normative document.',
  interfaces: [Node, Versioned, EditorialRecord],
  fields: (t) => ({
    aliases: t.field({
      type: [LocalizedString],
      description: 'Short titles.',
      resolve: ({ aliases }) => localizedList(aliases),
    }),
    kind: t.expose('kind', { type: enums.LegalInstrumentKind, description: 'Rank in the legal order.' }),
    status: t.expose('status', { type: enums.LegalInstrumentStatus, description: 'Whether in force.' }),
  }),
});

builder.queryField('campaign', (t) =>
  t.field({
    type: Campaign,
    nullable: true,
    authScopes: { role: 'VIEWER' },
    description: 'One campaign.',
    args: { id: t.arg.id({ required: true }) },
    resolve: (_root, { id }, context) => {
      const uuid = idArgument('Campaign', id);
      return uuid ? loadRow(context, 'Campaign', uuid) : null;
    },
  }),
);
