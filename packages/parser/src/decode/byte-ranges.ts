/**
 * Where in the bytes a stretch of the decoded text stands. Decoders do not say, so the bytes are decoded again, each part of
 * a page of several encodings by its own decoder: block by block, and byte by byte where an end is wanted. A character ends
 * at the byte that makes the decoder give it out. One pass, however many stretches are asked for.
 */
import type { Span } from '../parsed-page.ts';
import { codePointLength } from '../spans.ts';
import { findSegments, type Segment } from './mixed-encodings.ts';

const BLOCK_BYTES = 256;

/** The byte ranges of code points `[start, end)` of what `encoding` makes of `bytes` from `byteOffset` on, one for each span. */
export function byteRangesOf(bytes: Uint8Array, encoding: string, byteOffset: number, spans: readonly Span[]): Span[] {
  const body = bytes.subarray(byteOffset);
  const wanted = [...new Set(spans.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const offsets = byteOffsets(body, findSegments(body, encoding), wanted);
  const at = (codePoint: number) => byteOffset + (offsets.get(codePoint) ?? body.length);
  return spans.map(({ start, end }) => ({ start: at(start), end: at(end) }));
}

/** The same for one stretch. */
export const byteRangeOf = (bytes: Uint8Array, encoding: string, byteOffset: number, span: Span): Span =>
  byteRangesOf(bytes, encoding, byteOffset, [span])[0] as Span;

/** How many bytes come before each of the code points asked for, in ascending order; those behind the text are left out. */
function byteOffsets(bytes: Uint8Array, segments: Segment[], wanted: readonly number[]): Map<number, number> {
  const offsets = new Map<number, number>();
  let next = 0;
  for (; (wanted[next] ?? 1) <= 0; next++) offsets.set(wanted[next] as number, 0);
  let seen = 0;
  for (const { start, end, encoding } of segments) {
    const part = bytes.subarray(start, end);
    const { counted, found } = readSegment(
      part,
      encoding,
      (i) => (wanted[next + i] ?? Number.POSITIVE_INFINITY) - seen,
    );
    for (const offset of found) offsets.set(wanted[next++] as number, start + offset);
    seen += counted;
    if (next === wanted.length) break;
  }
  return offsets;
}

/** Bytes before each of the counts asked for that lies in this part, and how many code points the part has, as far as it was read. */
function readSegment(
  part: Uint8Array,
  encoding: string,
  wanted: (index: number) => number,
): { counted: number; found: number[] } {
  const found: number[] = [];
  if (encoding.startsWith('utf-32')) {
    const counted = Math.floor(part.length / 4);
    while (wanted(found.length) <= counted) found.push(wanted(found.length) * 4);
    return { counted, found };
  }
  const scout = new TextDecoder(encoding, { ignoreBOM: true });
  const fine = new TextDecoder(encoding, { ignoreBOM: true });
  let counted = 0;
  for (let start = 0; start < part.length; start += BLOCK_BYTES) {
    const block = part.subarray(start, start + BLOCK_BYTES);
    const here = codePointLength(scout.decode(block, { stream: true }));
    if (counted + here < wanted(found.length)) {
      fine.decode(block, { stream: true });
      counted += here;
      continue;
    }
    for (let i = 0; i < block.length; i++) {
      counted += codePointLength(fine.decode(block.subarray(i, i + 1), { stream: true }));
      while (counted >= wanted(found.length)) found.push(start + i + 1);
    }
  }
  return { counted, found };
}
