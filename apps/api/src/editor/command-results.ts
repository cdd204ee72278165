/** What commands answer when they were carried out. Each carries what it changed as it is now, with its new version. */
import type { BulkResult } from '@countermeasure/domain/bulk';
import type { DomainError, Reference } from '@countermeasure/domain/errors';
import { toGlobalId } from '@countermeasure/domain/global-id';
import { builder } from './builder.ts';
import { asData, CommandError } from './command-errors.ts';
import type { EditorContext } from './context.ts';
import { isModel, loadRow, loadRowOrNull, requireRow } from './load-rows.ts';
import { Action, Edition, IngestRun, Measure, Versioned } from './refs.ts';
import type { Row, VersionedModel } from './rows.ts';

const CommandSuccess = builder.interfaceRef<{ actionId: string | null }>('CommandSuccess').implement({
  description: 'What a command answers when it was carried out.',
  fields: (t) => ({
    action: t.field({
      type: Action,
      nullable: true,
      description: 'What was done: pass its id to `undo`. Null where nothing was changed or there is no way back.',
      resolve: ({ actionId }, _args, context) => loadRowOrNull(context, 'Action', actionId),
    }),
  }),
});

/** The rows that were changed; a row that is gone by now is left out. */
async function changedRows(context: EditorContext, references: readonly Reference[]): Promise<Row<VersionedModel>[]> {
  const rows = await Promise.all(references.map(({ type, id }) => (isModel(type) ? loadRow(context, type, id) : null)));
  return rows.filter((row): row is Row<VersionedModel> => row !== null && 'version' in row);
}

type Refusal = { targetId: string; error: DomainError };

const BulkRefusal = builder.objectRef<Refusal>('BulkRefusal').implement({
  description: 'Why one item of a bulk command was left as it was.',
  fields: (t) => ({
    targetId: t.exposeID('targetId', { description: 'The item.' }),
    error: t.expose('error', { type: CommandError, description: 'Why.' }),
  }),
});

/** The items as the caller named them, by their uuid: a refusal names them so again. */
export type BulkShape = BulkResult & { named: Map<string, string> };

export const BulkSuccess = builder.objectRef<BulkShape>('BulkSuccess').implement({
  description:
    'A bulk command was carried out in one transaction as one action; items that could not be changed were left as they were.',
  interfaces: [CommandSuccess],
  fields: (t) => ({
    applied: t.field({
      type: [Versioned],
      description: 'What was changed, as it is now.',
      resolve: ({ applied }, _args, context) => changedRows(context, applied),
    }),
    refused: t.field({
      type: [BulkRefusal],
      description: 'What was not.',
      resolve: ({ refused, named }) =>
        refused.map(({ id, error }) => ({ targetId: named.get(id) ?? id, error: asData(error) })),
    }),
  }),
});

export const MeasureSuccess = builder.objectRef<{ actionId: string | null; id: string }>('MeasureSuccess').implement({
  description: 'A measure was changed.',
  interfaces: [CommandSuccess],
  fields: (t) => ({
    measure: t.field({
      type: Measure,
      description: 'As it is now.',
      resolve: ({ id }, _args, context) => requireRow(context, 'Measure', id),
    }),
  }),
});

export const EditionSuccess = builder.objectRef<{ actionId: string | null; id: string }>('EditionSuccess').implement({
  description: 'An edition changed state.',
  interfaces: [CommandSuccess],
  fields: (t) => ({
    edition: t.field({
      type: Edition,
      description: 'As it is now.',
      resolve: ({ id }, _args, context) => requireRow(context, 'Edition', id),
    }),
  }),
});

type UndoShape = { actionId: string; undoneActionId: string; records: Reference[]; truncated: boolean };

export const UndoSuccess = builder.objectRef<UndoShape>('UndoSuccess').implement({
  description: 'An action was undone. The undoing is itself an action: undo it to redo.',
  interfaces: [CommandSuccess],
  fields: (t) => ({
    undone: t.field({
      type: Action,
      description: 'What was undone.',
      resolve: ({ undoneActionId }, _args, context) => requireRow(context, 'Action', undoneActionId),
    }),
    records: t.field({
      type: [Versioned],
      description: 'What was changed back, as it is now. At most 200.',
      resolve: ({ records }, _args, context) => changedRows(context, records),
    }),
    truncated: t.exposeBoolean('truncated', { description: 'True when there were more: refetch.' }),
  }),
});

export const IngestRunSuccess = builder.objectRef<{ actionId: null; runId: string }>('IngestRunSuccess').implement({
  description: 'A run was started.',
  interfaces: [CommandSuccess],
  fields: (t) => ({
    run: t.field({
      type: IngestRun,
      description: 'As it is now.',
      resolve: ({ runId }, _args, context) => requireRow(context, 'IngestRun', runId),
    }),
  }),
});

/** The caller's own names of the items, by uuid. */
export const namesOf = (items: readonly Reference[]): Map<string, string> =>
  new Map(items.map(({ type, id }) => [id, toGlobalId(type, id)]));
