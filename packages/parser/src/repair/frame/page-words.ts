/**
 * The page's own words as a second, small language model: a name the news never says stands on the page more than once. It is
 * counted from text outside the damaged places only, for garbage would support itself.
 */
import { gbkCodec } from '../../gbk/gbk-codec.ts';
import { PAGE_PHRASES } from '../../tables/page-phrases.zh.ts';
import type { TokenModel } from './token-model.ts';

export type PageWords = {
  add(a: number, b: number, c: number): void;
  /** Probability of `c` after `a` and `b` on this page: by the page's triples and pairs, and a little by its characters alone. */
  after(a: number, b: number, c: number): number;
};

/** What a character by itself counts, that of a name above all, behind what it was not seen behind. */
const SINGLE = 0.1;

export function pageWords(model: TokenModel): PageWords {
  // Most characters asked for stand nowhere on the page: arrays answer that at once, and only the rest is looked up.
  const alone = new Uint32Array(0x10000);
  const contexts = new Uint32Array(0x10000);
  const pairs = new Map<number, Pair>();
  let all = 0;
  const add = (a: number, b: number, c: number) => {
    const pair = pairs.get(pairKey(b, c)) ?? { count: 0, before: new Map() };
    pairs.set(pairKey(b, c), pair);
    pair.count++;
    pair.before.set(a, (pair.before.get(a) ?? 0) + 1);
    contexts[b] = (contexts[b] as number) + 1;
    alone[c] = (alone[c] as number) + 1;
    all++;
  };
  for (const phrase of PAGE_PHRASES) {
    let [a, b] = [0, 0];
    for (let i = 0; i < phrase.length; i++) {
      const c = model.plain[gbkCodec().codeOf[phrase.charCodeAt(i)] as number] as number;
      add(a, b, c);
      [a, b] = [b, c];
    }
  }
  return {
    add,
    after(a, b, c) {
      const count = alone[c] as number;
      if (count === 0) return 0;
      const single = (SINGLE * count) / (all + 1);
      const context = contexts[b] as number;
      const pair = context === 0 ? undefined : pairs.get(pairKey(b, c));
      if (!pair) return single;
      const short = pair.count / (context + 1);
      const ab = pairs.get(pairKey(a, b));
      if (!ab) return single + short;
      const long = (pair.before.get(a) ?? 0) / (ab.count + 1);
      return single + 0.7 * long + 0.3 * short;
    },
  };
}

/** How often a pair stands on the page, and how often behind each character. */
type Pair = { count: number; before: Map<number, number> };

/** As a signed 32-bit number, which a Map finds several times as fast as a larger one. */
const pairKey = (a: number, b: number) => (a << 16) | b;
