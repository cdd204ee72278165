/** The editor schema's builder. */

import { ROLES, type Role } from '@countermeasure/domain/permissions';
import SchemaBuilder from '@pothos/core';
import ErrorsPlugin from '@pothos/plugin-errors';
import ScopeAuthPlugin from '@pothos/plugin-scope-auth';
import { type BaseTypes, defineEnums, defineScalars } from '../graphql/base-builder.ts';
import { refusal } from '../graphql/error-codes.ts';
import { SHARED_ENUMS } from '../graphql/shared-enums.ts';
import type { EditorContext } from './context.ts';
import { EDITOR_ENUMS } from './enums.ts';

export type EditorTypes = BaseTypes & { Context: EditorContext; AuthScopes: { role: Role } };

export const builder = new SchemaBuilder<EditorTypes>({
  plugins: [ErrorsPlugin, ScopeAuthPlugin],
  defaultFieldNullability: false,
  scopeAuth: {
    authScopes: ({ viewer }) => ({ role: (least) => ROLES.indexOf(viewer.role) >= ROLES.indexOf(least) }),
    unauthorizedError: () => refusal('FORBIDDEN', 'Your role does not allow this. Ask an administrator for it.'),
  },
  errors: {
    directResult: true,
    defaultTypes: [],
    defaultUnionOptions: {
      name: ({ fieldName }) => `${fieldName.charAt(0).toUpperCase()}${fieldName.slice(1)}Result`,
    },
  },
});

defineScalars((name, scalar) => builder.addScalarType(name as 'URL', scalar));

export const enums = { ...defineEnums(builder, SHARED_ENUMS), ...defineEnums(builder, EDITOR_ENUMS) };
