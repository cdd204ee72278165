/** Campaign names in “”, 「」 or 《》 with a head after them or inside: “断卡”行动, 「斬手專案」, 《春雨护航》行动, “净边”“护航”等专项行动. */
import type { Span } from '../parsed-page.ts';
import {
  ANOTHER_WORD,
  BETWEEN,
  FREE_HEAD,
  HEAD_INSIDE,
  NAME_IS_HEAD,
  NO_HEAD_WORD,
  QUOTED_HEAD,
  SLOGAN_HEAD,
  SLOGANS,
} from '../tables/campaigns.zh.ts';
import { TITLE_KINDS } from '../tables/laws.zh.ts';
import { weighQuoted } from './campaign-doubts.ts';
import type { CampaignMention } from './campaign-mention.ts';
import type { Reading } from './reading.ts';

const QUOTED = /“([^“”\n]{1,24})”|《([^《》\n]{1,16})》/g;

/** Campaigns whose names stand in marks, one mention a name also where several share a head. */
export function findQuotedCampaigns(reading: Reading): CampaignMention[] {
  const { text } = reading;
  const quotes = [...text.matchAll(QUOTED)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    name: (match[1] ?? match[2]) as string,
    book: match[2] !== undefined,
  }));
  const found: CampaignMention[] = [];
  for (let i = 0; i < quotes.length; i++) {
    const quote = quotes[i] as (typeof quotes)[number];
    const head = headAfter(text, quote.end);
    if (!isName(quote.name) && !(head && SLOGANS.test(quote.name))) continue;
    if (head === undefined) {
      const inside = headInside(quote);
      if (inside) found.push(inside);
      continue;
    }
    const shared = [quote];
    for (let j = i - 1; j >= 0; j--) {
      const before = quotes[j] as (typeof quotes)[number];
      if (!BETWEEN.test(text.slice(before.end, (shared[0] as Span).start)) || !isName(before.name)) break;
      shared.unshift(before);
    }
    if (quote.book && TITLE_KINDS.some(([words]) => words.test(quote.name))) continue;
    for (const one of shared) found.push(mentionOf(one, head, shared.length > 1));
  }
  return weighQuoted(reading, found);
}

/** A slogan, a list or a sentence in quotation marks names nothing. */
function isName(name: string): boolean {
  // 清源·规范短视频、直播打赏 is one part of a drive: what stands behind the dot may be a list.
  return !/[，。；、：！？]/.test(name.replace(/^[^、]+·.*/, '')) && !/^[\d.%·]+$/.test(name);
}

function headAfter(text: string, end: number): (Span & { head: string }) | undefined {
  const rest = text.slice(end, end + 24);
  const match = QUOTED_HEAD.exec(rest) ?? freeHead(rest);
  if (!match) return undefined;
  const head = match.at(-1) as string;
  const start = end + match[0].length - head.length;
  if (ANOTHER_WORD.test(text.slice(end + match[0].length, end + match[0].length + 2))) return undefined;
  return { start, end: end + match[0].length, head };
}

function freeHead(rest: string): RegExpExecArray | undefined {
  const match = FREE_HEAD.exec(rest);
  return match && !NO_HEAD_WORD.test((match[1] as string).slice(0, -2)) ? match : undefined;
}

function headInside(quote: Span & { name: string; book: boolean }): CampaignMention | undefined {
  if (!quote.book && NAME_IS_HEAD.test(quote.name)) {
    const nameSpan = { start: quote.start + 1, end: quote.end - 1 };
    const headSpan = { start: quote.end - 3, end: quote.end - 1 };
    const head = quote.name.slice(-2);
    return { ...quote, head, nameSpan, headSpan, quoted: true, rule: 'name-is-head', confidence: 78 };
  }
  const match = HEAD_INSIDE.exec(quote.name);
  if (!match || quote.book) return undefined;
  const start = quote.start + 1;
  const middle = start + (match[1] as string).length;
  return {
    start: quote.start,
    end: quote.end,
    name: match[1] as string,
    head: match[2] as string,
    nameSpan: { start, end: middle },
    headSpan: { start: middle, end: quote.end - 1 },
    quoted: true,
    rule: 'head-inside-marks',
    confidence: 88,
  };
}

function mentionOf(
  quote: Span & { name: string; book: boolean },
  head: Span & { head: string },
  shared: boolean,
): CampaignMention {
  return {
    start: quote.start,
    end: shared ? quote.end : head.end,
    name: quote.name,
    head: head.head,
    nameSpan: { start: quote.start + 1, end: quote.end - 1 },
    headSpan: { start: head.start, end: head.end },
    quoted: true,
    rule: shared ? 'names-with-one-head' : quote.book ? 'book-marks-with-head' : 'quoted-name-with-head',
    confidence: SLOGAN_HEAD.test(head.head) ? 80 : 95,
  };
}
