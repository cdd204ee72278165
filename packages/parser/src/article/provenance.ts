/**
 * Who published the article, when and where. What the page shows comes first, JSON-LD and meta elements fill the rest:
 * templates are often wrong, and the strings in them have not been repaired.
 */

import type { PageMetadata } from '../html/page-metadata.ts';
import type { BylineEntry, FuzzyDate } from '../parsed-page.ts';
import { AUTHOR, OFFICE_ENDINGS, WRITING_OUTLET } from '../tables/article.zh.ts';
import { PART_OF_SITE } from '../tables/article-forms.zh.ts';
import { type BodyCredits, readBodyBylines } from './body-bylines.ts';
import type { Credits } from './credits.ts';
import { type AssumedYear, claimedDate, dateFromUrl, datelineDay, signatureDay } from './dates.ts';
import type { Header } from './header.ts';
import { siteOfTab } from './html-title.ts';
import { parseNames } from './names.ts';
import { isMenuLine } from './navigation-lines.ts';
import type { PageParts } from './page-parts.ts';
import { isSiteName } from './site-name.ts';
import { isBrand } from './strip-brand.ts';

/** What is known about the page besides its text. */
export type PageFacts = { url?: string; fetchedAt?: string; metadata?: PageMetadata };

/** The article’s metadata but for its title and language. */
export type Provenance = {
  site?: string;
  originalPublisher?: string;
  byline: BylineEntry[];
  editor?: string;
  publishedAt?: FuzzyDate;
  url?: string;
};

const META_DATES = [
  'article:published_time',
  'pubdate',
  'publishdate',
  'og:release_date',
  'datepublished',
  'weibo:article:create_at',
  'time:datetime',
  'date',
];
const META_SOURCES = ['contentsource', 'source', 'article:source'];
const META_SITES = ['og:site_name', 'sitename', 'application-name'];
/** Lines at the text's end in which a notice is dated; its enclosures or a telephone may follow. */
const SIGNATURE_REACH = 4;
/** A string that still carries inserted pinyin is not quoted as a name. */
const DAMAGED = /[(（][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,7}[)）]|\uFFFD/;

/** Puts together what the page shows, its template claims and its address tell. */
export function readProvenance({ header, body, tab }: PageParts, facts: PageFacts): Provenance {
  const { metadata } = facts;
  const credits = [...header.credits, ...body.credits];
  const inText = readBodyBylines(body.lines.map((line) => line.text));
  const site = firstMeta(metadata, META_SITES) ?? siteOfTab(tab, header.title ?? '') ?? header.site;
  const found: Provenance = { byline: bylineOf(header, inText, body.credits, metadata) };
  const publisher =
    publisherOf(credits, inText, metadata) ?? (site !== undefined && speaksForItself(site) ? site : undefined);
  // A mirror invents an editor above the text; the one in brackets below it came with the text.
  const signed = body.credits.find((c) => c.editor && c.inBrackets) ?? credits.find((c) => c.editor);
  const editor = signed?.editor ?? inText.editor ?? metadata?.jsonLd.find((a) => a.editor)?.editor;
  const publishedAt = publishedAtOf(
    credits,
    facts,
    body.lines.map((line) => line.text),
  );
  const url = canonicalUrl(facts);
  if (site !== undefined) found.site = site;
  if (publisher !== undefined) found.originalPublisher = publisher;
  if (editor !== undefined) found.editor = editor;
  if (publishedAt !== undefined) found.publishedAt = publishedAt;
  if (url !== undefined) found.url = url;
  return found;
}

/** A portal copies from others; a newspaper, an office, the column that stands alone above a flash writes itself. */
const speaksForItself = (site: string) => !PART_OF_SITE.test(site) && (!isSiteName(site) || WRITING_OUTLET.test(site));

/** The year for dates that show none: the address's, else that of the day the page was fetched. */
export function yearOf({ url, fetchedAt }: PageFacts): AssumedYear | undefined {
  const inUrl = dateFromUrl(url)?.value.slice(0, 4);
  if (inUrl !== undefined) return { year: Number(inUrl) };
  const fetched = /^(\d{4})-\d\d-\d\d/.exec(fetchedAt ?? '');
  return fetched ? { year: Number(fetched[1]), notAfter: fetched[0] } : undefined;
}

function bylineOf(
  header: Header,
  inText: BodyCredits,
  bottom: Credits[],
  metadata: PageMetadata | undefined,
): BylineEntry[] {
  const shown = [...header.credits.flatMap((c) => c.byline), ...inText.byline, ...bottom.flatMap((c) => c.byline)];
  const claimed = metadata?.jsonLd.flatMap((article) => article.authors) ?? [];
  const written = parseNames(metadata?.meta.get('author') ?? '') ?? [];
  const entries =
    shown.length > 0
      ? shown
      : claimed.length > 0
        ? claimed
            .filter(({ name }) => parseNames(name))
            .map(({ name, jobTitle }) => ({ name, role: jobTitle ?? AUTHOR }))
        : written.map((name) => ({ name, role: AUTHOR }));
  const seen = new Set<string>();
  // The field 作者 knows less than （记者 陈晓） in the text.
  const roles = new Map(entries.filter(({ role }) => role !== AUTHOR).map(({ name, role }) => [name, role]));
  const known = entries.map(({ name, role }) => ({ name, role: roles.get(name) ?? role }));
  return known.filter(
    ({ name }) => !DAMAGED.test(name) && !isTitleStart(name, header.title ?? '') && !seen.has(name) && seen.add(name),
  );
}

/** 作者：临水部署: some systems fill the field with the title's first words. 陈晓东：… begins with the one it quotes. */
const isTitleStart = (name: string, title: string) =>
  name.length >= 3 && title.startsWith(name) && !/^[:：]/.test(title.slice(name.length));

/** Beside a date with its minute any short name is who published: 河阳发布, 平安临水. A person's name is not. */
const isOutletBeside = (rest: string, precision: string) =>
  isSiteName(rest) ||
  OFFICE_ENDINGS.test(rest) ||
  (precision === 'MINUTE' && /^[\u4e00-\u9fff]{4,10}$/.test(rest) && !isMenuLine(rest) && !isBrand(rest));

function publisherOf(credits: Credits[], inText: BodyCredits, metadata: PageMetadata | undefined): string | undefined {
  // A table of document data may name an office before the line with the date does.
  const labelled =
    (credits.find((c) => c.publisher && c.publishedAt) ?? credits.find((c) => c.publisher))?.publisher ??
    inText.publisher;
  if (labelled !== undefined) return labelled;
  const beside = credits.find((c) => c.publishedAt && c.rest && isOutletBeside(c.rest, c.publishedAt.precision))?.rest;
  const claimed = metadata?.jsonLd.find((article) => article.publisher)?.publisher;
  return (
    beside ??
    firstMeta(metadata, META_SOURCES) ??
    inText.agency ??
    credits.find((c) => c.outlet)?.outlet ??
    (claimed && !DAMAGED.test(claimed) ? claimed : undefined)
  );
}

function publishedAtOf(credits: Credits[], facts: PageFacts, lines: string[]): FuzzyDate | undefined {
  const shown = credits.find((c) => c.publishedAt)?.publishedAt;
  const claims = [
    facts.metadata?.jsonLd.find((a) => a.datePublished)?.datePublished,
    ...META_DATES.map((name) => facts.metadata?.meta.get(name)),
  ];
  const claimed = claims
    .map((claim) => (claim === undefined ? undefined : claimedDate(claim)))
    .find((date) => date !== undefined);
  // Hidden data may add the minute to a day the page shows; where the two disagree, the reader's date stands.
  if (shown && claimed && shown.precision === 'DAY' && claimed.value.startsWith(shown.value)) return claimed;
  const inUrl = dateFromUrl(facts.url);
  if (shown ?? claimed ?? (inUrl?.precision === 'DAY' ? inUrl : undefined)) return shown ?? claimed ?? inUrl;
  const signed = lines
    .slice(-SIGNATURE_REACH)
    .map(signatureDay)
    .find((date) => date !== undefined);
  const year = yearOf(facts);
  return signed ?? (year && datelineDay(lines[0] ?? '', year)) ?? inUrl;
}

/** The page's own address for itself, where it is a web address; else the one it was fetched from. */
function canonicalUrl({ url, metadata }: PageFacts): string | undefined {
  for (const claim of [metadata?.canonical, metadata?.meta.get('og:url')]) {
    const base =
      metadata?.base !== undefined && URL.canParse(metadata.base, url) ? new URL(metadata.base, url).href : url;
    if (claim === undefined || !URL.canParse(claim, base)) continue;
    const resolved = new URL(claim, base);
    if (/^https?:$/.test(resolved.protocol)) return resolved.href;
  }
  return url;
}

function firstMeta(metadata: PageMetadata | undefined, names: string[]): string | undefined {
  const value = names.map((name) => metadata?.meta.get(name)).find((found) => found !== undefined && found !== '');
  return value !== undefined && value.length <= 40 && !DAMAGED.test(value) ? value : undefined;
}
