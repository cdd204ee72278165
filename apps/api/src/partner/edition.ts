/** Editions: what a record said, number by number. */
import { fromGlobalId, toGlobalId } from '@countermeasure/domain/global-id';
import { builder, enums } from './builder.ts';
import type { PartnerContext } from './context.ts';
import { loadEdition, recordOf } from './load-records.ts';
import { RECORD_TYPES, RECORDS, type RecordRow, recordColumns } from './record-types.ts';
import { Edition, type EditionNode, Node } from './refs.ts';

Edition.implement({
  description: 'One frozen, numbered, published state of a record. It never changes.',
  interfaces: [Node],
  fields: (t) => ({
    recordId: t.id({
      description: "The record's id.",
      resolve: ({ row }) => toGlobalId(RECORDS[row.recordType].typeName, row.id),
    }),
    recordType: t.field({
      type: enums.RecordType,
      description: "The record's type.",
      resolve: ({ row }) => row.recordType,
    }),
    number: t.int({
      description: 'From 1, never reused. Numbers of editions that were never published are skipped.',
      resolve: ({ row }) => row.editionNumber,
    }),
    publishedAt: t.field({
      type: 'DateTime',
      description: 'When it went live.',
      resolve: ({ row }) => row.publishedAt,
    }),
    supersededAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When the next edition took its place; null while live.',
      resolve: ({ row }) => row.retiredAt,
    }),
    updateType: t.field({
      type: enums.UpdateType,
      description: 'Whether readers should take note.',
      resolve: ({ row }) => row.updateType,
    }),
    changeNote: t.string({
      nullable: true,
      description: 'What changed, in words; always there for MAJOR.',
      resolve: ({ row }) => row.changeNote,
    }),
    changedPaths: t.stringList({
      description: 'JSON Pointers (RFC 6901) into `document` that differ from the edition before; empty for the first.',
      resolve: ({ row }) => row.changedPaths,
    }),
    sha256: t.string({
      description: 'SHA-256 (hex) of `document` in canonical form (RFC 8785).',
      resolve: ({ row }) => row.sha256,
    }),
    document: t.field({
      type: 'JSON',
      description: 'The canonical document itself: references as ids, a whole article text only as its `textSha256`.',
      resolve: ({ row }) => row.document,
    }),
  }),
});

const EditionNumber = builder.inputType('EditionNumber', {
  description: 'A record and the number of one of its editions.',
  fields: (t) => ({
    recordId: t.id({ required: true, description: 'The record.' }),
    number: t.int({ required: true, description: "The edition's number." }),
  }),
});

const EditionBy = builder.inputType('EditionBy', {
  description: 'Exactly one way to name an edition.',
  isOneOf: true,
  fields: (t) => ({
    id: t.id({ description: 'Its global id.' }),
    number: t.field({ type: EditionNumber, description: 'A record and a number.' }),
  }),
});

builder.queryField('edition', (t) =>
  t.field({
    type: Edition,
    nullable: true,
    authScopes: { scope: 'RECORDS_READ' },
    description: 'One published edition, live or superseded; null when its record has been withdrawn.',
    args: { by: t.arg({ type: EditionBy, required: true }) },
    resolve: async (_root, { by }, context) => {
      if (by.id) return editionById(context, by.id);
      const record = by.number ? recordOf(by.number.recordId) : undefined;
      if (!record || !by.number || by.number.number < 1) return null;
      return asEdition(await loadEdition(context, { ...record, number: by.number.number }));
    },
  }),
);

export const asEdition = (row: RecordRow | null): EditionNode | null => row && { nodeType: 'Edition', row };

export async function editionById(context: PartnerContext, globalId: string): Promise<EditionNode | null> {
  const decoded = fromGlobalId(globalId);
  if (decoded?.type !== 'Edition') return null;
  return asEdition(await context.batches.get('edition by id', (ids) => load(context, ids)).load(decoded.id));
}

/** An edition's id does not say whose it is, so all tables are asked, each by its index, in one statement. */
async function load({ reader }: PartnerContext, ids: readonly string[]): Promise<(RecordRow | null)[]> {
  const rows = await reader.rows<RecordRow>((statement) => {
    const wanted = statement.value(ids, 'uuid[]');
    return RECORD_TYPES.map(
      (type) => `SELECT ${recordColumns(type)} FROM ${RECORDS[type].table} r WHERE r.edition_id = ANY(${wanted})`,
    ).join(' UNION ALL ');
  });
  const byId = new Map(rows.map((row) => [row.editionId, row]));
  return ids.map((id) => byId.get(id) ?? null);
}
