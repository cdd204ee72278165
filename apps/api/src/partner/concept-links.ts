/** Tags of a record as its document has them. */
import type { PartnerContext } from './context.ts';
import type { ConceptEntry } from './documents.ts';
import { loadReferences } from './load-records.ts';

/** `schemes` keeps those of the given scheme codes. */
export function conceptsOf(
  context: PartnerContext,
  concepts: readonly ConceptEntry[],
  schemes: readonly string[] | null | undefined,
) {
  const wanted = schemes ? concepts.filter(({ code }) => schemes.includes(code.split(':')[0] ?? '')) : concepts;
  return loadReferences(
    context,
    'CONCEPT',
    wanted.map(({ id }) => id),
  );
}
