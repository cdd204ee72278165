/**
 * Where a stretch of the article stands in the page: from `article.text` back through the slices to the repaired text,
 * through the repairs to the decoded text, and, given the snapshot again, to its source and its bytes. All but the bytes
 * are code points. A stretch over several paragraphs has a span for each, because the page may show furniture between.
 */
import { byteRangeOf } from './decode/byte-ranges.ts';
import { limitInput } from './decode/limit-input.ts';
import { type DecodeOptions, decodeBytes } from './decode-bytes.ts';
import type { Article, ParsedPage, Repair, Span } from './parsed-page.ts';
import { spanIndex } from './spans.ts';
import { visiblePage } from './visible-page.ts';

/** `decoded` counts in the text `Repair.from` counts in: of an HTML page, what a reader sees. */
export type Origin = { repaired: Span[]; decoded: Span[] };
/** `source` counts in the decoded markup (of plain text it equals `decoded`); `bytes` is there when bytes were given. */
export type SnapshotOrigin = Origin & { source: Span[]; bytes?: Span[] };

/** The parts of a parsed page that are needed. */
export type OriginPage = { article: Pick<Article, 'slices'>; repairs: Repair[] };

export function originOf(page: OriginPage, span: Span): Origin {
  const repaired = throughSlices(page.article.slices, span);
  return { repaired, decoded: repaired.map((part) => throughRepairs(page.repairs, part)) };
}

/** The same, down to the snapshot; `input` and `options` must be those the page was parsed with. */
export function originInSnapshot(
  page: Pick<ParsedPage, 'article' | 'repairs'>,
  span: Span,
  input: Uint8Array | string,
  options: DecodeOptions = {},
): SnapshotOrigin {
  const origin = originOf(page, span);
  const bytes = limitInput(input).value;
  const decoded = decodeBytes(bytes, options).value;
  const { text, html } = visiblePage(decoded);
  const seen = spanIndex(text);
  const written = spanIndex(decoded.text);
  const source = origin.decoded.map((part) => {
    if (!html) return part;
    const { start, end } = html.offsets.toSource(seen.toUtf16(part.start), seen.toUtf16(part.end));
    return { start: written.toCodePoint(start), end: written.toCodePoint(end) };
  });
  if (typeof bytes === 'string') return { ...origin, source };
  const ranges = source.map((part) => byteRangeOf(bytes, decoded.encoding, decoded.byteOffset, part));
  return { ...origin, source, bytes: ranges };
}

/** The pieces of the repaired text that article span `[start, end)` is made of; line breaks between slices are nobody's. */
function throughSlices(slices: Span[], { start, end }: Span): Span[] {
  const parts: Span[] = [];
  let at = 0;
  for (const slice of slices) {
    const length = slice.end - slice.start;
    const from = Math.max(start, at);
    const to = Math.min(end, at + length);
    if (from < to || (start === end && from === start && start <= at + length)) {
      parts.push({ start: slice.start + from - at, end: slice.start + Math.max(from, to) - at });
      if (start === end) break;
    }
    at += length + 1;
    if (at > end) break;
  }
  return parts;
}

/**
 * The stretch of the decoded text that repaired `[start, end)` came from. What a repair replaced belongs to it whole;
 * what one took out at either edge (`(wǎng)` behind 網) does not.
 */
function throughRepairs(repairs: Repair[], { start, end }: Span): Span {
  let from = start;
  let to = end;
  for (const repair of repairs) {
    const isDeletion = repair.to.start === repair.to.end;
    if (repair.to.end <= start) from = start + repair.from.end - repair.to.end;
    else if (repair.to.start < start) from = repair.from.start;
    if (isDeletion ? repair.to.end < end : repair.to.end <= end) to = end + repair.from.end - repair.to.end;
    else if (repair.to.start < end) to = repair.from.end;
    if (repair.to.start > end) break;
  }
  return { start: from, end: Math.max(from, to) };
}
