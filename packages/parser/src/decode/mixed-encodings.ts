/**
 * A page whose parts are in two encodings: a UTF-8 template around a text from a GBK database, or a GBK page with an
 * inserted UTF-8 footer. Use it when the bytes fit no encoding as a whole. The page is cut at `<`, `>` and line breaks,
 * which no trail byte of GBK, Big5 or UTF-8 can be, and each piece is read by itself.
 */
import { decodeStrictly } from './encoding-names.ts';
import { plausibility } from './guess-encoding.ts';

/** Bytes `[start, end)` are in `encoding`. Neighbours differ in encoding. */
export type Segment = { start: number; end: number; encoding: string };

/** A piece this much like Chinese in the other encoding is in it: three characters of four are common ones. */
const PLAUSIBLE = 0.6;
/** Two characters of UTF-8 in a row are no accident of GBK bytes. */
const UTF8_HAN = /[\u3400-\u9fff\u3000-\u303f\uff00-\uffef]{2}/;

/** `main` is what most of the page is in; one segment when no part of it speaks against. Linear in the bytes. */
export function findSegments(bytes: Uint8Array, main: string): Segment[] {
  if (main !== 'utf-8' && main !== 'gbk' && main !== 'gb18030')
    return [{ start: 0, end: bytes.length, encoding: main }];
  const segments: Segment[] = [];
  for (let start = 0; start < bytes.length; ) {
    let end = start;
    let isAscii = true;
    while (end < bytes.length && (end === start || !isCut(bytes[end] as number))) {
      if ((bytes[end] as number) >= 0x80) isAscii = false;
      end++;
    }
    const encoding = isAscii ? main : encodingOfPiece(bytes.subarray(start, end), main);
    const last = segments.at(-1);
    if (last && last.encoding === encoding) last.end = end;
    else segments.push({ start, end, encoding });
    start = end;
  }
  return segments.length > 0 ? segments : [{ start: 0, end: 0, encoding: main }];
}

const isCut = (byte: number) => byte === 0x3c || byte === 0x3e || byte === 0x0a;

function encodingOfPiece(piece: Uint8Array, main: string): string {
  const asUtf8 = decodeStrictly(piece, 'utf-8');
  if (main === 'utf-8') {
    if (asUtf8 !== undefined || decodeStrictly(piece, 'gb18030') === undefined) return main;
    return plausibility(piece, 'gb18030') >= PLAUSIBLE ? 'gb18030' : main;
  }
  return asUtf8 !== undefined && UTF8_HAN.test(asUtf8) ? 'utf-8' : main;
}

/** Bytes beyond ASCII in the pieces that are UTF-8, and in those that read as GBK; `rest` fits neither. */
export function weighMixture(bytes: Uint8Array): { utf8: number; gbk: number; rest: number } {
  const weights = { utf8: 0, gbk: 0, rest: 0 };
  for (let start = 0; start < bytes.length; ) {
    let end = start;
    let high = 0;
    while (end < bytes.length && (end === start || !isCut(bytes[end] as number))) {
      if ((bytes[end] as number) >= 0x80) high++;
      end++;
    }
    if (high > 0) weights[kindOf(bytes.subarray(start, end))] += high;
    start = end;
  }
  return weights;
}

function kindOf(piece: Uint8Array): 'utf8' | 'gbk' | 'rest' {
  const asUtf8 = decodeStrictly(piece, 'utf-8');
  if (asUtf8 !== undefined && UTF8_HAN.test(asUtf8)) return 'utf8';
  return decodeStrictly(piece, 'gb18030') !== undefined && plausibility(piece, 'gb18030') >= PLAUSIBLE ? 'gbk' : 'rest';
}
