/** The pages that the timings run on: the golden ones, and the committed plain texts with a mirror's damage done to them. Choosing them parses them once, so that every table is loaded before a clock starts. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { damage, site } from '../packages/parser/test/damage.ts';
import { pages, readPageFile } from '../packages/parser/test/read-page-file.ts';
import { parsePage } from './built-parser.ts';

const TEXTS = new URL('../packages/parser/test/texts/', import.meta.url);
/** A page counts as damaged from here on; one lost mark is no damaged page. */
const DAMAGED_FROM = 20;
/** Enough for a steady time, few enough for a short run. */
const MOST_TEXTS = 24;

export type PageInput = { name: string; bytes: Uint8Array };

export function damagedPages(): PageInput[] {
  const golden = goldenPages().filter(({ bytes }) => repairsOf(bytes) >= DAMAGED_FROM);
  const simulated = plainTexts().map(({ name, text }, i) => {
    return { name: `${name}, damaged`, bytes: new TextEncoder().encode(damage(text, site(i + 1)).page) };
  });
  return [...golden, ...simulated.filter(({ bytes }) => repairsOf(bytes) >= DAMAGED_FROM)];
}

export function cleanPages(): PageInput[] {
  const texts = plainTexts().map(({ name, text }) => ({ name, bytes: new TextEncoder().encode(text) }));
  return [...goldenPages(), ...texts].filter(({ bytes }) => repairsOf(bytes) === 0);
}

const repairsOf = (bytes: Uint8Array) => parsePage(bytes).repairs.length;
const goldenPages = (): PageInput[] => pages.map((name) => ({ name, bytes: readPageFile(name).bytes }));

function plainTexts(): { name: string; text: string }[] {
  const names = existsSync(TEXTS) ? readdirSync(TEXTS, { recursive: true, encoding: 'utf8' }) : [];
  return names
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .slice(0, MOST_TEXTS)
    .map((name) => ({ name, text: readFileSync(new URL(name, TEXTS), 'utf8') }));
}
