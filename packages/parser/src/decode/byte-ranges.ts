/**
 * Where in the bytes a stretch of the decoded text stands. Decoders do not say, so the bytes are decoded again: blocks
 * until the character is near, then byte by byte. A character ends at the byte that makes the decoder give it out.
 */
import type { Span } from '../parsed-page.ts';
import { codePointLength } from '../spans.ts';
import { decodeLeniently } from './encoding-names.ts';
import { findSegments, type Segment } from './mixed-encodings.ts';

const BLOCK_BYTES = 4096;

/** The byte range of code points `[start, end)` of what `encoding` makes of `bytes` from `byteOffset` on. */
export function byteRangeOf(bytes: Uint8Array, encoding: string, byteOffset: number, span: Span): Span {
  const body = bytes.subarray(byteOffset);
  const segments = findSegments(body, encoding);
  const at = (codePoint: number) => byteOffset + bytesBeforeIn(body, segments, codePoint);
  return { start: at(span.start), end: at(span.end) };
}

/** The same in a page of several encodings, see `mixed-encodings.ts`. */
function bytesBeforeIn(bytes: Uint8Array, segments: Segment[], count: number): number {
  let seen = 0;
  for (const { start, end, encoding } of segments) {
    const part = bytes.subarray(start, end);
    const here =
      segments.length === 1 ? Number.POSITIVE_INFINITY : codePointLength(decodeLeniently(part, encoding).text);
    if (count <= seen + here) return start + bytesBefore(part, encoding, count - seen);
    seen += here;
  }
  return bytes.length;
}

/** How many bytes the first `count` code points take. */
function bytesBefore(bytes: Uint8Array, encoding: string, count: number): number {
  if (count <= 0) return 0;
  if (encoding.startsWith('utf-32')) return Math.min(bytes.length, count * 4);
  const scout = new TextDecoder(encoding, { ignoreBOM: true });
  let seen = 0;
  let block = 0;
  for (; block < bytes.length; block += BLOCK_BYTES) {
    const here = codePointLength(scout.decode(bytes.subarray(block, block + BLOCK_BYTES), { stream: true }));
    if (seen + here >= count) break;
    seen += here;
  }
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  decoder.decode(bytes.subarray(0, block), { stream: true });
  for (let i = block; i < bytes.length; i++) {
    seen += codePointLength(decoder.decode(bytes.subarray(i, i + 1), { stream: true }));
    if (seen >= count) return i + 1;
  }
  return bytes.length;
}
