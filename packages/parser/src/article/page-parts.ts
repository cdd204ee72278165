/** Takes a page apart into header and body: plain text by its lines alone, HTML with the help of its elements. */
import type { PageMetadata } from '../html/page-metadata.ts';
import { TITLE_FIELD, TITLE_TAIL } from '../tables/article.zh.ts';
import { type Body, readBody } from './body.ts';
import { parseCredits } from './credits.ts';
import { cutLine } from './cut-line.ts';
import type { AssumedYear } from './dates.ts';
import { joinDocumentTitle, withoutBreaks } from './document-title.ts';
import { dropRepeats, withoutTitle } from './drop-repeats.ts';
import { findTextTitle } from './find-text-title.ts';
import { type Header, type KnownTitle, readHeader } from './header.ts';
import { type LineRole, rolesOf } from './header-roles.ts';
import { findHtmlTitle } from './html-title.ts';
import { joinLabels } from './join-labels.ts';
import { findMainBlock } from './main-block.ts';
import type { Layout, PageLine } from './page-lines.ts';
import { siteAbove } from './site-above.ts';
import { stripBrand } from './strip-brand.ts';
import { findTitleBelow } from './title-below.ts';
import { trimTail } from './trim-tail.ts';

/** `tab` is what the browser's tab shows: the repaired `<title>`. */
export type PageParts = { header: Header; body: Body; tab?: string };

/** Lines above the title in which a kicker or the site's name may stand. */
const ABOVE_TITLE = 3;
/** In plain text the site's clock, the source and a kicker may stand above the title, below the menu. */
const ABOVE_TEXT_TITLE = 8;
/** Lines around the title in which its credits may stand. */
const NEAR_TITLE = 6;

/** Header and body of a plain text. */
export function partsOfText(found: PageLine[], year: AssumedYear | undefined): PageParts {
  const lines = joinDocumentTitle(joinLabels(found.flatMap((line) => cutLine(line))));
  const roles = rolesOf(lines, year);
  const titleAt = findTextTitle(lines, roles);
  const below = titleAt < 0 ? findTitleBelow(roles) : -1;
  if (below >= 0) return partsWithTitleBelow(lines, roles, below, year);
  const from = Math.max(0, titleAt - ABOVE_TEXT_TITLE);
  const shown = lines.slice(from);
  const known = titleAt < 0 ? undefined : { title: titleOf(lines[titleAt] as PageLine), titleAt: titleAt - from };
  const header = readHeader(shown, year, known);
  const site = siteAbove(lines.slice(0, Math.max(0, titleAt)), header.title ?? '') ?? header.site;
  const body = readBody(shown, header.bodyStart, shown.length, { isSigned: isSigned(header) });
  return {
    header: site === undefined ? header : { ...header, site },
    body: { ...body, lines: trimTail(dropRepeats(withoutTitle(body.lines, header.title))) },
  };
}

/** Title and credits stand behind the text: the header is read from there, the text from the lines above. */
function partsWithTitleBelow(
  lines: PageLine[],
  roles: LineRole[],
  at: number,
  year: AssumedYear | undefined,
): PageParts {
  const above = readHeader(lines.slice(0, at), year);
  const body = readBody(lines.slice(0, at), above.bodyStart, at);
  const below = roles.slice(at).flatMap((role) => (role.credits ? [role.credits] : []));
  const header = { ...above, title: titleOf(lines[at] as PageLine), credits: [...above.credits, ...below] };
  return { header, body: { ...body, lines: dropRepeats(body.lines) } };
}

/** For markup that names no title: the lines themselves are weighed as in a plain text. */
function weighedTitle(lines: PageLine[], year: AssumedYear | undefined): KnownTitle | undefined {
  const titleAt = findTextTitle(lines, rolesOf(lines, year));
  return titleAt < 0 ? undefined : { title: titleOf(lines[titleAt] as PageLine), titleAt };
}

/** The page says above the text when it was published, to the minute. */
const isSigned = ({ credits }: Header) => credits.some((c) => c.publishedAt?.precision === 'MINUTE');

/** Without the field's name, a forum's link and the stars by which mirrors mark a stolen article. */
const titleOf = (line: PageLine) =>
  withoutBreaks(stripBrand((TITLE_FIELD.exec(line.text)?.[1] ?? line.text).replace(TITLE_TAIL, '').trimEnd()));

/** Header and body of an HTML page; `layout` is that of the lines. */
export function partsOfHtml(
  found: PageLine[],
  layout: Layout,
  metadata: PageMetadata,
  year: AssumedYear | undefined,
): PageParts {
  const { elements } = layout;
  const lines = joinDocumentTitle(found);
  const block = findMainBlock(lines, elements);
  const known = findHtmlTitle(lines, elements, metadata, block) ?? weighedTitle(lines, year);
  const titleAt = known?.titleAt ?? -1;
  const isOurs = (line: PageLine, i: number) => {
    if (elements[line.element]?.tag === 'title') return false;
    if (i === titleAt) return true;
    if (block.isFurniture[i] !== true) return true;
    // Credits often stand in a bar of tools or a footer: beside the title, or anywhere in the article's element.
    const mayHaveCredits = (titleAt >= 0 && Math.abs(i - titleAt) <= NEAR_TITLE) || (i >= block.start && i < block.end);
    return mayHaveCredits && parseCredits(line.text, year) !== undefined;
  };
  const numbered = lines.map((line, i) => ({ line, i }));
  const before = numbered.filter(({ line, i }) => i < (titleAt >= 0 ? titleAt : block.start) && isOurs(line, i));
  const from = numbered.filter(
    ({ line, i }) => i >= (titleAt >= 0 ? titleAt : block.start) && i < block.end && isOurs(line, i),
  );
  const kept = [...before.slice(titleAt >= 0 ? -ABOVE_TITLE : 0), ...from];
  const after = lines.slice(block.end);
  const shown = kept.map(({ line }) => line);
  const header = readHeader(shown, year, known && { ...known, titleAt: kept.findIndex(({ i }) => i === titleAt) });
  const blockStart = kept.findIndex(({ i }) => i >= block.start);
  const start = Math.max(header.bodyStart, blockStart);
  const tab = lines.find((line) => elements[line.element]?.tag === 'title')?.text ?? metadata.title;
  const read = readBody([...shown, ...after], start, shown.length, { isSigned: isSigned(header), elements });
  const body = { ...read, lines: dropRepeats(withoutTitle(read.lines, header.title)) };
  return tab === undefined ? { header, body } : { header, body, tab };
}
