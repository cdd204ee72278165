/** The texts that articles' documents name by their hashes: the present one, an earlier one, or as it was published. */
import type { Transaction } from '../command.ts';
import type { DocumentChange } from './document-diff.ts';

/** By SHA-256 (hex); a text that is kept nowhere any more is missing. */
export async function readTexts(db: Transaction, changes: DocumentChange[]): Promise<Map<string, string>> {
  const change = changes.find(({ path }) => path === '/textSha256');
  const hashes = [change?.before, change?.after].filter((hash) => typeof hash === 'string');
  if (hashes.length === 0) return new Map();
  const where = { textSha256: { in: hashes } };
  const select = { textSha256: true, text: true } as const;
  const rows = [
    ...(await db.articleRevision.findMany({ where, select })),
    ...(await db.publishedArticle.findMany({ where: { ...where, text: { not: null } }, select })),
    ...(await db.article.findMany({ where, select })),
  ];
  return new Map(rows.flatMap(({ textSha256, text }) => (text === null ? [] : [[textSha256, text] as const])));
}
