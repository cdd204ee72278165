#!/usr/bin/env node
/**
 * `npm run eval`: scores the parser on pages with gold answers, a row a page and a total with N, then how far its confidence can
 * be trusted. Without options it parses the pages of packages/parser/test/pages.
 *   --clean            extraction alone, on each page's clean text
 *   --data DIR         pages elsewhere: a folder a page with page.txt or page.html, clean.txt and gold.json
 *   --json             for programs
 *   --faults           what is wrong, page by page
 *   --write-baseline   keep the totals in baseline.json; CI refuses one that falls
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readBaseline, writeBaseline } from './baseline.ts';
import type { Calibration } from './calibration.ts';
import { type Count, FIELDS, type Field } from './counts.ts';
import { type Evaluation, evaluate } from './evaluate.ts';
import { GoldError, readGoldPages } from './gold.ts';
import { f1 } from './score.ts';

const OWN_PAGES = fileURLToPath(new URL('../packages/parser/test/pages', import.meta.url));

const options = readOptions();
const mode = options.clean ? 'clean' : 'page';
const evaluation = evaluate(readPages(options.data), mode);
const { scores, totals, figures, calibration } = evaluation;
if (options.json) console.log(JSON.stringify({ mode, pages: scores, totals, figures, calibration }, null, 2));
else print(evaluation);
if (options['write-baseline']) {
  if (options.data !== OWN_PAGES) refuse('The baseline is that of the repository’s own pages: leave out --data.');
  writeBaseline(mode, figures);
}

function readOptions() {
  try {
    return parseArgs({
      options: {
        clean: { type: 'boolean', default: false },
        data: { type: 'string', default: OWN_PAGES },
        json: { type: 'boolean', default: false },
        faults: { type: 'boolean', default: false },
        'write-baseline': { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    return refuse((error as Error).message);
  }
}

function readPages(folder: string) {
  try {
    return readGoldPages(folder);
  } catch (error) {
    if (error instanceof GoldError) return refuse(error.message);
    throw error;
  }
}

function refuse(message: string): never {
  console.error(message);
  process.exit(2);
}

function print({ scores, totals, calibration }: Evaluation): void {
  const shown = FIELDS.filter((field) => totals[field]);
  const width = Math.max(...scores.map(({ id }) => id.length), 'baseline'.length);
  const line = (name: string, cell: (field: Field) => string) =>
    console.log(
      [name.padEnd(width), ...shown.map((field) => cell(field).padStart(Math.max(6, field.length)))].join('  '),
    );
  line('', (field) => field);
  for (const { id, counts } of scores) line(id, (field) => figure(counts[field]));
  line('total F1', (field) => figure(totals[field]));
  line('N', (field) => String((totals[field]?.right ?? 0) + (totals[field]?.missed ?? 0)));
  const known = options.data === OWN_PAGES ? readBaseline()[mode] : undefined;
  if (known) line('baseline', (field) => `${known[field] ?? ''}`);
  printCalibration(calibration);
  if (options.faults) for (const { id, faults } of scores) for (const fault of faults) console.log(`${id}: ${fault}`);
}

function figure(count: Count | undefined): string {
  return count && count.right + count.wrong + count.missed > 0 ? f1(count).toFixed(3) : '·';
}

function printCalibration(rows: readonly Calibration[]): void {
  console.log(`\n${'confidence'.padEnd(24)}   right   wrong   is right   should be`);
  for (const { kind, from, to, right, wrong, rate, meant } of rows) {
    const percent = (share: number) => `${(100 * share).toFixed(0)} %`;
    const cells = [
      String(right).padStart(7),
      String(wrong).padStart(7),
      percent(rate).padStart(10),
      percent(meant).padStart(11),
    ];
    console.log(`${kind.padEnd(14)} ${`${from}–${to}`.padEnd(9)} ${cells.join(' ')}`);
  }
}
