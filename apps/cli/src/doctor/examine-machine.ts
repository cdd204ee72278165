/** Node, the data folder and the disk it lies on. */
import { constants, existsSync } from 'node:fs';
import { access, statfs } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Complaint } from './complaint.ts';

const LEAST_NODE = 24;
const LEAST_FREE_BYTES = 1_000_000_000;

export async function examineMachine(dataDir: string): Promise<Complaint[]> {
  const found: Complaint[] = [];
  const node = process.versions.node;
  if (Number.parseInt(node, 10) < LEAST_NODE)
    found.push({
      check: 'node',
      en: `Node ${node} is too old; use Node ${LEAST_NODE} or newer.`,
      zh: `Node ${node} 版本过低；请使用 Node ${LEAST_NODE} 或更高版本。`,
    });
  let folder = resolve(dataDir);
  while (!existsSync(folder)) folder = dirname(folder);
  const isWritable = await access(folder, constants.W_OK).then(
    () => true,
    () => false,
  );
  if (!isWritable)
    found.push({
      check: 'folder',
      en: `${folder} may not be written by this user; change its owner, or set DATA_DIR to another folder.`,
      zh: `当前用户无权写入 ${folder}；请更改其所有者，或将 DATA_DIR 设为其他目录。`,
    });
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize < LEAST_FREE_BYTES) {
    const megabytes = Math.round((bavail * bsize) / 1_000_000);
    found.push({
      check: 'disk',
      en: `Only ${megabytes} MB are free where ${folder} lies; free some space.`,
      zh: `${folder} 所在磁盘仅剩 ${megabytes} MB；请释放空间。`,
    });
  }
  return found;
}
