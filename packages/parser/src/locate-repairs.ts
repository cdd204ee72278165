/**
 * Where each repair stands in what was given: the page's source and, for bytes, the byte range. Use it to show or to check
 * repairs; for a stretch of the article use `origin-of.ts`. One pass over the input, however many repairs there are.
 */
import { limitInput } from './decode/limit-input.ts';
import { type DecodeOptions, decodeBytes } from './decode-bytes.ts';
import type { ParsedPage, Repair, Span } from './parsed-page.ts';
import { codePointLength, spanIndex } from './spans.ts';
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
  const { encoding, byteOffset } = decoded;
  const wanted = sources.flatMap(({ start, end }) => [start, end]).sort((a, b) => a - b);
  const offsets = byteOffsets(bytes.subarray(byteOffset), encoding, wanted);
  const byteOf = (codePoint: number) => byteOffset + (offsets.get(codePoint) ?? 0);
  const located = repairs.map((repair, i) => {
    const found = withSource(repair, sources[i]);
    return { ...found, bytes: { start: byteOf(found.source.start), end: byteOf(found.source.end) } };
  });
  return { text, located };
}

const withSource = (repair: Repair, source: Span | undefined): LocatedRepair => ({
  ...repair,
  source: source ?? repair.from,
});

const BLOCK_BYTES = 256;

/**
 * How many bytes come before each of the code points asked for, in ascending order. Decoders do not say, so blocks in which
 * one is wanted are decoded byte by byte; a character ends at the byte that makes the decoder give it out.
 */
function byteOffsets(bytes: Uint8Array, encoding: string, wanted: readonly number[]): Map<number, number> {
  const offsets = new Map<number, number>([[0, 0]]);
  if (encoding.startsWith('utf-32')) {
    for (const count of wanted) offsets.set(count, Math.min(bytes.length, count * 4));
    return offsets;
  }
  const scout = new TextDecoder(encoding, { ignoreBOM: true });
  const fine = new TextDecoder(encoding, { ignoreBOM: true });
  let next = 0;
  let seen = 0;
  while ((wanted[next] ?? 1) <= 0) next++;
  for (let start = 0; start < bytes.length && next < wanted.length; start += BLOCK_BYTES) {
    const block = bytes.subarray(start, start + BLOCK_BYTES);
    const here = codePointLength(scout.decode(block, { stream: true }));
    if (seen + here < (wanted[next] as number)) {
      fine.decode(block, { stream: true });
      seen += here;
      continue;
    }
    for (let i = 0; i < block.length; i++) {
      seen += codePointLength(fine.decode(block.subarray(i, i + 1), { stream: true }));
      for (; next < wanted.length && seen >= (wanted[next] as number); next++)
        offsets.set(wanted[next] as number, start + i + 1);
    }
  }
  for (; next < wanted.length; next++) offsets.set(wanted[next] as number, bytes.length);
  return offsets;
}
