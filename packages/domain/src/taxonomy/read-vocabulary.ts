/** The schemes that are there, all or those asked for, with their concepts in order. */
import type { Transaction } from '../command.ts';
import type { Label, Texts, Vocabulary } from './vocabulary.ts';

type Reader = Pick<Transaction, 'scheme' | 'concept'>;

/** Two statements. `codes` that do not exist are passed over. */
export async function readVocabulary(tx: Reader, codes?: string[]): Promise<Vocabulary> {
  const schemes = await tx.scheme.findMany({
    where: codes ? { code: { in: codes } } : {},
    orderBy: [{ position: 'asc' }, { code: 'asc' }],
  });
  const concepts = await tx.concept.findMany({
    where: { schemeId: { in: schemes.map(({ id }) => id) } },
    orderBy: [{ position: 'asc' }, { code: 'asc' }],
    include: {
      scheme: { select: { code: true } },
      broader: { select: { code: true } },
      replacedBy: { select: { code: true } },
    },
  });
  return {
    schemes: schemes.map(({ code, prefLabels, definition, position }) => {
      return { code, prefLabels: prefLabels as Texts, definition: definition as Texts, position };
    }),
    concepts: concepts.map(
      ({ code, slug, notation, prefLabels, altLabels, scopeNote, position, status, ...links }) => ({
        ...{ code, slug, notation, position, status, schemeCode: links.scheme.code },
        ...{ prefLabels: prefLabels as Texts, altLabels: altLabels as Label[], scopeNote: scopeNote as Texts },
        ...{ broader: links.broader?.code ?? null, replacedBy: links.replacedBy?.code ?? null },
      }),
    ),
  };
}
