import { type FragmentDefinitionNode, GraphQLError, Kind, type OperationDefinitionNode, parse } from 'graphql';
import { expect, test } from 'vitest';
import { partnerSchema } from '../partner/schema.ts';
import { operationCost } from './operation-cost.ts';

function costOf(source: string, variables: Record<string, unknown> = {}): number {
  const { definitions } = parse(source);
  const operation = definitions.find(
    (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION,
  );
  const fragments = definitions.filter(
    (node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION,
  );
  if (!operation) throw new Error('no operation');
  return operationCost(partnerSchema, operation, new Map(fragments.map((node) => [node.name.value, node])), variables);
}

test.each([
  ['a record', '{ measure(id: "x") { label } }', 1],
  ['a page, as long as it may be', '{ measures(first: 50) { nodes { label } } }', 50],
  ['a page by its edges', '{ measures(first: 50) { edges { cursor node { label } } } }', 50],
  ['a page of the usual length', '{ measures { nodes { id } } }', 20],
  ['what is below, for each', '{ measures(first: 10) { nodes { article { title } } } }', 20],
  ['a plain list as three', '{ measures(first: 10) { nodes { campaigns { id } } } }', 40],
  [
    'values as nothing, what they lead to as records',
    '{ measures(first: 10) { nodes { actors { role organization { id } } } } }',
    40,
  ],
  ['pages inside pages', '{ campaigns(first: 10) { nodes { measures(first: 5) { nodes { id } } } } }', 60],
  ['a count, once for each connection', '{ measures(first: 50) { totalCount nodes { id } } }', 52],
  ['a search', '{ measures(first: 5, search: "x") { nodes { id } } }', 15],
  [
    'a facet, by its dimensions',
    '{ measures(first: 5) { nodes { id } facets(dimensions: [FUNCTION, MODALITY]) { missing } } }',
    25,
  ],
  ['the past, twice', '{ measures(first: 5, asOf: "2026-01-01T00:00:00Z") { nodes { id } } }', 10],
  ['as many as there are ids', '{ nodes(ids: ["a", "b", "c", "d", "e"]) { id } }', 5],
  ['introspection', '{ __schema { types { name } } }', 0],
  ['what is not skipped', '{ measures(first: 9) @skip(if: true) { nodes { id } } measure(id: "x") { id } }', 1],
])('%s', (_name, query, cost) => {
  expect(costOf(query)).toBe(cost);
});

test('variables count as what they hold', () => {
  const query =
    'query($n: Int!, $with: Boolean!) { measures(first: $n) { nodes { article @include(if: $with) { id } } } }';
  expect(costOf(query, { n: 7, with: true })).toBe(14);
  expect(costOf(query, { n: 7, with: false })).toBe(7);
});

test.each([0, -1, 101, 1_000_000])('`first: %i` is refused wherever it stands', (first) => {
  const query = `{ campaigns { nodes { measures(first: ${first}) { totalCount } } } }`;
  expect(() => costOf(query)).toThrow(GraphQLError);
  expect(() => costOf(query)).toThrow(/1 to 100/);
});

test('fragments cost what they hold, each time they are spread, and are worked out once', () => {
  expect(
    costOf('{ a: measure(id: "x") { ...F } b: measure(id: "y") { ...F } } fragment F on Measure { article { id } }'),
  ).toBe(4);
  const names = Array.from({ length: 40 }, (_, index) => `F${index}`);
  const fragments = names.map((name, index) => {
    const next = names[index + 1];
    return `fragment ${name} on Measure { id ${next ? `list { parent { ...${next} } article { measures { nodes { ...${next} } } } }` : ''} }`;
  });
  const started = performance.now();
  expect(costOf(`{ measure(id: "x") { ...F0 } } ${fragments.join(' ')}`)).toBeGreaterThan(1e9);
  expect(performance.now() - started).toBeLessThan(500);
});
