/**
 * One reading of the damaged bytes up to some place, and what it costs. The two damages were done one after the other, so two
 * lead bytes may be waiting for their trail: one in the frame of the punctuation step, one in the frame of the pinyin step.
 */
import { BORDER } from '../../model/language-model.ts';
import { OPAQUE } from './page-tokens.ts';
import type { PageWords } from './page-words.ts';
import type { Loser } from './rivals.ts';
import { isKey, type SiteEvidence } from './site-evidence.ts';
import type { TokenModel } from './token-model.ts';

/** What was undone in a step: a key astride two characters, a pair lost as `?`, a mark astride (full-width still and broken, or narrowed), a dropped byte. `support`: how much likelier (log) the characters before make this one than it is by itself. */
export type Undone =
  | { kind: 'KEY'; pair: number; syllable: string; free: boolean }
  | { kind: 'LOST_PAIR'; pair: number; ended: number }
  | { kind: 'MARK'; lost: number; mark: number; isBroken: boolean }
  | { kind: 'DROPPED'; pair: number; support: number };

export type Hypothesis = {
  /** Lead byte waiting in the frame of the punctuation step and of the pinyin step, 0 for none. */
  markLead: number;
  keyLead: number;
  /** Last byte of the pinyin step's frame: the first byte of a key that a `?` broke. */
  lastByte: number;
  /** A reading was inserted behind that byte: it and the next one are no pair the mirror looked at. */
  apart: boolean;
  /** The two plain tokens before. */
  a: number;
  b: number;
  /** Open quotes, brackets and half dashes, as bits. */
  marks: number;
  score: number;
  /** Readings that met this one here, and lost. */
  losers: Loser[] | undefined;
  parent: Hypothesis | undefined;
  /** Place on the page behind this step, tokens read in it, what it undid; `plain` where it is just the page's own character. */
  at: number;
  tokens: readonly number[];
  undone: readonly Undone[];
  plain: boolean;
};

const NOTHING: readonly Undone[] = [];
const NO_TOKENS: readonly number[] = [];

export type Judge = {
  model: TokenModel;
  words: PageWords;
  site: SiteEvidence;
  /** Simplified-only characters do not come from a mirror that converts, nor traditional ones from one that does not. */
  foreign(token: number): boolean;
  /** What it costs to take this pair for a key of the mirror. */
  keyCost(pair: number): number;
  /** The score below which a reading that reaches this place falls out of the beam. */
  bar(at: number): number;
  /** The reading being gone on from is among the best at its place. */
  isAhead: boolean;
  /** Nothing is guessed: only keys that their readings name are put back. */
  namedOnly: boolean;
  memo: Memo;
  work: Work;
};

/** Answers that many readings of a region ask for. Each region begins with an empty one, so that it can't grow with the page. */
export type Memo = {
  /** Per context and mark, what each lost byte before a straddling mark adds. */
  beforeMark: Map<number, { lost: number; worth: number }[]>;
  /** Per context and waiting lead byte, what each trail byte adds. */
  endings: Map<number, { first: number; worth: number }[]>;
  /** Per token, what each lead byte is worth that waits for it. */
  leads: Map<number, { lead: number; ahead: number }[]>;
};

export const newMemo = (): Memo => ({ beforeMark: new Map(), endings: new Map(), leads: new Map() });

/**
 * Readings begun and characters judged so far, and how many more the next region may take. Counted, not timed, so that each machine
 * gives the same answer.
 */
export type Work = { spent: number; left: number };

/** Share of the page's own words in the mixture. */
export const PAGE_SHARE = 0.25;
/** In nats. A mark that does not fit its partner is rare in edited news but not unknown: a paragraph may open a quote it never closes. */
const UNPAIRED = 5;
const HALF_DASH = 4;
/** Two marks in a row where one would do (。。), which the model cannot see for it hardly knows either. */
const DOUBLED = 5;
const PAUSES = new Set([0xa1a3, 0xa1a2, 0xa3ac, 0xa3ba, 0xa3bb]);
const STOPS = new Set([...PAUSES, 0xa3a1, 0xa3bf]);
/** `。”，`: a quotation that ends in a full stop ends its sentence. */
const AFTER_QUOTE = 4;
const COMMA = 0xa3ac;
const CLOSED = 0xa1b1;
const FOREIGN = 5;
/** A full-width space stands before a paragraph, hardly ever inside one or behind it. */
const RARE_SPACE = 8;
/** Of the white space that is swallowed, line ends are the most; a space or a tab needs better reasons. */
const OTHER_SPACE = 3;
const LINE_END = 0x0a;
/** The page says that these bytes are a key, or none: the mirror knows no exceptions, but pages are pasted together. */
export const AGAINST_PAGE = 6;

const DOUBLE = 1;
const SINGLE = 2;
const BOOK = 4;
const ROUND = 8;
const DASH = 16;
const DOTS = 32;
/** `“` → its bit, opening; keyed by GBK code. */
const OPENING = new Map([
  [0xa1b0, DOUBLE],
  [0xa1ae, SINGLE],
  [0xa1b6, BOOK],
  [0xa3a8, ROUND],
]);
const CLOSING = new Map([
  [0xa1b1, DOUBLE],
  [0xa1af, SINGLE],
  [0xa1b7, BOOK],
  [0xa3a9, ROUND],
]);
const TWIN = new Map([
  [0xa1aa, DASH],
  [0xa1ad, DOTS],
]);
export const DOUBLE_QUOTE = DOUBLE;

/** A copy that goes on from `from`, with nothing read yet. */
export function fork(from: Hypothesis): Hypothesis {
  // Written out, for a spread costs several times as much and this is where the time goes.
  return {
    markLead: from.markLead,
    keyLead: from.keyLead,
    lastByte: from.lastByte,
    apart: from.apart,
    a: from.a,
    b: from.b,
    marks: from.marks,
    score: from.score,
    losers: undefined,
    parent: from,
    at: from.at,
    tokens: NO_TOKENS,
    undone: NOTHING,
    plain: false,
  };
}

export function start(at: number, a: number, b: number, lastByte: number, marks: number): Hypothesis {
  return {
    markLead: 0,
    keyLead: 0,
    lastByte,
    apart: false,
    a,
    b,
    marks,
    score: 0,
    losers: undefined,
    parent: undefined,
    at,
    tokens: NO_TOKENS,
    undone: NOTHING,
    plain: true,
  };
}

/** Reads one original character. `own` is true where it is the page's own, undamaged one: then only the model speaks. */
export function read(h: Hypothesis, token: number, own: boolean, judge: Judge): void {
  h.tokens = h.tokens.length === 0 ? [token] : [...h.tokens, token];
  if (token === OPAQUE) {
    h.a = h.b = OPAQUE;
    return;
  }
  const c = judge.model.plain[token] as number;
  const isSecondSpace = c === BORDER && h.b === BORDER;
  // Before the book of marks is kept: whether a quote is open counts for the one that closes it.
  if (!isSecondSpace) h.score += logShare(h, c, judge);
  if (PAUSES.has(c) && STOPS.has(h.b)) h.score -= DOUBLED;
  if (c === COMMA && h.b === CLOSED && SENTENCE_ENDS.has(h.a)) h.score -= AFTER_QUOTE;
  h.score -= markCost(h, c) + (own || !judge.foreign(token) ? 0 : FOREIGN);
  if (isSecondSpace) return;
  if (c === BORDER && !own) h.score -= token === LINE_END ? 0 : token < 0x80 ? OTHER_SPACE : RARE_SPACE;
  h.a = h.b;
  h.b = c;
}

function logShare(h: Pick<Hypothesis, 'a' | 'b' | 'marks'>, c: number, judge: Judge): number {
  const share = Math.max(judge.model.after(h.a, h.b, c), markShare(h, c));
  return Math.log((1 - PAGE_SHARE) * share + PAGE_SHARE * judge.words.after(h.a, h.b, c));
}

const SENTENCE_ENDS = new Set([0xa1a3, 0xa3a1, 0xa3bf, 0xa1ad]);
const COLON = 0xa3ba;

/**
 * At least how likely a mark of a pair is where newspapers put one: the model's broadcasts hardly quote, close before the full
 * stop (”。) where newspapers close behind it, and see no further back than two characters, so not that a quote is open.
 * Round figures, one in so many characters; only their order of magnitude matters.
 */
function markShare(h: Pick<Hypothesis, 'b' | 'marks'>, c: number): number {
  if (c < 0xa1ae || c > 0xa3a9) return 0;
  const isOpen = (h.marks & DOUBLE) !== 0;
  switch (c) {
    case 0xa1b1:
      return isOpen ? (SENTENCE_ENDS.has(h.b) ? 0.3 : 0.04) : 0;
    case 0xa1b0:
      if (isOpen) return 0;
      if (h.b === COLON) return 0.3;
      return h.b === BORDER || SENTENCE_ENDS.has(h.b) ? 0.05 : 0.004;
    case 0xa1b7:
      return h.marks & BOOK ? 0.08 : 0;
    case 0xa3a9:
      return h.marks & ROUND ? 0.08 : 0;
    default:
      return 0;
  }
}

/** What reading `token` next would add to the score, marks aside. */
export function worthOf(h: Hypothesis, token: number, judge: Judge): number {
  return logShare(h, judge.model.plain[token] as number, judge) - (judge.foreign(token) ? FOREIGN : 0);
}

/** What the page's own `next` would add to the score behind that `token`. */
export function worthBehind(h: Hypothesis, token: number, next: number, judge: Judge): number {
  const { plain } = judge.model;
  const context = { a: h.b, b: plain[token] as number, marks: h.marks };
  const cost = markCost(context, context.b);
  return logShare(context, plain[next] as number, judge) - cost;
}

/** Keeps the book of quotes, brackets and dashes, and says what an ill-formed one costs. */
export function markCost(h: Pick<Hypothesis, 'marks'>, c: number): number {
  let cost = 0;
  const twin = TWIN.get(c) ?? 0;
  const half = h.marks & (DASH | DOTS);
  if (half && half !== twin) {
    cost += HALF_DASH;
    h.marks &= ~half;
  }
  if (twin) h.marks ^= twin;
  const opening = OPENING.get(c);
  if (opening) {
    if (h.marks & opening) cost += UNPAIRED;
    h.marks |= opening;
  }
  const closing = CLOSING.get(c);
  if (closing) {
    if (!(h.marks & closing)) cost += UNPAIRED;
    h.marks &= ~closing;
  }
  return cost;
}

/** A line ends: what was opened should be closed. */
export function endLine(h: Hypothesis): void {
  if (h.marks & (DOUBLE | SINGLE | BOOK | ROUND)) h.score -= UNPAIRED;
  if (h.marks & (DASH | DOTS)) h.score -= HALF_DASH;
  h.marks = 0;
}

/** Two bytes that stand side by side in the original though the page does not show them so: a key would have been annotated. */
export function checkPair(h: Hypothesis, first: number, second: number, judge: Judge): void {
  if (isKey(judge.site, first * 256 + second)) h.score -= AGAINST_PAGE;
}
