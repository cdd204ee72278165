/** The stages up to the article, without repair: what the fixtures here are about. */
import { decodeBytes } from '../../src/decode-bytes.ts';
import { extractArticle } from '../../src/extract-article.ts';
import type { Article } from '../../src/parsed-page.ts';
import { visiblePage } from '../../src/visible-page.ts';

export function readPage(page: string, url?: string): Article {
  const { text, html } = visiblePage(decodeBytes(page).value);
  const layout = html && { lines: html.lines, elements: html.elements };
  return extractArticle(text, {
    ...(url === undefined ? {} : { url }),
    ...(html && layout ? { metadata: html.metadata, layout } : {}),
  }).value;
}
