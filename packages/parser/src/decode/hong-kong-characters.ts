/**
 * Big5-HKSCS. The Encoding Standard's Big5 holds Hong Kong's own characters, but the decoder of Node (ICU) gives code
 * points of the private use area for them: 屋邨 came out as 屋 and a box. A browser's decoder needs none of this.
 */
import { HKSCS_ROWS } from '../tables/hkscs.zh.ts';

const TRAILS = [...range(0x40, 0x7e), ...range(0xa1, 0xfe)];
const PRIVATE = /[\uE000-\uF8FF]/g;
let characters: Map<string, string> | undefined;

/** One code point for each code point, so that places in the text stay what they were. */
export function readHongKongCharacters(text: string): string {
  if (text.search(PRIVATE) < 0) return text;
  characters ??= privateToHongKong();
  const known = characters;
  return text.replace(PRIVATE, (char) => known.get(char) ?? char);
}

/** What this runtime's decoder makes of each pair of bytes; where it knows the character there is nothing to do. */
function privateToHongKong(): Map<string, string> {
  const decoder = new TextDecoder('big5');
  const map = new Map<string, string>();
  for (const [lead, row] of HKSCS_ROWS) {
    for (const [i, char] of Array.from(row).entries()) {
      if (char === ' ') continue;
      const decoded = decoder.decode(Uint8Array.of(lead, TRAILS[i] as number));
      if (/^[\uE000-\uF8FF]$/.test(decoded)) map.set(decoded, char);
    }
  }
  return map;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
