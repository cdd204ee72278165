/**
 * Writes the language model's tables, src/model/generated/*.ts, from the counts in scripts/counts (see the README there): news, and
 * Chinese of all kinds, so that words and names the broadcasts never say are known too.
 * Characters get numbers by frequency; bigrams are rows of (next character, share), trigrams follow the bigrams' order.
 * Run: `node packages/parser/scripts/build-model.ts`; with `--news-only` for tables without the general counts, which are LGPL.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { quantiseShare, writeNumber, writeSymbol } from '../src/model/pack.ts';
import { scriptForms } from '../src/tables/script-forms.ts';
import { contextOf, followerOf, HAN, mergedShares, prunedShares, restsOf, type Shares } from './merged-shares.ts';
import { type Counts, readCounts, readGeneralCounts } from './read-counts.ts';

const OUT = new URL('../src/model/generated/', import.meta.url);
const PROVENANCE =
  "Shares from counts of a public broadcaster's simplified-Chinese evening news (facts) and of libime's word model (LGPL-2.1-or-later, see NOTICE.md). Written by scripts/build-model.ts.";
const NEWS_ONLY = process.argv.includes('--news-only');
const BORDER = '^';

/** How many times the news's own size the general counts weigh: they were counted from far more text (measured on other news: 6.00 nats a character at 0.3, 5.80 at 3, 5.77 from 8 on, where the news's own turns fade). */
const GENERAL_WEIGHT = 3;
/** Taken from every count and given to what was never seen: the news's tables are cut at 5 and 8, the others at 30 and 80 parts. */
const NEWS_DISCOUNT = 4.5;
const GENERAL_DISCOUNT = { bigram: 15, trigram: 40 };
/** Share of a character's own weight that goes by how many contexts it has, rather than how often it stands: 央 is frequent only after few. */
const CONTINUATION = 0.8;
const GENERAL_CONTINUATION = 0.7;
/** What the general counts weigh for single characters. */
const GENERAL_ALONE = 0.85;
/** In parts: a character that the news lacks and others hardly use. */
const SELDOM = 300;
/** A context seen less often takes the marks' share behind it from the order above. */
const MARKS_SEEN = 50;
/** Relative entropy, in nats a character, below which a share is not worth its place. */
const LEAST_LOSS = { bigram: 5e-8, trigram: 1e-7 };

const news = { unigram: readCounts('unigram'), bigram: readCounts('bigram'), trigram: readCounts('trigram') };
const lines = sum([...news.bigram].filter(([key]) => key.startsWith(BORDER)));
news.unigram.set(BORDER, lines);
const read = (size: keyof typeof news) => (NEWS_ONLY ? new Map<string, number>() : readGeneralCounts(size));
const parts = { unigram: read('unigram'), bigram: read('bigram'), trigram: read('trigram') };

const chars = characters();
const numberOf = new Map(chars.map((char, i) => [char, i]));
const isKnown = (key: string) => Array.from(key).every((char) => numberOf.has(char));
/** From parts to what the news would count if it were so many times longer. */
const newsSize = sum(news.unigram);
const scale = NEWS_ONLY ? 1 : (GENERAL_WEIGHT * newsSize) / sum(parts.unigram);
const general = { unigram: scaled(parts.unigram), bigram: scaled(parts.bigram), trigram: scaled(parts.trigram) };

const singles = singleShares();
const marksAnywhere = sum([...news.bigram].filter(([key]) => !HAN.test(followerOf(key)))) / sum(news.bigram);
const marksAfterOne = markShares(news.bigram, news.unigram, () => marksAnywhere);
const marksAfterTwo = markShares(news.trigram, news.bigram, (context) => marksAfterOne(followerOf(context)));
const allPairs = sharesOf('bigram', news.unigram, general.unigram, marksAfterOne);
const allTriples = sharesOf('trigram', news.bigram, general.bigram, marksAfterTwo);
const belowPair = (key: string) => singles.get(followerOf(key)) as number;
const restAfterOne = restsOf(allPairs);
const belowTriple = (key: string) =>
  (allPairs.get(key.slice(1)) ?? 0) + (restAfterOne.get(key.charAt(1)) ?? 1) * belowPair(key);
const weightOf = (counts: Counts, more: Counts) => (context: string) =>
  Math.max((counts.get(context) ?? 0) + (more.get(context) ?? 0) / GENERAL_WEIGHT, 1) / newsSize;
const ofKnownPairs = new Map([...allTriples].filter(([key]) => allPairs.has(contextOf(key))));
const triples = prunedShares(ofKnownPairs, belowTriple, weightOf(news.bigram, general.bigram), LEAST_LOSS.trigram);
const contextsInUse = new Set([...triples.keys()].map(contextOf));
const inUse = (key: string) => contextsInUse.has(key);
const pairs = prunedShares(allPairs, belowPair, weightOf(news.unigram, general.unigram), LEAST_LOSS.bigram, inUse);

mkdirSync(OUT, { recursive: true });
write('characters', 'CHARACTERS', chars.join(''));
write('unigrams', 'UNIGRAMS', chars.map((char) => writeSymbol(quantiseShare(singles.get(char) as number))).join(''));
const rowsOfPairs = rowsOf(pairs);
write('bigrams', 'BIGRAMS', packRows(chars, rowsOfPairs));
const contexts = chars.flatMap((a) => (rowsOfPairs.get(a) ?? []).map(([b]) => a + chars[b]));
write('trigrams', 'TRIGRAMS', packRows(contexts, rowsOf(triples)));
console.log(`${chars.length} characters, ${pairs.size} bigrams, ${triples.size} trigrams`);

/** The border, the news's characters by frequency, then others in use. Traditional ones are judged as their simplified forms. */
function characters(): string[] {
  const { toSimplified } = scriptForms();
  const isOther = (char: string) => !news.unigram.has(char) && (toSimplified.get(char) ?? char) === char;
  const others = [...parts.unigram].filter(([char, count]) => count >= SELDOM && isOther(char));
  others.sort(([, a], [, b]) => b - a);
  return [BORDER, ...[...news.unigram.keys()].filter((char) => char !== BORDER), ...others.map(([char]) => char)];
}

function singleShares(): Map<string, number> {
  const [allNews, allParts] = [newsSize, sum(parts.unigram)];
  const [inNews, inGeneral] = [contextsBefore(news.bigram), contextsBefore(parts.bigram)];
  const shareOf = (char: string) => {
    const count = (news.unigram.get(char) ?? 0) / allNews;
    // A mark may follow any word, and the general counts have none.
    if (!HAN.test(char)) return count;
    const contexts = ((inNews.get(char) ?? 0) + 0.1) / news.bigram.size;
    const own = (1 - CONTINUATION) * count + CONTINUATION * contexts;
    if (NEWS_ONLY) return own;
    const others =
      (1 - GENERAL_CONTINUATION) * ((parts.unigram.get(char) ?? 0) / allParts) +
      GENERAL_CONTINUATION * ((inGeneral.get(char) ?? 0) / parts.bigram.size);
    return Math.max((1 - GENERAL_ALONE) * own + GENERAL_ALONE * others, 1e-9);
  };
  return new Map(chars.map((char) => [char, shareOf(char)]));
}

/** After how many characters each one stands. */
function contextsBefore(counts: Counts): Map<string, number> {
  const before = new Map<string, number>();
  for (const key of counts.keys()) before.set(followerOf(key), (before.get(followerOf(key)) ?? 0) + 1);
  return before;
}

/** How often something that is no Han follows a context in the news. */
function markShares(counts: Counts, contexts: Counts, above: (context: string) => number): (context: string) => number {
  const marks = new Map<string, number>();
  for (const [key, count] of counts)
    if (!HAN.test(followerOf(key))) marks.set(contextOf(key), (marks.get(contextOf(key)) ?? 0) + count);
  return (context) =>
    Math.min(
      0.9,
      ((marks.get(context) ?? 0) + MARKS_SEEN * above(context)) / ((contexts.get(context) ?? 0) + MARKS_SEEN),
    );
}

function sharesOf(
  size: 'bigram' | 'trigram',
  newsContexts: Counts,
  generalContexts: Counts,
  markShare: (context: string) => number,
): Shares {
  return mergedShares(
    { counts: news[size], countOf: (context) => newsContexts.get(context) ?? 0, discount: NEWS_DISCOUNT },
    {
      counts: general[size],
      countOf: (context) => generalContexts.get(context) ?? 0,
      discount: GENERAL_DISCOUNT[size] * scale,
    },
    markShare,
    isKnown,
  );
}

type Rows = Map<string, [next: number, share: number][]>;

/** Each context's followers, in the order of their numbers. */
function rowsOf(shares: Shares): Rows {
  const rows: Rows = new Map();
  for (const [key, share] of shares) {
    const next = numberOf.get(followerOf(key)) as number;
    const row = rows.get(contextOf(key));
    if (row) row.push([next, share]);
    else rows.set(contextOf(key), [[next, share]]);
  }
  for (const row of rows.values()) row.sort(([a], [b]) => a - b);
  return rows;
}

/** How many followers each context has; then the distance of each from the one before; then their shares. Three streams, for they compress better apart. */
function packRows(contexts: readonly string[], rows: Rows): string {
  const lengths: string[] = [];
  const distances: string[] = [];
  const shares: string[] = [];
  for (const context of contexts) {
    const row = rows.get(context) ?? [];
    lengths.push(writeNumber(row.length));
    let previous = 0;
    for (const [next, share] of row) {
      distances.push(writeNumber(next - previous));
      shares.push(writeSymbol(quantiseShare(share)));
      previous = next;
    }
  }
  return [...lengths, ...distances, ...shares].join('');
}

function write(name: string, constant: string, value: string): void {
  const text = `// ${PROVENANCE}\nexport const ${constant} =\n  ${JSON.stringify(value)};\n`;
  writeFileSync(new URL(`${name}.ts`, OUT), text);
}

function scaled(counts: Counts): Map<string, number> {
  return new Map([...counts].map(([key, count]) => [key, count * scale]));
}

function sum(counts: Iterable<readonly [string, number]>): number {
  let total = 0;
  for (const [, count] of counts) total += count;
  return total;
}
