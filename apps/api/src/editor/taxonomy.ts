/** Concepts and their schemes: what the tag picker offers. */
import { localized } from '@countermeasure/domain/documents/document-parts';
import { rootList } from '../graphql/keyset-list.ts';
import { checkedList } from './arguments.ts';
import { builder } from './builder.ts';
import { ConceptConnection } from './connections.ts';
import { loadEntries, requireRow } from './load-rows.ts';
import { Concept, EditorialRecord, Node, Scheme, Versioned } from './refs.ts';
import { LocalizedString } from './values.ts';

Scheme.implement({
  description: 'A tag vocabulary (SKOS ConceptScheme).',
  interfaces: [Node, Versioned, EditorialRecord],
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Short stable code; fixed once published.' }),
    prefLabels: t.field({
      type: [LocalizedString],
      description: 'SKOS: prefLabel.',
      resolve: ({ prefLabels }) => localized(prefLabels),
    }),
  }),
});

Concept.implement({
  description: 'A tag (SKOS Concept).',
  interfaces: [Node, Versioned, EditorialRecord],
  fields: (t) => ({
    scheme: t.field({
      type: Scheme,
      description: 'SKOS: inScheme.',
      resolve: ({ schemeId }, _args, context) => requireRow(context, 'Scheme', schemeId),
    }),
    code: t.expose('code', { type: 'ConceptCode', description: '`scheme:slug`.' }),
    notation: t.exposeString('notation', { nullable: true, description: 'SKOS: notation, for example 防.' }),
    prefLabels: t.field({
      type: [LocalizedString],
      description: 'SKOS: prefLabel.',
      resolve: ({ prefLabels }) => localized(prefLabels),
    }),
  }),
});

builder.queryField('concepts', (t) =>
  t.field({
    type: ConceptConnection,
    authScopes: { role: 'VIEWER' },
    description:
      "Concepts in use, for the tag picker: in their schemes' order. `search` finds a part of a label, code or notation.",
    args: {
      search: t.arg.string(),
      schemes: t.arg.stringList(),
      first: t.arg.int({ required: true, defaultValue: 50 }),
      after: t.arg.string(),
    },
    resolve: (_root, { search, schemes, ...paging }, context) => {
      const wanted = schemes ? checkedList('schemes', schemes) : undefined;
      const words = search?.trim();
      const query = {
        key: 'concepts',
        from: () =>
          '(SELECT c.*, s.code AS scheme_code, s.position AS scheme_position FROM editorial.concept c JOIN editorial.scheme s ON s.id = c.scheme_id)',
        columns: 'r.id',
        conditions: (statement: { value(value: unknown, type: string): string }) => [
          "r.status = 'CURRENT'",
          ...(wanted ? [`r.scheme_code = ANY(${statement.value(wanted, 'text[]')})`] : []),
          // The vocabularies are small; a part of a word is found by reading them all.
          ...(words
            ? [
                `strpos(lower(concat_ws(' ', r.label, r.code, r.notation, r.pref_labels::text, r.alt_labels::text)), lower(${statement.value(words, 'text')})) > 0`,
              ]
            : []),
        ],
        order: {
          name: 'SCHEME_ORDER',
          expression: () =>
            "lpad(r.scheme_position::text, 6, '0') || r.scheme_code || lpad(r.position::text, 6, '0') || r.code",
          sqlType: 'text' as const,
          direction: 'ASC' as const,
        },
      };
      return rootList<{ id: string }>(context, query, paging).map((rows) => loadEntries(context, 'Concept', rows));
    },
  }),
);
