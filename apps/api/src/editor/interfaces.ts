/** What editorial things have in common: ids, versions, editions, tags. */
import { DRAFT_LIKE_STATES } from '@countermeasure/domain/edition-transitions';
import { toGlobalId } from '@countermeasure/domain/global-id';
import { groupInOrder } from '../graphql/batches.ts';
import { enums } from './builder.ts';
import type { EditorContext } from './context.ts';
import { marked } from './load-rows.ts';
import { Edition, EditorialRecord, Node, type NodeShape, Taggable, Tagging, Versioned } from './refs.ts';
import { EDITION, MODEL_OF_TYPE, type RecordModel, type Row } from './rows.ts';

Node.implement({
  description: 'Anything with a global id (Relay).',
  resolveType: ({ model }) => model,
  fields: (t) => ({
    id: t.id({
      description: 'Global id: opaque, stable across editions, the same on both endpoints.',
      resolve: ({ model, id }: NodeShape) => toGlobalId(model, id),
    }),
  }),
});

Versioned.implement({
  description: 'Anything an editor can change: carries the lock counter.',
  interfaces: [Node],
  resolveType: ({ model }) => model,
  fields: (t) => ({
    version: t.exposeInt('version', { description: 'Lock counter, from 1: what `expectedVersion` takes.' }),
  }),
});

const TYPE_OF_MODEL = Object.fromEntries(Object.entries(MODEL_OF_TYPE).map(([type, model]) => [model, type])) as Record<
  RecordModel,
  typeof enums.RecordType.$inferType
>;

EditorialRecord.implement({
  description: 'A record with editions of its own.',
  interfaces: [Node, Versioned],
  resolveType: ({ model }) => model,
  fields: (t) => ({
    recordType: t.field({
      type: enums.RecordType,
      description: 'Its type, for callers that hold an interface.',
      resolve: ({ model }) => TYPE_OF_MODEL[model],
    }),
    displayLabel: t.string({
      description: 'One line to show a person; not for matching.',
      resolve: (record) => (record.model === 'Article' ? record.title : record.label),
    }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it last changed.' }),
    draft: t.field({
      type: Edition,
      nullable: true,
      description: 'The edition being worked on (DRAFT, SUBMITTED, CHANGES_REQUESTED or SCHEDULED), if any.',
      resolve: async ({ id }, _args, context) =>
        (await editionsAtWork(context, id)).find(({ state }) => state !== 'PUBLISHED') ?? null,
    }),
    live: t.field({
      type: Edition,
      nullable: true,
      description: 'The published edition, if any.',
      resolve: async ({ id }, _args, context) =>
        (await editionsAtWork(context, id)).find(({ state }) => state === 'PUBLISHED') ?? null,
    }),
  }),
});

/** A record's draft-like and live editions: the database allows one of each. */
function editionsAtWork(context: EditorContext, recordId: string): Promise<Row<'Edition'>[]> {
  return context.batches
    .get('editions at work', async (ids) => {
      const where = { contentId: { in: [...ids] }, state: { in: [...DRAFT_LIKE_STATES, 'PUBLISHED' as const] } };
      const rows = await context.db.edition.findMany({ where, ...EDITION });
      return groupInOrder(
        ids,
        rows.map((row) => marked('Edition', row)),
        ({ contentId }) => contentId,
      );
    })
    .load(recordId);
}

Taggable.implement({
  description: 'A record that takes tags.',
  interfaces: [Node],
  resolveType: ({ model }) => model,
  fields: (t) => ({
    taggings: t.field({
      type: [Tagging],
      description: 'Its tags with their verdicts.',
      resolve: ({ id }, _args, context) => taggingsOf(context, id),
    }),
  }),
});

function taggingsOf(context: EditorContext, recordId: string): Promise<Row<'Tagging'>[]> {
  return context.batches
    .get('taggings', async (ids) => {
      const rows = await context.db.tagging.findMany({
        where: { subjectId: { in: [...ids] } },
        orderBy: [{ concept: { position: 'asc' } }, { id: 'asc' }],
      });
      return groupInOrder(
        ids,
        rows.map((row) => marked('Tagging', row)),
        ({ subjectId }) => subjectId,
      );
    })
    .load(recordId);
}
