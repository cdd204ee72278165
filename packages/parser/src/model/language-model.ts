/**
 * How likely a character is after the two before it, in simplified Chinese news: a trigram model, its shares smoothed when the
 * tables are built (scripts/build-model.ts). It judges competing readings of damaged bytes; it never judges a text that nothing else calls damaged.
 * Loads at first use (some 80 ms, 8 MB); works the same in Node and in a browser.
 */
import { BIGRAMS } from './generated/bigrams.ts';
import { CHARACTERS } from './generated/characters.ts';
import { TRIGRAMS } from './generated/trigrams.ts';
import { UNIGRAMS } from './generated/unigrams.ts';
import { PackReader, restoreShare } from './pack.ts';

/** The border of a line, and the character the model has never seen. */
export const BORDER = 0;
export const UNKNOWN = 8191;
/** A number has room for that many characters. */
const CHARACTER_ROOM = 8192;

/** Nothing follows anything with less than this, so that one name cannot outweigh a whole sentence. */
const FLOOR = 1e-9;
/** Rounding may take a little more than all of a context; something is always left for what it was never seen with. */
const LEAST_REST = 0.01;

export type LanguageModel = {
  /** Number of a character, UNKNOWN where the model lacks it. */
  idOf(char: string): number;
  /** Probability of `c` by itself; `base` is what an unknown character gets. */
  single(c: number, base: number): number;
  /** Probability of `c` after `a` and `b`, the nearest. */
  after(a: number, b: number, c: number, base: number): number;
};

let model: LanguageModel | undefined;

export function languageModel(): LanguageModel {
  model ??= load();
  return model;
}

/** Open addressing over 32-bit keys: half the time of a Map, a quarter of its memory. */
class NumberTable {
  private readonly keys: Int32Array;
  private readonly values: Int32Array;
  private readonly mask: number;
  constructor(bits: number) {
    this.keys = new Int32Array(1 << bits).fill(-1);
    this.values = new Int32Array(1 << bits);
    this.mask = (1 << bits) - 1;
  }
  private slot(key: number): number {
    let at = (Math.imul(key, 0x9e3779b1) >>> 8) & this.mask;
    while (this.keys[at] !== key && this.keys[at] !== -1) at = (at + 1) & this.mask;
    return at;
  }
  set(key: number, value: number): void {
    const at = this.slot(key);
    this.keys[at] = key;
    this.values[at] = value;
  }
  /** The value, or -1. */
  get(key: number): number {
    const at = this.slot(key);
    return this.keys[at] === key ? (this.values[at] as number) : -1;
  }
}

function load(): LanguageModel {
  const chars = Array.from(CHARACTERS);
  const ids = new Map(chars.map((char, i) => [char, i]));
  const unigramPack = new PackReader(UNIGRAMS);
  const singles = Float64Array.from(chars, () => restoreShare(unigramPack.byte()));
  const bigrams = readRows(BIGRAMS, chars.length);
  const trigrams = readRows(TRIGRAMS, bigrams.count);

  const single = (c: number, base: number) => (c === UNKNOWN ? base : (singles[c] as number));
  const after = (a: number, b: number, c: number, base: number) => {
    let share = single(c, base);
    if (b !== UNKNOWN) {
      const bc = c === UNKNOWN ? -1 : bigrams.numbers.get((b * CHARACTER_ROOM + c) | 0);
      share = (bc < 0 ? 0 : (bigrams.shares[bc] as number)) + (bigrams.rest[b] as number) * share;
      const ab = a === UNKNOWN ? -1 : bigrams.numbers.get((a * CHARACTER_ROOM + b) | 0);
      if (ab >= 0) {
        const abc = c === UNKNOWN ? -1 : trigrams.numbers.get((ab * CHARACTER_ROOM + c) | 0);
        share = (abc < 0 ? 0 : (trigrams.shares[abc] as number)) + (trigrams.rest[ab] as number) * share;
      }
    }
    return Math.max(share, FLOOR);
  };
  return { idOf: (char) => ids.get(char) ?? UNKNOWN, single, after };
}

type Rows = { numbers: NumberTable; shares: Float32Array; count: number; rest: Float32Array };

/** Both tables hold under 200,000 rows' entries; a quarter of the room stays free, so that a look-up ends soon. */
const TABLE_BITS = 18;

/** One row for each context: its followers' shares, numbered through, and what they leave to the lower order. */
function readRows(packed: string, contexts: number): Rows {
  const pack = new PackReader(packed);
  const numbers = new NumberTable(TABLE_BITS);
  const shares = new Float32Array(1 << TABLE_BITS);
  const rests = new Float32Array(contexts);
  let count = 0;
  for (let context = 0; context < contexts; context++) {
    let rest = 1;
    let next = 0;
    for (let left = pack.varint(); left > 0; left--) {
      next += pack.varint();
      const share = restoreShare(pack.byte());
      numbers.set((context * CHARACTER_ROOM + next) | 0, count);
      shares[count++] = share;
      rest -= share;
    }
    rests[context] = Math.max(rest, LEAST_REST);
  }
  return { numbers, shares, count, rest: rests };
}
