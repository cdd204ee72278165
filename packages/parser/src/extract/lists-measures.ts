/**
 * Does a list tell measures at all? An expert's 一是 are opinions, a reporter's are questions, 三个原因：一是 are causes, 议程：一是 an
 * agenda, and items without an act (服装鞋帽类) are things.
 */
import type { Span } from '../parsed-page.ts';
import {
  ACTED_ON,
  ACTS_ON,
  ADVICE_ITEM,
  ADVISED,
  ASKED,
  ASPECTS,
  CRIME_FOUGHT,
  CRIME_LEAD_IN,
  DEFINING_HEAD,
  LISTS_OTHER_THINGS,
  OPINION_LEAD_IN,
  OTHER_LEAD_IN,
  PARTS_OF,
  PRIVATE_LEAD_IN,
  PROBLEM_ITEM,
  PROPOSED,
  QUALIFIER,
  REMEDY,
  SHORTCOMING,
  STATISTIC,
  TARGET_FIGURE,
  THING,
  THINGS_LEAD_IN,
} from '../tables/lead-ins.zh.ts';
import {
  ACT_NOUNS,
  ACT_VERBS,
  ADVICE,
  AUTHORITY,
  CRIME_STEPS,
  FUTURE,
  MODAL_MUST,
  OUTCOME,
  OUTCOME_CHANGE,
} from '../tables/measures.zh.ts';
import { BYSTANDER_ROLES } from '../tables/people.zh.ts';
import { OUTCOME_STATE } from '../tables/reported-cues.zh.ts';
import type { RawList } from './build-lists.ts';
import { isDenied, isRumour } from './denied.ts';
import type { Enumerator } from './find-enumerators.ts';
import { modalityOfWords } from './list-modality.ts';
import type { Reading } from './reading.ts';
import type { SpanSet } from './span-set.ts';
import type { Speakers } from './speakers.ts';

/** How far back words can still be about a list. */
const NEAR = 600;
/** An act stands near the beginning of an item. */
const ITEM_HEAD = 60;

const ACT = new RegExp(`(?:${ACT_VERBS})`);
const STARTS_WITH_ACT = new RegExp(`^(?:要|将|应)?(?:${ACT_VERBS})`);
const BYSTANDER_LAST = new RegExp(`(?:${BYSTANDER_ROLES})[^，。]{0,12}$`);

/** `parts` are the items' spans. */
export function listsMeasures(
  reading: Reading,
  list: RawList,
  leadIn: Span | undefined,
  parts: readonly Span[],
  speakers: Speakers,
  bodies: SpanSet<Span>,
): boolean {
  const { text } = reading;
  const first = list.items[0] as Enumerator;
  const paragraph = reading.paragraphs[first.paragraph] as Span;
  if (
    isQuestion(text.slice(paragraph.start, Math.min(first.start, paragraph.start + 20))) ||
    parts.some((part) => text.slice(part.start, part.end).endsWith('？'))
  )
    return false;
  const intro = leadIn ? text.slice(leadIn.start, leadIn.end) : '';
  if (ADVICE.test(intro) || ADVISED.test(intro)) return false;
  if (isDenied(lastClauseOf(intro)) || (leadIn && isRumour(reading, leadIn))) return false;
  if (DEFINING_HEAD.test(lastClauseOf(intro)) || DEFINING_HEAD.test(headAbove(reading, list))) return false;
  if (first.family !== '不' && isAdvice(reading, list)) return false;
  const end = (parts.at(-1) as Span).end;
  if (speakers.expertSays(intro) || speakers.expertSaysAfter(text.slice(end, end + 50))) return false;
  const lastClause = lastClauseOf(intro);
  const steps = parts.filter(
    (part) =>
      CRIME_STEPS.test(text.slice(part.start, Math.min(part.end, part.start + 20))) &&
      !CRIME_FOUGHT.test(text.slice(part.start, part.end)),
  );
  if (THINGS_LEAD_IN.test(lastClause)) return false;
  if (CRIME_LEAD_IN.test(lastClause) || steps.length * 2 >= parts.length) return false;
  // 着力整治六个方面问题 is about acts again.
  const acts = ACTS_ON.test(lastClause);
  if (!acts && LISTS_OTHER_THINGS.test(lastClause) && !ACT_NOUNS.test(lastClause.replace(ASPECTS, ''))) return false;
  if (PARTS_OF.test(lastClause) && !ACT_NOUNS.test(lastClause.replace(ASPECTS, ''))) return false;
  const bodyNear = bodies.before(first.start, 1).some((body) => body.end >= first.start - NEAR);
  const context = text.slice(Math.max(paragraph.start, first.start - 200), first.start) + intro;
  if (BYSTANDER_LAST.test(lastClause) && !AUTHORITY.test(lastClause)) return false;
  if (
    OTHER_LEAD_IN.test(lastClause) ||
    PROPOSED.test(intro) ||
    OPINION_LEAD_IN.test(intro) ||
    PRIVATE_LEAD_IN.test(intro)
  )
    return false;
  // 五个强化：强化智能监控，… repeats its act as the enumerator.
  const told = modalityOfWords(intro) !== undefined;
  if (first.family !== '不' && !tellActs(reading, list, parts, told)) return false;
  return bodyNear || hasAuthority(context, reading) || actShare(reading, list) >= 0.5;
}

const lastClauseOf = (intro: string): string =>
  intro
    .replace(/[：，。\s]+$/, '')
    .split(/[，。；]/)
    .at(-1) ?? '';

/** The heading of the outer item in which the list stands. */
const headAbove = (reading: Reading, { parent }: RawList): string =>
  parent ? headWords(reading, parent.list.items[parent.item]) : '';

/** 二、联系方式, 联系电话：…: an item that tells no act, whatever stands below it. */
export const isDefinition = (reading: Reading, item: Enumerator | undefined): boolean =>
  DEFINING_HEAD.test(headWords(reading, item));

const headWords = ({ text }: Reading, item: Enumerator | undefined): string =>
  item ? (text.slice(item.body, item.body + ITEM_HEAD).split(/[。：:\n]/)[0] as string).trim() : '';

/**
 * `told`: the lead-in itself orders, plans or reports. At least half of the items tell an act or an outcome near their beginning, and not most of them something amiss or a figure to
 * be reached.
 */
function tellActs({ text }: Reading, { items }: RawList, parts: readonly Span[], told: boolean): boolean {
  let acts = 0;
  let amiss = 0;
  let things = 0;
  items.forEach(({ body }, index) => {
    const words = text.slice(body, Math.min(parts[index]?.end ?? body, body + ITEM_HEAD));
    const head = words.split(/[，。；]/)[0] as string;
    if (ACT.test(words) || OUTCOME_CHANGE.test(words) || OUTCOME_STATE.test(words)) acts++;
    const short = SHORTCOMING.test(head) || (!STARTS_WITH_ACT.test(head) && PROBLEM_ITEM.test(head));
    if (TARGET_FIGURE.test(head) && !STARTS_WITH_ACT.test(head)) amiss++;
    else if (short && !REMEDY.test(head)) amiss++;
    else if (STATISTIC.test(head) && !STARTS_WITH_ACT.test(head)) amiss++;
    else if (isThing(head.split(/[：\n]/)[0] as string)) things++;
  });
  if (things * 2 > items.length) return false;
  return (told || acts * 2 >= items.length) && amiss * 2 <= items.length;
}

/** 客运站、物流园: a row of things or one of them, without an act. */
function isThing(head: string): boolean {
  const words = head.replace(/[\s“”]|（[^）]*）/g, '');
  return THING.test(words) && !ACTED_ON.test(words) && !ACT.test(words.replace(QUALIFIER, ''));
}

/** 1.不点。陌生链接一律不点击: most items tell whoever reads what to do. */
const isAdvice = ({ text }: Reading, { items }: RawList): boolean =>
  items.filter(({ body }) => ADVICE_ITEM.test(text.slice(body, body + 4))).length * 2 > items.length;

const isQuestion = (words: string) => ASKED.test(words);

function hasAuthority(context: string, reading: Reading): boolean {
  return (
    AUTHORITY.test(context) ||
    OUTCOME.test(context) ||
    MODAL_MUST.test(context) ||
    FUTURE.test(context) ||
    AUTHORITY.test(reading.article.title)
  );
}

/** Share of the items that begin with a verb of official action. */
export function actShare({ text }: Reading, { items }: RawList): number {
  return items.filter(({ body }) => STARTS_WITH_ACT.test(text.slice(body, body + 8))).length / items.length;
}
