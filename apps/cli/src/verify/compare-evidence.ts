/** Whether each quotation still stands in its article's text; in portions, by id. What is orphaned says so itself. */
import type { PrismaClient } from '@countermeasure/db/client';
import type { Finding } from './finding.ts';

const PORTION = 2000;

type Row = { id: string; articleId: string; fits: boolean };

export async function compareEvidence(
  db: PrismaClient,
  onProgress: (done: number) => void,
): Promise<{ evidence: number; findings: Finding[] }> {
  const findings: Finding[] = [];
  let evidence = 0;
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const portion = await db.$queryRaw<Row[]>`
      SELECT e.id, e.article_id AS "articleId", e.verdict = 'ORPHANED'
        OR editorial.evidence_fits(a.text, e.span_start, e.span_end, e.exact, e.prefix, e.suffix) AS fits
      FROM (SELECT * FROM editorial.evidence WHERE id > ${after}::uuid ORDER BY id LIMIT ${PORTION}) e
        JOIN editorial.article a ON a.id = e.article_id ORDER BY e.id`;
    for (const { id, articleId, fits } of portion)
      if (!fits)
        findings.push({ check: 'evidence', where: `evidence ${id}`, what: `does not quote article ${articleId}` });
    const last = portion.at(-1);
    if (!last) return { evidence, findings };
    after = last.id;
    evidence += portion.length;
    onProgress(evidence);
  }
}
