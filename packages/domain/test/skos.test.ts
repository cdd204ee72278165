/** Vocabularies out as SKOS JSON-LD and in again: nothing is lost, what is wrong is said, one undo takes all back. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportSkos } from '../src/export-skos.ts';
import { importSkos, previewSkosImport } from '../src/import-skos.ts';
import { readSkos } from '../src/taxonomy/read-skos.ts';
import { readVocabulary } from '../src/taxonomy/read-vocabulary.ts';
import { CONTEXT } from '../src/taxonomy/skos-terms.ts';
import type { Vocabulary, VocabularyConcept } from '../src/taxonomy/vocabulary.ts';
import { writeSkos } from '../src/taxonomy/write-skos.ts';
import { undo } from '../src/undo.ts';
import { type Desk, openDesk } from './desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const text = fc
  .string({ unit: fc.constantFrom(...'诈骗詐騙反打防 ab"\\𠮷é'), minLength: 1, maxLength: 8 })
  .map((value) => `x${value}y`);
const texts = fc.dictionary(fc.constantFrom('zh-Hans', 'zh-Hant', 'en', 'ug'), text, {
  minKeys: 1,
  noNullPrototype: true,
});
const concept = fc.record({
  prefLabels: texts,
  altLabels: fc.uniqueArray(
    fc.record({ language: fc.constantFrom('zh-Hans', 'en'), value: text.map((value) => `${value}2`) }),
    { maxLength: 4, selector: ({ language, value }) => `${language} ${value}` },
  ),
  scopeNote: fc.oneof(fc.constant({}), texts),
  notation: fc.option(fc.constantFrom('打', '防', 'A1')),
  position: fc.nat(20),
  deprecated: fc.boolean(),
  link: fc.nat(),
});
const vocabulary = fc
  .tuple(texts, texts, fc.array(concept, { maxLength: 8 }))
  .map(([prefLabels, definition, list]): Vocabulary => {
    const code = (index: number) => `round-trip:c-${index}`;
    return {
      schemes: [{ code: 'round-trip', prefLabels, definition, position: 7 }],
      concepts: list.map(
        ({ deprecated, link, ...fields }, index): VocabularyConcept => ({
          ...{ ...fields, code: code(index), schemeCode: 'round-trip', slug: `c-${index}` },
          broader: index > 0 && link % 3 > 0 ? code(link % index) : null,
          status: deprecated ? 'DEPRECATED' : 'CURRENT',
          replacedBy: deprecated && index > 0 && link % 2 > 0 ? code(link % index) : null,
        }),
      ),
    };
  });
const sorted = ({ schemes, concepts }: Vocabulary): Vocabulary => ({
  schemes,
  concepts: concepts.toSorted((a, b) => (a.code < b.code ? -1 : 1)),
});
const asText = (value: unknown) => JSON.stringify(value);

describe('a round trip', () => {
  it('through the file loses nothing', async () => {
    await fc.assert(
      fc.asyncProperty(vocabulary, async (given) => {
        const { vocabulary: back, problems } = await readSkos(asText(writeSkos(given)));
        expect(problems).toEqual([]);
        expect(sorted(back)).toEqual(sorted(given));
      }),
      { numRuns: 60 },
    );
  });
  it('through the database loses nothing, and one undo takes all back', async () => {
    await fc.assert(
      fc.asyncProperty(vocabulary, async (given) => {
        const { actionId } = await importSkos(desk.admin, { text: asText(writeSkos(given)) });
        expect(sorted(await readVocabulary(desk.db, ['round-trip']))).toEqual(sorted(given));
        expect(await readVocabulary(desk.db, ['round-trip']).then(writeSkos)).toEqual(
          await exportSkos(desk.db, { scheme: 'round-trip' }),
        );
        await undo(desk.admin, { actionId: actionId as string });
        expect(await desk.db.scheme.count({ where: { code: 'round-trip' } })).toBe(0);
      }),
      { numRuns: 8 },
    );
  }, 60_000);
  it('of what ships changes nothing', async () => {
    const all = asText(await exportSkos(desk.db));
    expect(await importSkos(desk.admin, { text: all })).toEqual({ actionId: null, applied: [], refused: [] });
  });
});

describe('an import', () => {
  it('says beforehand what it makes, changes and deprecates', async () => {
    const whole = await readVocabulary(desk.db, ['functions']);
    const [first, second, ...rest] = whole.concepts;
    const changed = { ...first, notation: '击' } as VocabularyConcept;
    const added = { ...second, code: 'functions:new', slug: 'new' } as VocabularyConcept;
    const input = { text: asText(writeSkos({ ...whole, concepts: [changed, added, ...rest] })) };
    expect(await previewSkosImport(desk.db, input)).toEqual({
      schemes: ['functions'],
      created: ['functions:new'],
      updated: ['functions:crackdown'],
      deprecated: ['functions:prevent'],
      problems: [],
    });
    expect(await readVocabulary(desk.db, ['functions'])).toEqual(whole);
    const { actionId } = await importSkos(desk.admin, input);
    const prevent = await desk.db.concept.findUniqueOrThrow({ where: { code: 'functions:prevent' } });
    expect(prevent.status).toBe('DEPRECATED');
    await undo(desk.admin, { actionId: actionId as string });
    expect(await readVocabulary(desk.db, ['functions'])).toEqual(whole);
  });
  const en = (value: string) => ({ '@language': 'en', '@value': value });
  const scheme = { '@id': 'urn:x:s', '@type': 'skos:ConceptScheme', 'skos:prefLabel': en('s') };
  const node = (id: string, more: object = {}) => ({
    '@id': `urn:x:${id}`,
    '@type': 'skos:Concept',
    'skos:inScheme': 'urn:x:s',
    'skos:prefLabel': en(id),
    ...more,
  });
  const related = { 'skos:related': { '@id': 'urn:x:b' } };
  it.each([
    ['S13', [node('a', { 'skos:altLabel': en('a') })]],
    ['S13', [node('a', { 'skos:altLabel': en('b'), 'skos:hiddenLabel': en('b') })]],
    ['S14', [node('a', { 'skos:prefLabel': [en('a'), en('b')] })]],
    [
      'S27',
      [node('a', { ...related, 'skos:broader': 'urn:x:c' }), node('b'), node('c', { 'skos:broader': 'urn:x:b' })],
    ],
    ['S9', [{ ...scheme, '@id': 'urn:x:s2', '@type': ['skos:ConceptScheme', 'skos:Concept'] }]],
    ['lies above itself', [node('a', { 'skos:broader': 'urn:x:b' }), node('b', { 'skos:broader': 'urn:x:a' })]],
    ['one broader concept', [node('a', { 'skos:broader': ['urn:x:b', 'urn:x:c'] }), node('b'), node('c')]],
    ['needs a language', [node('a', { 'skos:prefLabel': 'a' })]],
    ['has no preferred label', [node('a', { 'skos:prefLabel': [] })]],
    ['one scheme of the file', [node('a', { 'skos:inScheme': 'urn:x:other' })]],
    ['can’t be a code', [node('a b')]],
    ['stands twice', [node('a'), node('b', { 'dcterms:identifier': 'a' })]],
    ['neither in the file', [node('a', { 'owl:deprecated': true, 'dcterms:isReplacedBy': 'urn:x:z' })]],
    ['not deprecated', [node('a', { 'dcterms:isReplacedBy': 'urn:x:b' }), node('b')]],
  ])('is refused: %s', async (words, nodes) => {
    const input = { text: asText({ '@context': CONTEXT, '@graph': [scheme, ...nodes] }) };
    const { problems } = await previewSkosImport(desk.db, input);
    expect(problems.map(({ message }) => message.en).join('\n')).toContain(words);
    await expect(importSkos(desk.admin, input)).rejects.toMatchObject({ code: 'VALIDATION' });
    expect(await desk.db.scheme.count({ where: { code: 's' } })).toBe(0);
  });
  it.each([
    ['not JSON', 'nope'],
    ['nothing is fetched', '{"@context":"https://example.org/context","@id":"urn:x"}'],
    ['no skos:ConceptScheme', '[]'],
  ])('is refused: %s', async (words, text) => {
    const { problems } = await previewSkosImport(desk.db, { text });
    expect(problems[0]?.message.en).toContain(words);
  });
});
