/** Walks the audit trail's hash chain in portions, so that it takes the same memory however long it is. */
import type { PrismaClient } from '@countermeasure/db/client';
import type { Finding } from './finding.ts';

const PORTION = 5000;
const SHOWN = 20;

type Row = { sequence: bigint; before: bigint; isNumbered: boolean; isLinked: boolean; isItself: boolean };

/** Each event that was changed or doesn't follow the one before, up to twenty. What was cut off the trail's end leaves no trace in it. */
export async function walkAuditTrail(
  db: PrismaClient,
  onProgress: (done: number) => void,
): Promise<{ events: number; findings: Finding[] }> {
  const findings: Finding[] = [];
  let last = { sequence: 0n, hash: '0'.repeat(64) };
  let events = 0;
  for (;;) {
    const [portion] = await db.$queryRaw<[{ events: bigint; last: bigint | null; hash: string | null; broken: Row[] }]>`
      WITH portion AS (
        SELECT event AS whole, event.sequence, event.previous_hash, event.hash FROM editorial.audit_event AS event
        WHERE event.sequence > ${last.sequence} ORDER BY event.sequence LIMIT ${PORTION}),
      chain AS (
        SELECT *, lag(sequence, 1, ${last.sequence}::bigint) OVER walk AS before, lag(hash, 1, ${last.hash}) OVER walk AS hash_before
        FROM portion WINDOW walk AS (ORDER BY sequence)),
      judged AS (
        SELECT sequence, before, hash, sequence = before + 1 AS "isNumbered", previous_hash = hash_before AS "isLinked",
          hash = editorial.audit_hash(whole) AS "isItself" FROM chain)
      SELECT count(*) AS events, max(sequence) AS last, (array_agg(hash ORDER BY sequence DESC))[1] AS hash,
        coalesce(jsonb_agg(to_jsonb(judged) - 'hash' ORDER BY sequence)
          FILTER (WHERE NOT ("isNumbered" AND "isLinked" AND "isItself")), '[]') AS broken FROM judged`;
    if (portion.last === null || portion.hash === null) return { events, findings };
    for (const row of portion.broken) if (findings.length < SHOWN) findings.push(explain(row));
    last = { sequence: portion.last, hash: portion.hash };
    events += Number(portion.events);
    onProgress(events);
  }
}

function explain({ sequence, before, isNumbered, isItself }: Row): Finding {
  const where = `event ${sequence}`;
  if (!isItself) return { check: 'audit', where, what: 'was changed: its hash is not that of what it says' };
  if (!isNumbered)
    return {
      check: 'audit',
      where,
      what: `does not follow: events ${Number(before) + 1} to ${Number(sequence) - 1} are missing`,
    };
  return {
    check: 'audit',
    where,
    what: `does not follow event ${before}: one of them was replaced, or they are out of order`,
  };
}
