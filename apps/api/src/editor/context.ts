/** What the editor endpoint's resolvers see: the person, their language, the editorial database and the batches. */
import type { PrismaClient } from '@countermeasure/db/client';
import type { CommandActor } from '@countermeasure/domain/permissions';
import type { Language } from '@countermeasure/domain/sentence';
import type { Viewer } from '../auth/viewer.ts';
import type { Batches } from '../graphql/batches.ts';
import type { RequestContext } from '../graphql/request-context.ts';
import type { EditorialReader } from './editorial-reader.ts';

export type EditorContext = RequestContext & {
  db: PrismaClient;
  reader: EditorialReader;
  batches: Batches;
  viewer: Viewer;
  actor: CommandActor;
  language: Language;
};
