/**
 * The life of an edition as one table. A record has at most one draft-like edition and one live one; an edition that has
 * been published never changes again, it is only superseded by the next or withdrawn.
 *
 *            ┌──────recall──────┐
 *   DRAFT ─submit→ SUBMITTED ─publish────────────→ PUBLISHED ─(the next one is published)→ SUPERSEDED
 *                  ↑ ↑    │ ↑└schedule→ SCHEDULED ─(its time)─↑ └─withdraw→ WITHDRAWN
 *               submit │  │ └────unschedule──┘│
 *   CHANGES_REQUESTED ─┘←─request changes─────┘
 */
import { type CommandActor, mayUse, type Permission } from './permissions.ts';
import type { Sentence } from './sentence.ts';

export type EditionState =
  | 'DRAFT'
  | 'SUBMITTED'
  | 'CHANGES_REQUESTED'
  | 'SCHEDULED'
  | 'PUBLISHED'
  | 'SUPERSEDED'
  | 'WITHDRAWN';
/** What a person can do with an edition. */
export type EditionTransition =
  | 'SUBMIT'
  | 'RECALL'
  | 'REQUEST_CHANGES'
  | 'PUBLISH'
  | 'FORCE_PUBLISH'
  | 'SCHEDULE'
  | 'UNSCHEDULE'
  | 'WITHDRAW'
  | 'RESTORE';
/** What the worker does when the time has come: publish, or send back with the reason. */
type WorkerTransition = 'GO_LIVE' | 'SEND_BACK';

/**
 * Whom it takes, beside the permission. SECOND_READER: someone else than the submitter. ALONE: the submitter, with a
 * reason. EITHER: a second reader, or whoever may force, with a reason.
 */
type Who = 'ANYONE' | 'SUBMITTER_OR_ADMIN' | 'SECOND_READER' | 'ALONE' | 'EITHER';
type Rule = {
  from: EditionState[];
  /** Null: the edition stays what it is. */
  to: EditionState | null;
  permission: Permission | 'SYSTEM';
  who: Who;
  wanted: Sentence;
};

const SECOND: Sentence = { en: 'Only a submitted edition can be published', zh: '只有已提交的版本可以发布' };
const DUE: Sentence = { en: 'Only a scheduled edition goes live by itself', zh: '只有已定时的版本会自动发布' };

/** Submitting again while SUBMITTED refreshes the frozen document; the record may have been edited since. */
export const EDITION_TRANSITIONS: Record<EditionTransition | WorkerTransition, Rule> = {
  SUBMIT: {
    from: ['DRAFT', 'CHANGES_REQUESTED', 'SUBMITTED'],
    to: 'SUBMITTED',
    permission: 'SUBMIT',
    who: 'ANYONE',
    wanted: { en: 'Only a draft can be submitted', zh: '只有草稿可以提交' },
  },
  RECALL: {
    from: ['SUBMITTED'],
    to: 'DRAFT',
    permission: 'SUBMIT',
    who: 'SUBMITTER_OR_ADMIN',
    wanted: { en: 'Only a submitted edition can be recalled', zh: '只有已提交的版本可以收回' },
  },
  REQUEST_CHANGES: {
    from: ['SUBMITTED', 'SCHEDULED'],
    to: 'CHANGES_REQUESTED',
    permission: 'PUBLISH',
    who: 'ANYONE',
    wanted: { en: 'Only a submitted or scheduled edition can be sent back', zh: '只有已提交或已定时的版本可以退回' },
  },
  PUBLISH: { from: ['SUBMITTED'], to: 'PUBLISHED', permission: 'PUBLISH', who: 'SECOND_READER', wanted: SECOND },
  FORCE_PUBLISH: { from: ['SUBMITTED'], to: 'PUBLISHED', permission: 'FORCE_PUBLISH', who: 'ALONE', wanted: SECOND },
  SCHEDULE: {
    from: ['SUBMITTED'],
    to: 'SCHEDULED',
    permission: 'PUBLISH',
    who: 'EITHER',
    wanted: { en: 'Only a submitted edition can be scheduled', zh: '只有已提交的版本可以定时发布' },
  },
  UNSCHEDULE: {
    from: ['SCHEDULED'],
    to: 'SUBMITTED',
    permission: 'PUBLISH',
    who: 'ANYONE',
    wanted: { en: 'Only a scheduled edition can be taken off the schedule', zh: '只有已定时的版本可以取消定时' },
  },
  WITHDRAW: {
    from: ['PUBLISHED'],
    to: 'WITHDRAWN',
    permission: 'PUBLISH',
    who: 'ANYONE',
    wanted: { en: 'Only the live edition can be withdrawn', zh: '只有当前已发布的版本可以撤回' },
  },
  RESTORE: {
    from: ['PUBLISHED', 'SUPERSEDED', 'WITHDRAWN'],
    to: null,
    permission: 'EDIT_RECORDS',
    who: 'ANYONE',
    wanted: { en: 'Only an edition that was published can be restored', zh: '只有发布过的版本可以恢复' },
  },
  GO_LIVE: { from: ['SCHEDULED'], to: 'PUBLISHED', permission: 'SYSTEM', who: 'ANYONE', wanted: DUE },
  SEND_BACK: { from: ['SCHEDULED'], to: 'SUBMITTED', permission: 'SYSTEM', who: 'ANYONE', wanted: DUE },
};

/** States in which an edition is not yet published and may still change. */
export const DRAFT_LIKE_STATES: EditionState[] = ['DRAFT', 'SUBMITTED', 'CHANGES_REQUESTED', 'SCHEDULED'];

const STATE_NAMES: Record<EditionState, Sentence> = {
  DRAFT: { en: 'a draft', zh: '草稿' },
  SUBMITTED: { en: 'submitted for review', zh: '已提交审核' },
  CHANGES_REQUESTED: { en: 'sent back for changes', zh: '已退回修改' },
  SCHEDULED: { en: 'scheduled', zh: '已定时发布' },
  PUBLISHED: { en: 'published', zh: '已发布' },
  SUPERSEDED: { en: 'replaced by a later edition', zh: '已被新版本取代' },
  WITHDRAWN: { en: 'withdrawn', zh: '已撤回' },
};

/** Whether an edition's state stands in the way, as a sentence; null when it does not. */
export function stateRefusal(state: EditionState, transition: EditionTransition | WorkerTransition): Sentence | null {
  const { from, wanted } = EDITION_TRANSITIONS[transition];
  if (from.includes(state)) return null;
  const is = STATE_NAMES[state];
  return { en: `${wanted.en}; this one is ${is.en}.`, zh: `${wanted.zh}；此版本的状态为“${is.zh}”。` };
}

/** True when publishing takes a forced publication: one person on both sides, or none on one of them. */
export function lacksSecondReader(submittedById: string | null, publisher: CommandActor): boolean {
  return publisher.kind === 'SYSTEM' || submittedById === null || submittedById === publisher.id;
}

/** Whether `actor` may take a submission back. */
export function mayRecall(submittedById: string | null, actor: CommandActor): boolean {
  return actor.kind === 'SYSTEM' || actor.role === 'ADMIN' || submittedById === actor.id;
}

/** What `actor` may do with an edition now, in the table's order: what the admin app offers. */
export function allowedTransitions(
  edition: { state: EditionState; submittedById: string | null },
  actor: CommandActor,
): EditionTransition[] {
  const alone = lacksSecondReader(edition.submittedById, actor);
  const fits: Record<Who, boolean> = {
    ANYONE: true,
    SUBMITTER_OR_ADMIN: mayRecall(edition.submittedById, actor),
    SECOND_READER: !alone,
    ALONE: alone,
    EITHER: !alone || mayUse(actor, 'FORCE_PUBLISH'),
  };
  return Object.entries(EDITION_TRANSITIONS).flatMap(([transition, { from, permission, who }]) => {
    const may = permission !== 'SYSTEM' && mayUse(actor, permission);
    return may && fits[who] && from.includes(edition.state) ? [transition as EditionTransition] : [];
  });
}
