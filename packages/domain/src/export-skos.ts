/** Vocabularies as SKOS JSON-LD, one or all: what an import of the same file makes again. Reads only. */
import type { Transaction } from './command.ts';
import { NotFoundError } from './errors.ts';
import { readVocabulary } from './taxonomy/read-vocabulary.ts';
import { type SkosDocument, writeSkos } from './taxonomy/write-skos.ts';

/** `db` may be a client. Throws NotFoundError (no such scheme). */
export async function exportSkos(
  db: Pick<Transaction, 'scheme' | 'concept'>,
  { scheme }: { scheme?: string | undefined } = {},
): Promise<SkosDocument> {
  const vocabulary = await readVocabulary(db, scheme === undefined ? undefined : [scheme]);
  if (scheme !== undefined && vocabulary.schemes.length === 0) throw new NotFoundError({ type: 'Scheme', id: scheme });
  return writeSkos(vocabulary);
}
