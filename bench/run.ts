#!/usr/bin/env node
/**
 * `npm run bench [-- NAME…]`: every timing beside its peer in one run, a row each, with its limit and whether it holds. Writes
 * results.json and exits 1 when a limit is broken. Names: speed, growth, footprint, stream.
 */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseStreamMemory } from './parse-stream-memory.ts';
import { parserFootprint } from './parser-footprint.ts';
import { parserGrowth } from './parser-growth.ts';
import { parserSpeed } from './parser-speed.ts';
import { printRow, type Row } from './row.ts';

const BENCHES: Record<string, () => Iterable<Row> | Promise<Iterable<Row>>> = {
  speed: parserSpeed,
  growth: parserGrowth,
  footprint: parserFootprint,
  stream: parseStreamMemory,
};

const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !(name in BENCHES));
if (unknown) {
  console.error(`There is no bench ${unknown}; there are ${Object.keys(BENCHES).join(', ')}.`);
  process.exit(2);
}
const rows: Row[] = [];
for (const [name, bench] of Object.entries(BENCHES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n${name}`);
  for (const found of await bench()) {
    printRow(found);
    rows.push(found);
  }
}
const machine = { node: process.version, cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length };
writeFileSync(new URL('results.json', import.meta.url), `${JSON.stringify({ machine, rows }, null, 2)}\n`);
const broken = rows.filter(({ holds }) => holds === false);
console.log(
  broken.length === 0 ? '\nEvery limit holds.' : `\n${broken.length} of ${rows.length} rows break their limit.`,
);
process.exitCode = broken.length === 0 ? 0 : 1;
