/** What the parser costs before its first page: loading, tables in memory, what a browser loads. Each in a process of its own. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from '../packages/parser/test/package/bundle.ts';
import { builtModule } from './built-parser.ts';
import { median } from './measure.ts';
import { type Row, row } from './row.ts';

const source = (name: string) => fileURLToPath(builtModule(name));

export async function parserFootprint(): Promise<Row[]> {
  const loads = Array.from({ length: 5 }, () => load());
  const of = (key: keyof Load) => median(loads.map((each) => each[key]));
  const spans = await bundled('spans');
  const parser = await bundled('parse-page');
  return [
    row('loading the parser', of('loadMs'), 'ms'),
    row('first clean page', of('cleanMs'), 'ms', { note: 'its tables are built at first use' }),
    row('first damaged page', of('damagedMs'), 'ms', { note: 'loads the language model' }),
    row('memory: parser loaded', of('loadMb'), 'MB'),
    row('memory: after the first damaged page, tables and model', of('allMb'), 'MB'),
    row('browser bundle, span helpers alone, compressed', spans.gzipped / 1000, 'kB', { limit: 5 }),
    row('browser bundle, parser + tables + model, compressed', parser.gzipped / 1000, 'kB', {
      note: `${(parser.bytes / 1000).toFixed(0)} kB uncompressed`,
    }),
  ];
}

type Load = { loadMs: number; cleanMs: number; damagedMs: number; loadMb: number; allMb: number };

function load(): Load {
  const program = `
    const memory = () => { gc(); const { heapUsed, arrayBuffers } = process.memoryUsage(); return (heapUsed + arrayBuffers) / 1e6; };
    const before = memory();
    const timed = async (run) => { const start = performance.now(); await run(); return performance.now() - start; };
    let parsePage;
    const loadMs = await timed(async () => ({ parsePage } = await import(${JSON.stringify(source('parse-page'))})));
    const loadMb = memory() - before;
    const cleanMs = await timed(() => parsePage('标题\\n2026-03-01\\n\\n  公安部部署开展“净土”专项行动。'));
    const damagedMs = await timed(() => parsePage('標題\\n2026-03-01\\n\\n  公安部部署開(kāi)展“淨土”專項(xiàng)行動(dòng)，堅(jiān)決斬?cái)嚯娦啪W(wǎng)絡詐騙。'));
    console.log(JSON.stringify({ loadMs, cleanMs, damagedMs, loadMb, allMb: memory() - before }));`;
  return JSON.parse(
    execFileSync(process.execPath, ['--expose-gc', '--input-type=module', '-e', program], { encoding: 'utf8' }),
  );
}

async function bundled(name: string) {
  const entry = join(mkdtempSync(join(tmpdir(), 'countermeasure-bundle-')), 'entry.ts');
  writeFileSync(entry, `export * from ${JSON.stringify(source(name))};`);
  return bundle(entry);
}
