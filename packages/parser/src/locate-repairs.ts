/**
 * Where each repair stands in what was given: the page's source and, for bytes, the byte range. Use it to show or to check
 * repairs; for a stretch of the article use `origin-of.ts`. One pass over the input, however many repairs there are.
 */
import { byteRangesOf } from './decode/byte-ranges.ts';
import { limitInput } from './decode/limit-input.ts';
import { type DecodeOptions, decodeBytes } from './decode-bytes.ts';
import type { ParsedPage, Repair, Span } from './parsed-page.ts';
import { spanIndex } from './spans.ts';
import { visiblePage } from './visible-page.ts';

/** `source` counts code points of the decoded source (of plain text it equals `from`); `bytes` is there when bytes were given. */
export type LocatedRepair = Repair & { source: Span; bytes?: Span };

/** `text` is the decoded text, in which `from` counts. `input` and `options` must be those the page was parsed with. */
export function locateRepairs(
  { repairs }: Pick<ParsedPage, 'repairs'>,
  input: Uint8Array | string,
  options: DecodeOptions = {},
): { text: string; located: LocatedRepair[] } {
  const bytes = limitInput(input).value;
  const decoded = decodeBytes(bytes, options).value;
  const { text, html } = visiblePage(decoded);
  const seen = spanIndex(text);
  const written = spanIndex(decoded.text);
  const sources = repairs.map(({ from }) => {
    if (!html) return from;
    const { start, end } = html.offsets.toSource(seen.toUtf16(from.start), seen.toUtf16(from.end));
    return { start: written.toCodePoint(start), end: written.toCodePoint(end) };
  });
  if (typeof bytes === 'string') return { text, located: repairs.map((repair, i) => withSource(repair, sources[i])) };
  const ranges = byteRangesOf(bytes, decoded.encoding, decoded.byteOffset, sources);
  const located = repairs.map((repair, i) => ({ ...withSource(repair, sources[i]), bytes: ranges[i] as Span }));
  return { text, located };
}

const withSource = (repair: Repair, source: Span | undefined): LocatedRepair => ({
  ...repair,
  source: source ?? repair.from,
});
