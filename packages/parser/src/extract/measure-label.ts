/** The headline clause of a measure: 一是始终保持严打高压。坚持… → 始终保持严打高压. Verbatim, without enumerator and marks. */
import type { Span } from '../parsed-page.ts';
import {
  ACT_VERBS,
  CONDITION,
  CONSEQUENCE,
  NO_TWIN,
  PLACE_AHEAD,
  PREFACE_CLAUSE,
  SPEAKS_OF_US,
} from '../tables/measures.zh.ts';
import { clausesOf, type Reading } from './reading.ts';

/** Headlines are short: a longer clause is cut at its first 、, behind which it only lists more of the same. */
const LONG_HEADLINE = 20;
const SHORTEST = 6;
/** Length of each half of a headline of two clauses, with its mark, and how much they may differ. */
const LONGEST_TWIN = 13;
const TWIN_DIFFERENCE = 6;
const ACT_AHEAD = new RegExp(`^(?:${ACT_VERBS})`);
const ACTS = new RegExp(`(?:${ACT_VERBS})`);

/** Span of the headline in `[body, end)`. */
export function measureLabel(reading: Reading, body: number, end: number): Span {
  // A headline that stands alone in its paragraph ends with it, mark or no mark.
  const line = body + reading.text.slice(body, end).indexOf('\n');
  const clauses = clausesOf(reading, { start: body, end: line > body && line < end ? line : end });
  const first = clauses[0] ?? { start: body, end };
  const ahead = clauses.findIndex((one, index) => !isPreface(reading, one, clauses[index + 1]));
  const clause = clauses[Math.max(0, ahead)] ?? first;
  // 第一，要把路面管起来: behind a mark 要 belongs to the headline; in 一是要 and 一要 it numbers.
  const numbers = !/[，、：]/.test(reading.text[body - 1] ?? '');
  const speaks = SPEAKS_OF_US.exec(reading.text.slice(clause.start, clause.end))?.[0].length ?? 0;
  const start = clause.start + (numbers ? lead(reading.text.slice(clause.start, clause.end)) : speaks);
  const headline = clause === first ? headlineEnd(reading, clauses, end) : undefined;
  if (headline !== undefined) return { start, end: headline };
  const words = reading.text.slice(start, clause.end);
  const length = words.replace(/[，；。！？：,;”\s]+$/, (marks) =>
    marks.includes('”') ? '”'.repeat(closing(words, marks)) : '',
  ).length;
  return { start, end: start + cutLength(reading, start, length) };
}

/** 依托“净边”“护航”等专项行动，严打…: the first clause says by what means and ends at a comma, so the act is in the second. */
function isPreface({ text }: Reading, clause: Span, next: Span | undefined): boolean {
  const words = text.slice(clause.start, clause.end).trimStart();
  if (!next) return false;
  if (CONDITION.test(words) && CONSEQUENCE.test(text.slice(next.start, next.end))) return true;
  const preface = PREFACE_CLAUSE.exec(words);
  return preface !== null && words.endsWith('，') && !ACTS.test(words.slice(preface[0].length).replace(/“[^”]*”/g, ''));
}

/** 加强入网核验，守牢实名关口。…: two short clauses that make a sentence of their own before others are one headline. */
function headlineEnd({ text }: Reading, clauses: readonly Span[], end: number): number | undefined {
  const [first, second, third] = clauses;
  if (!first || !second || !third || third.start >= end) return undefined;
  const one = text.slice(first.start, first.end);
  const two = text.slice(second.start, second.end);
  const twin =
    one.endsWith('，') &&
    two.endsWith('。') &&
    two.length <= LONGEST_TWIN &&
    Math.abs(one.length - two.length) <= TWIN_DIFFERENCE &&
    !NO_TWIN.test(one + two) &&
    ACT_AHEAD.test(one.replace(/^[\s，、：]*是?要?/, '')) &&
    ACT_AHEAD.test(two);
  return twin ? second.end - 1 : undefined;
}

/** Length of what comes before the headline itself: spaces, and the 要 of 一是要 and 一要, which numbers with it. */
function lead(words: string): number {
  return (/^[\s，、：]*(?:是?要(?![求点素]))?/.exec(words)?.[0] ?? '').length;
}

/** One closing mark stays when its partner stands in the words. */
function closing(words: string, marks: string): number {
  const body = words.slice(0, words.length - marks.length);
  return body.split('“').length > body.split('”').length ? 1 : 0;
}

function cutLength({ text, shielded }: Reading, start: number, length: number): number {
  if (length <= LONG_HEADLINE) return length;
  for (let i = start + SHORTEST; i < start + length; i++) {
    // A list of subjects (警车、消防车、救护车不受限制) is no list of acts: only an act with its object is cut.
    // Nor is one that 等 closes (限制流量、暂停直播等措施).
    const closed = text.slice(start, i).includes('的') || text.slice(i, start + length).includes('等');
    if (text[i] === '、' && !shielded[i]) return closed || PLACE_AHEAD.test(text.slice(start, i)) ? length : i - start;
  }
  return length;
}
