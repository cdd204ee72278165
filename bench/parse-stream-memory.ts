/** `countermeasure parse --format ndjson` on a short stream and one ten times as long: the memory at its highest must be the same. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { cleanPages } from './parser-inputs.ts';
import { type Row, row } from './row.ts';

const MAIN = fileURLToPath(new URL('../apps/cli/src/main.ts', import.meta.url));
const SHORT_MB = 20;
const LONG_MB = 200;
/** Each line carries this much that is only read over, so that 200 MB need no half an hour of parsing. */
const PADDING = 'x'.repeat(150_000);
/** How often the kernel is asked for the process's memory. */
const ASK_EVERY_MS = 200;

export async function parseStreamMemory(): Promise<Row[]> {
  if (process.platform !== 'linux') return [];
  const short = await peakMemory(SHORT_MB);
  const long = await peakMemory(LONG_MB);
  const note = `${short.toFixed(0)} MB at ${SHORT_MB} MB, ${long.toFixed(0)} MB at ${LONG_MB} MB of stream`;
  return [row('memory of a stream ten times as long', long / short, '×', { limit: 1.25, note })];
}

async function peakMemory(megabytes: number): Promise<number> {
  const child = spawn(process.execPath, [MAIN, 'parse', '-', '--format', 'ndjson'], {
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  const closed = new Promise<number | null>((resolve) => child.on('close', resolve));
  let peak = 0;
  const asking = setInterval(() => {
    peak = Math.max(peak, highWaterMark(child.pid) ?? 0);
  }, ASK_EVERY_MS);
  await pipeline(Readable.from(lines(megabytes * 1e6)), child.stdin);
  const code = await closed;
  clearInterval(asking);
  if (code !== 0) throw new Error(`The stream ended with ${code}.`);
  return peak;
}

function* lines(bytes: number): Generator<string> {
  const pages = cleanPages();
  for (let sent = 0, id = 0; sent < bytes; id++) {
    const content = new TextDecoder().decode(pages[id % pages.length]?.bytes);
    const line = `${JSON.stringify({ id, content, padding: PADDING })}\n`;
    sent += Buffer.byteLength(line);
    yield line;
  }
}

/** Megabytes; undefined when the process has just ended. */
function highWaterMark(pid: number | undefined): number | undefined {
  try {
    const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1000;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || (error as NodeJS.ErrnoException).code === 'ESRCH')
      return undefined;
    throw error;
  }
}
