/** What publishing would meet: the publish dialog. */
import { fromGlobalId } from '@countermeasure/domain/global-id';
import { type PublishPreview as Preview, publishPreview } from '@countermeasure/domain/publish-preview';
import { badArgument } from '../graphql/error-codes.ts';
import { builder, enums } from './builder.ts';
import type { EditorContext } from './context.ts';
import { loadRow, loadRowOrNull } from './load-rows.ts';
import { Edition, EditorialRecord } from './refs.ts';
import { RECORD_MODELS, type RecordModel, type Row } from './rows.ts';

const MOST_RECORDS = 100;

type PreviewShape = Omit<Preview, 'record'> & { record: Row<RecordModel> };
type Problem = Preview['problems'][number];

const isRecordModel = (type: string): type is RecordModel => RECORD_MODELS.some((model) => model === type);

const PublishProblem = builder.objectRef<Problem>('PublishProblem').implement({
  description: 'A reason to hesitate.',
  fields: (t) => ({
    severity: t.expose('severity', { type: enums.ProblemSeverity, description: 'Whether it stops publishing.' }),
    message: t.string({
      description: 'In words.',
      resolve: ({ message }, _args, { language }) => message[language],
    }),
    path: t.exposeString('path', { nullable: true, description: 'JSON Pointer to the field.' }),
    record: t.field({
      type: EditorialRecord,
      nullable: true,
      description: 'The other record it is about, for example an unpublished organisation.',
      resolve: ({ record }, _args, context) =>
        record && isRecordModel(record.type) ? loadRow(context, record.type, record.id) : null,
    }),
  }),
});

const PublishPreview = builder.objectRef<PreviewShape>('PublishPreview').implement({
  description: 'What publishing a record would do.',
  fields: (t) => ({
    record: t.expose('record', { type: EditorialRecord, description: 'The record.' }),
    edition: t.field({
      type: Edition,
      nullable: true,
      description: 'Its draft; null when there is nothing to publish.',
      resolve: ({ editionId }, _args, context) => loadRowOrNull(context, 'Edition', editionId),
    }),
    problems: t.expose('problems', {
      type: [PublishProblem],
      description: 'What stands in the way or should be looked at.',
    }),
  }),
});

builder.queryField('publishPreview', (t) =>
  t.field({
    type: [PublishPreview],
    authScopes: { role: 'VIEWER' },
    description:
      'What stands in the way of publishing these records together, in the order asked. At most 100; ids of nothing are left out.',
    args: { recordIds: t.arg.idList({ required: true }) },
    resolve: async (_root, { recordIds }, context) => {
      if (recordIds.length > MOST_RECORDS) throw badArgument('recordIds', `At most ${MOST_RECORDS} records at once.`);
      const records = await loadRecords(context, recordIds);
      const references = records.map(({ model, id }) => ({ type: model, id }));
      const previews = await publishPreview(context.db, references, context.actor);
      const byId = new Map(records.map((record) => [record.id, record]));
      return previews.flatMap((preview) => {
        const record = byId.get(preview.record.id);
        return record ? [{ ...preview, record }] : [];
      });
    },
  }),
);

async function loadRecords(context: EditorContext, globalIds: readonly string[]): Promise<Row<RecordModel>[]> {
  const rows = await Promise.all(
    globalIds.map(async (globalId) => {
      const decoded = fromGlobalId(globalId);
      return decoded && isRecordModel(decoded.type) ? loadRow(context, decoded.type, decoded.id) : null;
    }),
  );
  return rows.filter((row) => row !== null);
}
