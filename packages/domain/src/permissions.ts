/**
 * Who may do what: one table of permissions by least role, one of commands by permission. Each command checks for itself
 * whatever the API has checked before, and a test walks every command against every role.
 */
import { PermissionError } from './errors.ts';

export const ROLES = ['VIEWER', 'EDITOR', 'REVIEWER', 'ADMIN'] as const;
export type Role = (typeof ROLES)[number];

/** Each permission and the least role that has it. */
export const PERMISSIONS = {
  EDIT_RECORDS: 'EDITOR',
  SUBMIT: 'EDITOR',
  RUN_INGEST: 'EDITOR',
  PUBLISH: 'REVIEWER',
  FORCE_PUBLISH: 'ADMIN',
  MANAGE_TAXONOMY: 'ADMIN',
  MANAGE_PARTNERS: 'ADMIN',
} as const satisfies Record<string, Role>;
export type Permission = keyof typeof PERMISSIONS;

/** Each command and what it takes; `SYSTEM` marks what only the worker and the command line do. */
export const COMMANDS = {
  startIngestRun: 'RUN_INGEST',
  acceptInput: 'RUN_INGEST',
  refuseInput: 'RUN_INGEST',
  ingestInput: 'RUN_INGEST',
  keepUpload: 'RUN_INGEST',
  ensureSource: 'SYSTEM',
  storeExtraction: 'SYSTEM',
  endIngestItem: 'SYSTEM',
  ensureTaxonomy: 'SYSTEM',
  claimQueueItems: 'EDIT_RECORDS',
  releaseQueueItems: 'EDIT_RECORDS',
  reviewEvidence: 'EDIT_RECORDS',
  updateMeasure: 'EDIT_RECORDS',
  decideRepairs: 'EDIT_RECORDS',
  reparseArticle: 'EDIT_RECORDS',
  createEvidence: 'EDIT_RECORDS',
  updateEvidence: 'EDIT_RECORDS',
  deleteEvidence: 'EDIT_RECORDS',
  createMeasure: 'EDIT_RECORDS',
  createMeasureList: 'EDIT_RECORDS',
  updateMeasureList: 'EDIT_RECORDS',
  deleteMeasureList: 'EDIT_RECORDS',
  updateArticle: 'EDIT_RECORDS',
  discardArticles: 'EDIT_RECORDS',
  restoreArticles: 'EDIT_RECORDS',
  createCampaign: 'EDIT_RECORDS',
  updateCampaign: 'EDIT_RECORDS',
  createOrganization: 'EDIT_RECORDS',
  updateOrganization: 'EDIT_RECORDS',
  createSystem: 'EDIT_RECORDS',
  updateSystem: 'EDIT_RECORDS',
  createLegalInstrument: 'EDIT_RECORDS',
  updateLegalInstrument: 'EDIT_RECORDS',
  createPlace: 'EDIT_RECORDS',
  updatePlace: 'EDIT_RECORDS',
  mergeRecords: 'PUBLISH',
  splitRecord: 'EDIT_RECORDS',
  deleteRecords: 'EDIT_RECORDS',
  linkMeasures: 'EDIT_RECORDS',
  unlinkMeasures: 'EDIT_RECORDS',
  moveToStory: 'EDIT_RECORDS',
  setCanonicalArticle: 'EDIT_RECORDS',
  tagRecords: 'EDIT_RECORDS',
  untagRecords: 'EDIT_RECORDS',
  createScheme: 'MANAGE_TAXONOMY',
  updateScheme: 'MANAGE_TAXONOMY',
  importSkos: 'MANAGE_TAXONOMY',
  createConcept: 'PUBLISH',
  updateConcept: 'PUBLISH',
  moveConcept: 'PUBLISH',
  deprecateConcept: 'PUBLISH',
  reinstateConcept: 'PUBLISH',
  undo: 'EDIT_RECORDS',
  restoreEdition: 'EDIT_RECORDS',
  submitEditions: 'SUBMIT',
  recallEditions: 'SUBMIT',
  requestChanges: 'PUBLISH',
  publishEditions: 'PUBLISH',
  scheduleEditions: 'PUBLISH',
  unscheduleEditions: 'PUBLISH',
  publishDueEditions: 'SYSTEM',
  giveUpDueEditions: 'SYSTEM',
  rebuildPublished: 'SYSTEM',
  withdrawEdition: 'PUBLISH',
  createPartner: 'MANAGE_PARTNERS',
  createApiKey: 'MANAGE_PARTNERS',
} as const satisfies Record<string, Permission | 'SYSTEM'>;
export type CommandName = keyof typeof COMMANDS;

/** Who acts. The system may do everything except pass as a second reader of an edition. */
export type CommandActor =
  | { kind: 'USER'; id: string; name: string; role: Role }
  | { kind: 'SYSTEM'; name: 'worker' | 'cli' };

const ROLE_NAMES_ZH: Record<Role, string> = { VIEWER: '读者', EDITOR: '编辑', REVIEWER: '审核', ADMIN: '管理员' };

/** What a role allows, for showing and hiding controls. */
export function permissionsOf(role: Role): Permission[] {
  return (Object.keys(PERMISSIONS) as Permission[]).filter((permission) => reaches(role, PERMISSIONS[permission]));
}

export function mayUse(actor: CommandActor, permission: Permission): boolean {
  return actor.kind === 'SYSTEM' || reaches(actor.role, PERMISSIONS[permission]);
}

/** Throws a PermissionError that names the role it takes. */
function requirePermission(actor: CommandActor, permission: Permission): void {
  if (mayUse(actor, permission)) return;
  const role = PERMISSIONS[permission];
  throw new PermissionError(role, {
    en: `This takes the role ${role} or higher. Ask an administrator for it.`,
    zh: `此操作需要“${ROLE_NAMES_ZH[role]}”或更高的角色。请联系管理员。`,
  });
}

/** Throws a PermissionError when `actor` may not run `command` at all. */
export function requireCommand(actor: CommandActor, command: CommandName): void {
  const permission = COMMANDS[command];
  if (permission !== 'SYSTEM') {
    requirePermission(actor, permission);
    return;
  }
  if (actor.kind === 'SYSTEM') return;
  throw new PermissionError(null, {
    en: 'Only the system itself does this.',
    zh: '此操作仅由系统执行。',
  });
}

const reaches = (role: Role, least: Role) => ROLES.indexOf(role) >= ROLES.indexOf(least);
