/**
 * The top of the page: site, kicker, title, the credits line, and where the article's text begins. Pages differ in order,
 * so the credits line (date, 来源) is the anchor: the title is the last heading above it, or the first one below.
 *
 *     东江新闻网 ⏎ 首页 > 国内 > 正文 ⏎ ⏎ “守护求职季”系列报道追踪 ⏎ 多部门部署治理网络招聘诈骗 ⏎ ⏎ 2026-03-12 09:50:00 ⏎ 来源：东江日报
 *     site                              kicker                          title
 */
import { type Credits, parseCredits } from './credits.ts';
import { endsArticle, isAdvertising, isCrumb, isProse, isSiteName, isToolLine } from './line-roles.ts';
import { normalized, type PageLine } from './page-lines.ts';

export type Header = { title?: string; kicker?: string; site?: string; credits: Credits[]; bodyStart: number };

/** Lines looked at for the header; a page with more above its text has a menu the scraper kept. */
const REACH = 40;
const MAX_TITLE = 60;
const MAX_KICKER = 40;
/** Lines of the text in which kicker and title may come a second time. */
const REPEAT_REACH = 4;

/** `title` is what the markup gives as the title (its line is `titleAt`, −1 when it is not shown). */
export type KnownTitle = { title: string; titleAt: number };

export function readHeader(lines: PageLine[], year: number | undefined, known?: KnownTitle): Header {
  const header: Header = { credits: [], bodyStart: 0 };
  const firstProse = lines.findIndex(
    (line, i) => i > (known?.titleAt ?? -1) && isProse(line.text) && !isHeading(line, known),
  );
  const top = Math.min(firstProse < 0 ? lines.length : firstProse, REACH);
  const roles = lines.slice(0, top).map((line) => roleOf(line, year));
  const lastCredits = roles.findLastIndex((role) => role.credits);
  const firstCredits = roles.findIndex((role) => role.credits);
  header.credits = roles.flatMap((role) => (role.credits ? [role.credits] : []));

  const headings = (from: number, to: number) =>
    Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i).filter((i) => roles[i]?.isHeading);
  if (known && known.titleAt >= 0) {
    header.title = known.title;
    header.bodyStart = Math.max(known.titleAt, lastCredits) + 1;
    nameAbove(header, lines, headings(0, known.titleAt), known.titleAt);
  } else if (lastCredits >= 0) {
    const above = headings(0, firstCredits);
    const titleAt = chooseTitle(lines, above, lastCredits + 1) ?? headings(lastCredits + 1, top)[0];
    header.bodyStart = Math.max(lastCredits, titleAt ?? -1) + 1;
    if (titleAt !== undefined)
      takeTitle(
        header,
        lines,
        titleAt,
        above.filter((i) => i < titleAt),
      );
    else if (above.length === 0) header.bodyStart = lastCredits + 1;
  } else if (firstProse > 0) {
    const above = headings(0, top);
    const titleAt = chooseTitle(lines, above, top) ?? above.find((i) => !isSiteName(lines[i]?.text ?? '')) ?? above[0];
    if (titleAt !== undefined) {
      header.bodyStart = titleAt + 1;
      takeTitle(
        header,
        lines,
        titleAt,
        above.filter((i) => i < titleAt),
      );
    }
  }
  if (known) header.title = known.title;
  skipRepeats(header, lines, year);
  return header;
}

/** A title ending in ！ or ？ reads like prose; the page's own title tells. */
function isHeading(line: PageLine, known: KnownTitle | undefined): boolean {
  return known !== undefined && normalized(line.text) === normalized(known.title);
}

type Role = { credits?: Credits; isHeading: boolean };

function roleOf(line: PageLine, year: number | undefined): Role {
  const { text } = line;
  const isFurniture = isToolLine(text) || isCrumb(text) || isAdvertising(text) || endsArticle(text);
  const credits = isFurniture ? undefined : parseCredits(text, year);
  if (credits) return { credits, isHeading: false };
  return {
    isHeading: !isFurniture && text.length <= MAX_TITLE && line.linkShare < 1 && !/^[—–-]{2}|^[（(].*[）)]$/.test(text),
  };
}

/** The heading that comes again at the top of the text, else the last one above the credits. */
function chooseTitle(lines: PageLine[], above: number[], from: number): number | undefined {
  const repeated = new Set(lines.slice(from, from + REPEAT_REACH).map((line) => normalized(line.text)));
  return above.findLast((i) => repeated.has(normalized(lines[i]?.text ?? ''))) ?? above.at(-1);
}

function takeTitle(header: Header, lines: PageLine[], titleAt: number, above: number[]): void {
  header.title = (lines[titleAt] as PageLine).text;
  nameAbove(header, lines, above, titleAt);
}

/** What stands above the title: a kicker if it touches the title (no empty line between), the site's name otherwise. */
function nameAbove(header: Header, lines: PageLine[], above: number[], titleAt: number): void {
  const last = above.at(-1);
  const title = lines[titleAt] as PageLine;
  const line = last === undefined ? undefined : lines[last];
  const touches = last === titleAt - 1 && !(title.gap && title.element < 0);
  if (line && touches && !isSiteName(line.text) && isKicker(line, header.title)) header.kicker = line.text;
  const site = above.map((i) => (lines[i] as PageLine).text).find((text) => text !== header.kicker);
  if (site !== undefined && normalized(site) !== normalized(header.title ?? ''))
    header.site = site.replace(/^[•·\s]+/, '');
}

const isKicker = (line: PageLine, title: string | undefined) =>
  line.text.length <= MAX_KICKER &&
  !/[。；]/.test(line.text) &&
  line.linkShare < 0.5 &&
  normalized(line.text) !== normalized(title ?? '');

/** Kicker, title and credits that come again at the top of the text are no text of the article. */
function skipRepeats(header: Header, lines: PageLine[], year: number | undefined): void {
  const title = normalized(header.title ?? '');
  for (let i = header.bodyStart; title !== '' && i < Math.min(lines.length, header.bodyStart + REPEAT_REACH); i++) {
    if (normalized((lines[i] as PageLine).text) !== title) continue;
    const kicker = lines
      .slice(header.bodyStart, i)
      .find((line) => isKicker(line, header.title) && roleOf(line, year).isHeading);
    if (kicker) header.kicker ??= kicker.text;
    header.bodyStart = i + 1;
    break;
  }
  while (header.bodyStart < lines.length) {
    const { text } = lines[header.bodyStart] as PageLine;
    const credits = parseCredits(text, year);
    const isCredits =
      credits && (credits.publisher ?? credits.editor ?? credits.byline[0] ?? credits.rest) !== undefined;
    if (credits && isCredits) header.credits.push(credits);
    else if (!isToolLine(text) && !(credits && header.bodyStart === 0)) break;
    header.bodyStart++;
  }
}
