/**
 * The top of the page: site, kicker, title, the credits line, and where the article's text begins. Pages differ in order,
 * so the credits line (date, 来源) is the anchor: the title is the last heading above it, or the first one below.
 *
 *     东江新闻网 ⏎ 首页 > 国内 > 正文 ⏎ ⏎ “守护求职季”系列报道追踪 ⏎ 多部门部署治理网络招聘诈骗 ⏎ ⏎ 2026-03-12 09:50:00 ⏎ 来源：东江日报
 *     site                              kicker                          title
 */
import { KICKER_NAMES, OFFICE_ENDINGS, TITLE_FIELD } from '../tables/article.zh.ts';
import { SECTION_ENDINGS } from '../tables/menu-words.zh.ts';
import { type Credits, parseCredits } from './credits.ts';
import type { AssumedYear } from './dates.ts';
import { isDocumentData } from './document-data.ts';
import { dataOf, type LineRole, roleOf } from './header-roles.ts';
import { isToolLine } from './navigation-lines.ts';
import { normalized, type PageLine } from './page-lines.ts';
import { isProse, isRunningText } from './running-text.ts';
import { isSiteName } from './site-name.ts';
import { isDecoration } from './site-notes.ts';

/** `bodyStart` is the index of the first line that may be the article’s. */
export type Header = { title?: string; kicker?: string; site?: string; credits: Credits[]; bodyStart: number };

/** Lines looked at for the header; a page with more above its text has a menu the scraper kept. */
const REACH = 40;
const MAX_TITLE = 90;
const MAX_KICKER = 40;
/** Shorter words above a title are the section's name: 国内, 要闻. */
const MIN_KICKER = 4;
/** Lines behind a heading in which its date is looked for. */
const CREDITS_REACH = 6;
/** Lines of the text in which kicker and title may come a second time. */
const REPEAT_REACH = 4;

const MAX_OFFICE = 16;
/** So many lines in a row above the title are a menu, not site, kicker and title. */
const MENU_RUN = 4;

/** `title` is what the markup or the weighing of lines gives as the title (its line is `titleAt`, −1 when it is not shown). */
export type KnownTitle = { title: string; titleAt: number };

/** Reads the header from the first lines; the title is `known`, or none. */
export function readHeader(lines: PageLine[], year: AssumedYear | undefined, known?: KnownTitle): Header {
  const top = Math.min(firstProse(lines, year, known), REACH);
  const roles = lines.slice(0, top).map((line) => roleOf(line, year));
  const lastCredits = roles.findLastIndex((role) => role.credits);
  const titleAt = known?.titleAt ?? -1;
  const header: Header = {
    credits: nearestFirst(roles, titleAt),
    bodyStart: Math.max(lastCredits, titleAt) + 1,
  };
  const shown = lines[titleAt]?.text;
  const title = known?.title ?? TITLE_FIELD.exec(shown ?? '')?.[1] ?? shown;
  if (title !== undefined) header.title = title;
  if (titleAt >= 0) nameAbove(header, lines, headingsOf(roles.slice(0, titleAt)), titleAt);
  skipRepeats(header, lines, year, titleAt + 1);
  skipCredits(header, lines, year);
  return header;
}

/** Credits below the title before those above it: a site's own clock or another article's date stands further away. */
function nearestFirst(roles: LineRole[], titleAt: number): Credits[] {
  const creditsOf = (some: LineRole[]) => some.flatMap((role) => (role.credits ? [role.credits] : []));
  return [...creditsOf(roles.slice(titleAt + 1)), ...creditsOf(roles.slice(0, titleAt + 1)).reverse()];
}

const headingsOf = (roles: LineRole[]) => roles.flatMap((role, i) => (role.isHeading ? [i] : []));

/** Where the running text begins. A title may end in ！ or ？ as a sentence does: then credits follow it closely. */
function firstProse(lines: PageLine[], year: AssumedYear | undefined, known: KnownTitle | undefined): number {
  const title = normalized(known?.title ?? '');
  const at = lines.findIndex((line, i) => {
    if (i <= (known?.titleAt ?? -1) || !isProse(line.text) || (title !== '' && normalized(line.text) === title))
      return false;
    const mayBeTitle = line.text.length <= MAX_TITLE && !/。[”’」』）)]*$/.test(line.text);
    return !(
      mayBeTitle && lines.slice(i + 1, i + 1 + CREDITS_REACH).some(({ text }) => parseCredits(text, year)?.publishedAt)
    );
  });
  return at < 0 ? lines.length : at;
}

/** What stands above the title: a kicker if it touches the title (no empty line between), the site's name otherwise. */
function nameAbove(header: Header, lines: PageLine[], above: number[], titleAt: number): void {
  const last = above.at(-1);
  const title = lines[titleAt] as PageLine;
  const line = last === undefined ? undefined : lines[last];
  const run = runAbove(lines, titleAt);
  const touches = last === titleAt - 1 && run < MENU_RUN && !(title.gap && title.element < 0);
  if (line && touches && !isSiteName(line.text) && isKicker(line, header.title)) header.kicker = line.text;
  const others = above.map((i) => (lines[i] as PageLine).text).filter((text) => text !== header.kicker);
  const site =
    others.find(isSiteName) ??
    others.find((text) => OFFICE_ENDINGS.test(text) && text.length <= MAX_OFFICE) ??
    // One short line alone on top of the page is its column or site: 快讯.
    (others.length === 1 && above[0] === 0 && /^[\u4e00-\u9fff]{2,8}$/.test(others[0] as string)
      ? others[0]
      : undefined);
  if (site !== undefined && normalized(site) !== normalized(header.title ?? ''))
    header.site = site.replace(/^[•·\s]+/, '');
}

/** Lines that stand close above the title, down to the next empty line: a menu, when they are many. */
function runAbove(lines: PageLine[], titleAt: number): number {
  let first = titleAt;
  while (first > 0 && lines[first]?.gap === false && titleAt - first < MENU_RUN) first--;
  return titleAt - first;
}

const isKicker = (line: PageLine, title: string | undefined) =>
  (line.text.length >= MIN_KICKER || KICKER_NAMES.test(line.names)) &&
  line.text.length <= MAX_KICKER &&
  /[\u4e00-\u9fff]{2}/.test(line.text) &&
  !/[。；]/.test(line.text) &&
  (!SECTION_ENDINGS.test(line.text) || KICKER_NAMES.test(line.names)) &&
  line.linkShare < 0.5 &&
  normalized(line.text) !== normalized(title ?? '');

/** Kicker and title that come again at the top of the text are no text of the article. */
function skipRepeats(header: Header, lines: PageLine[], year: AssumedYear | undefined, from: number): void {
  const title = normalized(header.title ?? '');
  if (title === '') return;
  const reach = lines.slice(from, header.bodyStart + REPEAT_REACH);
  const at = from + reach.findIndex((line) => normalized(line.text) === title);
  // A second copy behind a sentence stands in the text, see drop-repeats.ts.
  if (at < from || lines.slice(header.bodyStart, at).some((line) => isRunningText(line.text))) return;
  const between = lines.slice(Math.max(from, at - 2), at);
  const kicker = between.findLast((line) => isKicker(line, header.title) && roleOf(line, year).isHeading);
  if (kicker) header.kicker ??= kicker.text;
  header.bodyStart = Math.max(header.bodyStart, at + 1);
}

/** Credits and tools between title and text. */
function skipCredits(header: Header, lines: PageLine[], year: AssumedYear | undefined): void {
  for (; header.bodyStart < lines.length; header.bodyStart++) {
    const { text } = lines[header.bodyStart] as PageLine;
    const isData = isDocumentData(text);
    const credits = isData ? dataOf(text, year) : parseCredits(text, year);
    if (!credits && !isData && !isToolLine(text) && !isDecoration(text)) return;
    if (credits) header.credits.push(credits);
  }
}
