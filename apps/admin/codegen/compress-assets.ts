/**
 * A step of the build: beside each text file of `dist/` its `.br` and `.gz`, once and at the best that both can do, so
 * that the server has only to pick one. A copy that would not be smaller is not written.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const TEXT = /\.(?:css|html|js|json|svg|txt|webmanifest)$/;

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

async function compress(path: string): Promise<void> {
  const bytes = await readFile(path);
  const br = await toBrotli(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
  const gz = await toGzip(bytes, { level: constants.Z_BEST_COMPRESSION });
  if (br.length < bytes.length) await writeFile(`${path}.br`, br);
  if (gz.length < bytes.length) await writeFile(`${path}.gz`, gz);
}

export function compressAssets(): Plugin {
  return {
    name: 'compress-assets',
    apply: 'build',
    enforce: 'post',
    // What stands in `public/` is copied and never a part of the bundle: so the folder is read, not the bundle.
    async writeBundle({ dir }) {
      if (dir === undefined) throw new Error('the build has no output folder to compress');
      const names = (await readdir(dir, { recursive: true })).filter((name) => TEXT.test(name));
      for (const name of names) await compress(join(dir, name));
    },
  };
}
