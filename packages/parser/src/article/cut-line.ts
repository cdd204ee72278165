/**
 * Takes a line apart in which a scraper glued the page's parts together. Use it on plain text before anything is read from
 * the lines; spans stay spans of the repaired text.
 *
 *     首页 > 正文 标题 2026-07-01 来源：临水日报 字号：大 中 小 近日，…。责任编辑：吴桐
 *     →  首页 > 正文 | 标题 | 2026-07-01 来源：临水日报 字号：大 中 小 | 近日，…。 | 责任编辑：吴桐
 */

import { codePointLength } from '../spans.ts';
import { CONTROL_WORDS, EDITOR_LABELS, OTHER_LABELS, ROLE_LABELS, SOURCE_LABELS } from '../tables/article.zh.ts';
import { isToolLine } from './navigation-lines.ts';
import type { PageLine } from './page-lines.ts';
import { isSiteName } from './site-name.ts';
import { isNoise } from './spam-lines.ts';

/** Title and crumb in front of the credits are no longer than this; so a label deep in a paragraph is none. */
const HEAD_REACH = 140;
/** A text shorter than this behind the credits is a value, not the article. */
const MIN_TEXT = 20;
const TAIL_REACH = 80;

const LABELS = `${SOURCE_LABELS}|${EDITOR_LABELS}|${OTHER_LABELS}|${ROLE_LABELS}`;
const DATE = '(?:19|20)\\d\\d\\s?[-/.年]\\s?\\d{1,2}\\s?[-/.月]\\s?\\d{1,2}\\s?日?';
const TIME = '\\s*\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?';
/** Where credits can begin: a label with its colon, or a date with a time or set off by spaces. */
const CREDITS_START = new RegExp(
  `(?:^|(?<=[\\s】\\])）]))(?:(?:${LABELS})\\s*[:：]|(?:date\\s+)?${DATE}(?:${TIME}|(?=\\s)))`,
  'u',
);
/** One piece of the credits: a label with a value of one word, a date, a tool of the page. */
const CREDITS_PIECE = new RegExp(
  `\\s*(?:(?:${LABELS})\\s*[:：]\\s*(?:${DATE}(?:${TIME})?|\\[?\\d+\\]?\\s*次?|(?!${LABELS})[^\\s:：。，]{2,20}(?=\\s|$))?|(?:date\\s+)?${DATE}(?:${TIME})?|[|｜丨【】\\[\\]()（）]|(?:${CONTROL_WORDS})(?=[\\s|｜】\\]）)]|$))`,
  'uy',
);
const EDITOR_TAIL = new RegExp(
  `(?<=[。！？”’」』）)\\s])\\s*[（(\\[【]?(?:${EDITOR_LABELS})\\s*[:：]\\s*[^。，：:]{2,20}[)）\\]】]?\\s*$`,
  'u',
);
/** Bars between paragraphs, and question marks that were ideographic spaces: `????近日，…`. */
const PIECE_EDGES = /^(?:[\s|｜]|[?？]{2,12}(?=\s*[\u4e00-\u9fff“]))+|[\s|｜]+$/g;
/** A line shorter than this is no two paragraphs. */
const MIN_JOINED = 60;
/** White space between a full stop and the next sentence, and a full stop without any. */
const JOINT =
  /(?<=[。！？][”’」』）)】]{0,2})(?:\s*[|｜]\s*|\s+|(?<=。[”’」』）)】]{0,2})\s*[?？]{2,12}\s*)(?=[\u4e00-\u9fff“「『《（【\d\p{No}])/gu;
const CLOSE = /[。！？](?=[\u4e00-\u9fff“「『《])/u;
const LAST_MARK = /[。！？][”’」』）)】\]]*(?=[^。！？]*$)/;

/** The pieces of `line`, each with its own span; the line itself where nothing is glued. */
export function cutLine(line: PageLine): PageLine[] {
  const cuts = [...cutsBefore(line.text), ...cutsBetween(line.text), ...cutsBehind(line.text)].sort((a, b) => a - b);
  const bounds = [0, ...cuts, line.text.length];
  if (cuts.length === 0 && !/^[?？]{2}/.test(line.text)) return [line];
  const pieces = bounds.slice(1).flatMap((end, i) => piece(line, bounds[i] as number, end));
  return pieces.map((part, i) => (i === 0 ? part : { ...part, gap: false }));
}

function piece(line: PageLine, from: number, to: number): PageLine[] {
  const raw = line.text.slice(from, to);
  const text = raw.replace(PIECE_EDGES, '');
  if (text === '') return [];
  const start = line.start + codePointLength(line.text.slice(0, from + raw.indexOf(text)));
  return [{ ...line, text, start, end: start + codePointLength(text) }];
}

/** Between crumb, title, credits and text at the line's beginning. */
function cutsBefore(text: string): number[] {
  const start = CREDITS_START.exec(text.slice(0, HEAD_REACH));
  if (!start || /[。！？；]/.test(text.slice(0, start.index))) return [];
  let end = start.index;
  for (CREDITS_PIECE.lastIndex = end; CREDITS_PIECE.test(text); end = CREDITS_PIECE.lastIndex);
  const rest = text.slice(end);
  const credits = text.slice(start.index, end);
  // Behind the site's name and its credits stands the title: 临水网 时间：2026-07-01 来源：临水日报 【大 中 小】 标题
  const isTitle = isSiteName(text.slice(0, start.index).trim()) && /^\s*[^。；:：]{8,60}$/.test(rest);
  if (!isTitle && (rest.trim().length < MIN_TEXT || !/[。！？]/.test(rest))) return [];
  if (!/^\s*[\u4e00-\u9fff“"「『《（(【\d]/.test(rest)) return [];
  // The text is set off from the credits by a space or a bracket; 2026年7月1日 上午，… is a sentence.
  const isSetOff = /[\s】\])）:：]$/.test(credits) || /^\s/.test(rest);
  if (!isSetOff || /^\d{4}\s?年[^:：]*$/.test(credits)) return [];
  const head = text.slice(0, start.index);
  const crumb = /^.{0,60}[>＞»›]\s*\S{1,12}\s+(?=\S)/u.exec(head);
  return [...(crumb ? [crumb[0].length] : []), ...(start.index > 0 ? [start.index] : []), end];
}

/** Before the editor or the tools behind the last sentence. */
function cutsBehind(text: string): number[] {
  const tail = text.slice(-TAIL_REACH);
  const base = text.length - tail.length;
  const editor = EDITOR_TAIL.exec(tail);
  if (editor && base + editor.index > 0) return [base + editor.index];
  const mark = LAST_MARK.exec(tail);
  if (!mark) return [];
  const at = mark.index + mark[0].length;
  const rest = tail.slice(at).trim();
  return rest !== '' && (isToolLine(rest) || isNoise(rest)) ? [base + at] : [];
}

/**
 * Between paragraphs that a scraper joined: Chinese has no space behind a full stop. One space tells only where other full
 * stops of the line have none, for some pages set a space behind each mark; a run of spaces or a bar always does.
 */
function cutsBetween(text: string): number[] {
  if (text.length < MIN_JOINED) return [];
  const joints = [...text.matchAll(JOINT)];
  const isTold =
    joints.some((joint) => /\s{3,}|\u3000{2}|[|｜?？]/.test(joint[0])) || (joints.length > 0 && CLOSE.test(text));
  return isTold ? joints.map((joint) => joint.index) : [];
}
