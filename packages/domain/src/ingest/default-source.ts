/** The source of what people hand in without saying where it is from: nothing is known about it, so its text is not republished. */
import type { Transaction } from '../command.ts';
import { lockNames } from '../locks.ts';

const NAME = 'Uploads';

export async function defaultSourceId(tx: Transaction): Promise<string> {
  await lockNames(tx, [`source:${NAME}`]);
  const existing = await tx.source.findFirst({
    where: { kind: 'UPLOAD', name: NAME },
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  if (existing) return existing.id;
  const made = await tx.source.create({ data: { kind: 'UPLOAD', name: NAME }, select: { id: true } });
  return made.id;
}
