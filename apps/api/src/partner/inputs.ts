/** What lists can be filtered and ordered by. Fields are joined with AND, values in a list with OR. */
import { builder, enums } from './builder.ts';

const DateRange = builder.inputType('DateRange', {
  description:
    'Days, both included, either end open. A fuzzy date matches when its interval overlaps the range; UNKNOWN never matches.',
  fields: (t) => ({
    from: t.field({ type: 'Date', description: 'First day.' }),
    to: t.field({ type: 'Date', description: 'Last day.' }),
  }),
});

const IntRange = builder.inputType('IntRange', {
  description: 'Whole numbers, both ends included, either open.',
  fields: (t) => ({ gte: t.int({ description: 'At least.' }), lte: t.int({ description: 'At most.' }) }),
});

export const ConceptFilter = builder.inputType('ConceptFilter', {
  description: 'Tags to have or not to have.',
  fields: (t) => ({
    anyOf: t.field({ type: ['ConceptCode'], description: 'At least one of these.' }),
    allOf: t.field({ type: ['ConceptCode'], description: 'Every one of these.' }),
    noneOf: t.field({ type: ['ConceptCode'], description: 'Not one of these.' }),
    includeNarrower: t.boolean({
      required: true,
      defaultValue: true,
      description: 'Whether a narrower concept counts as the one asked for.',
    }),
  }),
});

export const ActorFilter = builder.inputType('ActorFilter', {
  description: 'Who acts.',
  fields: (t) => ({
    organizations: t.idList({ description: 'One of these.' }),
    kinds: t.field({ type: [enums.OrganizationKind], description: 'A body of one of these kinds.' }),
    roles: t.field({ type: [enums.ActorRole], description: 'In one of these roles.' }),
    includeSubordinate: t.boolean({
      required: true,
      defaultValue: false,
      description: 'Whether bodies below count as the one asked for.',
    }),
  }),
});

export const ArticleFilter = builder.inputType('ArticleFilter', {
  description: 'Which articles.',
  fields: (t) => ({
    concepts: t.field({ type: ConceptFilter, description: 'Tags of the article.' }),
    campaigns: t.idList({ description: 'Articles that are evidence for one of these campaigns.' }),
    sites: t.stringList({ description: "The site's name, exactly." }),
    sourceScale: t.field({ type: [enums.SourceScale], description: 'Whom the source publishes for.' }),
    languages: t.field({
      type: ['LanguageTag'],
      description: 'Language ranges (RFC 4647): `zh` includes `zh-Hans`.',
    }),
    publishedAt: t.field({ type: DateRange, description: 'When the page says it was published.' }),
    quality: t.field({ type: IntRange, description: 'Text quality in percent.' }),
    canonicalOnly: t.boolean({ defaultValue: false, description: 'True keeps one article for each story.' }),
    updatedSince: t.field({ type: 'DateTime', description: 'Live edition published at or after.' }),
  }),
});

export const MeasureFilter = builder.inputType('MeasureFilter', {
  description: 'Which measures.',
  fields: (t) => ({
    concepts: t.field({ type: ConceptFilter, description: 'Tags, for example functions and sectors.' }),
    campaigns: t.idList({ description: 'Belonging to one of these campaigns.' }),
    actors: t.field({ type: ActorFilter, description: 'Who acts.' }),
    legalInstruments: t.idList({ description: 'Citing one of these.' }),
    systems: t.idList({ description: 'Using one of these.' }),
    articles: t.idList({ description: 'Taken from one of these.' }),
    modality: t.field({ type: [enums.MeasureModality], description: 'What kind of statement.' }),
    lifecycle: t.field({ type: [enums.MeasureLifecycle], description: 'How far it has got.' }),
    level: t.field({ type: [enums.AdministrativeLevel], description: 'Which level of government.' }),
    listKind: t.field({ type: [enums.MeasureListKind], description: 'Standing in a list of this kind.' }),
    announced: t.field({ type: DateRange, description: 'When announced.' }),
    effective: t.field({ type: DateRange, description: 'When in effect.' }),
    confidence: t.field({ type: IntRange, description: 'Percent.' }),
    updatedSince: t.field({ type: 'DateTime', description: 'Live edition published at or after.' }),
  }),
});

export const CampaignFilter = builder.inputType('CampaignFilter', {
  description: 'Which campaigns.',
  fields: (t) => ({
    concepts: t.field({ type: ConceptFilter, description: 'Tags.' }),
    kind: t.field({ type: [enums.CampaignKind], description: 'What it does.' }),
    status: t.field({ type: [enums.CampaignStatus], description: 'Whether it runs.' }),
    leadOrganizations: t.idList({ description: 'Led by one of these.' }),
    period: t.field({ type: DateRange, description: 'Running at some time in this range.' }),
    updatedSince: t.field({ type: 'DateTime', description: 'Live edition published at or after.' }),
  }),
});

export const OrganizationFilter = builder.inputType('OrganizationFilter', {
  description: 'Which organisations.',
  fields: (t) => ({
    kind: t.field({ type: [enums.OrganizationKind], description: 'What kind of body.' }),
    parent: t.id({ description: 'Belonging to this one, at any depth.' }),
    updatedSince: t.field({ type: 'DateTime', description: 'Live edition published at or after.' }),
  }),
});

export const SystemFilter = builder.inputType('SystemFilter', {
  description: 'Which systems.',
  fields: (t) => ({
    kind: t.field({ type: [enums.SystemKind], description: 'What kind of system.' }),
    operators: t.idList({ description: 'Run by one of these.' }),
    updatedSince: t.field({ type: 'DateTime', description: 'Live edition published at or after.' }),
  }),
});

export const LegalInstrumentFilter = builder.inputType('LegalInstrumentFilter', {
  description: 'Which legal instruments.',
  fields: (t) => ({
    kind: t.field({ type: [enums.LegalInstrumentKind], description: 'Rank in the legal order.' }),
    status: t.field({ type: [enums.LegalInstrumentStatus], description: 'Whether in force.' }),
    effective: t.field({ type: DateRange, description: 'When it entered into force.' }),
    updatedSince: t.field({ type: 'DateTime', description: 'Live edition published at or after.' }),
  }),
});

export const ConceptListFilter = builder.inputType('ConceptListFilter', {
  description: 'Which concepts.',
  fields: (t) => ({
    schemes: t.stringList({ description: 'Scheme codes.' }),
    status: t.field({ type: [enums.ConceptStatus], description: 'Whether still to be used.' }),
    updatedSince: t.field({ type: 'DateTime', description: 'Live edition published at or after.' }),
  }),
});

export const ArticleOrder = builder.inputType('ArticleOrder', {
  description: 'How articles are ordered.',
  fields: (t) => ({
    field: t.field({ type: enums.ArticleOrderField, required: true, description: 'By what.' }),
    direction: t.field({
      type: enums.OrderDirection,
      required: true,
      defaultValue: 'DESC',
      description: 'Which way.',
    }),
  }),
});

export const MeasureOrder = builder.inputType('MeasureOrder', {
  description: 'How measures are ordered.',
  fields: (t) => ({
    field: t.field({ type: enums.MeasureOrderField, required: true, description: 'By what.' }),
    direction: t.field({
      type: enums.OrderDirection,
      required: true,
      defaultValue: 'DESC',
      description: 'Which way.',
    }),
  }),
});

export const CampaignOrder = builder.inputType('CampaignOrder', {
  description: 'How campaigns are ordered.',
  fields: (t) => ({
    field: t.field({ type: enums.CampaignOrderField, required: true, description: 'By what.' }),
    direction: t.field({
      type: enums.OrderDirection,
      required: true,
      defaultValue: 'DESC',
      description: 'Which way.',
    }),
  }),
});
