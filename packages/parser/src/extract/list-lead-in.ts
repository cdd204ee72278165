/** The words that introduce a list: before it in its own sentence, else the sentence before. */
import type { Span } from '../parsed-page.ts';
import { OWN_DOCUMENT } from '../tables/lead-ins.zh.ts';
import { ACT_NOUNS, FUTURE, MODAL_MUST, PLAN_TIME } from '../tables/measures.zh.ts';
import type { RawList } from './build-lists.ts';
import type { Enumerator } from './find-enumerators.ts';
import type { Reading } from './reading.ts';
import { spanIndexAt } from './span-set.ts';

/** `taken` says whether a span already belongs to another list. */
export function leadInOf(reading: Reading, list: RawList, taken: (span: Span) => boolean): Span | undefined {
  const first = list.items[0] as Enumerator;
  const index = spanIndexAt(reading.sentences, first.start);
  const own = reading.sentences[index];
  if (own && own.start < first.start && first.start < own.end) return { start: own.start, end: first.start };
  const before = own && own.end <= first.start ? own : reading.sentences[index - 1];
  if (!before || taken(before)) return undefined;
  return { start: before.start, end: before.end };
}

/** A sentence that ends before the list introduces it only when it plans, orders or counts; else it is news of its own. */
export function introduces({ text }: Reading, { start, end }: Span): boolean {
  const words = text.slice(start, end).trimEnd();
  return (
    !/。”?$/.test(words) ||
    OWN_DOCUMENT.test(words) ||
    [ACT_NOUNS, FUTURE, MODAL_MUST, PLAN_TIME].some((cue) => cue.test(words))
  );
}
