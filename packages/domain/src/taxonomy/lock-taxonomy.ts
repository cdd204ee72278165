/** Vocabularies change rarely and as whole trees, so one lock for all of them is enough: no cycle slips in between two moves. */
import type { Transaction } from '../command.ts';
import { lockNames } from '../locks.ts';
import type { RowChange } from '../row-changes.ts';

/** Before any row: whoever changes a vocabulary does so alone. */
export const lockTaxonomy = (tx: Transaction): Promise<void> => lockNames(tx, ['taxonomy']);

/** The same for an undo, where it puts back a part of a vocabulary. */
export async function lockTaxonomyFor(tx: Transaction, changes: RowChange[]): Promise<void> {
  if (changes.some(({ type }) => type === 'Scheme' || type === 'Concept')) await lockTaxonomy(tx);
}
