#!/usr/bin/env node
/**
 * `npm run eval`: scores the parser on pages with gold answers, a row a page and a total with N, then how far its confidence can
 * be trusted. Without options it parses packages/parser/test/pages and test/wider-pages.
 *   --clean            extraction alone, on each page's clean text
 *   --data DIR         pages elsewhere: a folder a page with page.txt or page.html, clean.txt and gold.json
 *   --json             for programs
 *   --faults           what is wrong, page by page
 *   --write-baseline   keep the totals in baseline.json; CI refuses one that falls
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { baselineKey, readBaseline, writeBaseline } from './baseline.ts';
import { type Calibration, calibrate, falls } from './calibration.ts';
import { type Count, DETAILS, FIELDS, type Field } from './counts.ts';
import { type Evaluation, evaluate } from './evaluate.ts';
import { GoldError, readGoldPages } from './gold.ts';
import { f1 } from './score.ts';

/** The repository's own pages: those that must come out exactly, and invented ones in the habits of real sites. */
const OWN = (['pages', 'wider-pages'] as const).map((name) => ({
  name,
  folder: fileURLToPath(new URL(`../packages/parser/test/${name}`, import.meta.url)),
}));

const options = readOptions();
const mode = options.clean ? 'clean' : 'page';
const sets = options.data === undefined ? OWN : [{ name: 'data' as const, folder: options.data }];
const results = sets.map(({ name, folder }) => ({ name, ...evaluate(readPages(folder), mode) }));
const calibration = calibrate(results.flatMap(({ scores }) => scores.flatMap(({ judged }) => judged)));
if (options.json) console.log(JSON.stringify({ mode, sets: results.map(forPrograms), calibration }, null, 2));
else {
  for (const result of results) print(result);
  printCalibration(calibration);
  if (options.faults) printFaults();
}
if (options['write-baseline']) {
  if (options.data !== undefined) refuse('The baseline is that of the repository’s own pages: leave out --data.');
  for (const { name, figures } of results) if (name !== 'data') writeBaseline(baselineKey(name, mode), figures);
}

function readOptions() {
  try {
    return parseArgs({
      options: {
        clean: { type: 'boolean', default: false },
        data: { type: 'string' },
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

type Result = Evaluation & { name: (typeof OWN)[number]['name'] | 'data' };

function forPrograms({ name, scores, totals, figures }: Result): object {
  return { name, pages: scores, totals, figures };
}

function print({ name, scores, totals }: Result): void {
  const shown = FIELDS.filter((field) => totals[field]);
  const width = Math.max(...scores.map(({ id }) => id.length), 'baseline'.length);
  const line = (head: string, cell: (field: Field) => string) =>
    console.log(
      [head.padEnd(width), ...shown.map((field) => cell(field).padStart(Math.max(6, field.length)))].join('  '),
    );
  line(name, (field) => field);
  for (const { id, counts } of scores) line(id, (field) => figure(counts[field]));
  line('total F1', (field) => figure(totals[field]));
  line('N', (field) => String((totals[field]?.right ?? 0) + (totals[field]?.missed ?? 0)));
  const known = name === 'data' ? undefined : readBaseline()[baselineKey(name, mode)];
  if (known) line('baseline', (field) => `${known[field] ?? ''}`);
  console.log('');
  printDetails(totals, known);
}

/** A row each, of all pages together: most pages hold few of them. */
function printDetails(totals: Result['totals'], known: Record<string, number> | undefined): void {
  const row = (...cells: string[]) =>
    console.log(cells.map((cell, i) => (i ? cell.padStart(8) : cell.padEnd(12))).join(' '));
  row('details', 'F1', 'N', ...(known ? ['baseline'] : []));
  for (const detail of DETAILS) {
    const count = totals[detail];
    if (count)
      row(detail, figure(count), String(count.right + count.missed), ...(known ? [`${known[detail] ?? ''}`] : []));
  }
  console.log('');
}

function printFaults(): void {
  for (const { scores } of results)
    for (const { id, faults, detailFaults } of scores)
      for (const fault of [...faults, ...detailFaults]) console.log(`${id}: ${fault}`);
}

function figure(count: Count | undefined): string {
  return count && count.right + count.wrong + count.missed > 0 ? f1(count).toFixed(3) : '·';
}

function printCalibration(rows: readonly Calibration[]): void {
  console.log(`${'confidence'.padEnd(24)}   right   wrong   is right   should be`);
  const percent = (share: number) => `${(100 * share).toFixed(0)} %`;
  for (const { kind, from, to, right, wrong, rate, meant } of rows) {
    const cells = [
      String(right).padStart(7),
      String(wrong).padStart(7),
      percent(rate).padStart(10),
      percent(meant).padStart(11),
    ];
    console.log(`${kind.padEnd(14)} ${`${from}–${to}`.padEnd(9)} ${cells.join(' ')}`);
  }
  const bin = ({ from, to, right, wrong }: Calibration) => `${from}–${to} ${right} of ${right + wrong}`;
  const misleading = falls(rows).map(([lower, upper]) => `${lower.kind}: right ${bin(lower)}, but ${bin(upper)}`);
  console.log(
    misleading.length ? `Surer and yet less often right: ${misleading.join('; ')}` : 'Surer is more often right.',
  );
}
