/** `countermeasure restore FILE`: an empty or missing database filled from a backup; the file is read to its end first. */
import { readRestorable, restoreBackup } from '@countermeasure/db/backup/restore-backup';
import { readEnvironment } from '@countermeasure/runtime/env';
import { openOwner } from '../backup/open-owner.ts';
import { passwordsIn } from '../databases.ts';
import { showProgress } from '../show-progress.ts';
import { verify } from './verify.ts';

const MB = 1_000_000;

export async function restore(file: string, { json }: { json?: boolean }): Promise<void> {
  const environment = readEnvironment();
  const checking = showProgress('MB checked');
  const backup = await readRestorable(file, (bytes) => checking.update(bytes / MB)).finally(() => checking.end());
  const { owner, close } = await openOwner(environment, 'fill');
  const progress = showProgress('MB');
  try {
    const summary = await restoreBackup(owner, file, backup, {
      passwords: environment.databases ? passwordsIn(environment.databases) : {},
      onProgress: (bytes, total) => progress.update(bytes / MB, total / MB),
    });
    progress.end();
    if (json) console.log(JSON.stringify({ file, ...summary }));
    else {
      const forward = summary.migrated.length > 0 ? ` Brought up to date by ${summary.migrated.join(', ')}.` : '';
      console.log(`Restored ${summary.rows} rows of ${summary.tables} tables, as of ${summary.madeAt}.${forward}`);
    }
  } finally {
    progress.end();
    await close();
  }
  // Only with the logins that serve; a deployment may restore with the owner's address alone.
  if (!environment.databases || environment.databases.editor) await verify({ json: json === true });
}
