/** The partner schema's builder. Nothing here or behind it imports Prisma or the editorial side. */
import SchemaBuilder from '@pothos/core';
import ScopeAuthPlugin from '@pothos/plugin-scope-auth';
import { type BaseTypes, defineEnums, defineScalars } from '../graphql/base-builder.ts';
import { refusal } from '../graphql/error-codes.ts';
import { SHARED_ENUMS } from '../graphql/shared-enums.ts';
import type { ApiScope } from '../keys/api-keys.ts';
import type { PartnerContext } from './context.ts';
import { PARTNER_ENUMS } from './enums.ts';
import { FACET_ENUMS } from './facet-enums.ts';

export type PartnerTypes = BaseTypes & { Context: PartnerContext; AuthScopes: { scope: ApiScope } };

export const builder = new SchemaBuilder<PartnerTypes>({
  plugins: [ScopeAuthPlugin],
  defaultFieldNullability: false,
  scopeAuth: {
    authScopes: ({ access }) => ({ scope: (scope) => access.scopes.includes(scope) }),
    unauthorizedError: () => refusal('FORBIDDEN', 'The key lacks the scope this field needs; see `service.access`.'),
  },
});

defineScalars((name, scalar) => builder.addScalarType(name as 'URL', scalar));

export const enums = {
  ...defineEnums(builder, SHARED_ENUMS),
  ...defineEnums(builder, PARTNER_ENUMS),
  ...defineEnums(builder, FACET_ENUMS),
};
