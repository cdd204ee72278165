/**
 * What both endpoints' Pothos builders have in common: scalars, enums made from tables, and the values that carry no
 * permissions. Everything else is each endpoint's own, so that nothing of one can be reached from the other.
 */
import type { SchemaTypes } from '@pothos/core';
import type { GraphQLScalarType } from 'graphql';
import { GraphQLScalarType as Scalar } from 'graphql';
import { conceptCode, day, instant, json, languageTag, webAddress } from './scalars.ts';

export type BaseScalars = {
  ID: { Input: string; Output: string };
  DateTime: { Input: Date; Output: Date | string };
  Date: { Input: string; Output: string };
  URL: { Input: string; Output: string };
  LanguageTag: { Input: string; Output: string };
  ConceptCode: { Input: string; Output: string };
  JSON: { Input: unknown; Output: unknown };
};

export type BaseTypes = { Scalars: BaseScalars; DefaultFieldNullability: false };

export const SCALARS: GraphQLScalarType[] = [instant, day, webAddress, languageTag, conceptCode, json];

type Builder<Types extends SchemaTypes> = PothosSchemaTypes.SchemaBuilder<Types>;
type EnumTable = Record<string, { says: string; values: Record<string, string> }>;
type EnumRefs<Types extends SchemaTypes, Table extends EnumTable> = {
  [Name in keyof Table]: PothosSchemaTypes.EnumRef<Types, keyof Table[Name]['values'] & string>;
};

/** The values of one enum of a table. */
export type ValueOf<Table extends EnumTable, Name extends keyof Table> = keyof Table[Name]['values'] & string;

/** Makes each enum of the table; answers them by name. */
export function defineEnums<Types extends SchemaTypes, Table extends EnumTable>(builder: Builder<Types>, table: Table) {
  const refs = Object.entries(table).map(([name, { says, values }]) => [
    name,
    builder.enumType(name, {
      description: says,
      values: Object.fromEntries(Object.entries(values).map(([value, description]) => [value, { description }])),
    }),
  ]);
  // The names and values are the table's own, which `Object.entries` forgets.
  return Object.fromEntries(refs) as EnumRefs<Types, Table>;
}

export function defineScalars(define: (name: string, scalar: GraphQLScalarType) => unknown): void {
  for (const scalar of SCALARS) define(scalar.name, new Scalar(scalar.toConfig()));
}
