/** A vocabulary as SKOS in JSON-LD, with everything that reading it again needs. */
import { CONTEXT, iriOf } from './skos-terms.ts';
import type { Label, Texts, Vocabulary } from './vocabulary.ts';

export type SkosDocument = { '@context': typeof CONTEXT; '@graph': Record<string, unknown>[] };

export function writeSkos({ schemes, concepts }: Vocabulary): SkosDocument {
  const under = Map.groupBy(concepts, ({ broader, schemeCode }) => broader ?? schemeCode);
  const iris = (code: string) => under.get(code)?.map((concept) => iriOf(concept.code));
  return {
    '@context': CONTEXT,
    '@graph': [
      ...schemes.map(({ code, prefLabels, definition, position }) =>
        present({
          '@id': iriOf(code),
          '@type': 'skos:ConceptScheme',
          'dcterms:identifier': code,
          'skos:prefLabel': texts(prefLabels),
          'skos:definition': texts(definition),
          'schema:position': position,
          'skos:hasTopConcept': iris(code),
        }),
      ),
      ...concepts.map((concept) =>
        present({
          '@id': iriOf(concept.code),
          '@type': 'skos:Concept',
          'dcterms:identifier': concept.slug,
          'skos:inScheme': iriOf(concept.schemeCode),
          'skos:topConceptOf': concept.broader === null ? iriOf(concept.schemeCode) : null,
          'skos:notation': concept.notation,
          'skos:prefLabel': texts(concept.prefLabels),
          'skos:altLabel': labels(concept.altLabels),
          'skos:scopeNote': texts(concept.scopeNote),
          'skos:broader': concept.broader && iriOf(concept.broader),
          'skos:narrower': iris(concept.code),
          'schema:position': concept.position,
          'owl:deprecated': concept.status === 'DEPRECATED' ? true : null,
          'dcterms:isReplacedBy': concept.replacedBy && iriOf(concept.replacedBy),
        }),
      ),
    ],
  };
}

const labels = (list: Label[]) => list.map(({ language, value }) => ({ '@language': language, '@value': value }));
const texts = (byLanguage: Texts) =>
  labels(Object.entries(byLanguage).map(([language, value]) => ({ language, value })));

function present(node: Record<string, unknown>): Record<string, unknown> {
  const isThere = (value: unknown) =>
    value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(node).filter(([, value]) => isThere(value)));
}
