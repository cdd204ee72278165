/**
 * Who carries a measure out: the subject of the lead-in or of the clause, the body of the official who speaks (公安部 of
 * 公安部刑侦局负责人), those it acts with (会同…) and the nearest subject before. The speaker himself is no actor.
 */
import type { Actor, ActorRole, Span } from '../parsed-page.ts';
import {
  BODY_BY_FORM,
  COORDINATOR_BEFORE,
  COUNTED_BODIES,
  FOLLOWED_BEFORE,
  IN_CHARGE,
  JOINED_BODIES,
  LEAD_AHEAD,
  LEAD_BEFORE,
  NO_AUTHORITY,
  OBJECT_BEFORE,
  ORDER_BEFORE,
  PARTNER_AHEAD,
  PARTNER_BEFORE,
  PARTNER_INSIDE,
  PLACE_ACTS,
  POINTS_BACK,
  PUNISHES,
  SPEAKS_FOR,
  STANDS_ALONE,
  SUBJECT_AHEAD,
  TARGET_BEFORE,
  TIME_BEFORE,
  TOGETHER_BEHIND,
  VAGUE_BODIES,
  WITH_BEFORE,
} from '../tables/actors.zh.ts';
import { MODAL_MUST } from '../tables/measures.zh.ts';
import type { Named } from './actor-mentions.ts';
import type { ClauseOpening } from './clause-opening.ts';
import { chineseNumber } from './find-enumerators.ts';
import { clausesOf, contains, exactText, type Reading } from './reading.ts';
import { type SpanSet, spanIndexAt } from './span-set.ts';

/** The subjects of a lead-in: who stands right before 将, 要 or the list, else who speaks, else the nearest named body before. */
export function listActors(
  reading: Reading,
  mentions: SpanSet<Named>,
  leadIn: Span | undefined,
  start: number,
  governing: Span | undefined,
  issuers: readonly Actor[] = [],
): Actor[] {
  const inside = (leadIn ? mentions.within(leadIn) : []).filter(
    (one) => !FOLLOWED_BEFORE.test(clauseBefore(reading, one.start)),
  );
  const subject = inside.findLast(
    (one) => one.end === leadIn?.end || isSubject(reading, one) || isOrdered(reading, one),
  );
  if (subject)
    return asActors(reading, mentions, [...together(reading, inside, subject), ...partners(reading, inside, subject)]);
  if (governing && leadIn && contains(leadIn, governing)) return subjectActors(reading, mentions, governing);
  // A notice is its issuer's where nobody else is named as who acts.
  if (issuers.length > 0) return [...issuers];
  // 工业和信息化部与农业农村部7月14日提出: those who speak together act together.
  const first = inside.find((one) => !one.generic) ?? inside[0];
  if (first) return asActors(reading, mentions, [first, ...joinedBehind(reading, inside, first)]);
  const spoken = speaker(reading, mentions, start);
  if (spoken && (leadIn || !governing || governing.start <= spoken.start)) return asActors(reading, mentions, [spoken]);
  if (governing) return subjectActors(reading, mentions, withoutPartners(reading, governing));
  const found = mentions.before(start, 40).find((one) => !one.generic);
  return found ? asActors(reading, mentions, [found]) : [];
}

/** The bodies of one measure: its own subject or the list's, then the named bodies that act with it. */
export function measureActors(
  reading: Reading,
  mentions: SpanSet<Named>,
  span: Span & { label: Span; list?: object; enumerator?: string; nested?: number | undefined },
  inherited: readonly Actor[],
  opening: (clause: Span) => ClauseOpening,
): Actor[] {
  // A heading's subject is its own, not that of an item below it.
  const inside = mentions.within({ start: span.start, end: span.nested ?? span.end });
  const from = span.start + (span.enumerator?.length ?? 0);
  const subject = inside.find(
    (one) =>
      roleOf(reading, one) === undefined &&
      (opensClause(reading, from, one) || (isSubject(reading, one) && !isObject(reading, one))),
  );
  const agent = subject
    ? undefined
    : inside.find(
        // 企业应于8月底前完成改造；逾期的，由应急管理部门责令停产: the first is what is ordered.
        (one) => isAgent(reading, one) && !(one.generic && MODAL_MUST.test(reading.text.slice(from, one.start))),
      );
  const begins =
    subject || span.list ? undefined : ownSubject(reading, { start: span.start, end: span.label.end }, opening);
  const own = subject
    ? asActors(reading, mentions, [...together(reading, inside, subject), ...inCharge(reading, inside, subject)])
    : agent
      ? asActors(reading, mentions, [...together(reading, inside, agent), ...inCharge(reading, inside, agent)])
      : begins
        ? subjectActors(reading, mentions, begins)
        : [];
  // 该局 goes on about the first of those who acted together.
  const pointed = begins !== undefined && POINTS_BACK.test(exactText(reading, begins));
  const actors = own.length > 0 ? own : pointed ? inherited.slice(0, 1) : [...inherited];
  for (const one of inside) {
    const role = one.generic ? undefined : roleOf(reading, one);
    if (role !== undefined && !actors.some(({ name }) => name === one.name)) actors.push({ name: one.name, role });
  }
  return actors;
}

/** The subject of the first clause that has one, up to the headline. */
function ownSubject(reading: Reading, span: Span, opening: (clause: Span) => ClauseOpening): Span | undefined {
  return clausesOf(reading, span).flatMap((clause) => opening(clause).named ?? [])[0];
}

/** 市城管局联合市公安局开展…。在此期间，…: what is told later is the first one's. */
function withoutPartners({ text }: Reading, { start, end }: Span): Span {
  const partner = text.slice(start, end).search(PARTNER_INSIDE);
  return { start, end: partner > 0 ? start + partner : end };
}

/** Those named in a subject; a subject that names nobody (江北海关, in no table) or a place is an actor by its own words. */
function subjectActors(reading: Reading, mentions: SpanSet<Named>, subject: Span): Actor[] {
  const inside = mentions.within(subject);
  const named = inside.filter(({ generic }) => !generic);
  if (inside.length > 0) return asActors(reading, mentions, named.length > 0 ? named : inside);
  // 被审计厅责令整改: who acts, behind 被.
  const words = exactText(reading, subject).replace(/^被/, '');
  return BODY_BY_FORM.test(words) || PLACE_ACTS.test(words) || NO_AUTHORITY.test(words)
    ? [{ name: words, role: 'IMPLEMENTER' }]
    : [];
}

function asActors(reading: Reading, all: SpanSet<Named>, mentions: readonly Named[]): Actor[] {
  const names = new Set(
    mentions.flatMap((one) => countedBodies(reading, all, one)).map((one) => actorName(reading, one)),
  );
  return [...names].map((name) => ({ name, role: 'IMPLEMENTER' }));
}

/** 三部门 are the last three bodies that were named together before it. */
function countedBodies(reading: Reading, all: SpanSet<Named>, one: Named): Named[] {
  const count = COUNTED_BODIES.exec(one.name)?.[1];
  if (!one.generic || count === undefined) return [one];
  const before = all.before(one.start, COUNTED_REACH).filter(({ generic }) => !generic);
  for (const last of before) {
    const run = [...joined(reading, before.toReversed(), last), last];
    if (run.length === chineseNumber(count)) return run;
  }
  return [one];
}

/** How many names back the bodies may stand that 三部门 counts. */
const COUNTED_REACH = 40;

/** 人民法院、人民检察院、公安机关要…: the bodies that stand with the subject. */
function joined({ text }: Reading, inside: readonly Named[], subject: Named): Named[] {
  const found: Named[] = [];
  let next = subject;
  for (const one of inside.filter(({ end }) => end <= subject.start).reverse()) {
    if (!JOINED_BODIES.test(text.slice(one.end, next.start))) break;
    found.unshift(one);
    next = one;
  }
  return found;
}

/** The bodies that stand with the subject, on either side. */
const together = (reading: Reading, inside: readonly Named[], subject: Named): Named[] =>
  // 会同有关部门 names nobody beside one who is named.
  withoutVague(
    [...joined(reading, inside, subject), subject, ...joinedBehind(reading, inside, subject)].filter(
      (one) => one === subject || subject.generic || !one.generic,
    ),
  );

const withoutVague = (run: Named[]): Named[] =>
  run.some(({ generic }) => !generic) ? run.filter(({ name }) => !VAGUE_BODIES.test(name)) : run;

/** 公安部将会同司法部、教育部…: whom the subject of a lead-in takes along. */
function partners(reading: Reading, inside: readonly Named[], subject: Named): Named[] {
  const next = inside.find(({ start, generic }) => start >= subject.end && !generic);
  if (!next || !PARTNER_AHEAD.test(reading.text.slice(subject.end, next.start))) return [];
  return [next, ...joinedBehind(reading, inside, next)].filter(({ generic }) => !generic);
}

function joinedBehind({ text }: Reading, inside: readonly Named[], first: Named): Named[] {
  const found: Named[] = [];
  let last = first;
  for (const one of inside.filter(({ start }) => start >= first.end)) {
    if (!JOINED_BODIES.test(text.slice(last.end, one.start))) break;
    found.push(one);
    last = one;
  }
  return found;
}

/** 公安部刑事侦查局有关负责人：… : who speaks in the paragraph of `position`. */
function speaker(reading: Reading, mentions: SpanSet<Named>, position: number): Named | undefined {
  const paragraph = reading.paragraphs[spanIndexAt(reading.paragraphs, position)];
  const first = paragraph && mentions.startingIn({ start: paragraph.start, end: paragraph.start + 1 })[0];
  return first && SPEAKS_FOR.test(reading.text.slice(first.end, first.end + 12)) ? first : undefined;
}

/** 2025年全国公安机关共侦办…: a body at the beginning of a measure, but for a time, is its subject. */
function opensClause({ text }: Reading, from: number, one: Named): boolean {
  return TIME_BEFORE.test(text.slice(from, one.start).trimStart());
}

/** 市公安局负责登记，市农业农村局负责免疫: those who are each in charge of a part. */
function inCharge(reading: Reading, inside: readonly Named[], first: Named): Named[] {
  if (!IN_CHARGE.test(reading.text.slice(first.end, first.end + 4))) return [];
  return inside.filter(
    ({ start, end }) =>
      start > first.end &&
      IN_CHARGE.test(reading.text.slice(end, end + 4)) &&
      /^由?$/.test(clauseBefore(reading, start)),
  );
}

/** 要求各银行做到…: who is ordered carries it out. */
function isOrdered({ text }: Reading, one: Named): boolean {
  return one.generic && ORDER_BEFORE.test(text.slice(Math.max(0, one.start - 4), one.start));
}

/** The body of an official who speaks acts as the whole: 交通运输部 for 交通运输部公路局负责人. */
function actorName({ text }: Reading, mention: Named): string {
  const speaks = SPEAKS_FOR.test(text.slice(mention.end, mention.end + 12));
  return mention.parent && speaks && !STANDS_ALONE.test(mention.name) ? mention.parent : mention.name;
}

/** 由市安委办约谈: who acts, behind 由. */
function isAgent({ text }: Reading, one: Named): boolean {
  const behind = text.slice(one.end, one.end + 4);
  return text[one.start - 1] === '由' && !LEAD_AHEAD.test(behind) && (!one.generic || PUNISHES.test(behind));
}

function isSubject({ text }: Reading, mention: Named): boolean {
  return SUBJECT_AHEAD.test(text.slice(mention.end, mention.end + 14));
}

/** Words of the clause before `position`, at most forty. */
function clauseBefore({ text }: Reading, position: number): string {
  const before = text.slice(Math.max(0, position - 40), position);
  return before.slice(Math.max(...['，', '。', '；', '：', '\n'].map((mark) => before.lastIndexOf(mark))) + 1);
}

/** 与交通部门共享资料: with whom, not who. */
const isObject = (reading: Reading, { start }: Named): boolean => OBJECT_BEFORE.test(clauseBefore(reading, start));

function roleOf(reading: Reading, mention: Named): ActorRole | undefined {
  const { text } = reading;
  const clause = clauseBefore(reading, mention.start);
  if (TARGET_BEFORE.test(clause)) return 'TARGET';
  if (LEAD_BEFORE.test(clause)) return 'LEAD';
  if (mention.joint && COORDINATOR_BEFORE.test(clause)) return 'COORDINATOR';
  if (PARTNER_BEFORE.test(clause)) return 'IMPLEMENTER';
  // 与教育部、司法部联合修订: with whom, told behind their names.
  if (WITH_BEFORE.test(clause) && TOGETHER_BEHIND.test(text.slice(mention.end, mention.end + 40))) return 'IMPLEMENTER';
  if (clause.endsWith('由') && LEAD_AHEAD.test(text.slice(mention.end, mention.end + 2))) return 'LEAD';
  return undefined;
}
