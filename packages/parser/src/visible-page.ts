/** The text the repair stage works on: a plain text as it is, an HTML page as a reader sees it. Repairs count in this text. */
import type { DecodedSource } from './decode-bytes.ts';
import { repairMetadata } from './html/repair-metadata.ts';
import { type HtmlText, htmlToText } from './html-to-text.ts';

/** `html` is there for HTML pages only. */
export type VisiblePage = { text: string; html?: HtmlText };

/** The visible text of a decoded page, with the layout of an HTML one. */
export function visiblePage(decoded: DecodedSource): VisiblePage {
  if (decoded.mediaType !== 'text/html') return { text: decoded.text };
  const html = htmlToText(decoded.text);
  return { text: html.text, html: { ...html, metadata: repairMetadata(html.metadata, html.text) } };
}
