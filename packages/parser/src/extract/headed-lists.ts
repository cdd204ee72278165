/**
 * Lists without numbers whose items are paragraphs with a short head of their own: 严打酒后驾驶。…, 严打非法营运。…. Heads in a row
 * make a list when they are built alike: verbs that begin alike, verbs of one character, one quoted word in the same place, or two clauses
 * cut at the same place.
 */
import type { Span } from '../parsed-page.ts';
import { ACT_VERBS } from '../tables/measures.zh.ts';
import { BRACKETED_HEAD, QUOTED_HEAD, SHORT_HEAD, SHORT_VERB, TOPIC_HEAD } from '../tables/run-in-heads.zh.ts';
import type { RawList } from './build-lists.ts';
import type { Reading } from './reading.ts';

const ACT_AHEAD = new RegExp(`^(?:${ACT_VERBS})`);
/** 严打非法营运。…, 把好源头关：…. */
const HEAD_END = /[。：]/;
const LONGEST_HEAD = 16;
/** Fewer heads alike may be chance. */
const FEWEST = 3;

/** Rows of headed paragraphs, three or more with heads built alike; each item is a paragraph. */
export function headedLists(reading: Reading): RawList[] {
  const lists: RawList[] = [];
  const heads = reading.paragraphs.map((_, index) => headOf(reading, index));
  const patterns = heads.map(patternsOf);
  let at = 0;
  while (at < patterns.length) {
    const run = longestRun(patterns, at);
    const acts = run.filter((paragraph) => tellsAct(heads[paragraph]));
    const alike = run.length >= FEWEST && acts.length * 2 > run.length;
    if (alike) lists.push({ items: run.map((paragraph, index) => headAt(reading, paragraph, index + 1)) });
    at = alike ? (run.at(-1) as number) + 1 : at + 1;
  }
  return lists;
}

/** Words of the first sentence of a paragraph that goes on behind it. */
function headOf({ text, paragraphs }: Reading, index: number): string | undefined {
  const { start, end } = paragraphs[index] as Reading['paragraphs'][number];
  const words = text.slice(start, Math.min(end, start + LONGEST_HEAD + 2));
  const bracketed = BRACKETED_HEAD.exec(words)?.[0];
  if (bracketed !== undefined) return start + bracketed.length < end ? bracketed : undefined;
  const stop = words.search(HEAD_END);
  return stop > 0 && start + stop + 1 < end ? words.slice(0, stop) : undefined;
}

/** Span of the headline of an item with a head: 【抓预报】…, 严打非法营运。…. */
export function headSpan({ text }: Reading, { start, end }: Span): Span {
  const bracketed = BRACKETED_HEAD.exec(text.slice(start, start + LONGEST_HEAD + 2));
  if (bracketed) return { start: start + 1, end: start + bracketed[0].length - 1 };
  const stop = text.slice(start, end).search(HEAD_END);
  return { start, end: stop < 0 ? end : start + stop };
}

/** What a head has in common with others built like it. */
function patternsOf(head: string | undefined): string[] {
  if (head === undefined || TOPIC_HEAD.test(head)) return [];
  if (BRACKETED_HEAD.test(head)) return ['【】'];
  const quoted = QUOTED_HEAD.exec(head);
  const patterns = quoted ? [`${quoted[1]}“”${quoted[2]}`] : [];
  const comma = head.indexOf('，');
  if (comma > 0) patterns.push(`comma ${comma} of ${head.length}`);
  if (SHORT_HEAD.test(head)) patterns.push(`short ${head.length}`);
  if (!beginsWithAct(head)) return patterns;
  patterns.push(`first ${head[0]}`);
  if (comma < 0) patterns.push(`last ${head.at(-1)} of ${head.length}`);
  return patterns;
}

const beginsWithAct = (head: string) => ACT_AHEAD.test(head) || SHORT_VERB.test(head);
const tellsAct = (head: string | undefined) =>
  head !== undefined && (QUOTED_HEAD.test(head) || beginsWithAct(head.replace('【', '')));

/** Paragraphs from `at` on whose heads share a pattern; an item may have one paragraph without a head. */
function longestRun(patterns: readonly string[][], at: number): number[] {
  let best: number[] = [];
  for (const pattern of patterns[at] as string[]) {
    const run = [at];
    for (let next = at + 1; next < patterns.length && next <= (run.at(-1) as number) + 2; next++)
      if (patterns[next]?.includes(pattern)) run.push(next);
    if (run.length > best.length) best = run;
  }
  return best;
}

function headAt({ paragraphs }: Reading, paragraph: number, ordinal: number): RawList['items'][number] {
  const { start } = paragraphs[paragraph] as Reading['paragraphs'][number];
  return { start, end: start, family: 'head', ordinal, paragraph, opens: true, body: start };
}
