/** The clean texts that eval/repair.ts damages: the parser's own pages and plain texts, or the .txt files of a folder. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** `kept`: nobody looks at its faults while the engine is tuned, so that it says what other news would. */
export type CleanText = { name: string; clean: string; domain: 'IN_DOMAIN' | 'OTHER'; split: 'TUNED' | 'KEPT' };

const PAGES = new URL('../packages/parser/test/pages/', import.meta.url);
const TEXTS = new URL('../packages/parser/test/texts/', import.meta.url);
/** Genuine traditional pages: no mirror converts those. */
const TRADITIONAL = /hong-kong|taiwan/;
/** Numbers of the plain texts that are about measures against crime, as the pages are; the others are any other news. */
const IN_DOMAIN = { first: 41, last: 60 };

export function ownTexts(): CleanText[] {
  const pages = readdirSync(PAGES)
    .filter((page) => !TRADITIONAL.test(page))
    .map((page): CleanText => {
      const clean = readFileSync(new URL(`${page}/clean.txt`, PAGES), 'utf8').trimEnd();
      return { name: page, clean, domain: 'IN_DOMAIN', split: 'TUNED' };
    });
  return existsSync(TEXTS) ? [...pages, ...readTexts(TEXTS.pathname)] : pages;
}

/** Texts are numbered; the odd ones are looked at, the even ones only counted. */
export function readTexts(folder: string): CleanText[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => {
      const number = Number.parseInt(file, 10) || 0;
      const clean = readFileSync(join(folder, file), 'utf8').trimEnd();
      const domain = number >= IN_DOMAIN.first && number <= IN_DOMAIN.last ? 'IN_DOMAIN' : 'OTHER';
      return { name: file, clean, domain, split: number % 2 === 1 ? 'TUNED' : 'KEPT' };
    });
}
