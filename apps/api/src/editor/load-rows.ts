/** Rows by id, one statement a model however many ask. */
import type { PrismaClient } from '@countermeasure/db/client';
import { oneInOrder } from '../graphql/batches.ts';
import type { EditorContext } from './context.ts';
import { ACTION, ARTICLE, EDITION, type Model, type Row, SNAPSHOT } from './rows.ts';

type Find<Name extends Model> = (
  db: PrismaClient,
  where: { id: { in: string[] } },
) => Promise<Omit<Row<Name>, 'model'>[]>;

const FIND: { [Name in Model]: Find<Name> } = {
  Article: (db, where) => db.article.findMany({ where, ...ARTICLE }),
  Measure: (db, where) => db.measure.findMany({ where }),
  MeasureList: (db, where) => db.measureList.findMany({ where }),
  Campaign: (db, where) => db.campaign.findMany({ where }),
  Organization: (db, where) => db.organization.findMany({ where }),
  System: (db, where) => db.system.findMany({ where }),
  LegalInstrument: (db, where) => db.legalInstrument.findMany({ where }),
  Scheme: (db, where) => db.scheme.findMany({ where }),
  Concept: (db, where) => db.concept.findMany({ where }),
  Evidence: (db, where) => db.evidence.findMany({ where }),
  Tagging: (db, where) => db.tagging.findMany({ where }),
  Edition: (db, where) => db.edition.findMany({ where, ...EDITION }),
  Snapshot: (db, where) => db.snapshot.findMany({ where, ...SNAPSHOT }),
  IngestRun: (db, where) => db.ingestRun.findMany({ where }),
  IngestItem: (db, where) => db.ingestItem.findMany({ where }),
  User: (db, where) => db.user.findMany({ where }),
  Action: (db, where) => db.action.findMany({ where, ...ACTION }),
};

export const isModel = (type: string): type is Model => Object.hasOwn(FIND, type);

/** Null where there is none. Deleted and merged records are found too: what refers to them still shows them. */
export function loadRow<Name extends Model>(
  context: EditorContext,
  model: Name,
  id: string,
): Promise<Row<Name> | null> {
  return context.batches.get(`row ${model}`, (ids) => load(context, model, ids)).load(id);
}

async function load<Name extends Model>({ db }: EditorContext, model: Name, ids: readonly string[]) {
  const rows = await FIND[model](db, { id: { in: [...ids].sort() } });
  return oneInOrder(
    ids,
    rows.map((row) => marked(model, row)),
    rowId,
  );
}

const rowId = (row: { id: string }): string => row.id;

/** The row with its model's name on it. */
export function marked<Name extends Model>(model: Name, row: Omit<Row<Name>, 'model'>): Row<Name> {
  return { ...row, model } as unknown as Row<Name>;
}

/** A row that must be there, because another refers to it. */
export async function requireRow<Name extends Model>(
  context: EditorContext,
  model: Name,
  id: string,
): Promise<Row<Name>> {
  const row = await loadRow(context, model, id);
  if (!row) throw new Error(`${model} ${id} is referred to and not there`);
  return row;
}

/** The rows in the order of their ids; those that are not there are left out. */
export async function loadRows<Name extends Model>(
  context: EditorContext,
  model: Name,
  ids: readonly string[],
): Promise<Row<Name>[]> {
  const rows = await Promise.all(ids.map((id) => loadRow(context, model, id)));
  return rows.filter((row) => row !== null);
}

export async function loadRowOrNull<Name extends Model>(
  context: EditorContext,
  model: Name,
  id: string | null,
): Promise<Row<Name> | null> {
  return id === null ? null : loadRow(context, model, id);
}

/** The row of each entry of a list, in its order; null for what has gone since the list was read. */
export function loadEntries<Name extends Model>(
  context: EditorContext,
  model: Name,
  entries: readonly { id: string }[],
): Promise<(Row<Name> | null)[]> {
  return Promise.all(entries.map(({ id }) => loadRow(context, model, id)));
}
