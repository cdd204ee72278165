/** Deciding on evidence and tags, tagging, editing a measure, undoing. */
import {
  ConflictError,
  NotFoundError,
  PermissionError,
  StaleVersionError,
  ValidationError,
} from '@countermeasure/domain/errors';
import { reviewEvidence } from '@countermeasure/domain/review-evidence';
import { tagRecords } from '@countermeasure/domain/tag-records';
import { undo } from '@countermeasure/domain/undo';
import { type UpdateMeasureInput as DomainInput, updateMeasure } from '@countermeasure/domain/update-measure';
import { builder, enums } from './builder.ts';
import { optionalId, optionalIds, requiredId, VersionedId, versionedItems, withoutAbsent } from './command-inputs.ts';
import { BulkSuccess, MeasureSuccess, namesOf, UndoSuccess } from './command-results.ts';
import { runForViewer } from './run-command.ts';

const ReviewEvidenceInput = builder.inputType('ReviewEvidenceInput', {
  description: 'What to say about spans and tags.',
  fields: (t) => ({
    items: t.field({ type: [VersionedId], required: true, description: 'Evidence and taggings, 1 to 500.' }),
    verdict: t.field({ type: enums.ReviewVerdict, required: true, description: 'Accepted, rejected or put back.' }),
    reason: t.string({ description: 'Why rejected.' }),
  }),
});

const TagRecordsInput = builder.inputType('TagRecordsInput', {
  description: 'Tags for records.',
  fields: (t) => ({
    records: t.field({ type: [VersionedId], required: true, description: 'Which, 1 to 500.' }),
    conceptIds: t.idList({ required: true, description: 'Which tags, 1 to 20.' }),
    reason: t.string({ description: 'Why.' }),
  }),
});

const FuzzyDateInput = builder.inputType('FuzzyDateInput', {
  description: 'A date as precise as is known.',
  fields: (t) => ({
    edtf: t.string({
      description: 'EDTF level 0, to the minute, day, month or year; null for UNKNOWN. The precision follows from it.',
    }),
    text: t.string({ description: "The source's words." }),
  }),
});

const ActorInput = builder.inputType('ActorInput', {
  description: 'An organisation in a role.',
  fields: (t) => ({
    key: t.string({ description: "An existing actor's key; absent for a new one." }),
    role: t.field({ type: enums.ActorRole, required: true, description: 'What it does.' }),
    nameInText: t.string({ required: true, description: 'As the text has it.' }),
    organizationId: t.id({ description: 'Once identified.' }),
  }),
});

const QuantityInput = builder.inputType('QuantityInput', {
  description: 'A figure.',
  fields: (t) => ({
    key: t.string({ description: "An existing figure's key; absent for a new one." }),
    value: t.float({ required: true, description: 'The number.' }),
    comparator: t.field({ type: enums.QuantityComparator, required: true, description: 'How it is hedged.' }),
    unit: t.string({ required: true, description: 'Counted by.' }),
    what: t.string({ required: true, description: 'Of what.' }),
  }),
});

const UpdateMeasureInput = builder.inputType('UpdateMeasureInput', {
  description: 'What to change in a measure. Absent leaves, null clears, a list replaces.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Which.' }),
    expectedVersion: t.int({ required: true, description: 'The version the editor saw.' }),
    label: t.string({ description: 'Short label.' }),
    text: t.string({ description: 'The sentence or sentences; must be found in the article.' }),
    listId: t.id({ description: 'The list.' }),
    enumerator: t.string({ description: 'As printed.' }),
    ordinal: t.int({ description: 'From 1.' }),
    modality: t.field({ type: enums.MeasureModality, description: 'What kind of statement.' }),
    lifecycle: t.field({ type: enums.MeasureLifecycle, description: 'How far it has got.' }),
    level: t.field({ type: enums.AdministrativeLevel, description: 'Level of government.' }),
    actors: t.field({ type: [ActorInput], description: 'Who acts.' }),
    quantities: t.field({ type: [QuantityInput], description: 'Figures.' }),
    announced: t.field({ type: FuzzyDateInput, description: 'When announced.' }),
    effective: t.field({ type: FuzzyDateInput, description: 'When in effect.' }),
    ended: t.field({ type: FuzzyDateInput, description: 'When ended.' }),
    campaignIds: t.idList({ description: 'Campaigns.' }),
    legalInstrumentIds: t.idList({ description: 'Laws.' }),
    systemIds: t.idList({ description: 'Systems.' }),
    confidence: t.int({ description: 'Percent.' }),
  }),
});

const UndoInput = builder.inputType('UndoInput', {
  description: 'What to undo.',
  fields: (t) => ({ actionId: t.id({ required: true, description: 'Which action.' }) }),
});

builder.mutationFields((t) => ({
  reviewEvidence: t.field({
    type: BulkSuccess,
    authScopes: { role: 'VIEWER' },
    description: 'Accepts, rejects or puts back spans and tags, one or many. Role: EDITOR.',
    args: { input: t.arg({ type: ReviewEvidenceInput, required: true }) },
    errors: { types: [ValidationError, PermissionError] },
    resolve: async (_root, { input }, context) => {
      const items = versionedItems('items', ['Evidence', 'Tagging'], input.items);
      const { verdict, reason } = input;
      const result = await runForViewer(context, (command) => reviewEvidence(command, { items, verdict, reason }));
      return { ...result, named: namesOf(items) };
    },
  }),
  updateMeasure: t.field({
    type: MeasureSuccess,
    authScopes: { role: 'VIEWER' },
    description: 'Changes a measure. Role: EDITOR.',
    args: { input: t.arg({ type: UpdateMeasureInput, required: true }) },
    errors: { types: [StaleVersionError, ValidationError, PermissionError, ConflictError, NotFoundError] },
    resolve: (_root, { input }, context) =>
      runForViewer(context, (command) => updateMeasure(command, withUuids(input))),
  }),
  tagRecords: t.field({
    type: BulkSuccess,
    authScopes: { role: 'VIEWER' },
    description: 'Puts tags on records. Role: EDITOR.',
    args: { input: t.arg({ type: TagRecordsInput, required: true }) },
    errors: { types: [ValidationError, PermissionError, NotFoundError] },
    resolve: async (_root, { input }, context) => {
      const records = versionedItems('records', ['Article', 'Measure', 'Campaign'], input.records);
      const conceptIds = input.conceptIds.map((id, index) => requiredId('Concept', ['conceptIds', index], id));
      const { reason } = input;
      const result = await runForViewer(context, (command) => tagRecords(command, { records, conceptIds, reason }));
      return { ...result, named: namesOf(records) };
    },
  }),
  undo: t.field({
    type: UndoSuccess,
    authScopes: { role: 'VIEWER' },
    description:
      "Undoes one's own action, or as ADMIN anyone's. Refused with the reason when something later depends on it.",
    args: { input: t.arg({ type: UndoInput, required: true }) },
    errors: { types: [ValidationError, PermissionError, ConflictError, NotFoundError] },
    resolve: (_root, { input }, context) =>
      runForViewer(context, (command) =>
        undo(command, { actionId: requiredId('Action', ['actionId'], input.actionId) }),
      ),
  }),
}));

/** The command says itself which values it can't clear, so null goes through where the types would not have it. */
function withUuids(input: typeof UpdateMeasureInput.$inferInput): DomainInput {
  const { id, listId, actors, campaignIds, legalInstrumentIds, systemIds, ...plain } = input;
  return withoutAbsent({
    ...plain,
    id: requiredId('Measure', ['id'], id),
    listId: optionalId('MeasureList', ['listId'], listId),
    actors: actors?.map((actor, index) => ({
      ...actor,
      organizationId: optionalId('Organization', ['actors', index, 'organizationId'], actor.organizationId),
    })),
    campaignIds: optionalIds('Campaign', 'campaignIds', campaignIds),
    legalInstrumentIds: optionalIds('LegalInstrument', 'legalInstrumentIds', legalInstrumentIds),
    systemIds: optionalIds('System', 'systemIds', systemIds),
  }) as DomainInput;
}
