/**
 * Writes `src/gql/graphcache-schema.ts`: the minified introspection that lets Graphcache match interfaces and unions
 * exactly, and the names of all value types. A type is an entity exactly when it has `id`; every other object type is a
 * value that lives inside its parent and gets the key `null`.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { buildSchema, type IntrospectionType, type IntrospectionTypeRef, introspectionFromSchema } from 'graphql';

const here = import.meta.dirname;
const schema = buildSchema(readFileSync(`${here}/../../api/src/editor/schema.graphql`, 'utf8'));
const { __schema } = introspectionFromSchema(schema, { descriptions: false });

/** Scalars and enums need no name: Graphcache only asks whether a field holds an object and whether it may be null. */
function slimRef(type: IntrospectionTypeRef): unknown {
  if (type.kind === 'NON_NULL' || type.kind === 'LIST') return { kind: type.kind, ofType: slimRef(type.ofType) };
  if (type.kind === 'SCALAR' || type.kind === 'ENUM') return { kind: 'SCALAR', name: 'Any' };
  return { kind: type.kind, name: type.name };
}

const names = (types: readonly { kind: string; name: string }[]) => types.map(({ kind, name }) => ({ kind, name }));

function slimType(type: IntrospectionType): unknown[] {
  if (type.name.startsWith('__')) return [];
  if (type.kind === 'UNION') return [{ kind: type.kind, name: type.name, possibleTypes: names(type.possibleTypes) }];
  if (type.kind !== 'OBJECT' && type.kind !== 'INTERFACE') return [];
  const fields = type.fields.map((field) => ({ name: field.name, type: slimRef(field.type), args: [] }));
  const possible = type.kind === 'INTERFACE' ? { possibleTypes: names(type.possibleTypes) } : {};
  return [{ kind: type.kind, name: type.name, fields, interfaces: names(type.interfaces), ...possible }];
}

const minified = {
  __schema: {
    queryType: { name: __schema.queryType.name },
    mutationType: __schema.mutationType ? { name: __schema.mutationType.name } : null,
    subscriptionType: null,
    types: [{ kind: 'SCALAR', name: 'Any' }, ...__schema.types.flatMap(slimType)],
  },
};

const roots = new Set([__schema.queryType.name, __schema.mutationType?.name]);
const valueTypes = __schema.types.flatMap((type) =>
  type.kind === 'OBJECT' &&
  !type.name.startsWith('__') &&
  !roots.has(type.name) &&
  !type.fields.some((field) => field.name === 'id')
    ? [type.name]
    : [],
);

mkdirSync(`${here}/../src/gql`, { recursive: true });
writeFileSync(
  `${here}/../src/gql/graphcache-schema.ts`,
  [
    '/* Made by codegen/write-graphcache-schema.ts. */',
    "import type { CacheExchangeOpts } from '@urql/exchange-graphcache';",
    `export const introspection = ${JSON.stringify(minified)} as unknown as NonNullable<CacheExchangeOpts['schema']>;`,
    `export const valueTypes: readonly string[] = ${JSON.stringify(valueTypes)};`,
    '',
  ].join('\n'),
);
