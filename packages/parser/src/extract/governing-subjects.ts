/**
 * Who a sentence without a subject is about: the subject of the last clause that had one, first in its own paragraph.
 * 市水务局近日开展巡查。对发现的问题，将依法处理。 → 市水务局.
 */
import type { Span } from '../parsed-page.ts';
import {
  ATTENDS,
  COLLECTIVE,
  HOLDS_MEETING,
  PLACE_ACTS,
  POINTING_WORD,
  PRESS_HOST,
  SHORT_BODY,
  STRANGER_ACTS,
} from '../tables/actors.zh.ts';
import { MODAL_MUST } from '../tables/measures.zh.ts';
import type { ClauseOpening } from './clause-opening.ts';
import { clausesOf, exactText, type Reading } from './reading.ts';
import { type SpanSet, spanIndexAt } from './span-set.ts';

/** A body that acts: where it is named, and the paragraph in which it governs. */
export type Subject = Span & { paragraph: number; stranger?: true };

type Named = Span & { name: string; generic: boolean };
type Place = Span & { subject: Subject; guest: boolean };

/**
 * The subject that governs `position`, at most a screen of text away. Only a body with a name governs: 各地 and 该局 speak for their
 * own clause, 指挥部要求 for the 指挥部 named before. Who only attends (市公安局参加会议) governs where nobody else does.
 */
export function governingSubjects(
  reading: Reading,
  opening: (clause: Span) => ClauseOpening,
  bodies: SpanSet<Named>,
): (position: number) => Subject | undefined {
  const subjects: Place[] = [];
  for (const sentence of reading.sentences) {
    for (const clause of clausesOf(reading, sentence)) {
      const { named } = opening(clause);
      if (!named) {
        const stranger = strangerAt(reading, clause);
        if (stranger)
          subjects.push({
            ...stranger,
            subject: { ...stranger, paragraph: sentence.paragraph, stranger: true },
            guest: false,
          });
        continue;
      }
      // 公安部负责人说，全国公安机关共侦办…: the speaker's body goes on.
      const first = (subjects.at(-1)?.start ?? -1) < sentence.start;
      const governs = bodies
        .within(named)
        .some((one) => !one.generic || (first && isCollective(reading, one, clause, sentence)));
      const acts = governs || PLACE_ACTS.test(exactText(reading, named));
      const body = acts ? named : namedInFull(reading, named, bodies);
      if (!body) continue;
      // 临河县召开会议: what is demanded there is nobody's in particular, and not that of those who attend.
      const nobody = !governs && acts && HOLDS_MEETING.test(reading.text.slice(named.end, clause.end));
      const subject = { start: nobody ? body.end : body.start, end: body.end, paragraph: sentence.paragraph };
      subjects.push({
        ...named,
        subject,
        guest: PRESS_HOST.test(exactText(reading, body)) || ATTENDS.test(reading.text.slice(named.end, clause.end)),
      });
    }
  }
  return (position) => {
    const at = spanIndexAt(subjects, position);
    const last = subjects[at];
    if (!last || position - last.end > NEAR) return undefined;
    for (let i = at; i >= 0; i--) {
      const one = subjects[i] as Place;
      if (position - one.end > NEAR) break;
      if (one.subject.stranger && one.subject.paragraph !== spanIndexAt(reading.paragraphs, position)) continue;
      if (!one.guest) return one.subject;
    }
    return last.subject.stranger ? undefined : last.subject;
  };
}

/** 全市公安机关共侦破…: told of all of them, not ordered. Without 全 they are whom the sentence is about only where it begins with them. */
function isCollective({ text }: Reading, { name, start, end }: Named, clause: Span, sentence: Span): boolean {
  return (
    COLLECTIVE.test(name) &&
    (name.startsWith('全') || start === sentence.start) &&
    !MODAL_MUST.test(text.slice(end, clause.end))
  );
}

/** 指挥部 → 江浦省防汛抗旱指挥部, the last body before whose name ends in these words. */
function namedInFull(reading: Reading, named: Span, bodies: SpanSet<Named>): Span | undefined {
  const words = exactText(reading, named).replace(POINTING_WORD, '');
  if (!SHORT_BODY.test(words)) return undefined;
  return bodies.before(named.start, BODIES_BACK).find(({ name, generic }) => !generic && name.endsWith(words));
}

/** 昨日，|公交公司|启动…: a firm, school or hospital that begins a clause and is no body that acts for an authority. */
function strangerAt({ text }: Reading, { start, end }: Span): Span | undefined {
  const found = STRANGER_ACTS.exec(text.slice(start, Math.min(end, start + STRANGER_WITHIN)));
  const [ahead = '', name] = found?.slice(1) ?? [];
  return name === undefined ? undefined : { start: start + ahead.length, end: start + ahead.length + name.length };
}

const NEAR = 600;
/** A stranger that acts stands at the beginning of its clause. */
const STRANGER_WITHIN = 60;
/** How many names back the full name may stand. */
const BODIES_BACK = 40;
