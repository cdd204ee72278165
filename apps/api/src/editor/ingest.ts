/** Runs of the ingest and their inputs. */

import { nestedList, rootList } from '../graphql/keyset-list.ts';
import { idArgument } from './arguments.ts';
import { builder, enums } from './builder.ts';
import { IngestItemConnection, IngestRunConnection } from './connections.ts';
import { loadEntries, loadRow, loadRowOrNull, requireRow } from './load-rows.ts';
import { Article, IngestItem, IngestRun, Node, User, Versioned } from './refs.ts';
import type { Row } from './rows.ts';

const IngestCounts = builder.objectRef<Row<'IngestRun'>>('IngestCounts').implement({
  description: 'How items ended.',
  fields: (t) => ({
    new: t.exposeInt('newCount', { description: 'New articles.' }),
    changed: t.exposeInt('changedCount', { description: 'Changed articles.' }),
    unchanged: t.exposeInt('unchangedCount', { description: 'The same as before.' }),
    duplicate: t.exposeInt('duplicateCount', { description: 'Reprints of a known story.' }),
    quarantined: t.exposeInt('quarantinedCount', { description: 'Kept aside.' }),
    failed: t.exposeInt('failedCount', { description: 'Failed.' }),
  }),
});

const IngestProgress = builder.objectRef<Row<'IngestRun'>>('IngestProgress').implement({
  description: 'How far a run is.',
  fields: (t) => ({
    done: t.int({
      description: 'Items done.',
      resolve: (run) =>
        run.newCount +
        run.changedCount +
        run.unchangedCount +
        run.duplicateCount +
        run.quarantinedCount +
        run.failedCount,
    }),
    total: t.exposeInt('totalCount', {
      nullable: true,
      description: 'Items known; null while links are still being found.',
    }),
  }),
});

IngestRun.implement({
  description: 'One run of the pipeline.',
  interfaces: [Node],
  fields: (t) => ({
    trigger: t.expose('trigger', { type: enums.IngestTrigger, description: 'What started it.' }),
    state: t.expose('state', { type: enums.IngestRunState, description: 'Where it stands.' }),
    startedBy: t.field({
      type: User,
      nullable: true,
      description: 'Who started it.',
      resolve: ({ startedById }, _args, context) => loadRowOrNull(context, 'User', startedById),
    }),
    startedAt: t.field({
      type: 'DateTime',
      description: 'When.',
      resolve: ({ startedAt, createdAt }) => startedAt ?? createdAt,
    }),
    finishedAt: t.expose('finishedAt', { type: 'DateTime', nullable: true, description: 'When it ended.' }),
    counts: t.field({ type: IngestCounts, description: 'How its items ended.', resolve: (run) => run }),
    progress: t.field({ type: IngestProgress, description: 'How far it is.', resolve: (run) => run }),
    outcome: t.exposeString('outcome', { nullable: true, description: 'In words, once finished.' }),
    items: t.field({
      type: IngestItemConnection,
      description: 'Its inputs, in the order they came.',
      args: { first: t.arg.int({ required: true, defaultValue: 50 }), after: t.arg.string() },
      resolve: ({ id }, paging, context) => {
        const query = {
          key: 'items of run',
          from: () => 'editorial.ingest_item',
          columns: 'r.id',
          conditions: () => [],
          order: { ...NEWEST, name: 'OLDEST', direction: 'ASC' as const },
        };
        const parent = { id, belongs: (parentId: string) => `r.run_id = ${parentId}` };
        return nestedList<{ id: string }>(context, query, paging, parent).map((rows) =>
          loadEntries(context, 'IngestItem', rows),
        );
      },
    }),
  }),
});

IngestItem.implement({
  description: 'One input of a run.',
  interfaces: [Node, Versioned],
  fields: (t) => ({
    run: t.field({
      type: IngestRun,
      description: 'Its run.',
      resolve: ({ runId }, _args, context) => requireRow(context, 'IngestRun', runId),
    }),
    input: t.exposeString('input', { description: 'URL, file name or the first characters of pasted text.' }),
    state: t.expose('state', { type: enums.IngestItemState, description: 'Where it stands.' }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why it failed or was set aside, in words.' }),
    attempts: t.exposeInt('attempts', { description: 'Attempts so far.' }),
    article: t.field({
      type: Article,
      nullable: true,
      description: 'What became of it.',
      resolve: ({ articleId }, _args, context) => loadRowOrNull(context, 'Article', articleId),
    }),
  }),
});

const NEWEST = {
  name: 'NEWEST',
  expression: () => 'r.created_at',
  sqlType: 'timestamptz' as const,
  direction: 'DESC' as const,
};

builder.queryFields((t) => ({
  ingestRun: t.field({
    type: IngestRun,
    nullable: true,
    authScopes: { role: 'VIEWER' },
    description: 'One run.',
    args: { id: t.arg.id({ required: true }) },
    resolve: (_root, { id }, context) => {
      const uuid = idArgument('IngestRun', id);
      return uuid ? loadRow(context, 'IngestRun', uuid) : null;
    },
  }),
  ingestRuns: t.field({
    type: IngestRunConnection,
    authScopes: { role: 'VIEWER' },
    description: 'Runs, newest first.',
    args: { first: t.arg.int({ required: true, defaultValue: 20 }), after: t.arg.string() },
    resolve: (_root, paging, context) => {
      const query = {
        key: 'runs',
        from: () => 'editorial.ingest_run',
        columns: 'r.id',
        conditions: () => [],
        order: NEWEST,
      };
      return rootList<{ id: string }>(context, query, paging).map((rows) => loadEntries(context, 'IngestRun', rows));
    },
  }),
}));
