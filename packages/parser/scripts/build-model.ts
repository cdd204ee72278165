/**
 * Writes the language model's tables, src/model/generated/*.ts, from the counts in scripts/counts (see the README there).
 * Characters get numbers by frequency; bigrams are rows of (next character, count), trigrams follow the bigrams' order.
 * Run: `node packages/parser/scripts/build-model.ts`.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { PackWriter, quantiseCount } from '../src/model/pack.ts';

const OUT = new URL('../src/model/generated/', import.meta.url);
const PROVENANCE =
  "Counts of a public broadcaster's simplified-Chinese evening news: facts, free to use and to ship. Written by scripts/build-model.ts.";

function readCounts(name: string): [chars: string[], count: number][] {
  const file = new URL(`./counts/${name}.tsv.gz`, import.meta.url);
  const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n').filter(Boolean);
  return lines.map((line) => {
    const tab = line.lastIndexOf('\t');
    return [Array.from(line.slice(0, tab)), Number(line.slice(tab + 1))];
  });
}

function write(name: string, constant: string, value: string): void {
  const text = `// ${PROVENANCE}\nexport const ${constant} =\n  ${JSON.stringify(value)};\n`;
  writeFileSync(new URL(`${name}.ts`, OUT), text);
}

/** Number of the n-gram's last character, by the number of what stands before it, in ascending order. */
type Rows = Map<number, [next: number, count: number][]>;

function addTo(rows: Rows, context: number, next: number, count: number): void {
  const row = rows.get(context);
  if (row) row.push([next, count]);
  else rows.set(context, [[next, count]]);
}

/** Each context's row in order: how many, then the distance from the character before and the count. */
function packRows(rows: Rows, contexts: number): string {
  const out = new PackWriter();
  for (let context = 0; context < contexts; context++) {
    const row = (rows.get(context) ?? []).sort(([a], [b]) => a - b);
    out.varint(row.length);
    let previous = 0;
    for (const [next, count] of row) {
      out.varint(next - previous);
      out.byte(quantiseCount(count));
      previous = next;
    }
  }
  return Buffer.from(out.bytes).toString('base64');
}

// '^' is the border of a line; its count is that of the bigrams that start with it.
const bigramCounts = readCounts('bigram');
const unigrams = readCounts('unigram').filter(([[char]]) => char !== '^');
const lines = bigramCounts.reduce((sum, [[first], count]) => sum + (first === '^' ? count : 0), 0);
const chars = ['^', ...unigrams.map(([[char]]) => char ?? '')];
const numberOf = new Map(chars.map((char, i) => [char, i]));
const id = (char: string | undefined) => {
  const number = numberOf.get(char ?? '');
  if (number === undefined) throw new Error(`no unigram for ${char}`);
  return number;
};

const bigrams: Rows = new Map();
for (const [[a, b], count] of bigramCounts) addTo(bigrams, id(a), id(b), count);
const bigramNumber = new Map<number, number>();
for (let a = 0; a < chars.length; a++) {
  for (const [b] of (bigrams.get(a) ?? []).sort(([x], [y]) => x - y)) bigramNumber.set(a * 4096 + b, bigramNumber.size);
}
const trigrams: Rows = new Map();
let orphans = 0;
for (const [[a, b, c], count] of readCounts('trigram')) {
  const context = bigramNumber.get(id(a) * 4096 + id(b));
  if (context === undefined) orphans++;
  else addTo(trigrams, context, id(c), count);
}

mkdirSync(OUT, { recursive: true });
write('characters', 'CHARACTERS', chars.join(''));
const counts = new PackWriter();
for (const count of [lines, ...unigrams.map(([, count]) => count)]) counts.byte(quantiseCount(count));
write('unigrams', 'UNIGRAMS', Buffer.from(counts.bytes).toString('base64'));
write('bigrams', 'BIGRAMS', packRows(bigrams, chars.length));
write('trigrams', 'TRIGRAMS', packRows(trigrams, bigramNumber.size));
console.log(`${chars.length} characters, ${bigramNumber.size} bigrams, ${orphans} trigrams without their bigram`);
