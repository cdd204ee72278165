/** What editors did: the undo history. */
import { joinSentences, type Sentence } from '@countermeasure/domain/sentence';
import { undoObstacles } from '@countermeasure/domain/undo-obstacles';
import { groupInOrder } from '../graphql/batches.ts';
import { rootList } from '../graphql/keyset-list.ts';
import type { Statement } from '../graphql/statement.ts';
import { builder } from './builder.ts';
import { ActionConnection } from './connections.ts';
import type { EditorContext } from './context.ts';
import { loadEntries } from './load-rows.ts';
import { Action, Node } from './refs.ts';
import type { Row } from './rows.ts';

Action.implement({
  description: 'What an editor did, with its inverse.',
  interfaces: [Node],
  fields: (t) => ({
    command: t.exposeString('command', { description: "The command's name, for example `updateMeasure`." }),
    summary: t.string({
      description: "In the viewer's language.",
      resolve: (action, _args, { language }) => summaryOf(action)?.[language] ?? action.summary,
    }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    recordCount: t.int({
      description: 'How many records it changed.',
      resolve: ({ id }, _args, context) =>
        context.batches.get('records of action', (ids) => countRecords(context, ids)).load(id),
    }),
    undoneAt: t.expose('undoneAt', { type: 'DateTime', nullable: true, description: 'When it was undone.' }),
    undoBlockedBy: t.string({
      nullable: true,
      description: "Why it can't be undone now, in words; null when it can.",
      resolve: ({ id }, _args, context) =>
        context.batches.get('undo obstacles', (ids) => loadObstacles(context, ids)).load(id),
    }),
  }),
});

const summaryOf = ({ payload }: Row<'Action'>) => (payload as { summary?: Sentence } | null)?.summary;

async function countRecords({ db }: EditorContext, ids: readonly string[]): Promise<number[]> {
  const rows = await db.actionRecord.groupBy({
    by: ['actionId'],
    where: { actionId: { in: [...ids] } },
    _count: { recordId: true },
  });
  return groupInOrder(ids, rows, ({ actionId }) => actionId).map(([row]) => row?._count.recordId ?? 0);
}

async function loadObstacles({ db, language }: EditorContext, ids: readonly string[]): Promise<(string | null)[]> {
  const actions = await db.action.findMany({ where: { id: { in: [...ids] } } });
  const obstacles = await undoObstacles(db, actions);
  return groupInOrder(ids, obstacles, ({ actionId }) => actionId).map(([obstacle]) =>
    obstacle ? joinSentences(obstacle.sentences, language) : null,
  );
}

builder.queryField('actions', (t) =>
  t.field({
    type: ActionConnection,
    authScopes: { role: 'VIEWER' },
    description: 'What was done, newest first: the undo history.',
    args: {
      mine: t.arg.boolean({ required: true, defaultValue: true }),
      first: t.arg.int({ required: true, defaultValue: 20 }),
      after: t.arg.string(),
    },
    resolve: (_root, { mine, ...paging }, context) => {
      const query = {
        key: 'actions',
        from: () => 'editorial.action',
        columns: 'r.id',
        conditions: (statement: Statement) =>
          mine ? [`r.actor_id = ${statement.value(context.viewer.id, 'uuid')}`] : [],
        order: {
          name: 'NEWEST',
          expression: () => 'r.at',
          sqlType: 'timestamptz' as const,
          direction: 'DESC' as const,
        },
      };
      return rootList<{ id: string }>(context, query, paging).map((rows) => loadEntries(context, 'Action', rows));
    },
  }),
);
