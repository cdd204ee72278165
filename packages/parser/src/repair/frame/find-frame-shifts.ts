/**
 * Frame shifts: a key or a mark that straddled two characters broke the pairing of bytes, and everything behind it reads one byte
 * off: `斬?cái)嚯娦啪W(wǎng)絡(luò)` → `斬斷電信網絡(luò)`, `實施規;、精準` → `實施規模化、精準`.
 * Each place that may be broken is read anew, all readings compete, and one is taken only with a margin; else the place is named
 * as damaged and left alone.
 */

import { gbkCodec } from '../../gbk/gbk-codec.ts';
import type { Span } from '../../parsed-page.ts';
import { pinyinReadings, readAnnotation } from '../../tables/readings.ts';
import { isSimplifiedOnly, isTraditionalOnly, simplifiedText } from '../../tables/script-forms.ts';
import type { Edit, StageResult } from '../edits.ts';
import { isTraditionalPage, type PageHabits } from '../page-habits.ts';
import { canLead } from './byte-choices.ts';
import { explain } from './explain.ts';
import { leastMargin } from './frame-gate.ts';
import { type Hypothesis, type Judge, markCost, newMemo, start } from './hypothesis.ts';
import { neededMargin } from './needed-margin.ts';
import { isNarrowMark, isPair, type Page, pageTokens } from './page-tokens.ts';
import { type PageWords, pageWords } from './page-words.ts';
import { plainOdds } from './plain-odds.ts';
import { lastByteOf } from './read-bytes.ts';
import { searchRegion, spell } from './search.ts';
import { type Segment, segmentsOf } from './segments.ts';
import { keyCosts, siteEvidence } from './site-evidence.ts';
import { frameTokenModel } from './token-model.ts';

/** A mark is looked into where it, or one of the three characters behind it, is less likely than this (log probability). */
const MARK_FLOOR = -6;
const CHARACTER_FLOOR = -8.5;
/** Nats by which the page's own characters must lose before a place that can't be decided is called damaged: a mark may be just a mark. */
const PLAINLY_DAMAGED = 4;
const QUESTION = 0x3f;
/**
 * Work that a region may take, and what each character of the page adds to it again: time grows with the page's length and no
 * faster, however hostile the page, and a bad place does not starve those far behind it. Ordinary regions take a tenth of it.
 */
const FULL = 400_000;
const REFILL = 150;
/** The same for a second look at regions whose readings were too many: only for what the page's readings name, which is little work. */
const FULL_NAMED = 20_000;
const REFILL_NAMED = 75;

/** `isGivenUp` where its readings were too many. */
type Region = { start: number; end: number; segments: Segment[]; isGivenUp: boolean };

export function findFrameShifts(text: string, habits: PageHabits): StageResult {
  const least = leastMargin(text, habits);
  if (least === undefined) return { edits: [], diagnostics: [] };
  // The line end behind the page's last character is where a run that is shifted to the end meets its frame again.
  const page: Page = { text: `${text}\n`, tokens: pageTokens(`${text}\n`) };
  const site = siteEvidence(page.text, page.tokens);
  const judge: Judge = {
    model: frameTokenModel(),
    site,
    words: pageWords(frameTokenModel()),
    foreign: foreignForms(habits),
    bar: () => -Infinity,
    keyCost: keyCosts(site),
    isAhead: true,
    namedOnly: false,
    memo: newMemo(),
    work: { spent: 0, left: FULL },
  };
  const first = readRegions(page, judge);
  // The second reading also knows the page's own words, those of sure restorations among them.
  judge.words = wordsOutside(page, judge, first);
  const regions = readRegions(
    page,
    judge,
    first.filter((region) => region.segments.length > 0),
  );
  const givenUp = [...first, ...regions].filter((region) => region.isGivenUp);
  const result = settle(text, regions, habits, least);
  return { ...result, diagnostics: [...result.diagnostics, ...tooMuch(text, givenUp)] };
}

/** Names the places whose readings were too many, those that touch as one. A mark alone may be just a mark. */
function tooMuch(text: string, regions: readonly Region[]): StageResult['diagnostics'] {
  const spans: Span[] = [];
  for (const { start, end } of [...regions].sort((a, b) => a.start - b.start)) {
    const last = spans.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, Math.min(end, text.length));
    else if (text.slice(start, end).includes('?')) spans.push({ start, end: Math.min(end, text.length) });
  }
  return spans.map((span) => ({
    code: 'DAMAGED_PLACE',
    message: 'Too much is damaged here to tell what stood in it; it stays as it is.',
    span,
  }));
}

/** A converting mirror leaves no simplified-only form, a plain one makes no traditional ones: what the page's own script excludes. */
function foreignForms({ simplifiedForms, traditionalForms }: PageHabits): (token: number) => boolean {
  const { charOf } = gbkCodec();
  if (traditionalForms > 20 * simplifiedForms) return (token) => isSimplifiedOnly(charOf[token] as string);
  if (simplifiedForms > 20 * traditionalForms) return (token) => isTraditionalOnly(charOf[token] as string);
  return () => false;
}

const isWordByte = (token = 0) => (token >= 0x30 && token <= 0x39) || (token >= 0x41 && token <= 0x7a);

/** Where a shift may begin: any `?`, and each narrowed mark behind which a shifted byte could lead on. */
function troubleOf(page: Page, judge: Judge): (at: number) => boolean {
  const odds = plainOdds(page, judge, MARK_FLOOR, CHARACTER_FLOOR);
  return (at) => {
    const token = page.tokens[at] as number;
    if (token === QUESTION) return true;
    // ( and ) would lead to box drawings and tone letters, which news never has.
    if (!isNarrowMark(token) || token === 0x28 || token === 0x29) return false;
    // Between two figures or letters a mark is theirs: a time, a ratio, an address.
    if (isWordByte(page.tokens[at - 1]) && isWordByte(page.tokens[at + 1])) return false;
    return (
      !judge.site.wideMarks.has(token + 0x80) && canLead(token + 0x80, page.tokens[at + 1], judge) && odds.isOddMark(at)
    );
  };
}

/** Goes over the page once and reads the regions that start where something may be broken, or only where an earlier reading changed something. */
function readRegions(page: Page, judge: Judge, changed?: Region[]): Region[] {
  const { tokens, text } = page;
  const isTrouble = troubleOf(page, judge);
  const isChanged = changed && within(changed);
  const { work } = judge;
  const regions: Region[] = [];
  const state = { a: 0, b: 0, lastByte: 0, marks: 0 };
  let at = 0;
  const walkTo = (end: number) => {
    const from = at;
    while (at < end) at = walk(text, tokens, at, state, judge);
    refill(at - from);
  };
  const refill = (characters: number) => {
    work.left = Math.min(FULL, work.left + REFILL * characters);
    named.work.left = Math.min(FULL_NAMED, named.work.left + REFILL_NAMED * characters);
  };
  const named: Judge = { ...judge, namedOnly: true, work: { spent: 0, left: FULL_NAMED } };
  const search = (from: Hypothesis, how: Judge) => {
    const before = how.work.spent;
    const found = searchRegion(from, page, how, isTrouble, (end) => quoteExpected(tokens, end));
    how.work.left -= how.work.spent - before;
    return found;
  };
  work.left = FULL;
  while (at < tokens.length) {
    if (!(isChanged?.(at) ?? true) || !isTrouble(at)) {
      walkTo(at + 1);
      continue;
    }
    const from = start(at, state.a, state.b, state.lastByte, state.marks);
    let found = search(from, judge);
    if (found && !found.best) {
      const sure = search(from, named);
      if (sure?.best) found = sure;
    }
    if (!found || found.end <= at) {
      walkTo(at + 1);
    } else if (found.best) {
      regions.push({ start: at, end: found.end, segments: segmentsOf(found), isGivenUp: false });
      ({ a: state.a, b: state.b, lastByte: state.lastByte, marks: state.marks } = found.best);
      refill(found.end - at);
      at = found.end;
    } else {
      regions.push({ start: at, end: found.end, segments: [], isGivenUp: true });
      walkTo(found.end);
    }
  }
  return regions;
}

/** Whether a place lies in one of the regions; asked in order. */
function within(regions: readonly Region[]): (at: number) => boolean {
  let next = 0;
  return (at) => {
    while (next < regions.length && (regions[next] as Region).end <= at) next++;
    return at >= (regions[next]?.start ?? Infinity);
  };
}

/** One undamaged character and the reading behind it. */
function walk(
  text: string,
  tokens: Uint16Array,
  at: number,
  state: { a: number; b: number; lastByte: number; marks: number },
  judge: Judge,
): number {
  const token = tokens[at] as number;
  const c = judge.model.plain[token] as number;
  if (token === 0x0a) state.marks = 0;
  if (c !== 0 || state.b !== 0) {
    state.a = state.b;
    state.b = c;
  }
  markCost(state, c);
  state.lastByte = lastByteOf(token, judge.site);
  const annotation = isPair(token) ? readAnnotation(text, at + 1) : undefined;
  return annotation && pinyinReadings().fits(token, annotation.syllable) ? annotation.end : at + 1;
}

/** Whether the rest of the line needs a quote left open: it does where the next one closes. Undefined behind another trouble. */
function quoteExpected(tokens: Uint16Array, from: number): boolean | undefined {
  for (let i = from; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === 0xa1b1) return true;
    if (token === 0xa1b0 || token === 0x0a) return false;
    if (token === QUESTION || token === 0x21) return undefined;
  }
  return false;
}

/** The page's words: text outside changed segments, and inside those that were sure. */
function wordsOutside(page: Page, judge: Judge, regions: Region[]): PageWords {
  const words = pageWords(judge.model);
  const state = { a: 0, b: 0, lastByte: 0, marks: 0 };
  const segments = regions.flatMap((region) => region.segments);
  const take = (c: number) => {
    if (c === 0 && state.b === 0) return;
    words.add(state.a, state.b, c);
    state.a = state.b;
    state.b = c;
  };
  let next = 0;
  for (let at = 0; at < page.tokens.length; ) {
    const segment = segments[next];
    if (segment && at >= segment.start) {
      state.a = state.b = 0;
      at = Math.max(at + 1, segment.end);
      next++;
      continue;
    }
    take(judge.model.plain[page.tokens[at] as number] as number);
    const annotation = isPair(page.tokens[at] as number) ? readAnnotation(page.text, at + 1) : undefined;
    at = annotation ? annotation.end : at + 1;
  }
  return words;
}

/** Takes what is sure, names the rest. */
function settle(text: string, regions: Region[], habits: PageHabits, least: number): StageResult {
  const edits: Edit[] = [];
  const diagnostics: StageResult['diagnostics'] = [];
  // The bytes are a converting mirror's, but where the page is in simplified characters again its restored ones are too.
  const script = isTraditionalPage(habits) ? (after: string) => after : simplifiedText;
  for (const region of regions) {
    for (const segment of region.segments) {
      const before = text.slice(segment.start, segment.end);
      // The line end that was put behind the page is not the author's.
      const spelled = spell(segment.tokens);
      const after = script(segment.end >= text.length ? spelled.replace(/\n$/, '') : spelled);
      if (segment.margin >= Math.max(least, neededMargin(segment))) {
        edits.push({
          start: segment.start,
          end: segment.end,
          after,
          kind: 'FRAME_SHIFT',
          ...explain(segment.undone, segment.margin, after),
        });
      } else if (segment.ownBehind >= PLAINLY_DAMAGED || before.includes('?')) {
        diagnostics.push({
          code: 'DAMAGED_PLACE',
          message: `“${before}” is damaged: bytes were lost here, and the readings that fit are too close to choose one (“${after}” leads by ${segment.margin.toFixed(1)}).`,
          span: { start: segment.start, end: segment.end },
        });
      }
    }
  }
  return { edits, diagnostics };
}
