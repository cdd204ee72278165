/**
 * The page's own words as a second, small language model: a name the news never says stands on the page more than once. It is
 * counted from text outside the damaged places only, for garbage would support itself.
 */
import { gbkCodec } from '../../gbk/gbk-codec.ts';
import { PAGE_PHRASES } from '../../tables/page-phrases.zh.ts';
import type { TokenModel } from './token-model.ts';

export type PageWords = {
  add(a: number, b: number, c: number): void;
  /** Probability of `c` after `a` and `b` on this page, or -1 where the page has no such context. */
  after(a: number, b: number, c: number): number;
};

export function pageWords(model: TokenModel): PageWords {
  const singles = new Map<number, number>();
  const pairs = new Map<number, number>();
  const triples = new Map<number, number>();
  const count = (map: Map<number, number>, key: number) => map.set(key, (map.get(key) ?? 0) + 1);
  const add = (a: number, b: number, c: number) => {
    count(singles, b);
    count(pairs, b * 0x10000 + c);
    count(triples, (a * 0x10000 + b) * 0x10000 + c);
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
      const contexts = singles.get(b);
      if (contexts === undefined) return -1;
      const bc = pairs.get(b * 0x10000 + c) ?? 0;
      const short = bc / (contexts + 1);
      if (bc === 0) return 0;
      const ab = pairs.get(a * 0x10000 + b);
      if (ab === undefined) return short;
      const long = (triples.get((a * 0x10000 + b) * 0x10000 + c) ?? 0) / (ab + 1);
      return 0.7 * long + 0.3 * short;
    },
  };
}
