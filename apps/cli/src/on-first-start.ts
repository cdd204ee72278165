/** Does something until it has been done once, however often starts are interrupted: a file beside the data remembers. */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export async function onFirstStart(dataDir: string, work: () => Promise<void>): Promise<void> {
  const mark = join(dataDir, 'examples-ingested');
  if (existsSync(mark)) return;
  await work();
  await writeFile(mark, '');
}
