/** The person signed in, as commands and resolvers see them. */
import type { CommandActor, Role } from '@countermeasure/domain/permissions';

export type Viewer = { id: string; name: string; email: string; role: Role; sessionId: string };

export const actorOf = ({ id, name, role }: Viewer): CommandActor => ({ kind: 'USER', id, name, role });
