/** The committed SDLs are what the code says, and hold the rules that callers rely on. */
import { readFileSync } from 'node:fs';
import { type GraphQLObjectType, type GraphQLSchema, isInterfaceType, isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { editorSchema, editorSdl } from './editor/schema.ts';
import { partnerSchema, partnerSdl } from './partner/schema.ts';

const committed = (name: string) => readFileSync(new URL(`./${name}/schema.graphql`, import.meta.url), 'utf8');

test.each([
  ['partner', partnerSdl],
  ['editor', editorSdl],
])('the %s SDL is the committed one (else: npm run generate-schema, and review the difference)', (name, sdl) => {
  expect(sdl).toBe(committed(name));
});

const objects = (schema: GraphQLSchema): GraphQLObjectType[] =>
  Object.values(schema.getTypeMap()).filter(
    (type) => isObjectType(type) && !type.name.startsWith('__'),
  ) as GraphQLObjectType[];

const SCHEMAS: [string, GraphQLSchema][] = [
  ['partner', partnerSchema],
  ['editor', editorSchema],
];

test.each(SCHEMAS)('%s: an object type has an id exactly when it is a Node', (_name, schema) => {
  for (const type of objects(schema)) {
    const isNode = type.getInterfaces().some(({ name }) => name === 'Node');
    expect([type.name, 'id' in type.getFields()]).toEqual([type.name, isNode]);
  }
});

test.each(SCHEMAS)('%s: everything says what it is', (_name, schema) => {
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__') || ['String', 'Int', 'Float', 'Boolean', 'ID'].includes(type.name)) continue;
    // The unions of results are made by the errors plugin, named after their mutation.
    if (type.name.endsWith('Result')) continue;
    expect([type.name, Boolean(type.description)]).toEqual([type.name, true]);
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields()))
      expect([type.name, field.name, Boolean(field.description)]).toEqual([type.name, field.name, true]);
  }
});

test.each(SCHEMAS)('%s: every list that pages takes `first` and `after`, and nothing backwards', (_name, schema) => {
  for (const type of objects(schema))
    for (const field of Object.values(type.getFields())) {
      if (!String(field.type).includes('Connection')) continue;
      const names = field.args.map(({ name }) => name);
      expect([type.name, field.name, names]).toEqual([
        type.name,
        field.name,
        expect.arrayContaining(['first', 'after']),
      ]);
      expect(names).not.toContain('last');
      expect(names).not.toContain('before');
    }
});

/** `service` says what a key may do, so any key may ask it. */
const OPEN = ['service'];
test.each(SCHEMAS)('%s: every root field says who may ask it', (_name, schema) => {
  for (const root of [schema.getQueryType(), schema.getMutationType()])
    for (const field of Object.values(root?.getFields() ?? {})) {
      const options = field.extensions.pothosOptions as { authScopes?: object } | undefined;
      expect([field.name, Boolean(options?.authScopes)]).toEqual([field.name, !OPEN.includes(field.name)]);
    }
});

test('the partner schema can write nothing', () => {
  expect(partnerSchema.getMutationType()).toBeFalsy();
  expect(partnerSchema.getSubscriptionType()).toBeFalsy();
});

test('every mutation answers a union of one success and errors that are CommandErrors', () => {
  for (const field of Object.values(editorSchema.getMutationType()?.getFields() ?? {})) {
    const union = editorSchema.getType(`${field.name.charAt(0).toUpperCase()}${field.name.slice(1)}Result`);
    if (!union || !('getTypes' in union)) throw new Error(`${field.name} answers no union`);
    const kinds = union.getTypes().map((type) => type.getInterfaces().map(({ name }) => name));
    expect(kinds.filter((names) => names.includes('CommandSuccess'))).toHaveLength(1);
    expect(kinds.every((names) => names.includes('CommandSuccess') || names.includes('CommandError'))).toBe(true);
  }
});
