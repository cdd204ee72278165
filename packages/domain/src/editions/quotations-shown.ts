/**
 * Quotations as words. Documents name them by id and hash; what was published is kept word for word with its edition, and
 * what has not been is shown as editors have it now, if it still is what the hash stands for.
 */

import type { JsonValue } from '../canonical-json.ts';
import type { Transaction } from '../command.ts';
import { evidenceSha256 } from '../documents/document-evidence.ts';
import { fromGlobalId, toGlobalId } from '../global-id.ts';

/** `article` is a global id, to become a label with all others. Words that nobody has any more are null. */
type Shown = {
  field: string | null;
  itemKey: string | null;
  exact: string | null;
  prefix: string | null;
  suffix: string | null;
  article: string | null;
};
type Quotations = {
  /** The value with words in the place of {id, sha256}. */
  shown(value: JsonValue): JsonValue;
  /** An evidence id as the words it stands for; anything else as it is. */
  name(text: string): string;
  articleIds: string[];
};

/** `values` may hold references anywhere. The edition ids are those of the two sides; null for a draft. */
export async function readQuotations(
  db: Transaction,
  values: JsonValue[],
  olderId: string | null,
  newerId: string | null,
): Promise<Quotations> {
  const references = values.flatMap(referencesIn);
  const evidenceIds = [...new Set(references.map(({ id }) => fromGlobalId(id)?.id ?? ''))];
  const byHash = new Map<string, Shown>();
  if (evidenceIds.length > 0) {
    const rows = await db.evidence.findMany({
      where: { id: { in: evidenceIds } },
      include: { article: { select: { textSha256: true, publishedFrom: true } } },
    });
    for (const row of rows) byHash.set(`${row.id} ${evidenceSha256(row)}`, shownOf(row));
    const editionId = { in: [olderId, newerId].filter((id) => id !== null) };
    const kept = await db.editionQuotation.findMany({ where: { editionId, evidenceId: { in: evidenceIds } } });
    for (const row of kept) byHash.set(`${row.evidenceId} ${row.sha256}`, shownOf(row));
  }
  const find = ({ id, sha256 }: Named) => byHash.get(`${fromGlobalId(id)?.id} ${sha256}`);
  const names = new Map(references.flatMap((named) => [[named.id, find(named)?.exact ?? named.id] as const]));
  const shown = (value: JsonValue): JsonValue => {
    if (isNamed(value)) return find(value) ?? LOST;
    if (Array.isArray(value)) return value.map(shown);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([name, own]) => [name, shown(own)]));
  };
  const articleIds = [...byHash.values()].map(({ article }) => article).filter((id) => id !== null);
  return { shown, name: (text) => names.get(text) ?? text, articleIds: [...new Set(articleIds)] };
}

type Named = { id: string; sha256: string };
const isNamed = (value: JsonValue): value is Named =>
  value !== null &&
  typeof value === 'object' &&
  !Array.isArray(value) &&
  typeof value.id === 'string' &&
  typeof value.sha256 === 'string';

function referencesIn(value: JsonValue): Named[] {
  if (isNamed(value)) return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(referencesIn);
}

type Row = { field: string; itemKey: string | null; exact: string; prefix: string; suffix: string; articleId: string };
const shownOf = ({ field, itemKey, exact, prefix, suffix, articleId }: Row): Shown => {
  return { field, itemKey, exact, prefix, suffix, article: toGlobalId('Article', articleId) };
};
const LOST: Shown = { field: null, itemKey: null, exact: null, prefix: null, suffix: null, article: null };
