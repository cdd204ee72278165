/**
 * Which sentences can tell a measure at all: not a reporter's question, an expert's view, a witness's words, a single case, nor
 * where no authority is near.
 */
import type { Span } from '../parsed-page.ts';
import { QUESTION_AHEAD, RULE_SAYS } from '../tables/clause-cues.zh.ts';
import { AGGREGATE, ONE_CASE, SINGLE_CASE, SLOGAN } from '../tables/measures.zh.ts';
import { namesBody } from './clause-opening.ts';
import type { Acting } from './plain-measures.ts';
import type { Reading, Sentence } from './reading.ts';
import { type SpanSet, spanSet } from './span-set.ts';
import type { Speakers } from './speakers.ts';

/** How far back a body can stand that a sentence is still about. */
const NEAR = 500;
/** How far from direct speech its speaker is named. */
const SPEAKER_NEAR = 50;

/** Answers for each sentence whether it can tell a measure. */
export function sentenceGate(
  reading: Reading,
  { bodies, campaigns }: Acting,
  speakers: Speakers,
): (sentence: Sentence) => boolean {
  const { text, paragraphs } = reading;
  const strangers = wordsOfOthers(reading, speakers);
  const cases = paragraphs.map((one) => isSingleCase(text.slice(one.start, one.end)));
  return (sentence) => {
    const words = text.slice(sentence.start, sentence.end);
    if ((cases[sentence.paragraph] && !AGGREGATE.test(words)) || isNoStatement(words)) return false;
    if (strangers.overlaps(sentence) || (ONE_CASE.test(words) && !AGGREGATE.test(words))) return false;
    if (SLOGAN.test(words) && !/\d/.test(words)) return false;
    if (speakers.expertSays(words) || isReporter(reading, sentence)) return false;
    const [nearest] = bodies.before(sentence.end, 1);
    const authority = nearest !== undefined && nearest.end >= sentence.start - NEAR;
    return (
      authority ||
      RULE_SAYS.test(words) ||
      campaigns.overlaps(sentence) ||
      words.split('，').some((clause) => namesBody(clause) !== undefined)
    );
  };
}

/** Direct speech of experts and bystanders: “…。”某教授说, 某教授说：“…。…。” */
function wordsOfOthers({ text, paragraphs, shielded }: Reading, speakers: Speakers): SpanSet<Span> {
  const found: Span[] = [];
  for (const paragraph of paragraphs) {
    const words = text.slice(paragraph.start, paragraph.end);
    for (const { index } of words.matchAll(/“/g)) {
      const i = paragraph.start + index;
      if (shielded[i]) continue;
      const length = words.indexOf('”', index);
      // Nothing closes this one, so nothing closes those behind it.
      if (length < 0) break;
      const close = paragraph.start + length;
      const end = close + 1;
      const before = text
        .slice(Math.max(paragraph.start, i - SPEAKER_NEAR), i)
        .split('。')
        .at(-1) as string;
      const after = text.slice(close, Math.min(paragraph.end, close + SPEAKER_NEAR));
      if (speakers.expertSays(before) || speakers.expertSaysAfter(after)) found.push({ start: i, end });
    }
  }
  return spanSet(found);
}

const isSingleCase = (words: string) => (words.match(new RegExp(SINGLE_CASE.source, 'g')) ?? []).length >= 2;
const isNoStatement = (words: string) =>
  words.includes('\t') || /？[”]?$/.test(words) || !/[\u3400-\u9fff]{4}/.test(words);

/** A question at a press conference, or the chair's words. */
function isReporter({ text, paragraphs }: Reading, sentence: Sentence): boolean {
  const paragraph = paragraphs[sentence.paragraph] as Span;
  return QUESTION_AHEAD.test(text.slice(paragraph.start, paragraph.start + 20));
}
