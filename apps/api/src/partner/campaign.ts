/** Campaigns: named drives, one record each however many articles name them. */
import { builder, enums } from './builder.ts';
import { campaignsAtRoot } from './campaign-lists.ts';
import { conceptsOf } from './concept-links.ts';
import { CampaignConnection, EvidenceConnection, MeasureConnection } from './connections.ts';
import { timelineOf } from './evidence-rows.ts';
import { CampaignFilter, CampaignOrder, MeasureFilter, MeasureOrder } from './inputs.ts';
import { loadReferences } from './load-records.ts';
import { inLanguageOrNull } from './localized.ts';
import { measuresOf } from './measure-lists.ts';
import { NamedBy, recordNamed } from './named-by.ts';
import { Campaign, Cited, Concept, Named, Node, Organization, PublishedRecord } from './refs.ts';
import { FuzzyPeriod, LocalizedString } from './values.ts';

Campaign.implement({
  description: 'A named drive, for example the Duanka (断卡) campaign. One record however many articles name it.',
  interfaces: [Node, PublishedRecord, Named, Cited],
  fields: (t) => ({
    head: t.string({
      nullable: true,
      description: 'The head noun in Chinese: 行动, 专项, 战役, …',
      resolve: ({ document }) => document.head,
    }),
    kind: t.field({
      type: enums.CampaignKind,
      description: 'What it does.',
      resolve: ({ document }) => document.kind,
    }),
    status: t.field({
      type: enums.CampaignStatus,
      description: 'Whether it runs.',
      resolve: ({ document }) => document.status,
    }),
    period: t.field({
      type: FuzzyPeriod,
      description: 'When it ran or runs.',
      resolve: ({ document }) => document.period,
    }),
    objective: t.field({
      type: LocalizedString,
      nullable: true,
      description: 'Its stated aim.',
      resolve: ({ document }) => inLanguageOrNull(document.objective, 'zh-Hans'),
    }),
    leadOrganizations: t.field({
      type: [Organization],
      description: 'Who leads it.',
      resolve: ({ document }, _args, context) => loadReferences(context, 'ORGANIZATION', document.leadOrganizationIds),
    }),
    measures: t.field({
      type: MeasureConnection,
      description: 'Measures that belong to it.',
      args: {
        filter: t.arg({ type: MeasureFilter }),
        orderBy: t.arg({ type: MeasureOrder }),
        first: t.arg.int({ required: true, defaultValue: 20 }),
        after: t.arg.string(),
      },
      resolve: ({ id }, args, context) => {
        const parent = { id, belongs: (parentId: string) => `r.campaign_ids @> ARRAY[${parentId}]` };
        return measuresOf(context, parent, 'of campaign', args);
      },
    }),
    concepts: t.field({
      type: [Concept],
      description: 'Tags, accepted ones only.',
      args: { schemes: t.arg.stringList() },
      resolve: ({ document }, { schemes }, context) => conceptsOf(context, document.concepts, schemes),
    }),
    timeline: t.field({
      type: EvidenceConnection,
      description: "What was said about it: its evidence by the article's publication date, earliest first.",
      args: { first: t.arg.int({ required: true, defaultValue: 20 }), after: t.arg.string() },
      resolve: ({ id }, paging, context) => timelineOf(context, id, paging),
    }),
  }),
});

builder.queryFields((t) => ({
  campaign: t.field({
    type: Campaign,
    nullable: true,
    authScopes: { scope: 'RECORDS_READ' },
    description: 'One campaign.',
    args: { by: t.arg({ type: NamedBy, required: true }), asOf: t.arg({ type: 'DateTime' }) },
    resolve: (_root, { by, asOf }, context) => {
      context.reader.setAsOf(asOf);
      return recordNamed(context, 'CAMPAIGN', by);
    },
  }),
  campaigns: t.field({
    type: CampaignConnection,
    authScopes: { scope: 'RECORDS_READ' },
    description: 'Campaigns, latest start first unless ordered otherwise.',
    args: {
      filter: t.arg({ type: CampaignFilter }),
      search: t.arg.string(),
      orderBy: t.arg({ type: CampaignOrder }),
      first: t.arg.int({ required: true, defaultValue: 20 }),
      after: t.arg.string(),
      asOf: t.arg({ type: 'DateTime' }),
    },
    resolve: (_root, { asOf, ...args }, context) => {
      context.reader.setAsOf(asOf);
      return campaignsAtRoot(context, args);
    },
  }),
}));
