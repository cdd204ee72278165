/** Whether each edition that was handed in still hashes to what was noted then; in portions, by id. */
import type { PrismaClient } from '@countermeasure/db/client';
import { canonicalSha256 } from '@countermeasure/domain/canonical-json';
import type { Finding } from './finding.ts';

const PORTION = 200;
/** A draft's document changes while its hash waits for the next time it is handed in. */
const FIXED = ['SUBMITTED', 'SCHEDULED', 'PUBLISHED', 'SUPERSEDED', 'WITHDRAWN'] as const;

export async function compareEditions(
  db: PrismaClient,
  onProgress: (done: number) => void,
): Promise<{ editions: number; findings: Finding[] }> {
  const findings: Finding[] = [];
  let editions = 0;
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const portion = await db.edition.findMany({
      where: { id: { gt: after }, sha256: { not: null }, state: { in: [...FIXED] } },
      select: { id: true, contentType: true, contentId: true, number: true, document: true, sha256: true },
      orderBy: { id: 'asc' },
      take: PORTION,
    });
    for (const { contentType, contentId, number, document, sha256 } of portion)
      if (canonicalSha256(document as Parameters<typeof canonicalSha256>[0]) !== sha256)
        findings.push({
          check: 'editions',
          where: `edition ${number} of ${contentType} ${contentId}`,
          what: 'its document is not the one its hash was taken of',
        });
    const last = portion.at(-1);
    if (!last) return { editions, findings };
    after = last.id;
    editions += portion.length;
    onProgress(editions);
  }
}
