/**
 * The title's line in a plain text. Use it where no markup tells: menus, crumbs, other articles' headlines and slogans may
 * stand above. Every heading before the text is a candidate, and the evidence is weighed: a title's words come again in
 * its text, its line comes again on the page, its date and source stand beside it, and nothing else stands between.
 *
 *     国内要闻 ⏎ 某地高铁开通 ⏎ 临水部署夏季治安整治 ⏎ 2026-07-01 来源：临水日报 ⏎ 近日，临水市公安局…部署夏季…  →  line 2
 */

import { TITLE_FIELD } from '../tables/article.zh.ts';
import { SERIES } from '../tables/article-forms.zh.ts';
import { SECTION_ENDINGS } from '../tables/menu-words.zh.ts';
import { isDocumentTitle, isOfficeName } from './document-title.ts';
import type { LineRole } from './header-roles.ts';
import { normalized, type PageLine } from './page-lines.ts';
import { isRunningText } from './running-text.ts';
import { pairsOf, sharedWords } from './shared-words.ts';
import { isSiteName } from './site-name.ts';

/** Candidates are looked for in this many lines; a portal's menu with all its channels takes about two hundred. */
const REACH = 300;
/** Characters of the text in which the title's words are looked for. */
const TEXT_REACH = 1200;
/** Lines below a heading in which its date and source are looked for, and lines above. */
const CREDITS_BELOW = 5;
const CREDITS_ABOVE = 3;
/** More of the page's running text than this above a heading, and the heading stands inside the article. */
const MOST_ABOVE = 0.3;
/** Lines between a title and its second copy; a menu between the two is longer. */
const REPEAT_REACH = 8;
const MIN_TITLE = 6;
/** A title in a page of one sentence may share no word with it; a lone menu word must not win by standing nearest. */
const NO_TITLE = 0;

/** `roles` of the same lines; −1 where no heading stands above the text. */
export function findTextTitle(lines: PageLine[], roles: LineRole[]): number {
  const fieldAt = lines.slice(0, REACH).findIndex((line) => TITLE_FIELD.test(line.text));
  if (fieldAt >= 0) return shownElsewhere(lines, roles, fieldAt) ?? fieldAt;
  const running = lines.map((line, i) => (roles[i]?.isText === true ? line.text.length : 0));
  const total = running.reduce((sum, length) => sum + length, 0);
  const repeats = countNormalized(lines.slice(0, REACH));
  const textAt = nextTexts(roles);
  const headings = headingsBefore(roles);
  const pairs = new Map<number, ReadonlySet<number>>();
  const pairsFrom = (start: number) => {
    const known = pairs.get(start) ?? pairsOf(textFrom(lines, start));
    pairs.set(start, known);
    return known;
  };
  let above = 0;
  let best = -1;
  let bestScore = NO_TITLE;
  for (let i = 0; i < Math.min(lines.length, REACH); i++) {
    if (total > 0 && above > MOST_ABOVE * total) break;
    above += running[i] ?? 0;
    if (roles[i]?.isHeading !== true) continue;
    const score =
      scoreOf(lines, roles, i, { repeats, textAt: textAt[i] ?? -1, headings, hasText: total > 0, pairsFrom }) -
      (above > 0 ? 1.5 : 0);
    if (score > bestScore) {
      best = i;
      bestScore = score;
    }
  }
  return best < 0 ? best : firstOf(lines, roles, best);
}

/** A title that stands twice is the upper one; what stands between (a kicker, credits) is the header's. */
function firstOf(lines: PageLine[], roles: LineRole[], best: number): number {
  const own = normalized(lines[best]?.text ?? '');
  for (let i = Math.max(0, best - REPEAT_REACH); i < best; i++) {
    if (roles[i]?.isHeading === true && normalized(lines[i]?.text ?? '') === own) return i;
  }
  return best;
}

/** The field 标题：… names a title that stands again as a heading: that line is the better one. */
function shownElsewhere(lines: PageLine[], roles: LineRole[], fieldAt: number): number | undefined {
  const claim = normalized(TITLE_FIELD.exec(lines[fieldAt]?.text ?? '')?.[1] ?? '');
  const at = lines.findIndex((line, i) => roles[i]?.isHeading === true && normalized(line.text) === claim);
  return at < 0 ? undefined : at;
}

/** `textAt` is the first running line below the heading, −1 for none; `headings[i]` counts those above line i. */
type PageEvidence = {
  repeats: Map<string, number>;
  textAt: number;
  headings: number[];
  hasText: boolean;
  pairsFrom: (start: number) => ReadonlySet<number>;
};

function scoreOf(
  lines: PageLine[],
  roles: LineRole[],
  at: number,
  { repeats, textAt, headings, hasText, pairsFrom }: PageEvidence,
): number {
  const { text } = lines[at] as PageLine;
  if (textAt < 0 && hasText) return Number.NEGATIVE_INFINITY;
  const own = normalized(text);
  const above = (line: number) => headings[Math.min(line, headings.length - 1)] as number;
  const between = textAt < 0 ? 0 : above(textAt) - above(at + 1);
  const isCredited = roles.slice(at + 1, at + 1 + CREDITS_BELOW).some(isDated);
  const isCreditedAbove = roles.slice(Math.max(0, at - CREDITS_ABOVE), at).some(isDated);
  return (
    4 * sharedWords(own, pairsFrom(textAt < 0 ? at + 1 : textAt)) +
    ((repeats.get(own) ?? 0) > 1 ? 1.5 : 0) +
    (isCredited ? 2 : isCreditedAbove ? 1 : 0) +
    (own.length < MIN_TITLE ? -1.5 : own.length > 50 ? -0.5 : 0.5) -
    (isSiteName(text) || SECTION_ENDINGS.test(text) ? 2 : 0) -
    (SERIES.test(text) ? 1.5 : 0) +
    (isDocumentTitle(text) ? 2 : isOfficeName(text) ? -2 : 0) -
    // Each further heading between makes it likelier that one of those is the title; behind a menu it no longer tells.
    0.6 * Math.min(between, 5)
  );
}

const isDated = (role: LineRole) =>
  role.credits !== undefined && (role.credits.publishedAt !== undefined || role.credits.publisher !== undefined);

/** How many headings stand above each line, and above the end of the page's top; further down no line is one. */
function headingsBefore(roles: LineRole[]): number[] {
  const counts = [0];
  for (const role of roles.slice(0, REACH)) counts.push((counts.at(-1) as number) + (role.isHeading ? 1 : 0));
  return counts;
}

/** Of each of the first lines where the next running text stands. */
function nextTexts(roles: LineRole[]): number[] {
  const next: number[] = [];
  let at = roles.findIndex((role, i) => i >= REACH && role.isText === true);
  for (let i = Math.min(roles.length, REACH) - 1; i >= 0; i--) {
    next[i] = at;
    if (roles[i]?.isText === true) at = i;
  }
  return next;
}

function textFrom(lines: PageLine[], start: number): string {
  const parts: string[] = [];
  let length = 0;
  for (let i = start; i < Math.min(lines.length, start + REACH) && length < TEXT_REACH; i++) {
    const { text } = lines[i] as PageLine;
    if (parts.length > 0 && !isRunningText(text)) continue;
    parts.push(text);
    length += text.length;
  }
  return parts.join('').slice(0, TEXT_REACH);
}

/** How often each line stands on the page; a tab's title (`标题_栏目_站名`) counts for the line it begins with. */
function countNormalized(lines: PageLine[]): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const { text } of lines) {
    if (text.length > 200) continue;
    const key = normalized(text);
    if (key !== '') add(key);
    const head = normalized(text.split(/[_|｜]|\s[-–—]\s|--|-(?=[^-]{2,16}$)/)[0] ?? '');
    if (head !== '' && head !== key) add(head);
  }
  return counts;
}
