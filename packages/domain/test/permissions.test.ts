/** Every command, run by every role: the database sees nothing of a refused one. The specification is the table in src/permissions.ts. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptInput } from '../src/accept-input.ts';
import { claimQueueItems } from '../src/claim-queue-items.ts';
import type { CommandContext } from '../src/command.ts';
import { createApiKey } from '../src/create-api-key.ts';
import { createCampaign } from '../src/create-campaign.ts';
import { createConcept } from '../src/create-concept.ts';
import { createEvidence } from '../src/create-evidence.ts';
import { createLegalInstrument } from '../src/create-legal-instrument.ts';
import { createMeasure } from '../src/create-measure.ts';
import { createMeasureList } from '../src/create-measure-list.ts';
import { createOrganization } from '../src/create-organization.ts';
import { createPartner } from '../src/create-partner.ts';
import { createPlace } from '../src/create-place.ts';
import { createScheme } from '../src/create-scheme.ts';
import { createSystem } from '../src/create-system.ts';
import { decideRepairs } from '../src/decide-repairs.ts';
import { deleteEvidence } from '../src/delete-evidence.ts';
import { deleteMeasureList } from '../src/delete-measure-list.ts';
import { deleteRecords } from '../src/delete-records.ts';
import { deprecateConcept } from '../src/deprecate-concept.ts';
import { discardArticles } from '../src/discard-articles.ts';
import { endIngestItem } from '../src/end-ingest-item.ts';
import { ensureSource } from '../src/ensure-source.ts';
import { ensureTaxonomy } from '../src/ensure-taxonomy.ts';
import { DomainError, PermissionError } from '../src/errors.ts';
import { giveUpDueEditions } from '../src/give-up-due-editions.ts';
import { importSkos } from '../src/import-skos.ts';
import { ingestInput } from '../src/ingest-input.ts';
import { keepUpload } from '../src/keep-upload.ts';
import { linkMeasures } from '../src/link-measures.ts';
import { mergeRecords } from '../src/merge-records.ts';
import { moveConcept } from '../src/move-concept.ts';
import { moveToStory } from '../src/move-to-story.ts';
import { COMMANDS, type CommandName, PERMISSIONS, ROLES } from '../src/permissions.ts';
import { publishDueEditions } from '../src/publish-due-editions.ts';
import { publishEditions } from '../src/publish-editions.ts';
import { rebuildPublished } from '../src/rebuild-published.ts';
import { recallEditions } from '../src/recall-editions.ts';
import { refuseInput } from '../src/refuse-input.ts';
import { reinstateConcept } from '../src/reinstate-concept.ts';
import { releaseQueueItems } from '../src/release-queue-items.ts';
import { reparseArticle } from '../src/reparse-article.ts';
import { requestChanges } from '../src/request-changes.ts';
import { restoreArticles } from '../src/restore-articles.ts';
import { restoreEdition } from '../src/restore-edition.ts';
import { reviewEvidence } from '../src/review-evidence.ts';
import { scheduleEditions } from '../src/schedule-editions.ts';
import { setCanonicalArticle } from '../src/set-canonical-article.ts';
import { splitRecord } from '../src/split-record.ts';
import { startIngestRun } from '../src/start-ingest-run.ts';
import { storeExtraction } from '../src/store-extraction.ts';
import { submitEditions } from '../src/submit-editions.ts';
import { tagRecords } from '../src/tag-records.ts';
import { undo } from '../src/undo.ts';
import { unlinkMeasures } from '../src/unlink-measures.ts';
import { unscheduleEditions } from '../src/unschedule-editions.ts';
import { untagRecords } from '../src/untag-records.ts';
import { updateArticle } from '../src/update-article.ts';
import { updateCampaign } from '../src/update-campaign.ts';
import { updateConcept } from '../src/update-concept.ts';
import { updateEvidence } from '../src/update-evidence.ts';
import { updateLegalInstrument } from '../src/update-legal-instrument.ts';
import { updateMeasure } from '../src/update-measure.ts';
import { updateMeasureList } from '../src/update-measure-list.ts';
import { updateOrganization } from '../src/update-organization.ts';
import { updatePlace } from '../src/update-place.ts';
import { updateScheme } from '../src/update-scheme.ts';
import { updateSystem } from '../src/update-system.ts';
import { withdrawEdition } from '../src/withdraw-edition.ts';
import { type Desk, openDesk } from './desk.ts';
import { samplePage } from './page.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const id = '0190d0a0-1111-7000-8000-000000000001';
const item = <Type extends string>(type: Type) => ({ type, id, expectedVersion: 1 });

const selection = { articleId: id, start: 0, end: 1, exact: 'x' };
const inAnHour = () => new Date(Date.now() + 3_600_000);

/** Valid inputs about things that are not there: who may run the command gets another refusal than PermissionError, or none. */
const RUN: Record<CommandName, (context: CommandContext) => Promise<unknown>> = {
  startIngestRun: (context) => startIngestRun(context, { trigger: 'MANUAL', inputs: 1 }),
  acceptInput: (context) => acceptInput(context, { runId: id, input: 'a', bytes: new Uint8Array() }),
  refuseInput: (context) => refuseInput(context, { runId: id, input: 'a', reason: 'x' }),
  ingestInput: (context) => ingestInput(context, { input: 'a', bytes: new Uint8Array() }),
  keepUpload: (context) => keepUpload(context, { bytes: new Uint8Array([1]), mediaType: 'text/plain' }),
  ensureSource: (context) => ensureSource(context, { name: `来源 ${context.actor.name}`, kind: 'PASTE' }),
  storeExtraction: (context) => storeExtraction(context, { itemId: id, page: samplePage() }),
  endIngestItem: (context) => endIngestItem(context, { itemId: id, state: 'FAILED', reason: 'x' }),
  ensureTaxonomy: (context) => ensureTaxonomy(context),
  claimQueueItems: (context) => claimQueueItems(context, { items: [item('Article')] }),
  releaseQueueItems: (context) => releaseQueueItems(context, { items: [item('Article')] }),
  reviewEvidence: (context) => reviewEvidence(context, { items: [item('Evidence')], verdict: 'ACCEPTED' }),
  updateMeasure: (context) => updateMeasure(context, { id, expectedVersion: 1, label: 'x' }),
  decideRepairs: (context) =>
    decideRepairs(context, { articleId: id, expectedVersion: 1, decisions: [{ key: 'r1', verdict: 'REVERT' }] }),
  reparseArticle: (context) => reparseArticle(context, { id, expectedVersion: 1 }),
  createEvidence: (context) =>
    createEvidence(context, { subject: { type: 'Measure', id }, field: 'LABEL', span: selection }),
  updateEvidence: (context) => updateEvidence(context, { id, expectedVersion: 1, field: 'LABEL' }),
  deleteEvidence: (context) => deleteEvidence(context, { id, expectedVersion: 1 }),
  createMeasure: (context) => createMeasure(context, { span: selection }),
  createMeasureList: (context) =>
    createMeasureList(context, { leadIn: selection, kind: 'NEXT_STEP', measureIds: [id] }),
  updateMeasureList: (context) => updateMeasureList(context, { id, expectedVersion: 1, kind: 'RESULT' }),
  deleteMeasureList: (context) => deleteMeasureList(context, { id, expectedVersion: 1 }),
  updateArticle: (context) => updateArticle(context, { id, expectedVersion: 1, title: 'x' }),
  discardArticles: (context) => discardArticles(context, { items: [{ id, expectedVersion: 1 }] }),
  restoreArticles: (context) => restoreArticles(context, { items: [{ id, expectedVersion: 1 }] }),
  createCampaign: (context) =>
    createCampaign(context, { names: [{ language: 'zh', value: `名称${context.actor.name}` }], kind: 'OTHER' }),
  createOrganization: (context) =>
    createOrganization(context, { names: [{ language: 'zh', value: `名称${context.actor.name}` }], kind: 'OTHER' }),
  createSystem: (context) =>
    createSystem(context, { names: [{ language: 'zh', value: `名称${context.actor.name}` }], kind: 'OTHER' }),
  createLegalInstrument: (context) =>
    createLegalInstrument(context, {
      names: [{ language: 'zh', value: `名称${context.actor.name}` }],
      kind: 'OTHER',
      status: 'UNKNOWN',
    }),
  createPlace: (context) =>
    createPlace(context, { names: [{ language: 'zh', value: `名称${context.actor.name}` }], kind: 'OTHER' }),
  updateCampaign: (context) => updateCampaign(context, { id, expectedVersion: 1, kind: 'OTHER' }),
  updateOrganization: (context) => updateOrganization(context, { id, expectedVersion: 1, kind: 'OTHER' }),
  updateSystem: (context) => updateSystem(context, { id, expectedVersion: 1, kind: 'OTHER' }),
  updateLegalInstrument: (context) => updateLegalInstrument(context, { id, expectedVersion: 1, kind: 'OTHER' }),
  updatePlace: (context) => updatePlace(context, { id, expectedVersion: 1, kind: 'OTHER' }),
  mergeRecords: (context) =>
    mergeRecords(context, {
      keep: item('System'),
      merge: [{ ...item('System'), id: '0190d0a0-1111-7000-8000-000000000002' }],
    }),
  splitRecord: (context) =>
    splitRecord(context, {
      record: item('System'),
      names: [{ language: 'zh', value: 'x' }],
      evidenceIds: [id],
      aliases: [],
    }),
  deleteRecords: (context) => deleteRecords(context, { items: [item('System')] }),
  linkMeasures: (context) =>
    linkMeasures(context, {
      measureId: id,
      expectedVersion: 1,
      kind: 'UPDATES',
      otherMeasureId: '0190d0a0-1111-7000-8000-000000000002',
    }),
  unlinkMeasures: (context) =>
    unlinkMeasures(context, {
      measureId: id,
      expectedVersion: 1,
      kind: 'UPDATES',
      otherMeasureId: '0190d0a0-1111-7000-8000-000000000002',
    }),
  moveToStory: (context) => moveToStory(context, { articleId: id, expectedVersion: 1 }),
  setCanonicalArticle: (context) => setCanonicalArticle(context, { storyId: id, expectedVersion: 1, articleId: id }),
  tagRecords: (context) => tagRecords(context, { records: [item('Measure')], conceptIds: [id] }),
  untagRecords: (context) => untagRecords(context, { records: [item('Measure')], conceptIds: [id] }),
  createScheme: (context) =>
    createScheme(context, { code: `scheme-${context.actor.name}`, prefLabels: [{ language: 'en', value: 'x' }] }),
  updateScheme: (context) => updateScheme(context, { id, expectedVersion: 1 }),
  importSkos: (context) => importSkos(context, { text: '[]' }),
  createConcept: (context) =>
    createConcept(context, { schemeId: id, slug: 'x', prefLabels: [{ language: 'en', value: 'x' }] }),
  updateConcept: (context) => updateConcept(context, { id, expectedVersion: 1 }),
  moveConcept: (context) => moveConcept(context, { id, expectedVersion: 1, position: 0 }),
  deprecateConcept: (context) => deprecateConcept(context, { id, expectedVersion: 1 }),
  reinstateConcept: (context) => reinstateConcept(context, { id, expectedVersion: 1 }),
  undo: (context) => undo(context, { actionId: id }),
  submitEditions: (context) => submitEditions(context, { items: [item('Measure')], updateType: 'MINOR' }),
  restoreEdition: (context) => restoreEdition(context, { id, expectedVersion: 1 }),
  recallEditions: (context) => recallEditions(context, { items: [item('Edition')] }),
  requestChanges: (context) => requestChanges(context, { id, expectedVersion: 1, comment: 'x' }),
  scheduleEditions: (context) => scheduleEditions(context, { items: [item('Edition')], publishAt: inAnHour() }),
  unscheduleEditions: (context) => unscheduleEditions(context, { items: [item('Edition')] }),
  publishDueEditions: (context) => publishDueEditions(context, { editionIds: [id] }),
  giveUpDueEditions: (context) => giveUpDueEditions(context, { editionIds: [id] }),
  rebuildPublished: (context) => rebuildPublished(context),
  publishEditions: (context) => publishEditions(context, { items: [item('Edition')] }),
  withdrawEdition: (context) =>
    withdrawEdition(context, { id, expectedVersion: 1, reason: 'ERROR', dependents: 'REFUSE' }),
  createPartner: (context) => createPartner(context, { name: `合作方 ${context.actor.name}` }),
  createApiKey: (context) => createApiKey(context, { partnerId: id, name: 'x', scopes: ['RECORDS_READ'] }),
};

const commands = Object.keys(COMMANDS) as CommandName[];
const outcome = async (command: CommandName, context: CommandContext) => {
  try {
    await RUN[command](context);
    return 'may';
  } catch (error) {
    if (error instanceof PermissionError) return 'may not';
    if (error instanceof DomainError) return 'may';
    throw error;
  }
};

describe.each(ROLES)('%s', (role) => {
  it.each(commands)('%s', async (command) => {
    const permission = COMMANDS[command];
    const may = permission !== 'SYSTEM' && ROLES.indexOf(role) >= ROLES.indexOf(PERMISSIONS[permission]);
    const { db } = desk;
    const before = [await db.auditEvent.count(), await db.action.count()];
    expect(await outcome(command, desk[role.toLowerCase() as 'viewer'])).toBe(may ? 'may' : 'may not');
    if (!may) expect([await db.auditEvent.count(), await db.action.count()]).toEqual(before);
  });
});

describe('the system', () => {
  /** What takes a person. */
  const PERSONAL: CommandName[] = ['claimQueueItems', 'submitEditions', 'scheduleEditions', 'keepUpload'];
  it.each(commands)('%s', async (command) => {
    expect(await outcome(command, desk.system)).toBe(PERSONAL.includes(command) ? 'may not' : 'may');
  });
});
