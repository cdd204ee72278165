/** Editions that change their state and nothing else: the rows, the audit trail, and what undoes it. */
import type { Prisma } from '@countermeasure/db/generated/prisma/client';
import type { Applied } from '../bulk.ts';
import type { JsonValue } from '../canonical-json.ts';
import type { CommandRun } from '../command.ts';
import type { RowChange } from '../row-changes.ts';
import type { Fields } from '../row-writes.ts';
import type { LockedEdition } from './lock-editions.ts';

/** The columns that moves set, times as ISO texts. */
export type MoveFields = Pick<Prisma.EditionUncheckedUpdateManyInput, 'state'> & {
  submittedById?: string | null;
  submittedAt?: string | null;
  reviewComment?: string | null;
  scheduledFor?: string | null;
  scheduledById?: string | null;
  forced?: boolean;
  forceReason?: string | null;
};
export type Move = { applied: Applied; change: RowChange };

/** What a place in the schedule takes away when it ends. */
export const UNSCHEDULED = { scheduledFor: null, scheduledById: null, forced: false, forceReason: null };

/** Sets the same columns on all; the editions are locked and their states have been checked. */
export async function moveEditions(
  { tx, audit }: CommandRun,
  editions: LockedEdition[],
  fields: MoveFields,
  kind: string,
  detail: { [key: string]: JsonValue } = {},
): Promise<Move[]> {
  if (editions.length === 0) return [];
  await tx.edition.updateMany({
    where: { id: { in: editions.map(({ id }) => id) } },
    data: { ...fields, version: { increment: 1 } },
  });
  return editions.map((edition) => {
    const { id, contentType, contentId, number, version } = edition;
    audit({
      kind,
      subject: { type: 'Edition', id },
      detail: { recordId: contentId, recordType: contentType, number, ...detail },
    });
    const after = { ...fields } as Fields;
    return {
      applied: { type: 'Edition', id, version: version + 1 },
      change: { type: 'Edition', id, before: pick(edition, Object.keys(after)), after },
    };
  });
}

/** The named columns as JSON. */
export function pick(edition: LockedEdition, names: string[]): Fields {
  const row = JSON.parse(JSON.stringify(edition)) as Fields;
  return Object.fromEntries(names.map((name) => [name, row[name] ?? null]));
}

/** What an action keeps of moved editions. */
export const movedRecords = (applied: Applied[]) =>
  applied.map(({ type, id, version }) => ({ type, id, versionBefore: version - 1, versionAfter: version }));

/** `3 editions`, `1 edition`. */
export const counted = (count: number) => ({
  en: `${count} ${count === 1 ? 'edition' : 'editions'}`,
  zh: `${count} 个版本`,
});
