/**
 * Code points and UTF-16. Every span of this package counts Unicode code points, JavaScript strings count UTF-16 units:
 * `𠮷a` is 2 code points and 3 units. This file is the way from one to the other; it imports nothing, so a browser can
 * load it alone. A lone surrogate counts as one code point, as it does in a JavaScript string iterator.
 */

const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;

/** The text's code points, one string each. */
export function toCodePoints(text: string): string[] {
  return Array.from(text);
}

/** Number of code points in `text`. */
export function codePointLength(text: string): number {
  return utf16ToCodePoint(text, text.length);
}

/** Code points before UTF-16 offset `offset`; one that points into a surrogate pair counts the pair's first half as a code point. */
export function utf16ToCodePoint(text: string, offset: number): number {
  const end = Math.min(offset, text.length);
  let count = 0;
  for (let i = 0; i < end; i++) {
    if (isHigh(text.charCodeAt(i)) && i + 1 < end && isLow(text.charCodeAt(i + 1))) i++;
    count++;
  }
  return count;
}

/** UTF-16 offset of code point `index`; past the end it is the text's length. */
export function codePointToUtf16(text: string, index: number): number {
  let offset = 0;
  for (let count = 0; count < index && offset < text.length; count++) {
    offset += isHigh(text.charCodeAt(offset)) && isLow(text.charCodeAt(offset + 1)) ? 2 : 1;
  }
  return offset;
}

/** `text` between two code point positions, half open. */
export function sliceByCodePoints(text: string, start: number, end: number): string {
  const from = codePointToUtf16(text, start);
  return text.slice(from, from + codePointToUtf16(text.slice(from), end - start));
}

/** Both ways for one text, for many look-ups: built once in linear time, each look-up takes the log of the number of astral characters. */
export type SpanIndex = {
  /** Length in code points. */
  length: number;
  toUtf16(codePoint: number): number;
  toCodePoint(utf16: number): number;
  slice(start: number, end: number): string;
};

/** Made once for a text of which many offsets are asked: the text is walked once. */
export function spanIndex(text: string): SpanIndex {
  // UTF-16 offsets of the surrogate pairs; Chinese news has next to none, so the list is short or empty.
  const pairs: number[] = [];
  for (let i = 0; i < text.length; i++) {
    if (isHigh(text.charCodeAt(i)) && isLow(text.charCodeAt(i + 1))) pairs.push(i++);
  }
  const length = text.length - pairs.length;
  /** How many pairs hold `test`, which must be true for a prefix of them. */
  const countWhile = (test: (pair: number, nth: number) => boolean) => {
    let low = 0;
    let high = pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (test(pairs[middle] as number, middle)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const toUtf16 = (codePoint: number) =>
    codePoint >= length ? text.length : Math.max(0, codePoint) + countWhile((pair, nth) => pair - nth < codePoint);
  const toCodePoint = (utf16: number) => {
    const offset = Math.min(Math.max(0, utf16), text.length);
    return offset - countWhile((pair) => pair + 1 < offset);
  };
  return { length, toUtf16, toCodePoint, slice: (start, end) => text.slice(toUtf16(start), toUtf16(end)) };
}
