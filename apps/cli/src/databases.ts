/** The addresses of the four logins: those of the environment, or those of the embedded server. */
import { type EmbeddedPostgres, OWNER } from '@countermeasure/db/embedded-postgres';
import { LOGINS } from '@countermeasure/db/logins';
import type { Environment } from '@countermeasure/runtime/env';
import { OperatorError } from './exit-codes.ts';

export type DatabaseAddresses = { owner: string | undefined; editor: string; published: string; keys: string };

const EMBEDDED_DATABASE = 'countermeasure';

export const embeddedAddresses = (
  server: EmbeddedPostgres,
): DatabaseAddresses & { owner: string; maintenance: string } => ({
  owner: server.url(OWNER, EMBEDDED_DATABASE),
  maintenance: server.url(OWNER, 'postgres'),
  editor: server.url(LOGINS.editor, EMBEDDED_DATABASE),
  published: server.url(LOGINS.partner, EMBEDDED_DATABASE),
  keys: server.url(LOGINS.keys, EMBEDDED_DATABASE),
});

/** Addresses to serve with. Throws OperatorError when only the owner's is set. */
export function servedAddresses(databases: NonNullable<Environment['databases']>): DatabaseAddresses {
  if (!databases.editor)
    throw new OperatorError(
      'DATABASE_URL is for `countermeasure migrate` alone. To serve, set EDITOR_DATABASE_URL, PUBLISHED_DATABASE_URL and KEYS_DATABASE_URL.',
    );
  return databases;
}

/** The passwords that the logins' addresses carry, for whoever makes the logins. */
export function passwordsIn(databases: NonNullable<Environment['databases']>) {
  const of = (url: string) => (url ? decodeURIComponent(new URL(url).password) || undefined : undefined);
  const found = { editor: of(databases.editor), partner: of(databases.published), keys: of(databases.keys) };
  return Object.fromEntries(Object.entries(found).filter(([, password]) => password)) as {
    editor?: string;
    partner?: string;
    keys?: string;
  };
}
