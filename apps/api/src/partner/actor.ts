/** An organisation in a role. */
import { builder, enums } from './builder.ts';
import type { ActorEntry } from './documents.ts';
import { loadReference } from './load-records.ts';
import { Organization } from './refs.ts';

export const Actor = builder.objectRef<ActorEntry>('Actor').implement({
  description: 'An organisation in a role.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Stable within the record; evidence refers to it.' }),
    role: t.expose('role', { type: enums.ActorRole, description: 'What it does.' }),
    nameInText: t.exposeString('nameInText', { description: 'The name as the text has it.' }),
    organization: t.field({
      type: Organization,
      nullable: true,
      description: 'The organisation, once identified and published.',
      resolve: ({ organizationId }, _args, context) => loadReference(context, 'ORGANIZATION', organizationId),
    }),
  }),
});
