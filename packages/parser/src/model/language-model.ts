/**
 * How likely a character is after the two before it, in simplified Chinese, news above all: a trigram model, its shares smoothed when the
 * tables are built (scripts/build-model.ts). It judges competing readings of damaged bytes; it never judges a text that nothing else calls damaged.
 * Unpacks at first use (some 60 ms, 6 MB); works the same in Node and in a browser.
 */
import { BIGRAMS } from './generated/bigrams.ts';
import { CHARACTERS } from './generated/characters.ts';
import { TRIGRAMS } from './generated/trigrams.ts';
import { UNIGRAMS } from './generated/unigrams.ts';
import { PackReader, restoreShare } from './pack.ts';

/** The border of a line, and the character the model has never seen. */
export const BORDER = 0;
export const UNKNOWN = 0xffff;

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

function load(): LanguageModel {
  const chars = Array.from(CHARACTERS);
  const ids = new Map(chars.map((char, i) => [char, i]));
  const unigramPack = new PackReader(UNIGRAMS);
  const singles = Float64Array.from(chars, () => restoreShare(unigramPack.symbol()));
  const pairs = readRows(BIGRAMS, chars.length);
  const triples = readRows(TRIGRAMS, pairs.followers.length);

  const single = (c: number, base: number) => (c === UNKNOWN ? base : (singles[c] as number));
  // Whoever asks for many characters asks after the same two: the pair's place is looked up once.
  let [lastA, lastB, pair] = [UNKNOWN, UNKNOWN, -1];
  const after = (a: number, b: number, c: number, base: number) => {
    let share = single(c, base);
    if (b !== UNKNOWN) {
      if (a !== lastA || b !== lastB) {
        pair = a === UNKNOWN ? -1 : find(pairs, a, b);
        lastA = a;
        lastB = b;
      }
      share = shareIn(pairs, b, c) + (pairs.rests[b] as number) * share;
      if (pair >= 0) share = shareIn(triples, pair, c) + (triples.rests[pair] as number) * share;
    }
    return Math.max(share, FLOOR);
  };
  return { idOf: (char) => ids.get(char) ?? UNKNOWN, single, after };
}

/**
 * One row for each context: the numbers of its followers in order, their shares, and what those leave to the lower order. Three
 * bytes a follower, and read in order: a hash table takes four times the room and as long again to fill.
 */
type Rows = { starts: Uint32Array; followers: Uint16Array; steps: Uint8Array; rests: Float32Array };

function readRows(packed: string, contexts: number): Rows {
  const pack = new PackReader(packed);
  const starts = new Uint32Array(contexts + 1);
  for (let context = 0; context < contexts; context++)
    starts[context + 1] = (starts[context] as number) + pack.number();
  const count = starts[contexts] as number;
  const followers = new Uint16Array(count);
  const steps = new Uint8Array(count);
  const rests = new Float32Array(contexts);
  for (let context = 0, at = 0; context < contexts; context++) {
    let next = 0;
    for (const end = starts[context + 1] as number; at < end; at++) followers[at] = next += pack.number();
  }
  for (let context = 0, at = 0; context < contexts; context++) {
    let rest = 1;
    for (const end = starts[context + 1] as number; at < end; at++) {
      steps[at] = pack.symbol();
      rest -= restoreShare(steps[at] as number);
    }
    rests[context] = Math.max(rest, LEAST_REST);
  }
  return { starts, followers, steps, rests };
}

/** Place of a context's follower, or -1. */
function find({ starts, followers }: Rows, context: number, follower: number): number {
  let from = starts[context] as number;
  const end = starts[context + 1] as number;
  let to = end;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((followers[middle] as number) < follower) from = middle + 1;
    else to = middle;
  }
  return from < end && followers[from] === follower ? from : -1;
}

function shareIn(rows: Rows, context: number, follower: number): number {
  const at = find(rows, context, follower);
  return at < 0 ? 0 : restoreShare(rows.steps[at] as number);
}
