/** Clauses that launch a campaign: 部署开展“净土2026”专项行动 plans, 启动“暖冬守护”行动 reports. */
import type { Span } from '../parsed-page.ts';
import {
  ANOTHER_LAUNCH,
  BEGUN,
  DECIDED_BEFORE,
  GROWING_LAUNCH,
  HANGS_ON,
  LAUNCH,
  LAUNCH_BY_ORDER,
  LAUNCHED_ALREADY,
  NOT_BEGUN,
  ORGANIZED,
  PERIOD_BEFORE,
  PLANNED,
  POINT_LAUNCH,
  RESOLVED,
  WITHIN_DRIVE,
} from '../tables/clause-cues.zh.ts';
import { MODAL_MUST } from '../tables/measures.zh.ts';
import { UNDER_WAY } from '../tables/reported-cues.zh.ts';
import type { ClauseCue, ClauseState } from './clause-cue.ts';
import type { Acting } from './plain-measures.ts';
import type { Reading } from './reading.ts';

/** How far back words can make a launch a plan. */
const EARLIER = 24;

/** A clause that launches the campaign named in it; undefined where it only speaks of one. */
export function launchCue(
  { text }: Reading,
  words: string,
  clause: Span,
  { campaigns }: Acting,
  { planned: plan, demanded }: ClauseState,
  named: boolean,
): ClauseCue | undefined {
  const campaign = campaigns.startingIn(clause)[0];
  if (!campaign) return undefined;
  const before = text.slice(clause.start, campaign.start);
  // A drive in the title of a document is not launched by naming it.
  if (before.lastIndexOf('《') > before.lastIndexOf('》')) return undefined;
  // 各地要推进“断卡”行动 orders; launching is for others.
  if (MODAL_MUST.test(before) || demanded || WITHIN_DRIVE.test(words)) return undefined;
  const launch = { kind: 'LAUNCH', rule: 'campaign-launch', opens: false } as const;
  // 联合开展的“砺石”行动: says which drive.
  if (before.endsWith('的') && LAUNCHED_ALREADY.test(before)) return undefined;
  const verbs = [...before.matchAll(LAUNCH)];
  const verb = verbs.at(-1);
  if (!verb) {
    // “国门利剑”行动近日在全国启动: the campaign is the subject.
    const behind = text.slice(campaign.end, clause.end);
    const begun = BEGUN.test(behind) && !NOT_BEGUN.test(behind);
    return begun ? { ...launch, modality: 'REPORTED_ACTION', label: clause.start } : undefined;
  }
  const earlier = text.slice(Math.max(0, clause.start - EARLIER), clause.start);
  // 将启用…，并会同公安机关开展“安递”行动: what hangs on a plan with 并 is planned too. 会议决定，…组织开展 plans, 组织开展 alone reports.
  const planned =
    (PLANNED.test(before) ||
      (ORGANIZED.test(before) && DECIDED_BEFORE.test(earlier)) ||
      RESOLVED.test(earlier) ||
      PERIOD_BEFORE.test(earlier) ||
      (plan && (HANGS_ON.test(words) || !named))) &&
    !UNDER_WAY.test(before);
  const first = verbs[0] as RegExpMatchArray;
  const from = verbs.length > 1 && LAUNCH_BY_ORDER.test(first[0]) ? first.index : verb.index;
  return {
    ...launch,
    modality: planned ? 'PLAN' : 'REPORTED_ACTION',
    label: clause.start + (from ?? 0),
    opens: ANOTHER_LAUNCH.test(before),
    closed: POINT_LAUNCH.test(before) && !GROWING_LAUNCH.test(before),
  };
}
