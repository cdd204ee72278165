/** The title of an HTML page: the heading on the page that its `<title>`, Open Graph and JSON-LD agree with. */

import type { ElementInfo } from '../html/marks.ts';
import type { PageMetadata } from '../html/page-metadata.ts';
import { OFFICE_ENDINGS } from '../tables/article.zh.ts';
import { parseCredits } from './credits.ts';
import { isDocumentTitle, isOfficeName, withoutBreaks } from './document-title.ts';
import type { KnownTitle } from './header.ts';
import { normalized, type PageLine } from './page-lines.ts';
import { isRunningText } from './running-text.ts';
import { pairsOf, sharedWords } from './shared-words.ts';
import { isSiteName } from './site-name.ts';
import { stripBrand } from './strip-brand.ts';

const SUFFIX = /\s*(?:[_|｜]|\s[-–—]+\s|--|——|-(?=[^-]{2,16}$)|–|—)\s*/;
const MIN_TITLE = 5;
const MAX_NAME = 14;
/** Heading and credits may lie inside the article's element; the title is looked for this far into it. */
const INTO_BLOCK = 6;
/** Characters of the text that a heading is compared with. */
const COMPARED = 1200;

/** `titleAt` −1: the page shows no such heading. Undefined where the page has no title at all. */
export function findHtmlTitle(
  lines: PageLine[],
  elements: ElementInfo[],
  metadata: PageMetadata,
  block: { start: number; end: number },
): KnownTitle | undefined {
  // The `<title>` line is part of the repaired text, the metadata is not, so the line comes first.
  const tab = lines.find((line) => elements[line.element]?.tag === 'title')?.text ?? metadata.title?.trim() ?? '';
  // A tab that shows only the site's or office's name claims no title.
  const isName = (isSiteName(tab) || OFFICE_ENDINGS.test(tab)) && tab.length <= MAX_NAME;
  const claims = [
    isName ? undefined : tab,
    metadata.meta.get('og:title'),
    metadata.jsonLd[0]?.headline,
    metadata.meta.get('articletitle'),
  ];
  const wanted = claims
    .filter((claim) => claim !== undefined)
    .map(normalized)
    .filter((claim) => claim !== '');
  // Some sites put their own name first: 临水日报数字报-标题.
  const pieces = (isName ? '' : tab)
    .split(SUFFIX)
    .map(normalized)
    .filter((piece) => piece.length >= MIN_TITLE);
  const pairs = pairsOf(blockText(lines, block));
  let best = -1;
  let bestScore = 1;
  for (let i = 0; i < Math.min(lines.length, block.start + INTO_BLOCK); i++) {
    const line = lines[i] as PageLine;
    const { tag = '', names = '' } = elements[line.element] ?? {};
    if (tag === 'title' || isRunningText(line.text) || line.text.includes('\t')) continue;
    if (!/\p{Script=Han}{2}/u.test(line.text) || parseCredits(line.text)?.publishedAt) continue;
    const own = normalized(line.text);
    const isSame = wanted.includes(own) || pieces.includes(own);
    const begins = own.length >= MIN_TITLE && wanted.some((claim) => claim.startsWith(own));
    const byTag = tag === 'h1' ? 3 : tag === 'h2' || /(?:^|[\s_-])title(?:\d*)(?=$|[\s_-])/.test(names) ? 1 : 0;
    const score =
      (isSame ? 3 : begins ? 2 : 0) +
      byTag +
      2 * sharedWords(own, pairs) +
      (isDocumentTitle(line.text) ? 2 : isOfficeName(line.text) ? -2 : 0) +
      (own.length < MIN_TITLE ? -2 : 0) -
      (line.linkShare > 0.6 ? 2 : 0);
    if (score > bestScore) {
      best = i;
      bestScore = score;
    }
  }
  if (best >= 0) return { title: withoutBreaks(stripBrand((lines[best] as PageLine).text)), titleAt: best };
  const title =
    claims.slice(1).find((claim) => claim !== undefined) ?? (isName ? '' : (stripBrand(tab).split(SUFFIX)[0] ?? ''));
  return title === '' ? undefined : { title, titleAt: -1 };
}

/** The beginning of the article's block, for comparing headings with it. */
const blockText = (lines: PageLine[], block: { start: number; end: number }) =>
  lines
    .slice(block.start, block.end)
    .filter((line) => isRunningText(line.text))
    .map((line) => line.text)
    .join('')
    .slice(0, COMPARED);

/** The site's name behind the title in the tab: `标题_东江新闻网` → 东江新闻网. */
export function siteOfTab(tab: string | undefined, title: string): string | undefined {
  if (tab === undefined || !normalized(tab).startsWith(normalized(title)) || title === '') return undefined;
  const last = tab.split(SUFFIX).at(-1)?.trim() ?? '';
  return last === '' || last.length > 20 || normalized(title).endsWith(normalized(last)) ? undefined : last;
}
