/** `countermeasure backup FILE`: every row of every table, as it stands at one moment, in one file. */
import { writeBackup } from '@countermeasure/db/backup/write-backup';
import { readEnvironment } from '@countermeasure/runtime/env';
import { openOwner } from '../backup/open-owner.ts';
import { showProgress } from '../show-progress.ts';

const MB = 1_000_000;

export async function backup(file: string, { json }: { json?: boolean }): Promise<void> {
  const { owner, close } = await openOwner(readEnvironment(), 'read');
  const progress = showProgress('MB');
  try {
    const summary = await writeBackup(owner, file, (bytes, table) => progress.update(bytes / MB, undefined, table));
    progress.end();
    if (json) console.log(JSON.stringify({ file, ...summary }));
    else
      console.log(
        `${file} holds ${summary.rows} rows of ${summary.tables} tables as of ${summary.madeAt}. It holds password hashes: keep it as safe as the database.`,
      );
  } finally {
    progress.end();
    await close();
  }
}
