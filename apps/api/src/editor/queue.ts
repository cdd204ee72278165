/** The queue: what needs someone. */
import { checkedList } from './arguments.ts';
import { builder, enums } from './builder.ts';
import { QueueItemConnection } from './connections.ts';
import { requireRow } from './load-rows.ts';
import { countQueue, listQueue, pendingIn, type QueueCountRow, type QueueKind } from './queue-rows.ts';
import { Node, QueueItem, Versioned } from './refs.ts';

const MODELS = {
  REVIEW_ARTICLE: 'Article',
  PUBLISH: 'Edition',
  QUARANTINED: 'IngestItem',
  INGEST_FAILED: 'IngestItem',
} as const satisfies Record<QueueKind, string>;

QueueItem.implement({
  description: 'Something that needs someone.',
  interfaces: [Node, Versioned],
  fields: (t) => ({
    kind: t.expose('kind', { type: enums.QueueKind, description: 'What it needs.' }),
    node: t.field({
      type: Node,
      description: 'The article, edition or ingest item to open.',
      resolve: ({ kind, id }, _args, context) => requireRow(context, MODELS[kind], id),
    }),
    label: t.exposeString('label', { description: 'One line.' }),
    since: t.expose('since', { type: 'DateTime', description: 'Waiting since.' }),
    pendingCount: t.int({
      description: 'How many spans and tags wait in it.',
      resolve: (item, _args, context) => pendingIn(context, item),
    }),
  }),
});

const QueueCount = builder.objectRef<QueueCountRow>('QueueCount').implement({
  description: 'How much of one kind waits.',
  fields: (t) => ({
    kind: t.expose('kind', { type: enums.QueueKind, description: 'The kind.' }),
    count: t.exposeInt('count', { description: 'How many.' }),
    oldest: t.expose('oldest', { type: 'DateTime', nullable: true, description: 'The oldest one.' }),
  }),
});

const QueueFilter = builder.inputType('QueueFilter', {
  description: 'Which queue items.',
  fields: (t) => ({ kinds: t.field({ type: [enums.QueueKind], description: 'What they need.' }) }),
});

builder.queryFields((t) => ({
  queue: t.field({
    type: QueueItemConnection,
    authScopes: { role: 'VIEWER' },
    description: 'What needs someone, oldest first.',
    args: {
      filter: t.arg({ type: QueueFilter }),
      first: t.arg.int({ required: true, defaultValue: 50 }),
      after: t.arg.string(),
    },
    resolve: (_root, { filter, ...paging }, context) =>
      listQueue(context, filter?.kinds && checkedList('kinds', filter.kinds), paging),
  }),
  queueCounts: t.field({
    type: [QueueCount],
    authScopes: { role: 'VIEWER' },
    description: 'How much of each kind; a kind of which nothing waits is left out.',
    resolve: (_root, _args, context) => countQueue(context),
  }),
}));
