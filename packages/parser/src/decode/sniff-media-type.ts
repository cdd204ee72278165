/**
 * Is this HTML or plain text? The caller's media type is believed unless the text plainly starts as an HTML document.
 * A `<` somewhere is no evidence: `“<img src=x>”专项行动` in a plain text stays text.
 */

/** The two sorts of pages that are told apart. */
export type MediaType = 'text/html' | 'text/plain';

const DOCUMENT_START =
  /^[\s\uFEFF]*(?:<\?xml\b[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head)\b/i;
const FRAGMENT_START =
  /^[\s\uFEFF]*<(?:meta|title|body|div|p|article|section|main|table|h[1-6]|ul|ol|span|script|style|link)\b[^<]{0,2000}?>/i;

/** `declared` may carry parameters; what is neither HTML nor declared so is plain text. */
export function sniffMediaType(text: string, declared: string | undefined): MediaType {
  const name = declared?.split(';')[0]?.trim().toLowerCase();
  const start = text.slice(0, 4096);
  if (name === 'text/html' || name === 'application/xhtml+xml') return 'text/html';
  if (DOCUMENT_START.test(start)) return 'text/html';
  return name === undefined && FRAGMENT_START.test(start) ? 'text/html' : 'text/plain';
}
