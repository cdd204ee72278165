/**
 * Platforms, apps, hotlines and mechanisms that a page names: 国家反诈中心预警平台, “消防隐患随手拍”小程序, 12333热线,
 * 国务院部际联席会议制度. Not 媒体平台, 协调机制, 系统推进: kinds of thing, or other words.
 */
import type { Span, SystemKind } from '../parsed-page.ts';
import { GENERIC_WORD, INSIDE_NATIONAL_NAMES, NAME_BREAK } from '../tables/name-limits.zh.ts';
import {
  APP_CLASS_END,
  APP_HEADS,
  APP_HEADS_INSIDE,
  APP_HOSTS,
  COUNTED_BEHIND,
  DIALLED_BEFORE,
  GENERIC_APP,
  GENERIC_MECHANISM,
  GENERIC_SYSTEM,
  HOTLINE_HEADS,
  MECHANISM_HEADS,
  MECHANISM_VERBS,
  NAMED_SYSTEMS,
  NATIONAL_OPENERS,
  NO_MECHANISM_NAME,
  NO_PLATFORM,
  NO_QUOTED_PLATFORM,
  PLATFORM_END,
  PLATFORM_HEADS,
  PLATFORM_OR_SYSTEM,
  PLATFORM_VERBS,
  PROPER_START,
  SYSTEM_END,
  SYSTEM_WORK,
  TOOL_ENDINGS,
  TOOL_VERBS,
} from '../tables/systems.zh.ts';
import { bareNameStart } from './bare-name.ts';
import { matchTable, nameTable } from './match-table.ts';
import { longestMentions } from './mentions.ts';
import type { OrganizationMention } from './organizations/mention.ts';
import type { Reading } from './reading.ts';
import { type SpanSet, spanSet } from './span-set.ts';

export type SystemMention = Span & { name: string; nameSpan: Span; kind: SystemKind; rule: string; confidence: number };

const TABLE = nameTable(NAMED_SYSTEMS);

export function findSystems(reading: Reading, organizations: readonly OrganizationMention[]): SystemMention[] {
  const { text } = reading;
  const bodies = spanSet(organizations);
  return longestMentions([
    ...matchTable(TABLE, text).map(({ start, end, value }) => bare(text, start, end, value, 'system-table', 90)),
    ...hotlines(text),
    ...apps(text),
    ...quotedTools(text),
    ...platforms(text, bodies),
    ...mechanisms(text, bodies),
  ]);
}

function bare(
  text: string,
  start: number,
  end: number,
  kind: SystemKind,
  rule: string,
  confidence: number,
): SystemMention {
  return { start, end, name: text.slice(start, end), nameSpan: { start, end }, kind, rule, confidence };
}

/** 12333热线, 165反诈骗谘询专线, 「防騙易18222」熱線, 全国12315平台. */
function hotlines(text: string): SystemMention[] {
  const found: SystemMention[] = [];
  const numbered = new RegExp(
    `(?:全国)?(?<![\\d.\\-])\\d{3,5}(?![\\d.])[\\u3400-\\u9fff]{0,8}?(?:${HOTLINE_HEADS})`,
    'g',
  );
  for (const match of text.matchAll(numbered)) {
    if (COUNTED_BEHIND.test(match[0].slice(0, -2))) continue;
    const kind = PLATFORM_END.test(match[0]) ? 'PLATFORM' : 'HOTLINE';
    found.push(bare(text, match.index, match.index + match[0].length, kind, 'numbered-line', 94));
  }
  const quoted = new RegExp(`“([^“”，。\\n]{2,16})”(?:[\\u3400-\\u9fff]{0,4}?)(?:${HOTLINE_HEADS})`, 'g');
  for (const match of text.matchAll(quoted)) {
    const nameSpan = { start: match.index + 1, end: match.index + 1 + (match[1] as string).length };
    const kind = PLATFORM_END.test(match[0]) ? 'PLATFORM' : 'HOTLINE';
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      name: match[1] as string,
      nameSpan,
      kind,
      rule: 'quoted-line',
      confidence: 88,
    });
  }
  // 96110 after 拨打: five digits that begin like a public service number. 110, 119 and 120 are everybody's, and named by no page.
  for (const match of text.matchAll(
    new RegExp(`(?:${DIALLED_BEFORE})[：]?(?:全国)?((?:12|96|95)\\d{3})(?!\\d)`, 'g'),
  )) {
    const start = match.index + match[0].length - 5;
    found.push(bare(text, start, start + 5, 'HOTLINE', 'dialled-number', 70));
  }
  return found;
}

/** “消防隐患随手拍”小程序, 国家反诈中心App. */
function apps(text: string): SystemMention[] {
  const found: SystemMention[] = [];
  for (const match of text.matchAll(new RegExp(`“([^“”，。\\n]{2,16})”(?:${APP_HOSTS})?(?:${APP_HEADS})`, 'g'))) {
    const nameSpan = { start: match.index + 1, end: match.index + 1 + (match[1] as string).length };
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      name: match[1] as string,
      nameSpan,
      kind: 'APP',
      rule: 'quoted-app',
      confidence: 92,
    });
  }
  for (const match of text.matchAll(new RegExp(`“([^“”，。\\n]{2,12}(?:${APP_HEADS_INSIDE}))”`, 'g'))) {
    const span = { start: match.index, end: match.index + match[0].length };
    const nameSpan = { start: span.start + 1, end: span.end - 1 };
    found.push({ ...span, name: match[1] as string, nameSpan, kind: 'APP', rule: 'quoted-app', confidence: 90 });
  }
  for (const match of text.matchAll(new RegExp(`(?:${APP_HEADS})(?![A-Za-z])`, 'g'))) {
    const start = bareNameStart(text, match.index, 14);
    const name = text.slice(start, match.index);
    if (name.length < 3 || APP_CLASS_END.test(name) || GENERIC_WORD.test(name) || GENERIC_APP.test(name)) continue;
    found.push(bare(text, start, match.index + match[0].length, 'APP', 'bare-app', 75));
  }
  return found;
}

const IS_PLATFORM = new RegExp(`(?:${PLATFORM_OR_SYSTEM})$`);
const QUOTED_PLATFORM = new RegExp(
  `“([^“”，。\\n]{2,16})”(?:[\\u3400-\\u9fff]{0,6}?)(?:${PLATFORM_OR_SYSTEM})(?!${NO_QUOTED_PLATFORM})`,
  'g',
);
const TOOL_USED = new RegExp(`(?:${TOOL_VERBS})了?$`);

/** 优化「防騙視伏器」: a tool by its own name, told by the verb and the last character. */
function quotedTools(text: string): SystemMention[] {
  const found: SystemMention[] = [];
  for (const match of text.matchAll(/“([^“”，。\n]{3,14})”/g)) {
    const name = match[1] as string;
    // A platform in marks is a name whatever governs it; other tools need a verb that takes tools.
    const platform = IS_PLATFORM.test(name) && !GENERIC_SYSTEM.test(name);
    const used = TOOL_USED.test(text.slice(Math.max(0, match.index - 4), match.index));
    if (!platform && !(used && TOOL_ENDINGS.test(name))) continue;
    const end = match.index + match[0].length;
    const start = end - name.length - 2;
    const kind = platform ? 'PLATFORM' : 'APP';
    found.push({
      start,
      end,
      name,
      nameSpan: { start: start + 1, end: end - 1 },
      kind,
      rule: 'quoted-tool',
      confidence: 78,
    });
  }
  for (const match of text.matchAll(QUOTED_PLATFORM)) {
    const nameSpan = { start: match.index + 1, end: match.index + 1 + (match[1] as string).length };
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      name: match[1] as string,
      nameSpan,
      kind: 'PLATFORM',
      rule: 'quoted-platform',
      confidence: 88,
    });
  }
  return found;
}

function platforms(text: string, bodies: SpanSet<OrganizationMention>): SystemMention[] {
  const found: SystemMention[] = [];
  const verbs = new RegExp(`(?:${PLATFORM_VERBS})(?:了)?$`);
  for (const match of text.matchAll(new RegExp(`(?:${PLATFORM_HEADS})(?!${NO_PLATFORM})`, 'g'))) {
    const end = match.index + match[0].length;
    const owner = bodies.before(match.index, 2).find((body) => body.end >= match.index - 12);
    // A name that begins with a body's own name may hold words that break others (…工作部际联席会议合成作战平台).
    const start =
      owner && isNameTail(text.slice(owner.end, match.index))
        ? owner.start
        : (nationalStart(text, match.index) ?? bareNameStart(text, match.index, 16));
    const name = text.slice(start, end);
    const stem = text.slice(start, match.index);
    if (stem.length < 2 || GENERIC_SYSTEM.test(name) || GENERIC_WORD.test(stem)) continue;
    if (SYSTEM_END.test(match[0]) && !SYSTEM_WORK.test(name)) continue;
    const proper = PROPER_START.test(name) || (owner !== undefined && start === owner.start);
    const governed = verbs.test(text.slice(Math.max(0, start - 6), start));
    if (!proper && !(governed && stem.length >= 4)) continue;
    found.push(bare(text, start, end, 'PLATFORM', proper ? 'proper-platform' : 'governed-platform', proper ? 90 : 72));
  }
  return found;
}

/** 全国校外教育培训监管与服务综合平台: 国家 or 全国 opens a name that may hold 与 and 和. */
function nationalStart(text: string, head: number): number | undefined {
  const before = /[\u3400-\u9fffA-Za-z0-9]*$/.exec(text.slice(Math.max(0, head - 24), head))?.[0] ?? '';
  const at = Math.max(...NATIONAL_OPENERS.map((word) => before.lastIndexOf(word)));
  const run = before.slice(at);
  if (at < 0 || run.length < 4 || new RegExp(NAME_BREAK.source).test(run.replace(INSIDE_NATIONAL_NAMES, '')))
    return undefined;
  return head - run.length;
}

const isNameTail = (words: string) =>
  /^[\u3400-\u9fff]{0,8}$/.test(words) && !new RegExp(NAME_BREAK.source).test(words);

function mechanisms(text: string, bodies: SpanSet<OrganizationMention>): SystemMention[] {
  const found: SystemMention[] = [];
  for (const match of text.matchAll(
    new RegExp(`(?:${MECHANISM_VERBS})([\\u3400-\\u9fff]{2,18}?(?:${MECHANISM_HEADS}))(?![改度化])`, 'g'),
  )) {
    const name = match[1] as string;
    const end = match.index + match[0].length;
    const start = end - name.length;
    const owner = bodies.startingIn({ start, end: start + 1 })[0];
    if (GENERIC_WORD.test(name) || (GENERIC_MECHANISM.test(name) && !owner) || NO_MECHANISM_NAME.test(name)) continue;
    found.push(bare(text, start, end, 'MECHANISM', 'used-mechanism', owner ? 88 : 74));
  }
  return [...found, ...practicesOf(text, found)];
}

const MECHANISM_END = new RegExp(`(?:${MECHANISM_HEADS})$`);
/** A page names a few mechanisms; each costs a search of the text. */
const MOST_MECHANISMS = 20;

/** 集中约谈、挂牌整治 elsewhere is the practice that 集中约谈和挂牌整治制度 names. */
function practicesOf(text: string, named: readonly SystemMention[]): SystemMention[] {
  const found: SystemMention[] = [];
  for (const system of named.slice(0, MOST_MECHANISMS)) {
    const parts = system.name.replace(MECHANISM_END, '').split(/和|与|及|、/);
    if (parts.length < 2 || parts.some((part) => part.length < 3)) continue;
    const form = new RegExp(parts.join('(?:、|和|与|及)'), 'g');
    for (const match of text.matchAll(form)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (span.start >= system.start && span.end <= system.end) continue;
      found.push({
        ...span,
        name: system.name,
        nameSpan: span,
        kind: 'MECHANISM',
        rule: 'practice-of-mechanism',
        confidence: 70,
      });
    }
  }
  return found;
}
