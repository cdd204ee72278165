/**
 * Who a sentence without a subject is about: the subject of the last clause that had one, first in its own paragraph.
 * 市水务局近日开展巡查。对发现的问题，将依法处理。 → 市水务局.
 */
import type { Span } from '../parsed-page.ts';
import type { ClauseOpening } from './clause-opening.ts';
import { clausesOf, type Reading } from './reading.ts';
import { type SpanSet, spanIndexAt } from './span-set.ts';

/** A body that acts, and the paragraph in which it is named. */
export type Subject = Span & { paragraph: number };

/** The subject that governs `position`, at most a screen of text away. Only a body with a name governs: 各地 and 该局 speak for their own clause. */
export function governingSubjects(
  reading: Reading,
  opening: (clause: Span) => ClauseOpening,
  bodies: SpanSet<Span & { generic: boolean }>,
): (position: number) => Subject | undefined {
  const subjects: Subject[] = [];
  for (const sentence of reading.sentences) {
    for (const clause of clausesOf(reading, sentence)) {
      const { named } = opening(clause);
      if (named && bodies.within(named).some(({ generic }) => !generic))
        subjects.push({ ...named, paragraph: sentence.paragraph });
    }
  }
  return (position) => {
    const last = subjects[spanIndexAt(subjects, position)];
    return last && position - last.end <= NEAR ? last : undefined;
  };
}

const NEAR = 600;
