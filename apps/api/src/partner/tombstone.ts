/** Tombstones: what is left of withdrawn records. */
import { enums } from './builder.ts';
import { loadRecord } from './load-records.ts';
import { Node, PublishedRecord, Tombstone } from './refs.ts';

Tombstone.implement({
  description: 'What is left of a withdrawn record: no content, only that it was there.',
  interfaces: [Node],
  fields: (t) => ({
    recordType: t.expose('recordType', { type: enums.RecordType, description: 'What it was.' }),
    lastEditionNumber: t.exposeInt('lastEditionNumber', { description: 'The number of its last edition.' }),
    withdrawnAt: t.expose('withdrawnAt', { type: 'DateTime', description: 'When it was withdrawn.' }),
    reason: t.expose('reason', { type: enums.WithdrawalReason, description: 'Why.' }),
    explanation: t.exposeString('explanation', {
      nullable: true,
      description: 'Why, in words meant for readers.',
    }),
    replacedBy: t.field({
      type: PublishedRecord,
      nullable: true,
      description: 'What to use instead, for example after two records were merged.',
      // A record is replaced by one of its own type.
      resolve: ({ recordType, replacedById }, _args, context) =>
        replacedById ? loadRecord(context, recordType, replacedById) : null,
    }),
  }),
});
