/** An organisation in a role. */
import type { ValueOf } from '../graphql/base-builder.ts';
import type { SHARED_ENUMS } from '../graphql/shared-enums.ts';
import { builder, enums } from './builder.ts';
import { loadRowOrNull } from './load-rows.ts';
import { Organization } from './refs.ts';

export type ActorShape = {
  key: string;
  role: ValueOf<typeof SHARED_ENUMS, 'ActorRole'>;
  nameInText: string;
  organizationId: string | null;
};

export const Actor = builder.objectRef<ActorShape>('Actor').implement({
  description: 'An organisation in a role.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Stable within the record.' }),
    role: t.expose('role', { type: enums.ActorRole, description: 'What it does.' }),
    nameInText: t.exposeString('nameInText', { description: 'As the text has it.' }),
    organization: t.field({
      type: Organization,
      nullable: true,
      description: 'Once identified.',
      resolve: ({ organizationId }, _args, context) => loadRowOrNull(context, 'Organization', organizationId),
    }),
  }),
});
