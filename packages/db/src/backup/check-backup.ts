/** Reads a backup from end to end before anything of it is used: whether each part is there and as it was written. */
import { createHash } from 'node:crypto';
import {
  type BackupFooter,
  type BackupHeader,
  damaged,
  jsonOf,
  readFrames,
  type TableEnd,
  type TableStart,
} from './frames.ts';

export type CheckedBackup = { header: BackupHeader; tables: (TableStart & { rows: number })[]; footer: BackupFooter };

/** Constant memory. Throws DatabaseEnvironmentError with what is wrong; answers what the file holds. */
export async function checkBackup(
  file: string,
  onProgress: (bytes: number) => void = () => {},
): Promise<CheckedBackup> {
  let header: BackupHeader | undefined;
  let footer: BackupFooter | undefined;
  let table: TableStart | undefined;
  let hash = createHash('sha256');
  let bytes = 0;
  const tables: CheckedBackup['tables'] = [];
  for await (const { kind, payload } of readFrames(file)) {
    if (kind === 'D' && table) {
      hash.update(payload);
      bytes += payload.length;
      onProgress(bytes);
    } else if (kind === 'H' && !header) header = jsonOf(file, payload);
    else if (kind === 'T' && header && !table) {
      table = jsonOf<TableStart>(file, payload);
      hash = createHash('sha256');
    } else if (kind === 'E' && table) {
      const { rows, sha256 } = jsonOf<TableEnd>(file, payload);
      if (sha256 !== hash.digest('hex'))
        throw damaged(file, `the rows of ${table.schema}.${table.table} are not those written`);
      tables.push({ ...table, rows });
      table = undefined;
    } else if (kind === 'F' && header && !table) footer = jsonOf(file, payload);
    else throw damaged(file, 'its parts are out of order');
  }
  if (!header || !footer) throw damaged(file, 'parts are missing');
  if (footer.tables !== tables.length) throw damaged(file, 'tables are missing');
  return { header, tables, footer };
}
