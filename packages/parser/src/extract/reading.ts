/**
 * A text read once for all rules: folded for matching, cut into paragraphs, sentences and clauses. All positions are code
 * points of `article.text` (see fold-characters.ts for why a regular expression's index is one).
 */
import type { Article, Evidence, Span } from '../parsed-page.ts';
import { foldText } from './fold-characters.ts';

/** A sentence with its closing marks, and the index of its paragraph. */
export type Sentence = Span & { paragraph: number };
/** A text with all that the rules ask of it. */
export type Reading = {
  article: Article;
  /** The author's code points. */
  chars: readonly string[];
  /** Folded text, one unit a code point. */
  text: string;
  paragraphs: Span[];
  sentences: Sentence[];
  /** 1 where a mark cuts no clause: inside （）, 《》 and short quotations. */
  shielded: Uint8Array;
};

const CONTEXT = 32;
/** A quotation up to this length is a name or a phrase; a longer one is speech, whose commas cut clauses as ever. */
const SHORT_QUOTE = 20;

/** Reads an article once; all positions are code points of its text. */
export function readText(article: Article): Reading {
  const chars = Array.from(article.text);
  const text = foldText(chars);
  const paragraphs = paragraphsOf(article, text);
  const shielded = shieldedPositions(text);
  return { article, chars, text, paragraphs, shielded, sentences: sentencesOf(text, paragraphs, shielded) };
}

/** The author's own characters. */
export function exactText(reading: Reading, span: Span): string {
  return reading.chars.slice(span.start, span.end).join('');
}

/** `span` as evidence: the author’s words, with up to 32 characters around them. */
export function evidenceOf(reading: Reading, span: Span): Evidence {
  const { start, end } = span;
  return {
    start,
    end,
    exact: exactText(reading, span),
    prefix: exactText(reading, { start: Math.max(0, start - CONTEXT), end: start }),
    suffix: exactText(reading, { start: end, end: Math.min(reading.chars.length, end + CONTEXT) }),
  };
}

/** Cuts `span` after each clause mark that is not shielded (an ASCII comma is one only beside Han, where folding makes it ，). Every clause keeps its mark. */
export function clausesOf(reading: Reading, span: Span, marks = '，；。！？：'): Span[] {
  const clauses: Span[] = [];
  let start = span.start;
  for (let i = span.start; i < span.end; i++) {
    if (reading.shielded[i] || !marks.includes(reading.text[i] as string)) continue;
    let end = i + 1;
    while (end < span.end && '”’'.includes(reading.text[end] as string)) end++;
    clauses.push({ start, end });
    start = end;
    i = end - 1;
  }
  if (start < span.end) clauses.push({ start, end: span.end });
  return clauses;
}

/** `span` without spaces around it. */
export function trimSpan(reading: Reading, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/.test(reading.text[start] as string)) start++;
  while (end > start && /\s/.test(reading.text[end - 1] as string)) end--;
  return { start, end };
}

/** True when the spans share a character. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
/** True when `inner` lies within `outer`. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

function paragraphsOf(article: Article, text: string): Span[] {
  if (article.paragraphs.length > 0) return article.paragraphs.map(({ start, end }) => ({ start, end }));
  const spans: Span[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.length > 0) spans.push({ start, end: start + line.length });
    start += line.length + 1;
  }
  return spans;
}

const PAIRS: Record<string, string> = { '（': '）', '《': '》', '“': '”' };

function shieldedPositions(text: string): Uint8Array {
  const shielded = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const close = PAIRS[text[i] as string];
    if (close === undefined || shielded[i]) continue;
    const limit = Math.min(text.length, i + (text[i] === '“' ? SHORT_QUOTE : 60) + 2);
    const end = closingPosition(text, i, close, limit);
    if (end < 0) continue;
    // A finished sentence in quotation marks is speech, however short.
    if (text[i] === '“' && /[。！？；]/.test(text.slice(i, end))) continue;
    shielded.fill(1, i, end);
  }
  return shielded;
}

function closingPosition(text: string, open: number, close: string, limit: number): number {
  for (let i = open + 1; i < limit; i++) {
    if (text[i] === close) return i;
    if (text[i] === '\n') return -1;
  }
  return -1;
}

function sentencesOf(text: string, paragraphs: readonly Span[], shielded: Uint8Array): Sentence[] {
  const sentences: Sentence[] = [];
  paragraphs.forEach((paragraph, index) => {
    let start = paragraph.start;
    for (let i = paragraph.start; i < paragraph.end; i++) {
      if (shielded[i] || !'。！？'.includes(text[i] as string)) continue;
      let end = i + 1;
      while (end < paragraph.end && '。！？”’'.includes(text[end] as string)) end++;
      sentences.push({ start, end, paragraph: index });
      start = end;
      i = end - 1;
    }
    if (start < paragraph.end) sentences.push({ start, end: paragraph.end, paragraph: index });
  });
  return sentences;
}
