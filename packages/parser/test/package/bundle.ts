/** Bundles what a page would load, as an application's own build does: one minified ES module, nothing left to import. */
import { gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';

export type Bundle = { code: string; bytes: number; gzipped: number };

/** `entry` is a file that imports what is wanted; packages are found from its folder. Throws when something of Node's is imported. */
export async function bundle(entry: string): Promise<Bundle> {
  const build = await rolldown({
    input: entry,
    platform: 'browser',
    onLog(_level, log) {
      throw new Error(log.message);
    },
  });
  const { output } = await build.generate({ format: 'esm', minify: true, codeSplitting: false });
  await build.close();
  const [{ code }] = output;
  if (output.length > 1) throw new Error('A bundle of one file was asked for.');
  return { code, bytes: Buffer.byteLength(code), gzipped: gzipSync(code, { level: 9 }).length };
}
