/**
 * Writes the language model's tables, src/model/generated/*.ts, from the counts in scripts/counts (see the README there): news text
 * by absolute discounting, and below it the words of a dictionary, so that a word the broadcasts never say is known too.
 * Characters get numbers by frequency; bigrams are rows of (next character, share), trigrams follow the bigrams' order.
 * Run: `node packages/parser/scripts/build-model.ts`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { PackWriter, quantiseShare } from '../src/model/pack.ts';
import { contextOf, discountedShares, type Shares } from './discounted-shares.ts';
import { readCounts } from './read-counts.ts';

const OUT = new URL('../src/model/generated/', import.meta.url);
const PROVENANCE =
  "Shares from counts of a public broadcaster's simplified-Chinese evening news (facts) and of jieba's dictionary (MIT). Written by scripts/build-model.ts.";
const BORDER = '^';
const HAN = /[\u4e00-\u9fff]/;

/** Taken from every count of the news and given to what was never seen; its tables are cut at 5 and 8, so what is missing is worth far more than the usual 0.75 (measured: 4.5 reads unseen news best). */
const NEWS_DISCOUNT = 4.5;
const WORD_DISCOUNT = 0.5;
/** Share of a character's own weight that goes by how many contexts it has, rather than how often it stands: 央 is frequent only after few. */
const CONTINUATION = 0.5;
/** What the dictionary weighs against the news: as single characters, behind one character, behind two (measured on other news: 7.1 nats a character without, 6.6 with). */
const WORDS_ALONE = 0.3;
const WORDS_AFTER_ONE = 0.5;
const WORDS_AFTER_TWO = 0.4;
/** A single character that only the dictionary knows, and hardly. */
const SELDOM = 20;

const unigrams = readCounts('unigram');
const bigrams = readCounts('bigram');
const trigrams = readCounts('trigram');
// The dictionary's counts of rare characters by themselves are not true to life.
const words = [...readCounts('words')].filter(([word]) => word.length > 1 || unigrams.has(word));
const inWords = countWithin(words);

let lines = 0;
for (const [key, count] of bigrams) if (key.startsWith(BORDER)) lines += count;
unigrams.set(BORDER, lines);
const chars = [...unigrams.keys()].filter((char) => char !== BORDER);
for (const [char, count] of inWords.singles) if (!unigrams.has(char) && count >= SELDOM) chars.push(char);
chars.unshift(BORDER);
const numberOf = new Map(chars.map((char, i) => [char, i]));
const isKnown = (key: string) => Array.from(key).every((char) => numberOf.has(char));

const newsPairs = discountedShares(bigrams, (context) => unigrams.get(context) ?? 0, NEWS_DISCOUNT);
const newsTriples = discountedShares(trigrams, (context) => bigrams.get(context) ?? 0, NEWS_DISCOUNT);
const wordPairs = discountedShares(inWords.pairs, (context) => inWords.singles.get(context) ?? 0, WORD_DISCOUNT);
const wordTriples = discountedShares(inWords.triples, (context) => inWords.pairs.get(context) ?? 0, WORD_DISCOUNT);

mkdirSync(OUT, { recursive: true });
write('characters', 'CHARACTERS', chars.join(''));
const alone = new PackWriter();
for (const share of singleShares()) alone.byte(quantiseShare(share));
write('unigrams', 'UNIGRAMS', Buffer.from(alone.bytes).toString('base64'));
const pairs = pairShares();
const rowsOfPairs = rowsOf(pairs);
write('bigrams', 'BIGRAMS', packRows(chars, rowsOfPairs));
const contexts = chars.flatMap((a) => (rowsOfPairs.get(a) ?? []).map(([b]) => a + chars[b]));
const triples = tripleShares();
write('trigrams', 'TRIGRAMS', packRows(contexts, rowsOf(triples)));
console.log(`${chars.length} characters, ${pairs.size} bigrams, ${triples.size} trigrams`);

/** How often characters, pairs and triples stand inside the dictionary's words. */
function countWithin(words: readonly [word: string, count: number][]) {
  const [singles, pairs, triples] = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()];
  const add = (map: Map<string, number>, key: string, count: number) => map.set(key, (map.get(key) ?? 0) + count);
  for (const [word, count] of words) {
    for (let i = 0; i < word.length; i++) {
      add(singles, word.charAt(i), count);
      if (i > 0) add(pairs, word.slice(i - 1, i + 1), count);
      if (i > 1) add(triples, word.slice(i - 2, i + 1), count);
    }
  }
  return { singles, pairs, triples };
}

function singleShares(): number[] {
  const followed = new Map<string, number>();
  for (const key of newsPairs.share.keys()) followed.set(key.slice(-1), (followed.get(key.slice(-1)) ?? 0) + 1);
  const [allNews, allWords] = [sum(unigrams), sum(inWords.singles)];
  return chars.map((char) => {
    const count = (unigrams.get(char) ?? 0) / allNews;
    const contexts = ((followed.get(char) ?? 0) + 0.1) / newsPairs.share.size;
    // A mark may follow any word, and the dictionary has none.
    if (!HAN.test(char)) return count;
    const news = (1 - CONTINUATION) * count + CONTINUATION * contexts;
    return (1 - WORDS_ALONE) * news + (WORDS_ALONE * (inWords.singles.get(char) ?? 0)) / allWords;
  });
}

/** News first, then words, then the single character, whose part is what the shares of a row leave. */
function pairShares(): Map<string, number> {
  const shares = new Map(newsPairs.share);
  for (const [key, share] of wordPairs.share) {
    const left = newsPairs.rest.get(contextOf(key)) ?? 1;
    if (isKnown(key)) shares.set(key, (shares.get(key) ?? 0) + left * WORDS_AFTER_ONE * share);
  }
  return shares;
}

function tripleShares(): Map<string, number> {
  const shares = new Map<string, number>();
  const take = ({ share }: Shares, weightOf: (context: string) => number) => {
    for (const [key, part] of share)
      if (pairs.has(contextOf(key)) && isKnown(key))
        shares.set(key, (shares.get(key) ?? 0) + weightOf(contextOf(key)) * part);
  };
  take(newsTriples, (context) => (wordTriples.rest.has(context) ? 1 - WORDS_AFTER_TWO : 1));
  take(wordTriples, () => WORDS_AFTER_TWO);
  return shares;
}

type Rows = Map<string, [next: number, share: number][]>;

/** Each context's followers, in the order of their numbers. */
function rowsOf(shares: ReadonlyMap<string, number>): Rows {
  const rows: Rows = new Map();
  for (const [key, share] of shares) {
    const next = numberOf.get(key.slice(-1)) as number;
    const row = rows.get(contextOf(key));
    if (row) row.push([next, share]);
    else rows.set(contextOf(key), [[next, share]]);
  }
  for (const row of rows.values()) row.sort(([a], [b]) => a - b);
  return rows;
}

/** Each context's row in order: how many, then the distance from the character before and the share. */
function packRows(contexts: readonly string[], rows: Rows): string {
  const out = new PackWriter();
  for (const context of contexts) {
    const row = rows.get(context) ?? [];
    out.varint(row.length);
    let previous = 0;
    for (const [next, share] of row) {
      out.varint(next - previous);
      out.byte(quantiseShare(share));
      previous = next;
    }
  }
  return Buffer.from(out.bytes).toString('base64');
}

function write(name: string, constant: string, value: string): void {
  const text = `// ${PROVENANCE}\nexport const ${constant} =\n  ${JSON.stringify(value)};\n`;
  writeFileSync(new URL(`${name}.ts`, OUT), text);
}

function sum(counts: ReadonlyMap<string, number>): number {
  let total = 0;
  for (const count of counts.values()) total += count;
  return total;
}
