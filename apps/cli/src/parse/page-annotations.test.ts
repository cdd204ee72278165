/** Against the Web Annotation vocabulary and data model (W3C recommendations of 2017): its terms, its required keys, its selectors. */
import { readdirSync, readFileSync } from 'node:fs';
import { parsePage } from '@countermeasure/parser';
import { describe, expect, test } from 'vitest';
import { pageAnnotations } from './page-annotations.ts';

/** The keys that the model gives to each class, of those that are used here; the first list must be there. */
const MODEL: Record<string, { required: string[]; optional: string[] }> = {
  AnnotationCollection: { required: ['id', 'type', 'total', 'first', 'label'], optional: ['@context', 'generator'] },
  AnnotationPage: { required: ['id', 'type', 'partOf', 'items', 'startIndex'], optional: [] },
  Annotation: { required: ['id', 'type', 'target', 'body', 'motivation'], optional: [] },
  TextualBody: { required: ['type', 'value'], optional: ['id', 'format', 'language', 'purpose'] },
  SpecificResource: { required: ['type', 'source', 'selector'], optional: [] },
  TextQuoteSelector: { required: ['type', 'exact'], optional: ['prefix', 'suffix'] },
  TextPositionSelector: { required: ['type', 'start', 'end'], optional: [] },
  Software: { required: ['type', 'name'], optional: [] },
};
const MOTIVATIONS = ['describing', 'identifying', 'classifying', 'tagging', 'linking'];

type Node = Record<string, unknown>;

/** Faults of a node and everything in it. */
function faults(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(faults);
  if (typeof value !== 'object' || value === null) return [];
  const node = value as Node;
  const model = MODEL[String(node.type)];
  if (!model) return [`no class ${node.type}`];
  const keys = Object.keys(node);
  const found = [
    ...model.required.filter((key) => !keys.includes(key)).map((key) => `${node.type} without ${key}`),
    ...keys
      .filter((key) => ![...model.required, ...model.optional].includes(key))
      .map((key) => `${node.type} with ${key}`),
  ];
  for (const key of ['motivation', 'purpose'])
    if (keys.includes(key) && !MOTIVATIONS.includes(String(node[key]))) found.push(`no motivation ${node[key]}`);
  if (keys.includes('id') && !/^(?:https?:\/\/|ni:\/\/\/sha-256;[\w-]{43}(?:#|$))/.test(String(node.id)))
    found.push(`no IRI: ${node.id}`);
  return [...found, ...Object.values(node).flatMap(faults)];
}

const PAGES = new URL('../../../../examples/pages/', import.meta.url);
const inputs = readdirSync(PAGES)
  .slice(0, 4)
  .map((name) => [name, new Uint8Array(readFileSync(new URL(name, PAGES)))] as const);

describe.each(inputs)('%s', (_, bytes) => {
  const page = parsePage(bytes);
  // What leaves is JSON, where a key without a value is no key.
  const collection = JSON.parse(JSON.stringify(pageAnnotations(page, bytes))) as Node;
  const items = (collection.first as Node).items as Node[];

  test('keeps the model', () => {
    expect(collection['@context']).toBe('http://www.w3.org/ns/anno.jsonld');
    expect(faults(collection)).toEqual([]);
    expect(collection.total).toBe(items.length);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  });

  test('quotes and positions select the same stretch of the text that the first annotation holds', () => {
    const body = items[0]?.body as Node;
    const text = Array.from(String(body.value));
    let selected = 0;
    for (const { target } of items.slice(1)) {
      for (const { source, selector } of [target].flat() as Node[]) {
        const [quote, position] = selector as [Node, { start: number; end: number }];
        expect(source).toBe(body.id);
        expect(text.slice(position.start, position.end).join('')).toBe(quote.exact);
        expect(text.slice(0, position.start).join('').endsWith(String(quote.prefix))).toBe(true);
        expect(text.slice(position.end).join('').startsWith(String(quote.suffix))).toBe(true);
        selected++;
      }
    }
    expect(selected).toBeGreaterThan(0);
  });

  test('has every record of the page but its people', () => {
    const { measures, campaigns, organizations, laws, systems, places, quantities, dates } = page;
    const records = [measures, campaigns, organizations, laws, systems, places, quantities, dates].flat();
    expect(items).toHaveLength(records.length + 1);
  });
});

test('the same bytes give the same names, other bytes others', () => {
  const idOf = (text: string) => (pageAnnotations(parsePage(text), text) as Node).id;
  expect(idOf('甲')).toBe(idOf('甲'));
  expect(idOf('甲')).not.toBe(idOf('乙'));
});

test('an address that is none is not given out as one', () => {
  const page = parsePage('题\n2026-03-01\n\n  正文。\n', { url: 'not an address' });
  expect(JSON.stringify(pageAnnotations(page, '题'))).not.toContain('not an address');
});
