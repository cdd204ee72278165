/**
 * Makes the published side from the editions again, or only says where it differs: every row of every record with its
 * search tokens, quotations, tombstones, which copy stands for its story. The feed is no one's to make again. In one
 * transaction and in portions, so that it takes the same memory however much is published; rows that are right are left
 * alone. While it puts right nobody publishes, and partners read what was there until it ends; while it only looks, it sees
 * what there was when it began.
 */
import { type CommandContext, runCommand, type Transaction } from './command.ts';
import type { RecordDocument } from './documents/read-documents.ts';
import { requireCommand } from './permissions.ts';
import { chooseCanonicalLive, findWrongCanonical } from './publishing/canonical-article.ts';
import {
  compareEvidence,
  compareExtra,
  compareRows,
  compareTombstones,
  type Difference,
  HAS_ROW,
  type RebuildMode,
} from './publishing/compare-published.ts';
import type { ArticleText } from './publishing/published-columns.ts';
import { publishedRow } from './publishing/published-row.ts';
import type { PublishedRow } from './publishing/published-tables.ts';
import type { RecordType } from './records.ts';

export type RebuildOptions = {
  mode?: RebuildMode;
  /** How many editions are in memory at a time. */
  portion?: number;
  /** Waited for. */
  onProgress?: (done: number, total: number) => void | Promise<void>;
};
/** `editions` were looked at. `differences` names the first 1,000, `count` says how many there are or were. */
export type RebuildResult = { editions: number; count: number; differences: Difference[] };

const NAMED_DIFFERENCES = 1000;
/** A day: a million editions take minutes. */
const TIMEOUT_MS = 24 * 3_600_000;

/** Throws PermissionError (the system's command alone). */
export async function rebuildPublished(
  context: CommandContext,
  { mode = 'REPAIR', portion = 200, onProgress }: RebuildOptions = {},
): Promise<RebuildResult> {
  const { db, actor } = context;
  const plan = { mode, portion, onProgress };
  if (mode === 'CHECK') {
    requireCommand(actor, 'rebuildPublished');
    const snapshot = { isolationLevel: 'RepeatableRead', maxWait: 20_000, timeout: TIMEOUT_MS } as const;
    return db.$transaction((tx) => compareAll(tx, plan), snapshot);
  }
  return runCommand(
    context,
    'rebuildPublished',
    async ({ tx, audit }) => {
      // Whoever publishes or withdraws writes editions first; reading goes on, and so does editing.
      await tx.$executeRaw`LOCK TABLE editorial.edition IN SHARE MODE`;
      const result = await compareAll(tx, plan);
      const { editions, count } = result;
      audit({ kind: 'published.rebuilt', detail: { editions, differences: count } });
      return result;
    },
    { timeout: TIMEOUT_MS },
  );
}

type Plan = { mode: RebuildMode; portion: number; onProgress: RebuildOptions['onProgress'] | undefined };

async function compareAll(tx: Transaction, { mode, portion: size, onProgress }: Plan): Promise<RebuildResult> {
  const result: RebuildResult = { editions: 0, count: 0, differences: [] };
  const add = (found: Difference[], count = found.length) => {
    result.count += count;
    result.differences.push(...found.slice(0, NAMED_DIFFERENCES - result.differences.length));
  };
  const [{ total }] = await tx.$queryRawUnsafe<[{ total: number }]>(
    `SELECT count(*)::int AS total FROM editorial.edition WHERE ${HAS_ROW}`,
  );
  const extra = await compareExtra(tx, mode);
  add(extra.differences, extra.count);
  for (let last: Row | undefined; ; ) {
    const portion = await readPortion(tx, size, last);
    last = portion.at(-1);
    if (!last) break;
    add(await comparePortion(tx, portion, mode));
    result.editions += portion.length;
    await onProgress?.(result.editions, total);
  }
  add(await compareTombstones(tx, mode));
  add(await compareCanonical(tx, mode));
  return result;
}

type Row = {
  id: string;
  contentType: RecordType;
  contentId: string;
  number: number;
  document: unknown;
  sha256: string;
  updateType: 'MAJOR' | 'MINOR';
  changeNote: string | null;
  changedPaths: string[];
  publishedAt: Date;
  supersededAt: Date | null;
  articleText: ArticleText;
  wasCanonical: boolean | null;
};

/** By record and number: of two editions of a record the older is put right first, so that never two are live. */
async function readPortion(tx: Transaction, size: number, last: Row | undefined): Promise<Row[]> {
  const after = last ? 'AND (content_id, number) > ($2::uuid, $3)' : '';
  return tx.$queryRawUnsafe<Row[]>(
    `SELECT id, content_type AS "contentType", content_id AS "contentId", number, document, sha256,
       update_type AS "updateType", change_note AS "changeNote", changed_paths AS "changedPaths",
       published_at AS "publishedAt", superseded_at AS "supersededAt", article_text AS "articleText",
       was_canonical AS "wasCanonical"
     FROM editorial.edition WHERE ${HAS_ROW} ${after} ORDER BY content_id, number LIMIT $1`,
    size,
    ...(last ? [last.contentId, last.number] : []),
  );
}

async function comparePortion(tx: Transaction, portion: Row[], mode: RebuildMode): Promise<Difference[]> {
  const differences: Difference[] = [];
  const canonical = await readCanonical(tx, portion);
  for (const [type, editions] of Map.groupBy(portion, ({ contentType }) => contentType)) {
    const rows = editions.map((edition): PublishedRow => {
      const { id: editionId, contentId: recordId, supersededAt: retiredAt } = edition;
      const document = edition.document as RecordDocument;
      const row = publishedRow({ ...edition, editionId, recordId, document, retiredAt }, edition.articleText);
      if (type !== 'ARTICLE') return row;
      // Which live copy stands for its story is chosen once all are there.
      return { ...row, canonical: retiredAt ? (edition.wasCanonical ?? false) : (canonical.get(editionId) ?? false) };
    });
    differences.push(...(await compareRows(tx, type, rows, mode)));
  }
  const ids = portion.map(({ id }) => id);
  return [...differences, ...(await compareEvidence(tx, ids, mode))];
}

async function readCanonical(tx: Transaction, portion: Row[]): Promise<Map<string, boolean>> {
  const ids = portion.filter(({ contentType }) => contentType === 'ARTICLE').map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const rows = await tx.publishedArticle.findMany({
    where: { editionId: { in: ids } },
    select: { editionId: true, canonical: true },
  });
  return new Map(rows.map(({ editionId, canonical }) => [editionId, canonical]));
}

async function compareCanonical(tx: Transaction, mode: RebuildMode): Promise<Difference[]> {
  const wrong = await findWrongCanonical(tx);
  if (mode === 'REPAIR') for (const { id } of wrong) await chooseCanonicalLive(tx, id);
  return wrong.map(({ id, editionNumber }) => {
    return { table: 'published.article', id, editionNumber, problem: 'DIFFERENT', columns: ['canonical'] };
  });
}
