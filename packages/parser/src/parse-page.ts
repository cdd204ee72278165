/**
 * A page's bytes to everything the page says: the whole pipeline, one verb a line. Pure: no I/O, no clock, no randomness,
 * so the same input gives the same answer anywhere. Never throws on content; what is wrong with a page stands in
 * `diagnostics` and `quality`.
 */
import { carryLayout } from './article/carry-layout.ts';
import { limitInput } from './decode/limit-input.ts';
import { undoneLayers } from './decode/undone-layers.ts';
import { decodeBytes } from './decode-bytes.ts';
import { extractArticle, type PageContext } from './extract-article.ts';
import { extractFacts } from './extract-facts.ts';
import type { Diagnostic, ParsedPage, ParseOptions, Repair } from './parsed-page.ts';
import { judgeQuality } from './quality.ts';
import { repairText } from './repair-text.ts';
import { type VisiblePage, visiblePage } from './visible-page.ts';

/**
 * Rises with every release in which the same bytes may give another answer: each article keeps the version that read it, and a page
 * is read anew when the version is another. The rule stands in CONTRIBUTING.md.
 */
export const PARSER_VERSION = '0.2.0';

/** Bytes as they were fetched, or a text. `url` and `fetchedAt` complete dates; `charset` and `mediaType` are claims that are checked. */
export function parsePage(input: Uint8Array | string, options: ParseOptions = {}): ParsedPage {
  const limited = limitInput(input);
  const decoded = decodeBytes(limited.value, options);
  const visible = visiblePage(decoded.value);
  const repaired = repairText(visible.text);
  const { text, repairs } = repaired.value;
  const article = extractArticle(text, contextOf(visible, repairs, options));
  const extraction = extractFacts(article.value);
  const diagnostics: Diagnostic[] = [limited, decoded, repaired, article].flatMap((stage) => stage.diagnostics);
  const { encoding, declared, certainty } = decoded.value;
  const layers = undoneLayers(repairs);
  return {
    schemaVersion: 1,
    parserVersion: PARSER_VERSION,
    decoding: { encoding, ...(declared === undefined ? {} : { declared }), certainty, layers },
    repairs,
    diagnostics,
    quality: judgeQuality({ decoding: decoded.value, repairs, diagnostics, article: article.value }),
    article: article.value,
    ...extraction,
  };
}

/** What the article stage may know besides the text; the layout moves along with the repairs. */
function contextOf({ html }: VisiblePage, repairs: Repair[], { url, fetchedAt }: ParseOptions): PageContext {
  return {
    ...(url === undefined ? {} : { url }),
    ...(fetchedAt === undefined ? {} : { fetchedAt }),
    ...(html === undefined ? {} : { metadata: html.metadata }),
    ...(html === undefined ? {} : { layout: { lines: carryLayout(html.lines, repairs), elements: html.elements } }),
  };
}
