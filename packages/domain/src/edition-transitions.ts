/**
 * The life of an edition as one table. A record has at most one draft-like edition and one live one; an edition that has
 * been published never changes again, it is only superseded by the next or withdrawn.
 *
 *   DRAFT ─submit→ SUBMITTED ─publish→ PUBLISHED ─(the next one is published)→ SUPERSEDED
 *                                          └─withdraw→ WITHDRAWN
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
export type EditionTransition = 'SUBMIT' | 'PUBLISH' | 'FORCE_PUBLISH' | 'WITHDRAW';

type Rule = { from: EditionState[]; to: EditionState; permission: Permission };

/** Submitting again while SUBMITTED refreshes the frozen document; the record may have been edited since. */
const EDITION_TRANSITIONS: Record<EditionTransition, Rule> = {
  SUBMIT: { from: ['DRAFT', 'CHANGES_REQUESTED', 'SUBMITTED'], to: 'SUBMITTED', permission: 'SUBMIT' },
  PUBLISH: { from: ['SUBMITTED'], to: 'PUBLISHED', permission: 'PUBLISH' },
  FORCE_PUBLISH: { from: ['SUBMITTED'], to: 'PUBLISHED', permission: 'FORCE_PUBLISH' },
  WITHDRAW: { from: ['PUBLISHED'], to: 'WITHDRAWN', permission: 'PUBLISH' },
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

const WANTED: Record<EditionTransition, Sentence> = {
  SUBMIT: { en: 'Only a draft can be submitted', zh: '只有草稿可以提交' },
  PUBLISH: { en: 'Only a submitted edition can be published', zh: '只有已提交的版本可以发布' },
  FORCE_PUBLISH: { en: 'Only a submitted edition can be published', zh: '只有已提交的版本可以发布' },
  WITHDRAW: { en: 'Only the live edition can be withdrawn', zh: '只有当前已发布的版本可以撤回' },
};

/** Whether an edition's state stands in the way, as a sentence; null when it does not. */
export function stateRefusal(state: EditionState, transition: EditionTransition): Sentence | null {
  if (EDITION_TRANSITIONS[transition].from.includes(state)) return null;
  const [wanted, is] = [WANTED[transition], STATE_NAMES[state]];
  return { en: `${wanted.en}; this one is ${is.en}.`, zh: `${wanted.zh}；此版本的状态为“${is.zh}”。` };
}

/** True when publishing takes a forced publication: one person on both sides, or none on one of them. */
export function lacksSecondReader(submittedById: string | null, publisher: CommandActor): boolean {
  return publisher.kind === 'SYSTEM' || submittedById === null || submittedById === publisher.id;
}

/** What `actor` may do with an edition now, in the table's order: what the admin app offers. */
export function allowedTransitions(
  edition: { state: EditionState; submittedById: string | null },
  actor: CommandActor,
): EditionTransition[] {
  const forced = lacksSecondReader(edition.submittedById, actor);
  const offered: Record<EditionTransition, boolean> = {
    SUBMIT: true,
    PUBLISH: !forced,
    FORCE_PUBLISH: forced,
    WITHDRAW: true,
  };
  return (Object.keys(EDITION_TRANSITIONS) as EditionTransition[]).filter((transition) => {
    const rule = EDITION_TRANSITIONS[transition];
    return offered[transition] && rule.from.includes(edition.state) && mayUse(actor, rule.permission);
  });
}
