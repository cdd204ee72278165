/** Submitting, publishing and withdrawing. */
import {
  ConflictError,
  NotFoundError,
  PermissionError,
  StaleVersionError,
  ValidationError,
} from '@countermeasure/domain/errors';
import { fromGlobalId } from '@countermeasure/domain/global-id';
import { publishEditions } from '@countermeasure/domain/publish-editions';
import { submitEditions } from '@countermeasure/domain/submit-editions';
import { withdrawEdition } from '@countermeasure/domain/withdraw-edition';
import { builder, enums } from './builder.ts';
import { requiredId, VersionedId, versionedItems } from './command-inputs.ts';
import { BulkSuccess, EditionSuccess, namesOf } from './command-results.ts';
import { RECORD_MODELS } from './rows.ts';
import { runForViewer } from './run-command.ts';

const SubmitEditionsInput = builder.inputType('SubmitEditionsInput', {
  description: 'Records to submit.',
  fields: (t) => ({
    items: t.field({
      type: [VersionedId],
      required: true,
      description: 'Records with their versions, 1 to 500. Each gets its edition made or made anew.',
    }),
    updateType: t.field({
      type: enums.UpdateType,
      required: true,
      description: 'Whether readers should take note.',
    }),
    changeNote: t.string({ description: "Needed when MAJOR, a record's first edition aside." }),
  }),
});

const PublishEditionsInput = builder.inputType('PublishEditionsInput', {
  description: 'Submissions to publish.',
  fields: (t) => ({
    items: t.field({
      type: [VersionedId],
      required: true,
      description: "Editions, 1 to 500. One that can't be published stops all.",
    }),
    forceReason: t.string({ description: "Publishing one's own submission: why. Role: ADMIN." }),
  }),
});

const WithdrawEditionInput = builder.inputType('WithdrawEditionInput', {
  description: 'What to withdraw.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The live edition.' }),
    expectedVersion: t.int({ required: true, description: "The edition's version." }),
    reason: t.field({ type: enums.WithdrawalReason, required: true, description: 'Why.' }),
    explanation: t.string({ description: 'For readers: shown in the tombstone.' }),
    replacedById: t.id({ description: 'The record to use instead.' }),
    dependents: t.field({
      type: enums.DependentsPolicy,
      required: true,
      description: "What to do with published records that rest on it, such as an article's measures.",
    }),
  }),
});

builder.mutationFields((t) => ({
  submitEditions: t.field({
    type: BulkSuccess,
    authScopes: { role: 'VIEWER' },
    description: 'Submits records for review: `applied` are their editions. Role: EDITOR.',
    args: { input: t.arg({ type: SubmitEditionsInput, required: true }) },
    errors: { types: [ValidationError, PermissionError] },
    resolve: async (_root, { input }, context) => {
      const items = versionedItems('items', RECORD_MODELS, input.items);
      const { updateType, changeNote } = input;
      const result = await runForViewer(context, (command) =>
        submitEditions(command, { items, updateType, changeNote }),
      );
      return { ...result, named: namesOf(items) };
    },
  }),
  publishEditions: t.field({
    type: BulkSuccess,
    authScopes: { role: 'VIEWER' },
    description:
      'Publishes submissions, all or none, in one transaction. Role: REVIEWER, and another person than the submitter unless forced by ADMIN.',
    args: { input: t.arg({ type: PublishEditionsInput, required: true }) },
    errors: { types: [ValidationError, PermissionError] },
    resolve: async (_root, { input }, context) => {
      const items = versionedItems('items', ['Edition'], input.items);
      const { forceReason } = input;
      const result = await runForViewer(context, (command) => publishEditions(command, { items, forceReason }));
      return { ...result, named: namesOf(items) };
    },
  }),
  withdrawEdition: t.field({
    type: EditionSuccess,
    authScopes: { role: 'VIEWER' },
    description:
      'Withdraws a live edition and with it the record, everywhere, at every `asOf`; only its tombstone stays. Role: REVIEWER.',
    args: { input: t.arg({ type: WithdrawEditionInput, required: true }) },
    errors: { types: [StaleVersionError, ValidationError, PermissionError, ConflictError, NotFoundError] },
    resolve: (_root, { input }, context) => {
      const { id, replacedById, ...plain } = input;
      const edition = requiredId('Edition', ['id'], id);
      return runForViewer(context, (command) =>
        withdrawEdition(command, {
          ...plain,
          id: edition,
          ...(replacedById && { replacedBy: recordOf(replacedById) }),
        }),
      );
    },
  }),
}));

/** Which records may stand in for another is the command's to say. */
function recordOf(globalId: string) {
  const type = fromGlobalId(globalId)?.type ?? 'Record';
  return { type, id: requiredId(type, ['replacedById'], globalId) };
}
