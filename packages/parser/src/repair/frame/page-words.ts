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
  const alone = new Map<number, number>();
  let all = 0;
  const singles = new Map<number, number>();
  const pairs = new Map<number, number>();
  const triples = new Map<number, number>();
  const count = (map: Map<number, number>, key: number) => map.set(key, (map.get(key) ?? 0) + 1);
  const add = (a: number, b: number, c: number) => {
    count(singles, b);
    count(pairs, b * 0x10000 + c);
    count(triples, (a * 0x10000 + b) * 0x10000 + c);
    count(alone, c);
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
      const single = (SINGLE * (alone.get(c) ?? 0)) / (all + 1);
      const contexts = singles.get(b);
      const bc = contexts === undefined ? 0 : (pairs.get(b * 0x10000 + c) ?? 0);
      if (contexts === undefined || bc === 0) return single;
      const short = bc / (contexts + 1);
      const ab = pairs.get(a * 0x10000 + b);
      if (ab === undefined) return single + short;
      const long = (triples.get((a * 0x10000 + b) * 0x10000 + c) ?? 0) / (ab + 1);
      return single + 0.7 * long + 0.3 * short;
    },
  };
}
