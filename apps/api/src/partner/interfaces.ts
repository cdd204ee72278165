/** What records have in common: ids, editions, names, evidence. */

import { type ListQuery, nestedList } from '../graphql/keyset-list.ts';
import { enums } from './builder.ts';
import { EditionConnection, EvidenceConnection } from './connections.ts';
import { evidenceOf } from './evidence-rows.ts';
import { globalIdOf, uuidOf } from './identity.ts';
import { inLanguage } from './localized.ts';
import { RECORDS, type RecordRow, recordColumns } from './record-types.ts';
import { Cited, Edition, Named, Node, PublishedRecord, typeNameOf } from './refs.ts';
import { LocalizedString } from './values.ts';

Node.implement({
  description: 'Anything with a global id (Relay).',
  resolveType: typeNameOf,
  fields: (t) => ({
    id: t.id({
      description: 'Global id: opaque, stable across editions, the same on both endpoints.',
      resolve: globalIdOf,
    }),
  }),
});

PublishedRecord.implement({
  description: 'A record with editions of its own: it is published, updated and withdrawn by itself.',
  interfaces: [Node],
  resolveType: typeNameOf,
  fields: (t) => ({
    recordType: t.expose('recordType', {
      type: enums.RecordType,
      description: 'Its type, for callers that hold an interface.',
    }),
    displayLabel: t.string({
      description: 'One line to show a person; not for matching.',
      resolve: ({ document }) => document.displayLabel,
    }),
    edition: t.field({
      type: Edition,
      description: 'The edition answered: the live one, or the one live at `asOf`.',
      resolve: (row) => ({ nodeType: 'Edition' as const, row }),
    }),
    editions: t.field({
      type: EditionConnection,
      description: 'All its published editions, newest first.',
      args: { first: t.arg.int({ required: true, defaultValue: 20 }), after: t.arg.string() },
      resolve: ({ recordType, id }, paging, context) => {
        const query: ListQuery = {
          key: `editions ${recordType}`,
          from: () => RECORDS[recordType].table,
          columns: recordColumns(recordType),
          conditions: () => [],
          order: { name: 'NUMBER', expression: () => 'r.edition_number', sqlType: 'integer', direction: 'DESC' },
        };
        const parent = { id, belongs: (parentId: string) => `r.id = ${parentId}` };
        return nestedList<RecordRow>(context, query, paging, parent).map((rows) =>
          rows.map((row) => ({ nodeType: 'Edition' as const, row })),
        );
      },
    }),
  }),
});

Named.implement({
  description: 'A record that goes by names.',
  resolveType: typeNameOf,
  fields: (t) => ({
    name: t.field({
      type: LocalizedString,
      description: 'Its name in the language asked for, or the nearest there is.',
      args: { language: t.arg({ type: 'LanguageTag', required: true, defaultValue: 'zh-Hans' }) },
      resolve: ({ document }, { language }) => inLanguage(document.names, language, document.displayLabel),
    }),
    names: t.field({
      type: [LocalizedString],
      description: 'Its name in every language, one for each.',
      resolve: ({ document }) => document.names,
    }),
    aliases: t.field({
      type: [LocalizedString],
      description: 'Other names.',
      resolve: ({ document }) => document.aliases,
    }),
  }),
});

Cited.implement({
  description: 'Something that article text is quoted for.',
  resolveType: typeNameOf,
  fields: (t) => ({
    evidence: t.field({
      type: EvidenceConnection,
      description: 'Accepted evidence for its fields, in text order; `fields` keeps those for the given fields.',
      args: {
        first: t.arg.int({ required: true, defaultValue: 10 }),
        after: t.arg.string(),
        fields: t.arg({ type: [enums.EvidenceField] }),
      },
      resolve: (subject, { fields, ...paging }, context) => evidenceOf(context, uuidOf(subject), fields, paging),
    }),
  }),
});
