/**
 * Derives how often characters stand together in Chinese of all kinds from a word model in ARPA format (libime's lm_sc.arpa, see
 * counts/README.md): each word, pair and triple of words has a probability, and each character n-gram inside a word or across the
 * border of two is worth the sum of those it stands in. Writes counts/general-*.tsv.gz, in 10⁻⁹ of a word's place.
 * Run: `node packages/parser/scripts/derive-general-counts.ts PATH/lm_sc.arpa`.
 */
import { createReadStream, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { gzipSync } from 'node:zlib';

const HAN = /^[\u4e00-\u9fff]+$/;
const PARTS = 1e9;
/** In 10⁻⁹: what is rarer is not kept. The model's own tables are pruned further; these only bound the files. */
const LEAST = { unigram: 1, bigram: 30, trigram: 80 };

const [path] = process.argv.slice(2);
if (!path) throw new Error('Usage: node derive-general-counts.ts PATH/lm_sc.arpa');

const counts = {
  unigram: new Map<string, number>(),
  bigram: new Map<string, number>(),
  trigram: new Map<string, number>(),
};
const wordShares = new Map<string, number>();
const pairShares = new Map<string, number>();

let order = 0;
for await (const line of createInterface({ input: createReadStream(path, 'utf8') })) {
  if (line.startsWith('\\')) order = Number(/^\\([123])-grams:/.exec(line)?.[1] ?? 0);
  const [log = '', words = ''] = order === 0 ? [] : line.split('\t');
  if (!words) continue;
  // Characters that are no Han stand for whole classes of words there.
  const parts = words.split(' ');
  if (parts.every((word) => HAN.test(word))) take(parts, 10 ** Number(log));
}
for (const [name, map] of Object.entries(counts)) write(name as keyof typeof counts, map);

function add(size: keyof typeof counts, key: string, share: number): void {
  counts[size].set(key, (counts[size].get(key) ?? 0) + share);
}

/** `share` is that of the last word after those before it. */
function take(words: readonly string[], share: number): void {
  const [first, second, third] = words as [string, string | undefined, string | undefined];
  if (second === undefined) {
    wordShares.set(first, share);
    for (let i = 0; i < first.length; i++) {
      add('unigram', first.charAt(i), share);
      if (i > 0) add('bigram', first.slice(i - 1, i + 1), share);
      if (i > 1) add('trigram', first.slice(i - 2, i + 1), share);
    }
  } else if (third === undefined) {
    const both = (wordShares.get(first) ?? 0) * share;
    if (second.length === 1) pairShares.set(`${first} ${second}`, both);
    add('bigram', first.slice(-1) + second.charAt(0), both);
    if (first.length > 1) add('trigram', first.slice(-2) + second.charAt(0), both);
    if (second.length > 1) add('trigram', first.slice(-1) + second.slice(0, 2), both);
  } else if (second.length === 1) {
    // Only here do three characters stand in three words.
    add('trigram', first.slice(-1) + second + third.charAt(0), (pairShares.get(`${first} ${second}`) ?? 0) * share);
  }
}

/** A line for each context, its followers behind it: a third smaller than one each. Two figures are enough. */
function write(name: keyof typeof counts, map: ReadonlyMap<string, number>): void {
  const rows = new Map<string, string>();
  let kept = 0;
  for (const key of [...map.keys()].sort()) {
    const parts = Math.round(Number(((map.get(key) ?? 0) * PARTS).toPrecision(2)));
    if (parts < LEAST[name]) continue;
    const context = key.slice(0, -1);
    rows.set(context, `${rows.get(context) ?? ''}${key.slice(-1)}${parts}`);
    kept++;
  }
  const lines = [...rows].map(([context, followers]) => `${context}\t${followers}\n`);
  writeFileSync(new URL(`./counts/general-${name}.tsv.gz`, import.meta.url), gzipSync(lines.join(''), { level: 9 }));
  console.log(`general-${name}: ${kept}`);
}
