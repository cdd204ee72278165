/** Reads one clause: does it open a measure, and of which modality? 将启用… PLAN, 各地要… DIRECTIVE, 共核查…1.2万条 REPORTED_ACTION, 举报量同比下降… REPORTED_RESULT. */
import type { Modality, Span } from '../parsed-page.ts';
import {
  ACT_VERBS,
  ADVICE,
  DEMAND_PREFACE,
  FUTURE,
  GENERIC_ACTORS,
  MODAL_MUST,
  OBLIGED,
  ORDER_PREFACE,
  OUTCOME_CHANGE,
  OUTCOME_SUBJECT,
  PERFECT,
  SPEECH_VERBS,
} from '../tables/measures.zh.ts';
import type { Acting } from './plain-measures.ts';
import type { Reading } from './reading.ts';
import type { SpanSet } from './span-set.ts';

export type ClauseCue = {
  modality: Modality;
  rule: string;
  confidence: number;
  /** Where the act's words begin, for the headline. */
  label: number;
  /** Clauses behind it may belong to it. */
  grows: boolean;
  /** It begins a measure of its own even behind one of the same modality. */
  opens: boolean;
};

/** What the sentence has said so far. */
export type ClauseState = { ordered: boolean; demanded: boolean; acted: boolean; planned: boolean };

const ACT = new RegExp(`(?:${ACT_VERBS})`);
const STARTS_WITH_ACT = new RegExp(`^(?:并|还|也|共|已|先后|累计|同时)*(?:${ACT_VERBS})`);
const SPEECH = new RegExp(`(?:${SPEECH_VERBS})(?:，|：|:)$`);
const LAUNCH = /部署开展|实施|组织开展|集中开展|联合开展|启动|展开|开展|部署|推进|决定|打响|发起|举办|执行/;
const GENERIC = new RegExp(GENERIC_ACTORS.source);

export function clauseCue(
  reading: Reading,
  clause: Span,
  acting: Acting,
  state: ClauseState,
): ClauseCue | 'order' | 'demand' | 'speech' | 'advice' | undefined {
  const words = reading.text.slice(clause.start, clause.end);
  if (ORDER_PREFACE.test(words) && words.length <= 24) return DEMAND_PREFACE.test(words) ? 'demand' : 'order';
  if (SPEECH.test(words)) return 'speech';
  if (ADVICE.test(words)) return 'advice';
  const has = (spans: SpanSet<Span>) => spans.overlaps(clause);
  return (
    futureCue(words, clause) ??
    launchCue(reading, words, clause, acting, state) ??
    resultCue(words, clause, state) ??
    doneCue(words, clause, has(acting.figures)) ??
    mustCue(words, clause, state, has(acting.bodies)) ??
    actionCue(words, clause, has(acting.bodies) || GENERIC.test(words), has(acting.systems), has(acting.figures))
  );
}

function futureCue(words: string, clause: Span): ClauseCue | undefined {
  const match = FUTURE.exec(words);
  if (!match || /将近|将于[^，]{0,20}(?:施行|实施|生效|举行|召开|闭幕|开幕)/.test(words)) return undefined;
  return cueOf(clause, 'PLAN', 'plan-clause', 82, match.index + match[0].length, { opens: true });
}

function mustCue(
  words: string,
  clause: Span,
  { ordered, demanded }: ClauseState,
  named: boolean,
): ClauseCue | undefined {
  const report = /^各[^，]{1,24}将[^，]{1,24}(?:报|报送|上报)/.exec(words);
  if (report) return cueOf(clause, 'DIRECTIVE', 'report-duty', 76, 0, {});
  // 要求各地…, 责令企业…: an order told within the clause.
  const order =
    /(?:要求|指导督促|部署)(?=各|有关|相关|所有|全国|全省|全市|涉事|[\u3400-\u9fff]{0,10}(?:企业|平台|银行|学校|单位|机构|商家|经营者|公司|部门))/.exec(
      words,
    );
  if (order) return cueOf(clause, 'DIRECTIVE', 'order-clause', 76, order.index + order[0].length, {});
  const must = MODAL_MUST.exec(words);
  const actor = GENERIC.test(must ? words.slice(0, must.index + 1) : words.slice(0, 12));
  const obliged = must !== null && OBLIGED.test(words.slice(0, must.index));
  if (must && (ordered || actor || named || obliged)) {
    return cueOf(clause, 'DIRECTIVE', 'must-clause', 80, must.index + must[0].length, { opens: actor });
  }
  // 会议要求，各地对发现的问题建立台账: what a meeting demands needs no 要.
  if (demanded && ACT.test(words) && !/不能|不是/.test(words))
    return cueOf(clause, 'DIRECTIVE', 'ordered-clause', 74, actor ? (GENERIC.exec(words)?.[0].length ?? 0) : 0, {});
  return undefined;
}

function launchCue(
  { text }: Reading,
  words: string,
  clause: Span,
  { campaigns }: Acting,
  { planned: plan }: ClauseState,
): ClauseCue | undefined {
  const campaign = campaigns.startingIn(clause)[0];
  if (!campaign) return undefined;
  const before = text.slice(clause.start, campaign.start);
  const verbs = [...before.matchAll(new RegExp(LAUNCH.source, 'g'))];
  const verb = verbs.at(-1);
  // “国门利剑”行动近日在全国启动: the campaign is the subject.
  const begun =
    /^[^，。；]{0,16}(?:启动|展开|拉开帷幕|打响|收官|落幕|结束)(?!后|时|前|以来|期间)/.test(
      text.slice(campaign.end, clause.end),
    ) && !/启动(?:以来|后)|将/.test(text.slice(campaign.end, clause.end));
  if (!verb) return begun ? cueOf(clause, 'REPORTED_ACTION', 'campaign-launch', 78, 0, {}) : undefined;
  const earlier = text.slice(Math.max(0, clause.start - 24), clause.start);
  // 将启用…，并会同公安机关开展“安递”行动: what hangs on a plan with 并 is planned too. 会议决定，…组织开展 plans, 组织开展 alone reports.
  const planned =
    (/部署|决定|拟|计划|将/.test(before) ||
      (/组织开展/.test(before) && /决定|部署|通知/.test(earlier)) ||
      /自[^，。]{1,12}[至起][^，。]{0,8}，?$/.test(earlier) ||
      (plan && /^(?:并|同时|还|也|同步)/.test(words))) &&
    !/已|持续|正在|以来|先后|共|累计/.test(before);
  const from =
    verbs.length > 1 && /部署|决定|组织/.test((verbs[0] as RegExpMatchArray)[0])
      ? ((verbs[0] as RegExpMatchArray).index ?? verb.index)
      : verb.index;
  return cueOf(clause, planned ? 'PLAN' : 'REPORTED_ACTION', 'campaign-launch', 84, from, {
    opens: /会同|并/.test(before),
    grows: /组织开展|决定/.test(before) || !/启动|展开/.test(before),
  });
}

function resultCue(words: string, clause: Span, { acted }: ClauseState): ClauseCue | undefined {
  const change = OUTCOME_CHANGE.exec(words);
  if (!change) return undefined;
  const before = words.slice(0, change.index);
  if (!OUTCOME_SUBJECT.test(before) || !acted) return undefined;
  return cueOf(clause, 'REPORTED_RESULT', 'outcome-clause', 70, 0, { grows: true, opens: true });
}

/** 共核查…1.2万条, 去年以来…惩戒6.8万名: an act with a figure that is said to be done. */
function doneCue(words: string, clause: Span, figure: boolean): ClauseCue | undefined {
  const perfect = PERFECT.exec(words);
  if (!figure || !perfect || isOutcome(words)) return undefined;
  const act = ACT.exec(words.slice(perfect.index));
  if (!act) return undefined;
  return cueOf(clause, 'REPORTED_ACTION', 'reported-act', 78, perfect.index + act.index, {});
}

/** An act with a figure told of a body, or a body that founds a system. */
function actionCue(
  words: string,
  clause: Span,
  authority: boolean,
  system: boolean,
  figure: boolean,
): ClauseCue | undefined {
  const act = ACT.exec(words);
  if (!act || isOutcome(words) || HEARD.test(words)) return undefined;
  const perfect = PERFECT.test(words);
  const founded =
    system && /建成|创建|建立|搭建|上线|启用|开通|推出|牵头建设|正在/.test(words) && (authority || perfect);
  const accomplished = authority && ACCOMPLISHED.test(words);
  const done = accomplished || (figure && (authority || STARTS_WITH_ACT.test(words)));
  if (!done && !founded) return undefined;
  return cueOf(clause, 'REPORTED_ACTION', founded ? 'system-founded' : 'reported-act', 66, act.index, {});
}

/** Acts that are over when they are told, figure or not. */
const ACCOMPLISHED =
  /启动[^，]{0,14}(?:响应|预案|调查|机制|工程)|派出[^，]{0,10}(?:组|队|专家)|(?:挂牌督办|立案(?:调查|侦查)|约谈了?|叫停|紧急下拨|安排下达|调拨|划拨|成立[^，]{0,16}(?:组|专班|队|中心|委员会))/;
/** Announcing, meeting and issuing are no measures. */
const HEARD = /获悉|召开|举行|印发|通报|公布|发布会|出席/;
const isOutcome = (words: string) =>
  OUTCOME_CHANGE.test(words) && OUTCOME_SUBJECT.test(words.slice(0, words.search(OUTCOME_CHANGE)));

function cueOf(
  clause: Span,
  modality: Modality,
  rule: string,
  confidence: number,
  offset: number,
  flags: { grows?: boolean; opens?: boolean },
): ClauseCue {
  return {
    modality,
    rule,
    confidence,
    label: clause.start + offset,
    grows: flags.grows ?? true,
    opens: flags.opens ?? false,
  };
}
