import { describe, expect, it } from 'vitest';
import { PermissionError } from './errors.ts';
import {
  COMMANDS,
  type CommandName,
  PERMISSIONS,
  permissionsOf,
  ROLES,
  type Role,
  requireCommand,
} from './permissions.ts';

/** The specification, written out: each command and the roles that may run it. */
const MAY: Record<CommandName, Role[]> = {
  startIngestRun: ['EDITOR', 'REVIEWER', 'ADMIN'],
  acceptInput: ['EDITOR', 'REVIEWER', 'ADMIN'],
  ingestInput: ['EDITOR', 'REVIEWER', 'ADMIN'],
  keepUpload: ['EDITOR', 'REVIEWER', 'ADMIN'],
  refuseInput: ['EDITOR', 'REVIEWER', 'ADMIN'],
  ensureSource: [],
  storeExtraction: [],
  endIngestItem: [],
  ensureTaxonomy: [],
  claimQueueItems: ['EDITOR', 'REVIEWER', 'ADMIN'],
  releaseQueueItems: ['EDITOR', 'REVIEWER', 'ADMIN'],
  reviewEvidence: ['EDITOR', 'REVIEWER', 'ADMIN'],
  updateMeasure: ['EDITOR', 'REVIEWER', 'ADMIN'],
  decideRepairs: ['EDITOR', 'REVIEWER', 'ADMIN'],
  reparseArticle: ['EDITOR', 'REVIEWER', 'ADMIN'],
  createEvidence: ['EDITOR', 'REVIEWER', 'ADMIN'],
  updateEvidence: ['EDITOR', 'REVIEWER', 'ADMIN'],
  deleteEvidence: ['EDITOR', 'REVIEWER', 'ADMIN'],
  createMeasure: ['EDITOR', 'REVIEWER', 'ADMIN'],
  createMeasureList: ['EDITOR', 'REVIEWER', 'ADMIN'],
  updateMeasureList: ['EDITOR', 'REVIEWER', 'ADMIN'],
  deleteMeasureList: ['EDITOR', 'REVIEWER', 'ADMIN'],
  updateArticle: ['EDITOR', 'REVIEWER', 'ADMIN'],
  discardArticles: ['EDITOR', 'REVIEWER', 'ADMIN'],
  restoreArticles: ['EDITOR', 'REVIEWER', 'ADMIN'],
  createCampaign: ['EDITOR', 'REVIEWER', 'ADMIN'],
  createOrganization: ['EDITOR', 'REVIEWER', 'ADMIN'],
  createSystem: ['EDITOR', 'REVIEWER', 'ADMIN'],
  createLegalInstrument: ['EDITOR', 'REVIEWER', 'ADMIN'],
  createPlace: ['EDITOR', 'REVIEWER', 'ADMIN'],
  updateCampaign: ['EDITOR', 'REVIEWER', 'ADMIN'],
  updateOrganization: ['EDITOR', 'REVIEWER', 'ADMIN'],
  updateSystem: ['EDITOR', 'REVIEWER', 'ADMIN'],
  updateLegalInstrument: ['EDITOR', 'REVIEWER', 'ADMIN'],
  updatePlace: ['EDITOR', 'REVIEWER', 'ADMIN'],
  mergeRecords: ['REVIEWER', 'ADMIN'],
  splitRecord: ['EDITOR', 'REVIEWER', 'ADMIN'],
  deleteRecords: ['EDITOR', 'REVIEWER', 'ADMIN'],
  linkMeasures: ['EDITOR', 'REVIEWER', 'ADMIN'],
  unlinkMeasures: ['EDITOR', 'REVIEWER', 'ADMIN'],
  moveToStory: ['EDITOR', 'REVIEWER', 'ADMIN'],
  setCanonicalArticle: ['EDITOR', 'REVIEWER', 'ADMIN'],
  tagRecords: ['EDITOR', 'REVIEWER', 'ADMIN'],
  untagRecords: ['EDITOR', 'REVIEWER', 'ADMIN'],
  createScheme: ['ADMIN'],
  updateScheme: ['ADMIN'],
  importSkos: ['ADMIN'],
  createConcept: ['REVIEWER', 'ADMIN'],
  updateConcept: ['REVIEWER', 'ADMIN'],
  moveConcept: ['REVIEWER', 'ADMIN'],
  deprecateConcept: ['REVIEWER', 'ADMIN'],
  reinstateConcept: ['REVIEWER', 'ADMIN'],
  undo: ['EDITOR', 'REVIEWER', 'ADMIN'],
  submitEditions: ['EDITOR', 'REVIEWER', 'ADMIN'],
  restoreEdition: ['EDITOR', 'REVIEWER', 'ADMIN'],
  recallEditions: ['EDITOR', 'REVIEWER', 'ADMIN'],
  requestChanges: ['REVIEWER', 'ADMIN'],
  publishEditions: ['REVIEWER', 'ADMIN'],
  scheduleEditions: ['REVIEWER', 'ADMIN'],
  unscheduleEditions: ['REVIEWER', 'ADMIN'],
  publishDueEditions: [],
  giveUpDueEditions: [],
  rebuildPublished: [],
  withdrawEdition: ['REVIEWER', 'ADMIN'],
  createPartner: ['ADMIN'],
  createApiKey: ['ADMIN'],
};
const cases = (Object.keys(COMMANDS) as CommandName[]).flatMap((command) =>
  ROLES.map((role) => [command, role] as const),
);

describe('permissions', () => {
  it.each(cases)('%s by %s', (command, role) => {
    const run = () => requireCommand({ kind: 'USER', id: '1', name: 'x', role }, command);
    if (MAY[command].includes(role)) expect(run).not.toThrow();
    else expect(run).toThrow(PermissionError);
  });

  it.each(Object.keys(COMMANDS) as CommandName[])('%s by the system', (command) => {
    expect(() => requireCommand({ kind: 'SYSTEM', name: 'worker' }, command)).not.toThrow();
  });

  it('names the role it takes, and none where no role would do', () => {
    const refusal = (command: CommandName, role: Role) => {
      try {
        requireCommand({ kind: 'USER', id: '1', name: 'x', role }, command);
      } catch (error) {
        return error as PermissionError;
      }
      throw new Error('not refused');
    };
    expect(refusal('publishEditions', 'EDITOR').required).toBe('REVIEWER');
    expect(refusal('publishEditions', 'EDITOR').messageIn('zh')).toContain('审核');
    expect(refusal('storeExtraction', 'ADMIN').required).toBeNull();
  });

  it('gives each role what the one below has, and more', () => {
    const sizes = ROLES.map((role) => permissionsOf(role).length);
    expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
    expect(permissionsOf('VIEWER')).toEqual([]);
    expect(permissionsOf('ADMIN')).toEqual(Object.keys(PERMISSIONS));
  });
});
