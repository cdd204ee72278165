import { GraphQLError, parse } from 'graphql';
import { expect, test } from 'vitest';
import { checkDocument, checkTokens } from './document-limits.ts';

const LIMITS = { depth: 4, tokens: 30, aliases: 2, rootFields: 3, directives: 2 };

function limitOf(check: () => void) {
  try {
    check();
    return undefined;
  } catch (error) {
    if (error instanceof GraphQLError) return error.extensions.limit;
    throw error;
  }
}
const check = (source: string) => limitOf(() => checkDocument(parse(source), LIMITS));

test.each([
  ['depth', '{ a { b { c { d } } } }', '{ a { b { c { d { e } } } } }', 5],
  [
    'depth',
    '{ a { ...F } } fragment F on T { b { c { d } } }',
    '{ a { ...F } } fragment F on T { b { c { d { e } } } }',
    5,
  ],
  ['depth', '{ a { ... on T { b { c { d } } } } }', '{ a { ... on T { b { c { d { e } } } } } }', 5],
  ['aliases', '{ x: a y: b }', '{ x: a y: b z: c }', 3],
  ['aliases', '{ x: __typename y: b }', '{ x: __typename y: __typename z: __typename }', 3],
  ['rootFields', '{ a b c }', '{ a b c d }', 4],
  ['rootFields', '{ ...F } fragment F on Query { a b c }', '{ d ...F } fragment F on Query { a b c }', 4],
  ['directives', '{ a @skip(if: true) b @skip(if: true) }', '{ a @x @x @x }', 3],
])('%s: %s passes, %s does not', (name, within, beyond, actual) => {
  expect(check(within)).toBeUndefined();
  expect(check(beyond)).toEqual({ name, max: LIMITS[name as keyof typeof LIMITS], actual });
});

test('introspection may nest deeper than an endpoint allows, and no deeper than it needs', () => {
  const nested = (levels: number): string => (levels === 1 ? 'name' : `ofType { ${nested(levels - 1)} }`);
  expect(check(`{ __schema { types { ${nested(14)} } } }`)).toBeUndefined();
  expect(check(`{ __schema { types { ${nested(15)} } } }`)).toMatchObject({ name: 'depth', max: 16 });
});

test('tokens are counted before anything is parsed, and a lexical fault is left to the parser', () => {
  expect(limitOf(() => checkTokens(`{ ${'a '.repeat(28)} }`, LIMITS))).toBeUndefined();
  expect(limitOf(() => checkTokens(`{ ${'a '.repeat(29)} }`, LIMITS))).toEqual({ name: 'tokens', max: 30, actual: 31 });
  expect(limitOf(() => checkTokens('{ a ? }', LIMITS))).toBeUndefined();
});

test('fragments that spread each other end', () => {
  expect(check('{ a { ...F } } fragment F on T { b { ...G } } fragment G on T { c { ...F } }')).toBeUndefined();
});

test('a short document that unfolds into millions of fields is measured at once', () => {
  const names = Array.from({ length: 20 }, (_, index) => `F${index}`);
  const fragments = names.map((name, index) => {
    const next = names[index + 1];
    return `fragment ${name} on T { ${next ? `...${next} a { ...${next} } b { ...${next} }` : 'c'} }`;
  });
  const document = parse(`{ ...F0 } ${fragments.join(' ')}`);
  const started = performance.now();
  limitOf(() => checkDocument(document, { ...LIMITS, aliases: 100 }));
  expect(performance.now() - started).toBeLessThan(500);
});
