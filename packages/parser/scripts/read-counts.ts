/** Reads the tables of scripts/counts: how often a string of one to three characters was seen. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

export type Counts = ReadonlyMap<string, number>;
type Size = 'unigram' | 'bigram' | 'trigram';

/** The news: a line for each string. */
export function readCounts(size: Size): Map<string, number> {
  return new Map(
    linesOf(size).map((line) => {
      const tab = line.lastIndexOf('\t');
      return [line.slice(0, tab), Number(line.slice(tab + 1))];
    }),
  );
}

/** Chinese of all kinds: a line for each context, with its followers and their numbers behind it. */
export function readGeneralCounts(size: Size): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of linesOf(`general-${size}`)) {
    const [context = '', followers = ''] = line.split('\t');
    for (const [, char, count] of followers.matchAll(/(\D)(\d+)/g)) counts.set(context + char, Number(count));
  }
  return counts;
}

function linesOf(name: string): string[] {
  const file = new URL(`./counts/${name}.tsv.gz`, import.meta.url);
  return gunzipSync(readFileSync(file)).toString('utf8').split('\n').filter(Boolean);
}
