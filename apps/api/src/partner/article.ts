/** Articles: repaired texts with where they came from. */

import { articlesAtRoot } from './article-lists.ts';
import { loadText, Paragraph, paragraphsOf, Repair, textAccess } from './article-text.ts';
import { builder, enums } from './builder.ts';
import { campaignsOf } from './campaign-lists.ts';
import { conceptsOf } from './concept-links.ts';
import { ArticleConnection, CampaignConnection, EvidenceConnection, MeasureConnection } from './connections.ts';
import type { PartnerContext } from './context.ts';
import type { ArticleDocument } from './documents.ts';
import { spansOf } from './evidence-rows.ts';
import { ArticleFilter, ArticleOrder, MeasureFilter, MeasureOrder } from './inputs.ts';
import { loadReference } from './load-records.ts';
import { measuresOf } from './measure-lists.ts';
import { type RecordRow, recordColumns } from './record-types.ts';
import { Article, Cited, Concept, MeasureList, Node, PublishedRecord, Story } from './refs.ts';
import { storyOf } from './story.ts';
import { FuzzyDate } from './values.ts';

const BylineEntry = builder.objectRef<ArticleDocument['byline'][number]>('BylineEntry').implement({
  description: 'One name in a byline.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The name as printed.' }),
    role: t.exposeString('role', { nullable: true, description: 'The role as printed, for example 记者.' }),
  }),
});

const TextQuality = builder.objectRef<ArticleDocument['quality']>('TextQuality').implement({
  description: 'How far a text can be trusted.',
  fields: (t) => ({
    score: t.exposeInt('score', { description: 'Percent, 0 to 100.' }),
    reasons: t.exposeStringList('reasons', { description: 'What lowered it, in words.' }),
  }),
});

const Source = builder.objectRef<ArticleDocument['source']>('Source').implement({
  description: 'Who publishes a page.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name.' }),
    scale: t.expose('scale', { type: enums.SourceScale, description: 'Whom it publishes for.' }),
    reliability: t.expose('reliability', { type: enums.SourceReliability, description: 'Admiralty code.' }),
    licence: t.exposeString('licence', {
      nullable: true,
      description: 'SPDX identifier or words; null when unknown.',
    }),
  }),
});

Article.implement({
  description: 'A cleaned, repaired article, with where it came from. schema.org: Article.',
  interfaces: [Node, PublishedRecord, Cited],
  fields: (t) => ({
    url: t.field({
      type: 'URL',
      nullable: true,
      description: 'Where the page was fetched.',
      resolve: ({ document }) => document.url,
    }),
    site: t.string({
      nullable: true,
      description: "The site's name as the page gives it; null where it gives none.",
      resolve: ({ document }) => document.site,
    }),
    kicker: t.string({
      nullable: true,
      description: 'The line above the title (肩题), if any.',
      resolve: ({ document }) => document.kicker,
    }),
    title: t.string({ description: 'The headline, repaired.', resolve: ({ document }) => document.title }),
    series: t.string({
      nullable: true,
      description: 'The series of reports it belongs to, if named.',
      resolve: ({ document }) => document.series,
    }),
    byline: t.field({
      type: [BylineEntry],
      description: "Who wrote, edited or contributed, in the page's order.",
      resolve: ({ document }) => document.byline,
    }),
    editor: t.string({
      nullable: true,
      description: 'The responsible editor (责任编辑), if named.',
      resolve: ({ document }) => document.editor,
    }),
    originalPublisher: t.string({
      nullable: true,
      description: 'The outlet the page credits (来源), if it is a reprint.',
      resolve: ({ document }) => document.originalPublisher,
    }),
    publishedAt: t.field({
      type: FuzzyDate,
      nullable: true,
      description: 'When the page says it was published. For the time of our edition see `edition.publishedAt`.',
      resolve: ({ document }) => document.publishedAt,
    }),
    language: t.field({
      type: 'LanguageTag',
      description: 'Language and script of the text.',
      resolve: ({ document }) => document.language,
    }),
    text: t.string({
      nullable: true,
      description:
        "The whole text in NFC. Null where the source's licence does not allow it or the key lacks `text:read`; see `textAccess`.",
      resolve: async (article, _args, context) => (await loadText(context, article))?.text ?? null,
    }),
    textAccess: t.field({
      type: enums.TextAccess,
      description: 'Whether the text is given whole, and if not why.',
      resolve: (article, _args, context) => textAccess(context, article),
    }),
    textLength: t.int({
      description: 'Length of the text in code points, known even when `text` is null.',
      resolve: ({ document }) => document.textLength,
    }),
    textSha256: t.string({
      description: 'SHA-256 (hex) of the text in UTF-8; evidence positions hold for exactly this text.',
      resolve: ({ document }) => document.textSha256,
    }),
    paragraphs: t.field({
      type: [Paragraph],
      description: "The text's paragraphs, as spans. Empty when `text` is null.",
      resolve: async (article, _args, context) => {
        const row = await loadText(context, article);
        return row ? paragraphsOf(row) : [];
      },
    }),
    repairs: t.field({
      type: [Repair],
      description: 'What was repaired, in text order. Empty when `text` is null.',
      resolve: async (article, _args, context) => (await loadText(context, article))?.repairs ?? [],
    }),
    quality: t.field({
      type: TextQuality,
      description: 'How far the text can be trusted.',
      resolve: ({ document }) => document.quality,
    }),
    parserVersion: t.string({
      description: 'Version of the parser that made the text.',
      resolve: ({ document }) => document.parserVersion,
    }),
    snapshotSha256: t.string({
      description: 'SHA-256 (hex) of the bytes as they were fetched.',
      resolve: ({ document }) => document.snapshotSha256,
    }),
    retrievedAt: t.field({
      type: 'DateTime',
      description: 'When those bytes were fetched.',
      resolve: ({ document }) => document.retrievedAt,
    }),
    source: t.field({
      type: Source,
      description: 'Who publishes the page.',
      resolve: ({ document }) => document.source,
    }),
    story: t.field({
      type: Story,
      nullable: true,
      description: 'The story this text belongs to, with its reprints.',
      resolve: ({ document }) => storyOf(document.story?.id),
    }),
    measureLists: t.field({
      type: [MeasureList],
      description: 'Enumerations of measures in this article, in text order. At most 100.',
      resolve: (article) =>
        article.document.measureLists.map((list) => ({ nodeType: 'MeasureList' as const, article, list })),
    }),
    measures: t.field({
      type: MeasureConnection,
      description: 'Published measures taken from this article, in text order unless ordered otherwise.',
      args: {
        filter: t.arg({ type: MeasureFilter }),
        orderBy: t.arg({ type: MeasureOrder }),
        first: t.arg.int({ required: true, defaultValue: 20 }),
        after: t.arg.string(),
      },
      resolve: ({ id }, args, context) =>
        measuresOf(
          context,
          { id, belongs: (parentId) => `r.article_id = ${parentId}` },
          'of article',
          args,
          'TEXT_ORDER',
        ),
    }),
    campaigns: t.field({
      type: CampaignConnection,
      description: 'Published campaigns that this article is evidence for.',
      args: { first: t.arg.int({ required: true, defaultValue: 20 }), after: t.arg.string() },
      resolve: ({ id }, paging, context) => campaignsOf(context, { id, belongs: quotedIn }, 'of article', paging),
    }),
    concepts: t.field({
      type: [Concept],
      description: 'Tags, accepted ones only; `schemes` keeps those of the given scheme codes.',
      args: { schemes: t.arg.stringList() },
      resolve: ({ document }, { schemes }, context) => conceptsOf(context, document.concepts, schemes),
    }),
    spans: t.field({
      type: EvidenceConnection,
      description: 'All published evidence that lies in this article, by start offset: what to highlight.',
      args: {
        first: t.arg.int({ required: true, defaultValue: 50 }),
        after: t.arg.string(),
        subjectTypes: t.arg({ type: [enums.RecordType] }),
      },
      resolve: ({ id }, { subjectTypes, ...paging }, context) => spansOf(context, id, subjectTypes, paging),
    }),
  }),
});

/** Evidence lives and retires with the edition that rests on it, so the row `r` says which of it counts. */
const quotedIn = (articleId: string) =>
  `EXISTS (SELECT FROM published.evidence e WHERE e.article_id = ${articleId} AND e.record_id = r.id
    AND e.edition_number = r.edition_number)`;

const ArticleBy = builder.inputType('ArticleBy', {
  description: 'Exactly one way to name an article.',
  isOneOf: true,
  fields: (t) => ({
    id: t.id({ description: 'Its global id.' }),
    url: t.field({ type: 'URL', description: "The page's URL; the latest article made from it." }),
  }),
});

builder.queryFields((t) => ({
  article: t.field({
    type: Article,
    nullable: true,
    authScopes: { scope: 'RECORDS_READ' },
    description: 'One article.',
    args: { by: t.arg({ type: ArticleBy, required: true }), asOf: t.arg({ type: 'DateTime' }) },
    resolve: (_root, { by, asOf }, context) => {
      context.reader.setAsOf(asOf);
      return by.url ? articleByUrl(context, by.url) : loadReference(context, 'ARTICLE', by.id);
    },
  }),
  articles: t.field({
    type: ArticleConnection,
    authScopes: { scope: 'RECORDS_READ' },
    description:
      'Articles, newest first unless ordered otherwise. `search` treats simplified and traditional characters alike.',
    args: {
      filter: t.arg({ type: ArticleFilter }),
      search: t.arg.string(),
      orderBy: t.arg({ type: ArticleOrder }),
      first: t.arg.int({ required: true, defaultValue: 20 }),
      after: t.arg.string(),
      asOf: t.arg({ type: 'DateTime' }),
    },
    resolve: (_root, { asOf, ...args }, context) => {
      context.reader.setAsOf(asOf);
      return articlesAtRoot(context, args);
    },
  }),
}));

async function articleByUrl({ reader }: PartnerContext, url: string): Promise<RecordRow<'ARTICLE'> | null> {
  const rows = await reader.rows<RecordRow<'ARTICLE'>>(
    (statement) => `SELECT ${recordColumns('ARTICLE')} FROM published.article r
      WHERE r.url = ${statement.value(url, 'text')} AND ${reader.live(statement, 'r')}
      ORDER BY r.published_at DESC, r.id DESC LIMIT 1`,
  );
  return rows[0] ?? null;
}
