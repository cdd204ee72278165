/** Takes a page apart into header and body: plain text by its lines alone, HTML with the help of its elements. */
import type { PageMetadata } from '../html/page-metadata.ts';
import { type Body, readBody } from './body.ts';
import { parseCredits } from './credits.ts';
import type { AssumedYear } from './dates.ts';
import { type Header, readHeader } from './header.ts';
import { findHtmlTitle } from './html-title.ts';
import { findMainBlock } from './main-block.ts';
import type { Layout, PageLine } from './page-lines.ts';

/** `tab` is what the browser's tab shows: the repaired `<title>`. */
export type PageParts = { header: Header; body: Body; tab?: string };

/** Lines above the title in which a kicker or the site's name may stand. */
const ABOVE_TITLE = 3;
/** Lines around the title in which its credits may stand. */
const NEAR_TITLE = 6;
/** Heading and credits may lie inside the article's element; the title is looked for this far into it. */
const INTO_BLOCK = 6;

export function partsOfText(lines: PageLine[], year: AssumedYear | undefined): PageParts {
  const header = readHeader(lines, year);
  return { header, body: readBody(lines, header.bodyStart, lines.length) };
}

export function partsOfHtml(
  lines: PageLine[],
  layout: Layout,
  metadata: PageMetadata,
  year: AssumedYear | undefined,
): PageParts {
  const { elements } = layout;
  const block = findMainBlock(lines, elements);
  const known = findHtmlTitle(lines, elements, metadata, block.start + INTO_BLOCK);
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
  const body = readBody([...shown, ...after], start, shown.length);
  return tab === undefined ? { header, body } : { header, body, tab };
}
