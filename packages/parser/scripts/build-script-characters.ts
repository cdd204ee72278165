/**
 * Writes src/tables/script-characters.zh.ts: OpenCC's single-character tables (Apache-2.0), by way of opencc-js, so that who
 * uses the parser need not install all of OpenCC. Run it again when opencc-js rises: `node packages/parser/scripts/build-script-characters.ts`.
 */
/// <reference path="./opencc-dictionaries.d.ts" />
import { writeFileSync } from 'node:fs';
import simplifiedToTraditional from 'opencc-js/dict/STCharacters';
import traditionalToSimplified from 'opencc-js/dict/TSCharacters';

const LONGEST_LINE = 110;

/** Entries `from to1 to2` between bars, in lines that can be read and compared. */
function lines(entries: string): string {
  const made: string[] = [];
  for (const entry of entries.split('|')) {
    const last = made.at(-1);
    if (last !== undefined && last.length + entry.length < LONGEST_LINE) made[made.length - 1] = `${last}|${entry}`;
    else made.push(entry);
  }
  return made.join('\n');
}

const text = `/**
 * Traditional and simplified forms of single characters, \`from to1 to2\` between bars, the most usual form first.
 * Provenance: OpenCC's STCharacters and TSCharacters (Apache-2.0), by way of opencc-js 1.4.2; written by
 * scripts/build-script-characters.ts, not by hand.
 */
export const SIMPLIFIED_TO_TRADITIONAL = \`
${lines(simplifiedToTraditional)}\`;

export const TRADITIONAL_TO_SIMPLIFIED = \`
${lines(traditionalToSimplified)}\`;
`;
writeFileSync(new URL('../src/tables/script-characters.zh.ts', import.meta.url), text);
