/** Concepts: tags (SKOS). */

import type { Statement } from '../graphql/statement.ts';
import { builder, enums } from './builder.ts';
import { oneOf, since } from './conditions.ts';
import { ConceptConnection, MeasureConnection } from './connections.ts';
import type { PartnerContext } from './context.ts';
import { ConceptListFilter, MeasureFilter, MeasureOrder } from './inputs.ts';
import { loadReference } from './load-records.ts';
import { inLanguage, inLanguageOrNull } from './localized.ts';
import { measuresOf } from './measure-lists.ts';
import { BY_CODE, recordList } from './record-list.ts';
import { type RecordRow, recordColumns } from './record-types.ts';
import { Concept, Node, PublishedRecord, Scheme } from './refs.ts';
import { LocalizedString } from './values.ts';

Concept.implement({
  description: 'A tag. SKOS: Concept.',
  interfaces: [Node, PublishedRecord],
  fields: (t) => ({
    scheme: t.field({
      type: Scheme,
      nullable: true,
      description: 'SKOS: inScheme.',
      resolve: ({ document }, _args, context) => loadReference(context, 'SCHEME', document.schemeId),
    }),
    code: t.field({
      type: 'ConceptCode',
      description: '`scheme:slug`, what filters take.',
      resolve: ({ document }) => document.code,
    }),
    notation: t.string({
      nullable: true,
      description: 'SKOS: notation, for example 防.',
      resolve: ({ document }) => document.notation,
    }),
    prefLabel: t.field({
      type: LocalizedString,
      description: 'The preferred label. SKOS: prefLabel.',
      args: { language: t.arg({ type: 'LanguageTag', required: true, defaultValue: 'zh-Hans' }) },
      resolve: ({ document }, { language }) => inLanguage(document.prefLabels, language, document.displayLabel),
    }),
    prefLabels: t.field({
      type: [LocalizedString],
      description: 'The preferred label in every language.',
      resolve: ({ document }) => document.prefLabels,
    }),
    altLabels: t.field({
      type: [LocalizedString],
      description: 'Other labels. SKOS: altLabel.',
      resolve: ({ document }) => document.altLabels,
    }),
    scopeNote: t.field({
      type: LocalizedString,
      nullable: true,
      description: 'When to use it. SKOS: scopeNote.',
      args: { language: t.arg({ type: 'LanguageTag', required: true, defaultValue: 'zh-Hans' }) },
      resolve: ({ document }, { language }) => inLanguageOrNull(document.scopeNote, language),
    }),
    broader: t.field({
      type: Concept,
      nullable: true,
      description: 'The next broader concept. SKOS: broader.',
      resolve: ({ document }, _args, context) => loadReference(context, 'CONCEPT', document.broaderId),
    }),
    narrower: t.field({
      type: [Concept],
      description: 'The next narrower ones. SKOS: narrower.',
      resolve: ({ id }, _args, context) =>
        context.batches.get('narrower', (ids) => loadNarrower(context, ids)).load(id),
    }),
    status: t.field({
      type: enums.ConceptStatus,
      description: 'Whether it should still be used.',
      resolve: ({ document }) => document.status,
    }),
    replacedBy: t.field({
      type: Concept,
      nullable: true,
      description: 'What to use instead of a deprecated concept. DCMI: isReplacedBy.',
      resolve: ({ document }, _args, context) => loadReference(context, 'CONCEPT', document.replacedById),
    }),
    measures: t.field({
      type: MeasureConnection,
      description: 'Measures tagged with it or with a narrower concept.',
      args: {
        filter: t.arg({ type: MeasureFilter }),
        orderBy: t.arg({ type: MeasureOrder }),
        first: t.arg.int({ required: true, defaultValue: 20 }),
        after: t.arg.string(),
      },
      resolve: ({ id }, args, context) => {
        const parent = { id, belongs: (parentId: string) => taggedBelow(parentId) };
        return measuresOf(context, parent, 'of concept', args);
      },
    }),
  }),
});

/** Concepts change seldom and all their editions share their code, so the tree as it is now serves every instant. */
function taggedBelow(conceptId: string): string {
  return `r.concept_codes && ARRAY(
    WITH RECURSIVE below AS (
      SELECT c.id, c.code FROM published.concept c WHERE c.id = ${conceptId} AND c.retired_at IS NULL
      UNION
      SELECT c.id, c.code FROM published.concept c JOIN below ON c.broader_id = below.id WHERE c.retired_at IS NULL
    ) SELECT code FROM below)`;
}

async function loadNarrower({ reader }: PartnerContext, ids: readonly string[]): Promise<RecordRow<'CONCEPT'>[][]> {
  const rows = await reader.rows<RecordRow<'CONCEPT'> & { broaderId: string }>(
    (statement) => `SELECT r.broader_id AS "broaderId", ${recordColumns('CONCEPT')} FROM published.concept r
      WHERE r.broader_id = ANY(${statement.value(ids, 'uuid[]')}) AND ${reader.live(statement, 'r')}
      ORDER BY r.position, r.code`,
  );
  const byBroader = Map.groupBy(rows, ({ broaderId }) => broaderId);
  return ids.map((id) => byBroader.get(id) ?? []);
}

const ConceptBy = builder.inputType('ConceptBy', {
  description: 'Exactly one way to name a concept.',
  isOneOf: true,
  fields: (t) => ({
    id: t.id({ description: 'Its global id.' }),
    code: t.field({ type: 'ConceptCode', description: 'Its code, for example `functions:prevent`.' }),
  }),
});

builder.queryFields((t) => ({
  concept: t.field({
    type: Concept,
    nullable: true,
    authScopes: { scope: 'RECORDS_READ' },
    description: 'One concept.',
    args: { by: t.arg({ type: ConceptBy, required: true }), asOf: t.arg({ type: 'DateTime' }) },
    resolve: async (_root, { by, asOf }, context) => {
      context.reader.setAsOf(asOf);
      if (by.id) return loadReference(context, 'CONCEPT', by.id);
      const rows = await context.reader.rows<RecordRow<'CONCEPT'>>(
        (statement) => `SELECT ${recordColumns('CONCEPT')} FROM published.concept r
          WHERE r.code = ${statement.value(by.code, 'text')} AND ${context.reader.live(statement, 'r')}`,
      );
      return rows[0] ?? null;
    },
  }),
  concepts: t.field({
    type: ConceptConnection,
    authScopes: { scope: 'RECORDS_READ' },
    description: 'Concepts, by code.',
    args: {
      filter: t.arg({ type: ConceptListFilter }),
      search: t.arg.string(),
      first: t.arg.int({ required: true, defaultValue: 20 }),
      after: t.arg.string(),
      asOf: t.arg({ type: 'DateTime' }),
    },
    resolve: (_root, { asOf, filter, search, ...paging }, context) => {
      context.reader.setAsOf(asOf);
      const conditions = (statement: Statement) => [
        ...oneOf(statement, 'schemes', 'r.scheme_code', filter?.schemes),
        ...oneOf(statement, 'status', 'r.status', filter?.status),
        ...since(statement, filter?.updatedSince),
      ];
      return recordList(context, 'CONCEPT', { order: BY_CODE, search, conditions }, paging);
    },
  }),
}));
