/** How time grows with size, on ordinary pages and on every hostile pattern that can be made longer: the slope of log time over log size. */
import { hostilePatterns } from '../packages/parser/test/hostile-inputs.ts';
import { parsePage } from './built-parser.ts';
import { logLogSlope, timed } from './measure.ts';
import { cleanPages, damagedPages, type PageInput } from './parser-inputs.ts';
import { type Row, row } from './row.ts';

const SIZES = [1 << 16, 1 << 18, 1 << 20, 1 << 22];
const LIMIT = 1.15;
/** The fastest run counts, since what else the machine does only ever adds; small inputs are run often. */
const runsFor = (size: number) => (size < 1 << 20 ? 5 : size < 1 << 22 ? 3 : 1);

/** Where one run took this long, the next size would take four times as long or more: the slope is told from the sizes so far. */
const PATIENCE_MS = 12_000;

export function* parserGrowth(): Generator<Row> {
  yield growth('clean pages joined', joined(cleanPages()));
  yield growth('damaged pages joined', joined(damagedPages()));
  for (const { id, make } of hostilePatterns()) yield growth(`hostile: ${id}`, make);
}

function growth(name: string, make: (size: number) => string): Row {
  const points: [size: number, time: number][] = [];
  for (const size of SIZES) {
    const input = make(size);
    const times = Array.from({ length: runsFor(size) }, () => timed(() => void parsePage(input)));
    points.push([size, Math.min(...times)]);
    if ((points.at(-1)?.[1] ?? 0) > PATIENCE_MS) break;
  }
  const [size, time] = points.at(-1) ?? [0, Number.NaN];
  const note = `${size / (1 << 20)} MiB in ${(time / 1000).toFixed(2)} s${size < (SIZES.at(-1) ?? 0) ? '; larger ones not tried' : ''}`;
  return row(`growth, ${name}`, logLogSlope(points), 'slope', { limit: LIMIT, note });
}

function joined(pages: PageInput[]): (size: number) => string {
  const text = pages.map(({ bytes }) => new TextDecoder().decode(bytes)).join('\n');
  return (size) => text.repeat(Math.ceil(size / text.length)).slice(0, size);
}
