/** How time grows with size, on ordinary pages and on every hostile pattern that can be made longer: the slope of log time over log size. */
import { parsePage } from '../packages/parser/src/parse-page.ts';
import { hostilePatterns } from '../packages/parser/test/hostile-inputs.ts';
import { logLogSlope, median, timed } from './measure.ts';
import { cleanPages, damagedPages, type PageInput } from './parser-inputs.ts';
import { type Row, row } from './row.ts';

const SIZES = [1 << 16, 1 << 18, 1 << 20, 1 << 22];
const LIMIT = 1.15;
/** Small inputs are run often, since one collection of garbage would double their time. */
const runsFor = (size: number) => (size < 1 << 20 ? 5 : size < 1 << 22 ? 3 : 1);

export function parserGrowth(): Row[] {
  const inputs = [
    { name: 'clean pages joined', make: joined(cleanPages()) },
    { name: 'damaged pages joined', make: joined(damagedPages()) },
    ...hostilePatterns().map(({ id, make }) => ({ name: `hostile: ${id}`, make })),
  ];
  return inputs.map(({ name, make }) => {
    const points = SIZES.map((size) => {
      const input = make(size);
      const times = Array.from({ length: runsFor(size) }, () => timed(() => void parsePage(input)));
      return [size, median(times)] as const;
    });
    const seconds = (points.at(-1)?.[1] ?? Number.NaN) / 1000;
    return row(`growth, ${name}`, logLogSlope(points), 'slope', {
      limit: LIMIT,
      note: `4 MiB in ${seconds.toFixed(2)} s`,
    });
  });
}

function joined(pages: PageInput[]): (size: number) => string {
  const text = pages.map(({ bytes }) => new TextDecoder().decode(bytes)).join('\n');
  return (size) => text.repeat(Math.ceil(size / text.length)).slice(0, size);
}
