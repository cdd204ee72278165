#!/usr/bin/env node
/**
 * `npm run eval`: scores the parser on pages with gold answers, a row a page and a total with N. Without options it parses the
 * damaged pages of packages/parser/test/pages.
 *   --clean        extraction alone, on each page's clean text
 *   --data DIR     pages of the same kind elsewhere
 *   --json         for programs
 *   --faults       what is wrong, page by page
 *   --write-baseline   keep the totals in baseline.json, with which the next run is compared
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { extractFacts } from '../packages/parser/src/extract-facts.ts';
import type { Article, ParsedPage, ParseOptions } from '../packages/parser/src/parsed-page.ts';
import { cleanArticle } from './clean-article.ts';
import { type GoldPage, readGoldPages } from './gold.ts';
import { type Answer, type Count, FIELDS, type Field, f1, type PageScore, scorePage, sumCounts } from './score.ts';

const here = dirname(fileURLToPath(import.meta.url));
const BASELINE = join(here, 'baseline.json');
const PARSER = join(here, '../packages/parser/src/parse-page.ts');

const { values: options } = parseArgs({
  options: {
    clean: { type: 'boolean', default: false },
    data: { type: 'string', default: join(here, '../packages/parser/test/pages') },
    json: { type: 'boolean', default: false },
    faults: { type: 'boolean', default: false },
    'write-baseline': { type: 'boolean', default: false },
  },
});

const pages = readGoldPages(options.data);
if (pages.length === 0) {
  console.error(`No pages with a gold.json in ${options.data}.`);
  process.exit(2);
}
const mode = options.clean ? 'clean' : 'page';
const answer = options.clean ? fromCleanText : await pageParser();
const scores = pages.map((page) => scorePage(page, answer(page)));
const totals = sumCounts(scores);
if (options.json) console.log(JSON.stringify({ mode, pages: scores, totals: rounded(totals) }, null, 2));
else print(scores, totals);
if (options['write-baseline']) writeBaseline(totals);

function fromCleanText(page: GoldPage): Answer {
  return { extraction: extractFacts(cleanArticle(page) as Article) };
}

async function pageParser(): Promise<(page: GoldPage) => Answer> {
  if (!existsSync(PARSER)) throw new Error('There is no parse-page.ts: run with --clean.');
  const { parsePage } = (await import(PARSER)) as { parsePage(input: Uint8Array, options: ParseOptions): ParsedPage };
  return (page) => {
    const { file, mediaType, declared, url } = page.input;
    const parsed = parsePage(readFileSync(join(page.directory, file)), {
      ...(mediaType ? { mediaType } : {}),
      ...(declared ? { charset: declared } : {}),
      ...(url ? { url } : {}),
    });
    return { extraction: parsed, article: parsed.article };
  };
}

function print(scores: readonly PageScore[], totals: Partial<Record<Field, Count>>): void {
  const shown = FIELDS.filter((field) => totals[field]);
  const width = Math.max(...scores.map(({ id }) => id.length));
  const row = (name: string, counts: Partial<Record<Field, Count>>) =>
    [name.padEnd(width), ...shown.map((field) => cell(counts[field]).padStart(heading(field).length))].join('  ');
  console.log([''.padEnd(width), ...shown.map(heading)].join('  '));
  for (const { id, counts } of scores) console.log(row(id, counts));
  console.log(row('total F1', totals));
  console.log(
    ['N'.padEnd(width), ...shown.map((field) => size(totals[field]).padStart(heading(field).length))].join('  '),
  );
  const known = existsSync(BASELINE) ? JSON.parse(readFileSync(BASELINE, 'utf8'))[mode] : undefined;
  if (known)
    console.log(
      ['baseline'.padEnd(width), ...shown.map((field) => `${known[field] ?? ''}`.padStart(heading(field).length))].join(
        '  ',
      ),
    );
  if (options.faults) for (const { id, faults } of scores) for (const fault of faults) console.log(`${id}: ${fault}`);
}

function heading(field: Field): string {
  return field.padStart(6);
}

function cell(count: Count | undefined): string {
  return count && count.right + count.wrong + count.missed > 0 ? f1(count).toFixed(3) : '·';
}

function size(count: Count | undefined): string {
  return count ? String(count.right + count.missed) : '';
}

function rounded(counts: Partial<Record<Field, Count>>): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).map(([field, count]) => [field, Number(f1(count).toFixed(4))]));
}

function writeBaseline(counts: Partial<Record<Field, Count>>): void {
  const known = existsSync(BASELINE) ? JSON.parse(readFileSync(BASELINE, 'utf8')) : {};
  writeFileSync(BASELINE, `${JSON.stringify({ ...known, [mode]: rounded(counts) }, null, 2)}\n`);
}
