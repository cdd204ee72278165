/**
 * Which bytes may have been lost at a place, likeliest first, and only as many as the beam can hold: two lost bytes have thousands
 * of readings, and nearly all of the search's time would go into them.
 */
import { gbkCodec } from '../../gbk/gbk-codec.ts';
import { type Hypothesis, type Judge, worthBehind, worthOf } from './hypothesis.ts';
import { isNarrowMark, isPair, OPAQUE, type Page } from './page-tokens.ts';
import type { TokenModel } from './token-model.ts';

/** Lead byte of the full-width ASCII marks. */
export const WIDE_ROW = 0xa3;
/** What may be swallowed behind a broken lead byte: everything below 0x40 breaks the pair. */
const SWALLOWED = Array.from('\n\t 0123456789.%()-+', (char) => char.charCodeAt(0));
/** Choices of one sort that are followed up from a reading ahead in the beam, and from one behind. */
const MOST = 96;
const MOST_BEHIND = 12;
/** In nats: they must lie nearer to the best than others, for there are thousands of them at each place. */
const NARROWER = 8;
const QUESTION = 0x3f;

export type LostPair = { first: number; second: number; worth: number };

/** Below this share a character is not worth opening a shift for: names aside, the second half of a word is commoner. */
const WORTH_A_SHIFT = 1e-6;

/** Can this byte begin a usual character with the page's next bytes, one of them dropped perhaps? */
export function canLead(lead: number, token: number | undefined, judge: Judge): boolean {
  if (token === undefined || token === OPAQUE) return true;
  const first = isPair(token) ? token >> 8 : token;
  const { valid } = gbkCodec();
  const usual = (trail: number) => (judge.model.single[lead * 256 + trail] as number) >= WORTH_A_SHIFT;
  if (first >= 0x40 && valid[lead * 256 + first] && usual(first)) return true;
  return unpaired(lead, first).some(usual);
}

const unpairedLists = new Map<number, number[]>();
/** Bytes that end a character begun by `lead` but can't pair with `following`: what the decoder would have dropped before it. */
export function unpaired(lead: number, following: number): number[] {
  const key = lead * 256 + following;
  let list = unpairedLists.get(key);
  if (list) return list;
  const { valid } = gbkCodec();
  list = [];
  for (let byte = 0x80; byte < 0xff; byte++)
    if (valid[lead * 256 + byte] && !valid[byte * 256 + following]) list.push(byte);
  unpairedLists.set(key, list);
  return list;
}

/** Characters that end in a mark's first byte (A3, for nearly all), by their lead byte and what each adds here; best first. */
export function beforeMark(h: Hypothesis, row: number, judge: Judge): { lost: number; worth: number }[] {
  const all = allBeforeMark(h, row, judge);
  return judge.isAhead ? all : all.slice(0, MOST_BEHIND);
}

function allBeforeMark(h: Hypothesis, row: number, judge: Judge): { lost: number; worth: number }[] {
  const key = (h.a * 0x10000 + h.b) * 256 + row;
  let list = judge.memo.beforeMark.get(key);
  if (list) return list;
  const { valid } = gbkCodec();
  list = [];
  for (let lost = 0x81; lost < 0xff; lost++) {
    const code = lost * 256 + row;
    if (valid[code]) list.push({ lost, worth: worthOf(h, code, judge) });
  }
  list.sort((x, y) => y.worth - x.worth);
  judge.work.spent += list.length;
  judge.memo.beforeMark.set(key, list);
  return list;
}

/** Bytes that may have been dropped behind the mark step's lead that waits, likeliest first, the page's next character counted in. */
export function droppedBytes(h: Hypothesis, page: Page, judge: Judge): number[] {
  const bar = judge.bar(h.at + 1) + NARROWER - h.score;
  if (bar > 0) return [];
  const token = page.tokens[h.at] as number;
  const following = token === OPAQUE ? 0 : token >= 0x80 ? token >> 8 : token;
  const bytes = unpaired(h.markLead, following);
  const most = judge.isAhead ? MOST : MOST_BEHIND;
  if (h.keyLead) {
    // In the pinyin frame the lead ends the character that waits there, and the dropped byte leads on.
    const whole = h.keyLead * 256 + h.markLead;
    if (!gbkCodec().valid[whole]) return [];
    const rest = bar - worthOf(h, whole, judge);
    const list: number[] = [];
    for (const { lead, ahead } of waitingLeads(token, judge)) {
      if (ahead < rest || list.length === most) break;
      if (bytes.includes(lead)) list.push(lead);
    }
    return list;
  }
  judge.work.spent += bytes.length;
  const isPlain = isReadPlainly(page, h.at, judge);
  const list: { byte: number; worth: number }[] = [];
  for (const byte of bytes) {
    const pair = h.markLead * 256 + byte;
    let worth = worthOf(h, pair, judge);
    if (worth >= bar && isPlain) worth += worthBehind(h, pair, token, judge);
    if (worth >= bar) list.push({ byte, worth });
  }
  return list
    .sort((x, y) => y.worth - x.worth)
    .slice(0, most)
    .map(({ byte }) => byte);
}

/** Is the character at this place read as the page has it, once the frames met before it? A mark may break them again. */
function isReadPlainly({ tokens }: Page, at: number, judge: Judge): boolean {
  const token = tokens[at] as number;
  if (token === OPAQUE || token === QUESTION) return false;
  return (
    !isNarrowMark(token) || judge.site.wideMarks.has(token + 0x80) || !canLead(token + 0x80, tokens[at + 1], judge)
  );
}

/**
 * What a lead byte that waits is worth (log): the page shows the byte it pairs with, so nearly always how usual that one
 * character is; where another `?` follows, how usual those are that begin so.
 */
export function waitingWorth(lead: number, token: number | undefined, { single, leadWorth }: TokenModel): number {
  if (token === undefined || token === OPAQUE || token < 0x40) return leadWorth[lead] as number;
  return Math.log(Math.max(single[lead * 256 + (isPair(token) ? token >> 8 : token)] as number, IMPOSSIBLE));
}

/** No character at all. */
const IMPOSSIBLE = 1e-12;

/** A `?` inside a shifted run: the likeliest pairs that were lost in it. `token` is what the page shows behind it. */
export function lostPairs(h: Hypothesis, token: number | undefined, judge: Judge): LostPair[] {
  const bar = judge.bar(h.at + 1) + NARROWER - h.score;
  // No character adds to a score.
  if (bar > 0) return [];
  const { plain, after } = judge.model;
  const most = judge.isAhead ? MOST : MOST_BEHIND;
  const leading = new Best(most, bar);
  const swallowed = new Best(most, bar);
  const leads = waitingLeads(token, judge);
  for (const { first, worth } of endings(h, judge)) {
    if (worth < bar) break;
    const breaks = brokenBy(first);
    for (const { lead, ahead } of leads) {
      if (worth + ahead < leading.bar) break;
      if (breaks[lead]) leading.add({ first, second: lead, worth: worth + ahead });
    }
    if (worth < swallowed.bar) continue;
    const ended = plain[h.keyLead * 256 + first] as number;
    for (const second of SWALLOWED) {
      const all = worth + Math.log(after(h.b, ended, plain[second] as number));
      if (all >= swallowed.bar) swallowed.add({ first, second, worth: all });
    }
    judge.work.spent += SWALLOWED.length;
  }
  return [...leading.list(), ...swallowed.list()];
}

/** The best pairs of many; `bar` rises to what a further one must reach. */
class Best {
  bar: number;
  private pairs: LostPair[] = [];
  private readonly most: number;
  constructor(most: number, bar: number) {
    this.most = most;
    this.bar = bar;
  }
  add(pair: LostPair): void {
    this.pairs.push(pair);
    // Sorted now and then, for sorting each time would cost more than it spares.
    if (this.pairs.length < 4 * this.most) return;
    this.pairs = this.list();
    this.bar = (this.pairs[this.most - 1] as LostPair).worth;
  }
  list(): LostPair[] {
    return this.pairs.sort((x, y) => y.worth - x.worth).slice(0, this.most);
  }
}

/** What each lead byte is worth that waits for this token, best first. */
function waitingLeads(token: number | undefined, { model, memo }: Judge): { lead: number; ahead: number }[] {
  const key = token ?? OPAQUE;
  let list = memo.leads.get(key);
  if (list) return list;
  list = [];
  for (let lead = 0x81; lead < 0xff; lead++) list.push({ lead, ahead: waitingWorth(lead, token, model) });
  list.sort((x, y) => y.ahead - x.ahead);
  memo.leads.set(key, list);
  return list;
}

/** Trail bytes that may end the waiting character, best first. */
function endings(h: Hypothesis, judge: Judge): { first: number; worth: number }[] {
  // What is open counts for marks only, and those begin with A1 or A3.
  const marks = h.keyLead < 0xa1 || h.keyLead > 0xa3 ? 0 : h.marks;
  const key = (h.a * 0x10000 + h.b) * 0x10000 + marks * 256 + h.keyLead;
  let list = judge.memo.endings.get(key);
  if (list) return list;
  const { valid } = gbkCodec();
  list = [];
  for (let first = 0x80; first < 0xff; first++) {
    const whole = h.keyLead * 256 + first;
    if (valid[whole]) list.push({ first, worth: worthOf(h, whole, judge) });
  }
  judge.work.spent += list.length;
  list.sort((x, y) => y.worth - x.worth);
  judge.memo.endings.set(key, list);
  return list;
}

const brokenLists = new Map<number, Uint8Array>();
/** Lead bytes that make no character with `first` before them, as flags. */
function brokenBy(first: number): Uint8Array {
  let flags = brokenLists.get(first);
  if (flags) return flags;
  const { valid } = gbkCodec();
  flags = new Uint8Array(256);
  for (let second = 0x81; second < 0xff; second++) if (!valid[first * 256 + second]) flags[second] = 1;
  brokenLists.set(first, flags);
  return flags;
}
