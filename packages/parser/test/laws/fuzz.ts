#!/usr/bin/env node
/**
 * `npm run fuzz [-- --minutes 10] [--seed N]`: the laws on random inputs until the time is up, each kind in turn. A broken law is
 * printed with its smallest input, and with the seed and path that give it again; exit code 1 then. Ctrl-C ends it with its report.
 */
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { brokenLaws, type LawInput } from './broken-laws.ts';
import { LAW_INPUTS } from './law-inputs.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string' },
    path: { type: 'string' },
    kind: { type: 'string' },
  },
});
const minutes = numberOf('minutes', values.minutes);
const firstSeed = values.seed === undefined ? Date.now() % 0x7fffffff : numberOf('seed', values.seed);
const kinds = Object.keys(LAW_INPUTS).filter((kind) => values.kind === undefined || kind === values.kind);
if (kinds.length === 0) usage(`There is no kind ${values.kind}; there are ${Object.keys(LAW_INPUTS).join(', ')}.`);

/** Small, so that each kind's turn comes every few seconds. */
const BATCH = 100;
/** Inputs slower than this are named in the report, beside the slowest. */
const SLOW_MS = 1000;
/** After so many broken laws there is enough to look at. */
const MOST_FAILURES = 10;

const began = performance.now();
const deadline = began + minutes * 60_000;
const counts = new Map(kinds.map((kind) => [kind, 0]));
let slowest = { kind: '', ms: 0, given: undefined as LawInput | undefined };
let [slow, failures, lastShown, stopped] = [0, 0, 0, false];
process.once('SIGINT', () => {
  stopped = true;
});

console.log(`fuzzing for ${minutes} minutes from seed ${firstSeed}`);
for (let seed = firstSeed; performance.now() < deadline && !stopped && failures < MOST_FAILURES; seed++) {
  for (const kind of kinds) fuzz(kind, seed);
  showProgress();
  // Lets Ctrl-C in.
  await new Promise((resolve) => setImmediate(resolve));
  if (values.path !== undefined) break;
}
report();

function fuzz(kind: string, seed: number): void {
  const inputs = LAW_INPUTS[kind] as fc.Arbitrary<LawInput>;
  const property = fc.property(inputs, (given) => {
    const start = performance.now();
    const broken = brokenLaws(given);
    const ms = performance.now() - start;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    if (ms > slowest.ms) slowest = { kind, ms, given };
    if (ms > SLOW_MS) slow++;
    if (broken.length > 0) throw new Error(broken.join('\n'));
  });
  const { failed, counterexample, counterexamplePath, errorInstance } = fc.check(property, {
    seed,
    numRuns: BATCH,
    ...(values.path === undefined ? {} : { path: values.path, endOnFailure: true }),
  });
  if (!failed) return;
  failures++;
  clearLine();
  console.log(`\nBROKEN on ${kind}: ${(errorInstance as Error).message}`);
  console.log(`smallest input: ${shown(counterexample?.[0])}`);
  console.log(`again: npm run fuzz -- --kind '${kind}' --seed ${seed} --path '${counterexamplePath}'`);
}

function report(): void {
  clearLine();
  const seconds = (performance.now() - began) / 1000;
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  console.log(
    `${total} inputs in ${seconds.toFixed(0)} s, ${(total / seconds).toFixed(0)} a second; ${failures} broken laws`,
  );
  for (const [kind, count] of counts) console.log(`  ${kind}: ${count}`);
  console.log(`slowest ${slowest.ms.toFixed(0)} ms (${slowest.kind}); ${slow} over ${SLOW_MS} ms`);
  if (slowest.ms > SLOW_MS) console.log(`  ${shown(slowest.given)}`);
  process.exitCode = failures > 0 ? 1 : 0;
}

/** As a program would write it: bytes in hexadecimal, characters that show nothing as their numbers. */
function shown(given: LawInput | undefined): string {
  if (given === undefined) return 'none';
  const { input, options } = given;
  const written =
    typeof input === 'string'
      ? JSON.stringify(input).replace(
          /[^\x20-\x7e\u3000-\u9fff]/g,
          (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
        )
      : `hex ${Buffer.from(input).toString('hex')}`;
  return `${written} with ${JSON.stringify(options)}`;
}

function showProgress(): void {
  if (!process.stderr.isTTY || performance.now() - lastShown < 500) return;
  lastShown = performance.now();
  const done = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const left = Math.max(0, Math.ceil((deadline - lastShown) / 1000));
  process.stderr.write(
    `\r\x1b[K${done} inputs, ${failures} broken laws, slowest ${slowest.ms.toFixed(0)} ms, ${left} s left`,
  );
}

function clearLine(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
}

function numberOf(name: string, text: string): number {
  const number = Number(text);
  if (text.trim() === '' || !Number.isFinite(number) || number < 0) usage(`--${name} must be a number, not ${text}.`);
  return number;
}

function usage(message: string): never {
  console.error(message);
  process.exit(2);
}
