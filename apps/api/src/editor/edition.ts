/** Editions: the publishing room. */
import { allowedTransitions, type EditionTransition } from '@countermeasure/domain/edition-transitions';
import { oneInOrder } from '../graphql/batches.ts';
import { rootList } from '../graphql/keyset-list.ts';
import type { Statement } from '../graphql/statement.ts';
import { checkedList } from './arguments.ts';
import { builder, enums } from './builder.ts';
import { EditionConnection } from './connections.ts';
import type { EditorContext } from './context.ts';
import { loadEntries, loadRowOrNull, requireRow } from './load-rows.ts';
import { Edition, EditorialRecord, Node, User, Versioned } from './refs.ts';
import { MODEL_OF_TYPE } from './rows.ts';

Edition.implement({
  description: 'One numbered state of a record, from draft to withdrawn.',
  interfaces: [Node, Versioned],
  fields: (t) => ({
    record: t.field({
      type: EditorialRecord,
      description: 'Whose edition.',
      resolve: ({ contentType, contentId }, _args, context) => {
        if (contentType === 'PLACE') throw new Error('places have no editions yet');
        return requireRow(context, MODEL_OF_TYPE[contentType], contentId);
      },
    }),
    number: t.exposeInt('number', { description: 'From 1, never reused.' }),
    state: t.expose('state', { type: enums.EditionState, description: 'Where it stands.' }),
    transitions: t.field({
      type: [enums.EditionTransition],
      description: 'What the viewer may do with it now.',
      resolve: (edition, _args, { actor }) => allowedTransitions(edition, actor).filter(isOffered),
    }),
    updateType: t.expose('updateType', {
      type: enums.UpdateType,
      nullable: true,
      description: 'Chosen on submitting.',
    }),
    changeNote: t.exposeString('changeNote', { nullable: true, description: 'Needed when MAJOR.' }),
    document: t.field({
      type: 'JSON',
      description: 'The canonical document, as submitted.',
      resolve: ({ id }, _args, context) =>
        context.batches.get('edition document', (ids) => loadDocuments(context, ids)).load(id),
    }),
    sha256: t.exposeString('sha256', {
      nullable: true,
      description: 'SHA-256 (hex) of the canonical document (RFC 8785).',
    }),
    submittedBy: t.field({
      type: User,
      nullable: true,
      description: 'Who submitted it.',
      resolve: ({ submittedById }, _args, context) => loadRowOrNull(context, 'User', submittedById),
    }),
    submittedAt: t.expose('submittedAt', { type: 'DateTime', nullable: true, description: 'When.' }),
    publishedBy: t.field({
      type: User,
      nullable: true,
      description: 'Who published it.',
      resolve: ({ publishedById }, _args, context) => loadRowOrNull(context, 'User', publishedById),
    }),
    publishedAt: t.expose('publishedAt', { type: 'DateTime', nullable: true, description: 'When it went live.' }),
    withdrawnAt: t.expose('withdrawnAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was withdrawn.',
    }),
    forced: t.exposeBoolean('forced', { description: 'Whether submitter and publisher are the same person.' }),
    forceReason: t.exposeString('forceReason', { nullable: true, description: 'Why.' }),
  }),
});

/** Those that have a mutation here. */
const OFFERED = ['SUBMIT', 'PUBLISH', 'FORCE_PUBLISH', 'WITHDRAW'] as const;
const isOffered = (transition: EditionTransition): transition is (typeof OFFERED)[number] =>
  OFFERED.some((offered) => offered === transition);

async function loadDocuments({ db }: EditorContext, ids: readonly string[]): Promise<unknown[]> {
  const rows = await db.edition.findMany({ where: { id: { in: [...ids] } }, select: { id: true, document: true } });
  return oneInOrder(ids, rows, ({ id }) => id).map((row) => row?.document ?? null);
}

const EditionFilter = builder.inputType('EditionFilter', {
  description: 'Which editions.',
  fields: (t) => ({
    states: t.field({ type: [enums.EditionState], description: 'Where they stand.' }),
    recordTypes: t.field({ type: [enums.RecordType], description: 'Of what.' }),
  }),
});

builder.queryField('editions', (t) =>
  t.field({
    type: EditionConnection,
    authScopes: { role: 'VIEWER' },
    description: 'Editions across records, last changed first: the publishing room.',
    args: {
      filter: t.arg({ type: EditionFilter }),
      first: t.arg.int({ required: true, defaultValue: 50 }),
      after: t.arg.string(),
    },
    resolve: (_root, { filter, ...paging }, context) => {
      const among = (
        statement: Statement,
        name: string,
        column: string,
        values: readonly string[] | null | undefined,
      ) => (values ? [`${column}::text = ANY(${statement.value(checkedList(name, values), 'text[]')})`] : []);
      const query = {
        key: 'editions',
        from: () => 'editorial.edition',
        columns: 'r.id',
        conditions: (statement: Statement) => [
          ...among(statement, 'states', 'r.state', filter?.states),
          ...among(statement, 'recordTypes', 'r.content_type', filter?.recordTypes),
        ],
        order: {
          name: 'UPDATED_AT',
          expression: () => 'r.updated_at',
          sqlType: 'timestamptz' as const,
          direction: 'DESC' as const,
        },
      };
      return rootList<{ id: string }>(context, query, paging).map((rows) => loadEntries(context, 'Edition', rows));
    },
  }),
);
