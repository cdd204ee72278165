/** Articles: the workbench's left side. */
import { fuzzyDate } from '@countermeasure/domain/documents/document-parts';
import { idArgument } from './arguments.ts';
import { loadBody, Paragraph, paragraphsOf, Repair, repairsOf } from './article-body.ts';
import { evidenceIn, measureListsOf, measuresOf, recordsIn } from './article-links.ts';
import { builder, enums } from './builder.ts';
import { loadRow, requireRow } from './load-rows.ts';
import {
  Article,
  Campaign,
  EditorialRecord,
  Evidence,
  LegalInstrument,
  Measure,
  MeasureList,
  Node,
  Organization,
  Snapshot,
  System,
  Taggable,
  Versioned,
} from './refs.ts';
import { FuzzyDate } from './values.ts';

const BylineEntry = builder.objectRef<{ name: string; role?: string | null }>('BylineEntry').implement({
  description: 'One name in a byline.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'As printed.' }),
    role: t.string({ nullable: true, description: 'As printed.', resolve: ({ role }) => role ?? null }),
  }),
});

const TextQuality = builder.objectRef<{ score: number; reasons: string[] }>('TextQuality').implement({
  description: 'How far a text can be trusted.',
  fields: (t) => ({
    score: t.exposeInt('score', { description: 'Percent.' }),
    reasons: t.exposeStringList('reasons', { description: 'What lowered it.' }),
  }),
});

Article.implement({
  description: 'An article with everything found in it.',
  interfaces: [Node, Versioned, EditorialRecord, Taggable],
  fields: (t) => ({
    state: t.expose('state', { type: enums.ArticleState, description: 'Where it stands in review.' }),
    url: t.expose('url', {
      type: 'URL',
      nullable: true,
      description: 'Where it was fetched; null for uploads and pasted text.',
    }),
    site: t.exposeString('site', { nullable: true, description: "The site's name." }),
    kicker: t.exposeString('kicker', { nullable: true, description: 'The line above the title.' }),
    title: t.exposeString('title', { description: 'The headline.' }),
    byline: t.field({
      type: [BylineEntry],
      description: 'Who wrote it.',
      resolve: ({ byline }) => byline as { name: string; role?: string }[],
    }),
    editor: t.exposeString('editor', { nullable: true, description: 'The responsible editor.' }),
    originalPublisher: t.exposeString('originalPublisher', { nullable: true, description: 'The outlet credited.' }),
    publishedAt: t.field({
      type: FuzzyDate,
      nullable: true,
      description: 'When the page says it was published.',
      resolve: (article) => fuzzyDate(article, 'published'),
    }),
    language: t.expose('language', { type: 'LanguageTag', description: 'Language and script.' }),
    text: t.string({
      description: 'The repaired text, NFC.',
      resolve: async ({ id }, _args, context) => (await loadBody(context, id)).text,
    }),
    paragraphs: t.field({
      type: [Paragraph],
      description: 'Its paragraphs as spans.',
      resolve: async ({ id }, _args, context) => paragraphsOf(await loadBody(context, id)),
    }),
    repairs: t.field({
      type: [Repair],
      description: 'Every repair inside it, in text order, reverted ones too.',
      resolve: async ({ id }, _args, context) => repairsOf(await loadBody(context, id)),
    }),
    quality: t.field({
      type: TextQuality,
      description: 'How far the text can be trusted.',
      resolve: ({ quality, qualityReasons }) => ({ score: quality, reasons: qualityReasons }),
    }),
    parserVersion: t.exposeString('parserVersion', { description: 'The parser that made it.' }),
    snapshot: t.field({
      type: Snapshot,
      description: 'The bytes as they came.',
      resolve: ({ snapshotId }, _args, context) => requireRow(context, 'Snapshot', snapshotId),
    }),
    measureLists: t.field({
      type: [MeasureList],
      description: 'Enumerations, in text order.',
      resolve: ({ id }, _args, context) => measureListsOf(context, id),
    }),
    measures: t.field({
      type: [Measure],
      description: 'Measures, in text order. At most 500.',
      resolve: ({ id }, _args, context) => measuresOf(context, id),
    }),
    campaigns: t.field({
      type: [Campaign],
      description: 'Campaigns with evidence here.',
      resolve: ({ id }, _args, context) => recordsIn(context, id, 'CAMPAIGN'),
    }),
    organizations: t.field({
      type: [Organization],
      description: 'Organisations with evidence here.',
      resolve: ({ id }, _args, context) => recordsIn(context, id, 'ORGANIZATION'),
    }),
    systems: t.field({
      type: [System],
      description: 'Systems with evidence here.',
      resolve: ({ id }, _args, context) => recordsIn(context, id, 'SYSTEM'),
    }),
    legalInstruments: t.field({
      type: [LegalInstrument],
      description: 'Legal instruments with evidence here.',
      resolve: ({ id }, _args, context) => recordsIn(context, id, 'LEGAL_INSTRUMENT'),
    }),
    evidence: t.field({
      type: [Evidence],
      description: 'Every span, by start then longest first; what an editor has replaced is left out. At most 2,000.',
      resolve: ({ id }, _args, context) => evidenceIn(context, id),
    }),
  }),
});

builder.queryField('article', (t) =>
  t.field({
    type: Article,
    nullable: true,
    authScopes: { role: 'VIEWER' },
    description: 'One article: the workbench.',
    args: { id: t.arg.id({ required: true }) },
    resolve: (_root, { id }, context) => {
      const uuid = idArgument('Article', id);
      return uuid ? loadRow(context, 'Article', uuid) : null;
    },
  }),
);
