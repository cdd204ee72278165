/** Claims on the three things a queue item can be: an article to review, an edition to publish, an input that failed. */
import type { Transaction } from './command.ts';
import type { Reference } from './errors.ts';
import { lockRows } from './locks.ts';

export const CLAIMABLE_MODELS = ['Article', 'Edition', 'IngestItem'] as const;

const CLAIM = {
  id: true,
  version: true,
  claimedById: true,
  claimedUntil: true,
  claimedBy: { select: { name: true } },
} as const;

/** The items' claims by id, locked. */
export async function readClaims(tx: Transaction, items: Reference[]) {
  const args = (model: string) => ({ where: { id: { in: idsOf(items, model) } }, select: CLAIM });
  for (const model of CLAIMABLE_MODELS) await lockRows(tx, model, idsOf(items, model));
  const rows = [
    ...(await tx.article.findMany(args('Article'))),
    ...(await tx.edition.findMany(args('Edition'))),
    ...(await tx.ingestItem.findMany(args('IngestItem'))),
  ];
  return new Map(rows.map((row) => [row.id, row]));
}

/** Both null gives the items back. */
export async function writeClaims(
  tx: Transaction,
  items: Reference[],
  data: { claimedById: string | null; claimedUntil: Date | null },
): Promise<void> {
  const args = (model: string) => ({ where: { id: { in: idsOf(items, model) } }, data });
  await tx.article.updateMany(args('Article'));
  await tx.edition.updateMany(args('Edition'));
  await tx.ingestItem.updateMany(args('IngestItem'));
}

const idsOf = (items: Reference[], model: string) => items.filter(({ type }) => type === model).map(({ id }) => id);
