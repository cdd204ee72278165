/**
 * Marks and spaces that a page lost in other ways than a straddled key: `??近日` → `近日` where every paragraph's indentation became
 * `?`, `，，` → `，` and `,。` → `。` on a mirror's page, `?ldquo;` → `“`, and `部署?各地` → `部署。各地` where a page has `?` and not one full stop.
 */
import { decodeHTMLStrict } from 'entities';
import type { Edit } from './edits.ts';
import { fluency } from './fluency.ts';

/** Lines that must start so before `??` is an indentation; of a single `?` more, and nearly all lines with text: no author asks at each line's start. */
const LINES = 2;
const SINGLE_LINES = 3;
const SHARE = 0.6;
const INDENTED = /^[ \u3000]*\?(?:[ \u3000]?\?){0,7}[ \u3000]*(?=[\u3400-\u9fff《“（\d])/;

/** A page of that many characters with that many `?` and no 。 has lost its full stops. */
const LONG = 80;
const STOPS = 3;
/** What questions are asked with; a page of questions has these before nearly each `?`. */
export const ASKING = /吗|嗎|呢|什么|什麼|如何|怎|哪|谁|誰|多少|几|幾|是否|为何|為何|能不能|可不可以/;

export function restoreMarks(text: string, isMirrored: boolean): Edit[] {
  const edits = [...fullStops(text), ...glued(text, isMirrored), ...cutEntities(text)];
  return edits.sort((a, b) => a.start - b.start);
}

/** Before frames are mended: there these `?` would be taken for bytes that a line lost. */
export function dropLostIndents(text: string): Edit[] {
  const lines: { start: number; mark: string }[] = [];
  let all = 0;
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.trim().length > 1) all++;
    const mark = INDENTED.exec(line)?.[0];
    if (mark) lines.push({ start, mark });
    start += line.length + 1;
  }
  const isDouble = lines.every(({ mark }) => mark.split('?').length > 2);
  if (lines.length < (isDouble ? LINES : SINGLE_LINES) || (!isDouble && lines.length < SHARE * all)) return [];
  const reason = 'Paragraphs start so, again and again: the `?` are spaces that an earlier decoding could not write.';
  return lines.map((line) => edit(line.start, line.start + line.mark.length, '', 'lost-space', reason));
}

function fullStops(text: string): Edit[] {
  if (text.length < LONG || !text.includes('?') || text.includes('。')) return [];
  const places = [...text.matchAll(/(?<=[\u3400-\u9fff”》）0-9%])\?(?=[\u3400-\u9fff“《\n]|$)/g)].map(
    ({ index }) => index,
  );
  const asking = new Set(places.filter((at) => ASKING.test(clauseBefore(text, at))));
  const stops = places.filter((at) => !asking.has(at) && isStop(text, at));
  if (stops.length < STOPS || asking.size > stops.length) return [];
  const reason = 'The page has no full stop at all, and `?` where sentences end that ask nothing.';
  return stops.map((at) => edit(at, at + 1, '。', 'lost-full-stop', reason));
}

const clauseBefore = (text: string, at: number) =>
  text.slice(Math.max(0, at - 30), at).replace(/^.*[，,。！!？?；;\n]/s, '');

function isStop(text: string, at: number): boolean {
  if (at + 1 >= text.length || text[at + 1] === '\n') return true;
  const [left, right] = [text.slice(Math.max(0, at - 2), at), text.slice(at + 1, at + 3)];
  const stop = fluency(left, '。', right);
  // A mark that stands on the page was not lost on it.
  const others = ['', ...(/[，,]/.test(text) ? [] : ['，']), ...(text.includes('、') ? [] : ['、'])];
  return others.every((mark) => stop > fluency(left, mark, right));
}

/** `，，` is one mark; of a comma and another mark beside it the other is the author's: `，。` `,，` `、,`. */
const GLUED = /([，、；：,])\1+|[，,](?=[。；、：，])|(?<=[，、；]),/g;
const BEHIND_TEXT = /[\u3400-\u9fff”》）\d%]/;
/** Such pairs behind Chinese text that no author's slip explains, on a page with no other trace of a mirror. */
const GLUED_OFTEN = 3;

const LONE_NARROW = /(?<=[\u3400-\u9fff”》）)\d%]),(?=[\u3400-\u9fff“《（(\d])/g;
const LONE_WIDE = /(?<=[\u3400-\u9fff”》）)\d%])，(?=[\u3400-\u9fff“《（(\d])/g;
const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

function glued(text: string, isMirrored: boolean): Edit[] {
  const found = [...text.matchAll(GLUED)].filter(({ index, 0: marks }) => {
    const before = text.charAt(index - 1);
    return isMirrored || BEHIND_TEXT.test(/[，、；]/.test(before) && marks === ',' ? text.charAt(index - 2) : before);
  });
  if (!isMirrored && found.length < GLUED_OFTEN) return [];
  // Of two commas the one that is like the page's other commas is the author's.
  const isNarrow = count(text, LONE_NARROW) > count(text, LONE_WIDE);
  return found.map(({ index, 0: marks, 1: doubled }) => {
    const end = index + marks.length;
    const pair = marks === ',' && isNarrow ? /^[，,]{2}$/.exec(text.slice(index, index + 2)) : null;
    if (pair)
      return edit(index + 1, index + 2, '', 'doubled-mark', `“${pair[0]}” is one comma, written twice by the mirror.`);
    const reason = `“${text.slice(index - 1, end + 1)}” has two marks where one belongs: the mirror put one there.`;
    return edit(doubled ? index + 1 : index, end, '', 'doubled-mark', reason);
  });
}

/** `说?ldquo;要严查` → `说“要严查`: the `&` of an entity was read with a byte that is whole before it. */
const CUT_ENTITY = /(?<=[\u3400-\u9fff，。：；、！？]|^)\?([lr][ds]quo|mdash|hellip|middot);/gm;

function cutEntities(text: string): Edit[] {
  return [...text.matchAll(CUT_ENTITY)].map(({ index, 0: whole, 1: name }) => ({
    start: index,
    end: index + whole.length,
    after: decodeHTMLStrict(`&${name};`),
    kind: 'ENTITY',
    certainty: 'PROBABLE',
    rule: 'entity-cut-off',
    reason: `“${whole}” is an HTML entity whose “&” was lost.`,
  }));
}

const edit = (start: number, end: number, after: string, rule: string, reason: string): Edit => ({
  start,
  end,
  after,
  kind: 'PUNCTUATION',
  certainty: 'PROBABLE',
  rule,
  reason,
});
