/** The pages under `test/pages`: invented ones with what a careful person gets out of them, and the first real one. */
import { readdirSync, readFileSync } from 'node:fs';

const ROOT = new URL('./pages/', import.meta.url);

export const pages = readdirSync(ROOT).sort();

/** `clean` is the article's text alone, without the lines the seed page's file has around it. */
export type PageFile = { file: string; bytes: Uint8Array; url?: string; gold: PageGold; clean: string };
export type PageGold = {
  language: string;
  input?: { url: string; encoding: string; declared?: string; mediaType: string };
  article: {
    title: string;
    kicker?: string;
    site?: string;
    series?: string;
    publishedAt: { value: string; precision: string };
    source: string;
    byline: { name: string; role: string }[];
    editor?: string;
  };
};

export function readPageFile(name: string): PageFile {
  const folder = new URL(`${name}/`, ROOT);
  const file = readdirSync(folder).find((entry) => entry.startsWith('page.'));
  if (file === undefined) throw new Error(`${name} has no page`);
  const gold: PageGold = JSON.parse(readFileSync(new URL('gold.json', folder), 'utf8'));
  const lines = readFileSync(new URL('clean.txt', folder), 'utf8').replace(/\n$/, '').split('\n');
  const clean = (name === 'seed' ? lines.slice(5, 17) : lines).join('\n');
  const bytes = new Uint8Array(readFileSync(new URL(file, folder)));
  return gold.input === undefined ? { file, bytes, gold, clean } : { file, bytes, gold, clean, url: gold.input.url };
}
