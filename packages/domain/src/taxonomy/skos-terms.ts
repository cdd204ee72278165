/** The names that SKOS files use, and ours: a scheme is `urn:countermeasure:functions`, a concept `urn:countermeasure:functions:prevent`. */

const SKOS = 'http://www.w3.org/2004/02/skos/core#';
const DCTERMS = 'http://purl.org/dc/terms/';
export const skos = (name: string) => `${SKOS}${name}`;
export const IDENTIFIER = `${DCTERMS}identifier`;
export const REPLACED_BY = `${DCTERMS}isReplacedBy`;
export const DEPRECATED = 'http://www.w3.org/2002/07/owl#deprecated';
export const POSITION = 'https://schema.org/position';

/** Stands in every file we write, so that it can be read without the network. */
export const CONTEXT = {
  skos: SKOS,
  dcterms: DCTERMS,
  owl: 'http://www.w3.org/2002/07/owl#',
  schema: 'https://schema.org/',
  ...Object.fromEntries(
    ['inScheme', 'topConceptOf', 'hasTopConcept', 'broader', 'narrower'].map((name) => [
      `skos:${name}`,
      { '@type': '@id' },
    ]),
  ),
  'dcterms:isReplacedBy': { '@type': '@id' },
};

export const iriOf = (code: string) => `urn:countermeasure:${code}`;

/** Language tags as they are usually written: JSON-LD puts them in lower case, `zh-hans` is `zh-Hans`. */
export function languageTag(tag: string): string {
  return tag
    .split('-')
    .map((part, index) => {
      if (index === 0) return part.toLowerCase();
      if (/^[a-z]{4}$/i.test(part)) return (part[0] as string).toUpperCase() + part.slice(1).toLowerCase();
      return part.length === 2 ? part.toUpperCase() : part.toLowerCase();
    })
    .join('-');
}
