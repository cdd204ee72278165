/**
 * What a text has in common with its damaged copies. Mirrors write 網絡 for 网络, put (wǎng) behind characters, narrow marks
 * and lose some: so the text is folded to simplified characters, everything but Han characters and digits is left out, and
 * the rest is cut into overlapping pieces. The set of pieces stays nearly the same; its MinHash bands go into an index.
 */
import { foldCharacter } from '@countermeasure/parser/extract/fold-characters';

/** Characters a piece. Three already tell news apart, and one lost character spoils no more than three of them. */
const PIECE = 3;
/**
 * Two texts meet in the index when one band of ROWS minima is the same. At a Jaccard similarity of 0.5 that happens for 96
 * pairs of 100, at 0.7 for all; at 0.1, what two reports of one field share, for 2.
 */
const BANDS = 24;
const ROWS = 3;

const KEPT = /[\p{Script=Han}\p{N}]/u;

/** Hashes of the pieces, without repeats; a text too short for one has none. */
export function pieces(text: string): Set<number> {
  const kept = Array.from(text.normalize('NFC'), (char) => (char.length > 1 ? char : foldCharacter(char))).filter(
    (char) => KEPT.test(char),
  );
  const found = new Set<number>();
  for (let at = 0; at + PIECE <= kept.length; at++) found.add(hash(kept.slice(at, at + PIECE).join('')));
  return found;
}

/** FNV-1a, 32 bits. */
function hash(piece: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < piece.length; at++) value = Math.imul(value ^ piece.charCodeAt(at), 0x01000193);
  return value >>> 0;
}

/** As signed 32-bit numbers, for the index; none for a text without pieces. */
export function bands(found: ReadonlySet<number>): number[] {
  if (found.size === 0) return [];
  const minima = Array.from({ length: BANDS * ROWS }, (_, nth) => minimum(found, nth));
  return Array.from({ length: BANDS }, (_, band) => {
    let value = mix(band + 1);
    for (let row = 0; row < ROWS; row++) value = mix(value ^ (minima[band * ROWS + row] as number));
    return value | 0;
  });
}

/** The least of the pieces under the nth order. */
function minimum(found: ReadonlySet<number>, nth: number): number {
  const seed = mix(nth + 0x9e3779b9);
  let least = 0xffffffff;
  for (const piece of found) {
    const value = mix(piece ^ seed);
    if (value < least) least = value;
  }
  return least;
}

/** MurmurHash3's finalizer: every bit of the input moves every bit of the answer. */
function mix(input: number): number {
  let value = input >>> 0;
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

/** Pieces in common by pieces in either, 0 to 1. */
export function jaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  if (a.size === 0 || b.size === 0) return 0;
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let common = 0;
  for (const piece of small) if (large.has(piece)) common++;
  return common / (a.size + b.size - common);
}
