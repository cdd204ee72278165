/**
 * Where in the bytes a stretch of the decoded text stands. Decoders do not say, so the bytes are decoded again, each part of
 * a page of several encodings by its own decoder: block by block, and byte by byte where an end is wanted. A character ends
 * at the byte that makes the decoder give it out; of several that come out together, all but the last end before that byte
 * (E6 31 is a lost character and 1), and where it begins the next one (E6 E5) the last does too. One pass, however many stretches are asked for.
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
  let fine = new TextDecoder(encoding, { ignoreBOM: true });
  let counted = 0;
  for (let start = 0; start < part.length; start += BLOCK_BYTES) {
    const block = part.subarray(start, start + BLOCK_BYTES);
    const here = codePointLength(scout.decode(block, { stream: true }));
    if (counted + here < wanted(found.length)) {
      fine.decode(block, { stream: true });
      counted += here;
      continue;
    }
    const before = counted;
    for (let i = 0; i < block.length; i++) {
      try {
        counted += codePointLength(fine.decode(block.subarray(i, i + 1), { stream: true }));
      } catch {
        const again = decodeAgain(part, encoding, start, start + i + 1);
        fine = again.decoder;
        counted = before + again.count;
      }
      const own = encoding === 'utf-8' && isLeadByte(block[i]) ? 0 : 1;
      while (counted >= wanted(found.length)) found.push(start + i + (counted === wanted(found.length) ? own : 0));
    }
  }
  return { counted, found };
}

/** In UTF-8 it begins a character of several bytes and ends none. */
const isLeadByte = (byte = 0) => byte >= 0xc2 && byte <= 0xf4;

/** No byte of a longer character is below this: behind one, a decoder is in its first state. */
const FIRST_TRAIL_BYTE = 0x30;
/** How far back such a byte is looked for; the decoder finds into step again by itself. */
const LOOK_BACK_BYTES = 4096;

/**
 * Node's GB18030 decoder throws, though it is not fatal, when one byte alone brings out several characters (AC 30 80 and AC);
 * never when it gets two bytes or more. So these are decoded once more in one piece: a decoder that has read up to `end`, and
 * how many code points come out between `start` and there.
 */
function decodeAgain(part: Uint8Array, encoding: string, start: number, end: number) {
  let from = start;
  while (from > Math.max(0, start - LOOK_BACK_BYTES) && (part[from - 1] ?? 0) >= FIRST_TRAIL_BYTE) from--;
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  const earlier = new TextDecoder(encoding, { ignoreBOM: true }).decode(part.subarray(from, start), { stream: true });
  const all = decoder.decode(part.subarray(from, end), { stream: true });
  return { decoder, count: codePointLength(all) - codePointLength(earlier) };
}
