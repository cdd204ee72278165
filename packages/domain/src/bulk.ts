/** What commands over many things answer, and the check that each of them needs: is it there, is it as the caller saw it. */
import { type DomainError, NotFoundError, type Reference, StaleVersionError } from './errors.ts';

export type Applied = Reference & { version: number };
/** `actionId` is null when nothing was changed. */
export type BulkResult = { actionId: string | null; applied: Applied[]; refused: { id: string; error: DomainError }[] };

export type VersionedReference = Reference & { expectedVersion: number };
export type VersionedRow = { version: number; updatedAt?: Date | null; updatedById?: string | null };

/** The error of an item whose row is missing or newer than the caller saw; null when it is as it was seen. */
export function versionRefusal(item: VersionedReference, row: VersionedRow | undefined): DomainError | null {
  const target = { type: item.type, id: item.id };
  if (!row) return new NotFoundError(target);
  if (row.version === item.expectedVersion) return null;
  return new StaleVersionError({
    target,
    expectedVersion: item.expectedVersion,
    currentVersion: row.version,
    changedById: row.updatedById ?? null,
    changedAt: row.updatedAt ?? null,
  });
}

/** The first of items that name the same thing twice; the others would find it changed by the first. */
export function withoutRepeats<Item extends Reference>(items: Item[]): Item[] {
  return [...new Map(items.map((item) => [item.id, item])).values()];
}
