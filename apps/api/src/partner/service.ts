/** What this service is, and what the caller may do. */
import { PAGE_SIZE } from '../graphql/operation-cost.ts';
import { builder, enums } from './builder.ts';
import { changeCursor } from './change.ts';
import type { PartnerContext } from './context.ts';
import { PARTNER_LIMITS } from './limits.ts';

const Limits = builder.objectRef<{ cost: number }>('Limits').implement({
  description: 'What one operation may be.',
  fields: (t) => ({
    depth: t.int({ description: 'Levels of nesting.', resolve: () => PARTNER_LIMITS.depth }),
    tokens: t.int({ description: 'Tokens in the document.', resolve: () => PARTNER_LIMITS.tokens }),
    aliases: t.int({ description: 'Aliases in the document.', resolve: () => PARTNER_LIMITS.aliases }),
    pageSize: t.int({ description: 'Largest `first`.', resolve: () => PAGE_SIZE }),
    bodyBytes: t.int({ description: 'Bytes in a request body.', resolve: () => PARTNER_LIMITS.bodyBytes }),
    cost: t.exposeInt('cost', { description: 'Points one operation may cost.' }),
  }),
});

const Access = builder.objectRef<PartnerContext>('Access').implement({
  description: 'What the caller may do.',
  fields: (t) => ({
    partner: t.string({
      nullable: true,
      description: "The partner's name; null when anonymous.",
      resolve: ({ access }) => access.partner,
    }),
    scopes: t.field({
      type: [enums.ApiScope],
      description: 'What the key may read.',
      resolve: ({ access }) => access.scopes,
    }),
    expiresAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When the key expires; null for never and for anonymous callers.',
      resolve: ({ access }) => access.expiresAt,
    }),
    budget: t.int({ description: 'Points a full bucket holds.', resolve: ({ budget }) => budget.size }),
    restoreRate: t.int({ description: 'Points restored per second.', resolve: ({ budget }) => budget.perSecond }),
  }),
});

const Service = builder.objectRef<PartnerContext>('Service').implement({
  description: 'This service.',
  fields: (t) => ({
    version: t.string({ description: 'Version of the software.', resolve: ({ service }) => service.version }),
    schemaSha256: t.string({
      description: 'SHA-256 (hex) of `/schema.graphql`.',
      resolve: ({ service }) => service.schemaSha256,
    }),
    latestChange: t.string({
      description: "The newest change's cursor: where `changes(after:)` goes on from now.",
      resolve: async ({ reader }) => {
        const rows = await reader.rows<{ sequence: string }>(
          () => 'SELECT sequence FROM published.change ORDER BY sequence DESC LIMIT 1',
        );
        return changeCursor(rows[0]?.sequence ?? '0');
      },
    }),
    limits: t.field({
      type: Limits,
      description: 'What one operation may be.',
      resolve: ({ maxCost }) => ({ cost: maxCost ?? PARTNER_LIMITS.cost }),
    }),
    access: t.field({ type: Access, description: 'What the caller may do.', resolve: (context) => context }),
  }),
});

builder.queryField('service', (t) =>
  t.field({
    type: Service,
    description: 'This service: versions, limits, and what your key may do.',
    resolve: (_root, _args, context) => context,
  }),
);
