/** Concept schemes: tag vocabularies (SKOS). */
import { builder } from './builder.ts';
import { ConceptConnection, SchemeConnection } from './connections.ts';
import type { PartnerContext } from './context.ts';
import { loadReference } from './load-records.ts';
import { inLanguage, inLanguageOrNull } from './localized.ts';
import { BY_CODE, recordList, recordListOf } from './record-list.ts';
import { type RecordRow, recordColumns } from './record-types.ts';
import { Concept, Node, PublishedRecord, Scheme } from './refs.ts';
import { LocalizedString } from './values.ts';

Scheme.implement({
  description: 'A tag vocabulary. SKOS: ConceptScheme.',
  interfaces: [Node, PublishedRecord],
  fields: (t) => ({
    code: t.string({
      description: 'Short stable code, for example `functions`.',
      resolve: ({ document }) => document.code,
    }),
    prefLabel: t.field({
      type: LocalizedString,
      description: 'The preferred label. SKOS: prefLabel.',
      args: { language: t.arg({ type: 'LanguageTag', required: true, defaultValue: 'zh-Hans' }) },
      resolve: ({ document }, { language }) => inLanguage(document.prefLabels, language, document.displayLabel),
    }),
    definition: t.field({
      type: LocalizedString,
      nullable: true,
      description: 'What it is for. SKOS: definition.',
      args: { language: t.arg({ type: 'LanguageTag', required: true, defaultValue: 'zh-Hans' }) },
      resolve: ({ document }, { language }) => inLanguageOrNull(document.definition, language),
    }),
    topConcepts: t.field({
      type: [Concept],
      description: "Concepts with nothing broader, in the scheme's order. SKOS: hasTopConcept.",
      resolve: ({ id }, _args, context) => context.batches.get('top concepts', (ids) => loadTop(context, ids)).load(id),
    }),
    concepts: t.field({
      type: ConceptConnection,
      description: 'All its concepts, by code.',
      args: { first: t.arg.int({ required: true, defaultValue: 50 }), after: t.arg.string() },
      resolve: ({ id }, paging, context) => {
        const parent = { id, belongs: (parentId: string) => `r.scheme_id = ${parentId}` };
        return recordListOf(context, 'CONCEPT', { name: 'of scheme', order: BY_CODE }, paging, parent);
      },
    }),
  }),
});

async function loadTop({ reader }: PartnerContext, schemeIds: readonly string[]): Promise<RecordRow<'CONCEPT'>[][]> {
  const rows = await reader.rows<RecordRow<'CONCEPT'> & { schemeId: string }>(
    (statement) => `SELECT r.scheme_id AS "schemeId", ${recordColumns('CONCEPT')} FROM published.concept r
      WHERE r.scheme_id = ANY(${statement.value(schemeIds, 'uuid[]')}) AND r.broader_id IS NULL
        AND ${reader.live(statement, 'r')} ORDER BY r.position, r.code`,
  );
  const byScheme = Map.groupBy(rows, ({ schemeId }) => schemeId);
  return schemeIds.map((id) => byScheme.get(id) ?? []);
}

const SchemeBy = builder.inputType('SchemeBy', {
  description: 'Exactly one way to name a scheme.',
  isOneOf: true,
  fields: (t) => ({
    id: t.id({ description: 'Its global id.' }),
    code: t.string({ description: 'Its code, for example `functions`.' }),
  }),
});

builder.queryFields((t) => ({
  scheme: t.field({
    type: Scheme,
    nullable: true,
    authScopes: { scope: 'RECORDS_READ' },
    description: 'One concept scheme.',
    args: { by: t.arg({ type: SchemeBy, required: true }), asOf: t.arg({ type: 'DateTime' }) },
    resolve: async (_root, { by, asOf }, context) => {
      context.reader.setAsOf(asOf);
      if (by.id) return loadReference(context, 'SCHEME', by.id);
      const rows = await context.reader.rows<RecordRow<'SCHEME'>>(
        (statement) => `SELECT ${recordColumns('SCHEME')} FROM published.scheme r
          WHERE r.code = ${statement.value(by.code, 'text')} AND ${context.reader.live(statement, 'r')}`,
      );
      return rows[0] ?? null;
    },
  }),
  schemes: t.field({
    type: SchemeConnection,
    authScopes: { scope: 'RECORDS_READ' },
    description: 'Concept schemes, by code.',
    args: {
      first: t.arg.int({ required: true, defaultValue: 20 }),
      after: t.arg.string(),
      asOf: t.arg({ type: 'DateTime' }),
    },
    resolve: (_root, { asOf, ...paging }, context) => {
      context.reader.setAsOf(asOf);
      return recordList(context, 'SCHEME', { order: BY_CODE }, paging);
    },
  }),
}));
