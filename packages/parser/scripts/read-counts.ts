/** Reads the tables of scripts/counts: pairs of a string and how often it was seen. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

export function readCounts(name: 'unigram' | 'bigram' | 'trigram' | 'words'): Map<string, number> {
  const file = new URL(`./counts/${name}.tsv.gz`, import.meta.url);
  const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n').filter(Boolean);
  return new Map(
    lines.map((line) => {
      const tab = line.lastIndexOf('\t');
      return [line.slice(0, tab), Number(line.slice(tab + 1))];
    }),
  );
}
