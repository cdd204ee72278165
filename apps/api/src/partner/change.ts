/** The change feed: what went live, changed and went away, in the order it was committed. */
import { toGlobalId } from '@countermeasure/domain/global-id';
import { z } from 'zod';
import type { ValueOf } from '../graphql/base-builder.ts';
import { COUNT_LIMIT, Connection } from '../graphql/connection.ts';
import { badArgument } from '../graphql/error-codes.ts';
import type { Statement } from '../graphql/statement.ts';
import { builder, enums } from './builder.ts';
import { checkedList } from './conditions.ts';
import { defineConnection } from './connections.ts';
import type { PartnerContext } from './context.ts';
import { asEdition } from './edition.ts';
import type { PARTNER_ENUMS } from './enums.ts';
import { loadEdition } from './load-records.ts';
import { nodeById } from './node.ts';
import { RECORDS, type RecordType } from './record-types.ts';
import { Edition, Node } from './refs.ts';

type ChangeRow = {
  /** A bigint, which the driver gives as text. */
  sequence: string;
  kind: ValueOf<typeof PARTNER_ENUMS, 'ChangeKind'>;
  recordType: RecordType;
  recordId: string;
  editionNumber: number | null;
  at: Date;
};

const globalId = ({ recordType, recordId }: ChangeRow) => toGlobalId(RECORDS[recordType].typeName, recordId);

const Change = builder.objectRef<ChangeRow>('Change').implement({
  description: 'One entry of the change feed.',
  fields: (t) => ({
    kind: t.expose('kind', { type: enums.ChangeKind, description: 'What happened.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When it was committed.' }),
    recordId: t.id({ description: 'The record.', resolve: globalId }),
    recordType: t.expose('recordType', { type: enums.RecordType, description: 'Its type.' }),
    edition: t.field({
      type: Edition,
      nullable: true,
      description: 'The edition that went live; null for WITHDRAWN and once the record has been withdrawn.',
      resolve: async ({ recordType, recordId, editionNumber }, _args, context) =>
        editionNumber === null
          ? null
          : asEdition(await loadEdition(context, { type: recordType, id: recordId, number: editionNumber })),
    }),
    node: t.field({
      type: Node,
      nullable: true,
      description: 'The record as it is now, or its Tombstone.',
      resolve: (change, _args, context) => nodeById(context, globalId(change)),
    }),
  }),
});

const ChangeConnection = defineConnection('Change', 'changes', Change);

const CURSOR = z.tuple([z.literal('CHANGES'), z.string().regex(/^\d{1,18}$/)]);

/** The place after a change. Numbers become visible in order, so what comes later always has a larger one. */
export const changeCursor = (sequence: string): string =>
  Buffer.from(JSON.stringify(['CHANGES', sequence])).toString('base64url');

function sequenceOf(after: string | null | undefined): string {
  if (!after) return '0';
  try {
    return CURSOR.parse(JSON.parse(Buffer.from(after, 'base64url').toString()))[1];
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof z.ZodError)) throw error;
    throw badArgument('after', 'This is not a cursor of the change feed. Pass an `endCursor` as it was given.');
  }
}

builder.queryField('changes', (t) =>
  t.field({
    type: ChangeConnection,
    authScopes: { scope: 'CHANGES_READ' },
    description:
      'The change feed in commit order, oldest first. Keep `pageInfo.endCursor`: it is given even when there is nothing new, and never skips a change.',
    args: {
      after: t.arg.string(),
      first: t.arg.int({ required: true, defaultValue: 100 }),
      types: t.arg({ type: [enums.RecordType] }),
    },
    resolve: (_root, { after, first, types }, context) => {
      const sequence = sequenceOf(after);
      const wanted = types ? checkedList('types', types) : undefined;
      return new ChangeFeed(sequence, {
        page: () => readPage(context, sequence, first, wanted),
        count: () => countChanges(context, sequence, wanted),
      });
    },
  }),
);

/** A connection whose cursors are places in the feed rather than keys of records. */
class ChangeFeed extends Connection<ChangeRow> {
  constructor(sequence: string, load: ConstructorParameters<typeof Connection<ChangeRow>>[1]) {
    super('CHANGES', load, { after: sequence === '0' ? null : sequence, emptyCursor: changeCursor(sequence) });
  }

  override cursor({ id }: { id: string }): string {
    return changeCursor(id);
  }
}

function feedConditions(statement: Statement, sequence: string, types: readonly RecordType[] | undefined): string {
  const byType = types ? ` AND record_type = ANY(${statement.value(types, 'text[]')})` : '';
  return `sequence > ${statement.value(sequence, 'bigint')}${byType}`;
}

async function readPage(
  { reader }: PartnerContext,
  sequence: string,
  first: number,
  types: readonly RecordType[] | undefined,
) {
  const rows = await reader.rows<ChangeRow>(
    (statement) => `SELECT sequence, kind, record_type AS "recordType", record_id AS "recordId",
      edition_number AS "editionNumber", at FROM published.change
      WHERE ${feedConditions(statement, sequence, types)}
      ORDER BY sequence LIMIT ${statement.value(first + 1, 'integer')}`,
  );
  const entries = rows.slice(0, first).map((row) => ({ node: row, id: row.sequence, sortValue: null }));
  return { entries, hasNextPage: rows.length > first };
}

async function countChanges({ reader }: PartnerContext, sequence: string, types: readonly RecordType[] | undefined) {
  const [row] = await reader.rows<{ count: number }>(
    (statement) => `SELECT count(*)::int AS count FROM (SELECT FROM published.change
      WHERE ${feedConditions(statement, sequence, types)} LIMIT ${COUNT_LIMIT + 1}) counted`,
  );
  return row?.count ?? 0;
}
