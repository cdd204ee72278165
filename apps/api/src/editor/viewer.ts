/** People: the one signed in, and those whose names stand beside what they did. */
import { permissionsOf } from '@countermeasure/domain/permissions';
import { shownAddress } from '../auth/addresses.ts';
import type { Viewer } from '../auth/viewer.ts';
import { builder, enums } from './builder.ts';
import { requireRow } from './load-rows.ts';
import { Node, User, Versioned } from './refs.ts';

User.implement({
  description: 'A person.',
  interfaces: [Node, Versioned],
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Shown to colleagues.' }),
    email: t.string({
      nullable: true,
      description: 'Null unless the viewer is ADMIN or the person.',
      resolve: ({ id, email }, _args, { viewer }) =>
        viewer.role === 'ADMIN' || viewer.id === id ? shownAddress(email) : null,
    }),
    role: t.expose('role', { type: enums.Role, description: 'What they may do.' }),
  }),
});

const ViewerType = builder.objectRef<Viewer>('Viewer').implement({
  description: 'The person signed in.',
  fields: (t) => ({
    user: t.field({
      type: User,
      description: 'Who.',
      resolve: ({ id }, _args, context) => requireRow(context, 'User', id),
    }),
    permissions: t.field({
      type: [enums.Permission],
      description: 'What their role allows.',
      resolve: ({ role }) => permissionsOf(role),
    }),
  }),
});

builder.queryField('viewer', (t) =>
  t.field({
    type: ViewerType,
    authScopes: { role: 'VIEWER' },
    description: 'Who is signed in and what they may do.',
    resolve: (_root, _args, { viewer }) => viewer,
  }),
);
