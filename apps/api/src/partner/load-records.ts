/** Published records by id, one statement a type however many ask; what is not live is null. */
import { fromGlobalId } from '@countermeasure/domain/global-id';
import type { PartnerContext } from './context.ts';
import {
  isRecordType,
  RECORDS,
  type RecordRow,
  type RecordType,
  recordColumns,
  recordTypeOfName,
} from './record-types.ts';

export async function loadRecord<Type extends RecordType>(
  context: PartnerContext,
  type: Type,
  id: string,
): Promise<RecordRow<Type> | null> {
  return context.batches.get(`record ${type}`, (ids) => loadLive(context, type, ids)).load(id);
}

async function loadLive<Type extends RecordType>(
  { reader }: PartnerContext,
  type: Type,
  ids: readonly string[],
): Promise<(RecordRow<Type> | null)[]> {
  const rows = await reader.rows<RecordRow<Type>>(
    (statement) => `SELECT ${recordColumns(type)} FROM ${RECORDS[type].table} r
      WHERE r.id = ANY(${statement.value(ids, 'uuid[]')}) AND ${reader.live(statement, 'r')}`,
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}

/** The record a document refers to; null for no reference and for a record that is not live. */
export async function loadReference<Type extends RecordType>(
  context: PartnerContext,
  type: Type,
  globalId: string | null | undefined,
): Promise<RecordRow<Type> | null> {
  const id = globalId ? uuidOf(type, globalId) : undefined;
  return id ? loadRecord(context, type, id) : null;
}

/** The records a document refers to, in its order; those that are not live are left out. */
export async function loadReferences<Type extends RecordType>(
  context: PartnerContext,
  type: Type,
  globalIds: readonly string[],
): Promise<RecordRow<Type>[]> {
  const rows = await Promise.all(globalIds.map((globalId) => loadReference(context, type, globalId)));
  return rows.filter((row) => row !== null);
}

/** The uuid inside a global id of the given record type; undefined for any other. */
export function uuidOf(type: RecordType, globalId: string): string | undefined {
  const decoded = fromGlobalId(globalId);
  return decoded?.type === RECORDS[type].typeName ? decoded.id : undefined;
}

/** The record type and uuid inside a global id of any record. */
export function recordOf(globalId: string): { type: RecordType; id: string } | undefined {
  const decoded = fromGlobalId(globalId);
  const type = decoded && recordTypeOfName(decoded.type);
  return type ? { type, id: decoded.id } : undefined;
}

/** One edition of a record, live or not: key `TYPE uuid number`. Null once the record has been withdrawn. */
export async function loadEdition(
  context: PartnerContext,
  key: { type: RecordType; id: string; number: number },
): Promise<RecordRow | null> {
  const load = (keys: readonly string[]) => loadEditions(context, keys);
  return context.batches.get('edition by number', load).load(`${key.type} ${key.id} ${key.number}`);
}

async function loadEditions({ reader }: PartnerContext, keys: readonly string[]): Promise<(RecordRow | null)[]> {
  const wanted = keys.map((key) => {
    const [type = '', id = '', number = ''] = key.split(' ');
    return { type, id, number: Number(number) };
  });
  const types = [...new Set(wanted.map(({ type }) => type))].filter(isRecordType);
  const rows = await reader.rows<RecordRow>((statement) => {
    const [ids, numbers] = [
      statement.value(
        wanted.map(({ id }) => id),
        'uuid[]',
      ),
      statement.value(
        wanted.map(({ number }) => number),
        'integer[]',
      ),
    ];
    return types
      .map(
        (type) => `SELECT ${recordColumns(type)} FROM ${RECORDS[type].table} r
          JOIN unnest(${ids}, ${numbers}) AS wanted(id, number) ON r.id = wanted.id AND r.edition_number = wanted.number`,
      )
      .join(' UNION ALL ');
  });
  const byKey = new Map(rows.map((row) => [`${row.recordType} ${row.id} ${row.editionNumber}`, row]));
  return keys.map((key) => byKey.get(key) ?? null);
}
