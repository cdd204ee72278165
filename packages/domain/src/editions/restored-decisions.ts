/**
 * What editors decided that an old document shows: its tags, and which words of the article were a measure's text. Other
 * quotations stay as they have been decided since.
 */
import { v7 as uuidv7 } from 'uuid';
import type { CommandRun } from '../command.ts';
import { evidenceSha256, readEvidence } from '../documents/document-evidence.ts';
import type { RecordDocument } from '../documents/read-documents.ts';
import { fromGlobalId } from '../global-id.ts';
import { lockRows } from '../locks.ts';
import type { RowChange } from '../row-changes.ts';

type Tagged = { id: string; recordType: string; concepts: { id: string; code: string }[] };

/** Tags that the old document has are accepted again or put back; others that are accepted now are rejected. */
export async function tagChanges(
  { tx, actorId, now }: CommandRun,
  document: RecordDocument,
  number: number,
): Promise<RowChange[]> {
  if (!('concepts' in document)) return [];
  const { id, recordType, concepts } = document as Tagged;
  const subjectId = fromGlobalId(id)?.id ?? '';
  const wanted = new Set(concepts.map((concept) => fromGlobalId(concept.id)?.id ?? ''));
  const found = await tx.tagging.findMany({ where: { subjectId }, orderBy: { id: 'asc' } });
  await lockRows(
    tx,
    'Tagging',
    found.map((tagging) => tagging.id),
  );
  const reason = `第 ${number} 版 · Edition ${number}`;
  const decided = { reviewerId: actorId, reviewedAt: now.toISOString() };
  const changes = found.flatMap((tagging): RowChange[] => {
    const verdict = wanted.has(tagging.conceptId) ? 'ACCEPTED' : 'REJECTED';
    const isAccepted = tagging.verdict === 'ACCEPTED';
    if (isAccepted === (verdict === 'ACCEPTED')) return [];
    const before = {
      ...{ verdict: tagging.verdict, reason: tagging.reason, reviewerId: tagging.reviewerId },
      reviewedAt: tagging.reviewedAt?.toISOString() ?? null,
    };
    return [{ type: 'Tagging', id: tagging.id, before, after: { verdict, reason, ...decided } }];
  });
  const known = new Set(found.map(({ conceptId }) => conceptId));
  const missing = [...wanted].filter((conceptId) => !known.has(conceptId));
  const usable = await tx.concept.findMany({
    where: { id: { in: missing } },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  const made = usable.map(({ id: conceptId }): RowChange => {
    const origin = { origin: 'HUMAN', extractorVersion: null, rule: null };
    const after = { subjectType: recordType, subjectId, conceptId, ...origin, verdict: 'ACCEPTED', reason, ...decided };
    return { type: 'Tagging', id: uuidv7(), before: null, after };
  });
  return [...changes, ...made];
}

/** Null when the words that were the measure's text are not quoted any more as they were. */
export async function textChanges(
  { tx, actorId, now }: CommandRun,
  document: RecordDocument,
): Promise<{ position: number; changes: RowChange[] } | null> {
  const subjectId = fromGlobalId(document.id)?.id ?? '';
  const named = new Map(
    ('evidence' in document ? document.evidence : []).map(({ id, sha256 }) => [fromGlobalId(id)?.id, sha256]),
  );
  const quoted = ((await readEvidence(tx, [subjectId])).get(subjectId) ?? []).filter(({ field }) => field === 'TEXT');
  const own = quoted.filter((row) => named.get(row.id) === evidenceSha256(row));
  const [first] = own;
  if (!first) return null;
  await lockRows(
    tx,
    'Evidence',
    quoted.map(({ id }) => id),
  );
  const changes = quoted.flatMap((row): RowChange[] => {
    const verdict = own.includes(row) ? 'ACCEPTED' : row.verdict === 'ACCEPTED' ? 'EDITED' : row.verdict;
    if (verdict === row.verdict) return [];
    const before = {
      ...{ verdict: row.verdict, reviewerId: row.reviewerId },
      reviewedAt: row.reviewedAt?.toISOString() ?? null,
    };
    return [
      { type: 'Evidence', id: row.id, before, after: { verdict, reviewerId: actorId, reviewedAt: now.toISOString() } },
    ];
  });
  return { position: first.start, changes };
}
