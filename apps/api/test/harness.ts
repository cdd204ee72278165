/** A running API on a database of its own, and people who talk to it over HTTP. */
import { createClient, type PrismaClient } from '@countermeasure/db/client';
import { createTestDatabase, type TestDatabase } from '@countermeasure/db/test-database';
import type { Role } from '@countermeasure/domain/permissions';
import { createLogger } from '@countermeasure/runtime/logger';
import { createUser } from '../src/auth/users.ts';
import { type Api, type ApiOptions, startApi } from '../src/server.ts';

export const PUBLIC_URL = 'http://localhost:4000';
export const PASSWORD = 'a long enough password';
export const OWN_PAGE = { origin: PUBLIC_URL, 'x-cm-csrf': '1' };

export type Harness = { api: Api; database: TestDatabase; db: PrismaClient; stop(): Promise<void> };

export async function startHarness(environment: Partial<ApiOptions['environment']> = {}): Promise<Harness> {
  const database = await createTestDatabase();
  const api = await startApi(optionsFor(database, environment));
  const db = createClient(database.editorUrl);
  return {
    api,
    database,
    db,
    stop: async () => {
      await db.$disconnect();
      await api.stop();
      await database.drop();
    },
  };
}

export function optionsFor(database: TestDatabase, environment: Partial<ApiOptions['environment']> = {}): ApiOptions {
  return {
    environment: {
      port: 0,
      host: '127.0.0.1',
      publicUrl: PUBLIC_URL,
      trustProxy: 1,
      partnerAnonymous: true,
      graphiql: false,
      authSecret: '0123456789abcdefghijklmnopqrstuvwxyz',
      ...environment,
    },
    databases: { editor: database.editorUrl, published: database.partnerUrl, keys: database.keysUrl },
    logger: createLogger('test', 'silent'),
  };
}

export type Answer = {
  status: number;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: a test names the fields that it looks at.
  body: any;
};

export async function ask(
  url: string,
  query: string,
  options: { variables?: object; headers?: Record<string, string>; accept?: string } = {},
): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: options.accept ?? 'application/graphql-response+json',
      ...options.headers,
    },
    body: JSON.stringify({ query, variables: options.variables }),
  });
  return { status: response.status, headers: response.headers, body: await response.json() };
}

let address = 0;
/** Signs a new person in and answers their cookie. Each comes from an address of their own: sign-in is rate limited. */
export async function signIn({ api, database }: Harness, role: Role): Promise<{ id: string; cookie: string }> {
  const email = `${role.toLowerCase()}-${++address}@example.org`;
  const id = await createUser(database.editorUrl, { email, name: `The ${role}`, role, password: PASSWORD });
  const response = await postSignIn(api, { email, password: PASSWORD }, `192.0.2.${address}`);
  if (response.status !== 200) throw new Error(`sign-in answered ${response.status}: ${await response.text()}`);
  return {
    id,
    cookie: response.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; '),
  };
}

export const postSignIn = (api: Api, body: object, from = '192.0.2.200', origin = PUBLIC_URL): Promise<Response> =>
  fetch(`${api.url}/editor/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin, 'x-forwarded-for': from },
    body: JSON.stringify(body),
  });

export type Editor = (query: string, variables?: object, headers?: Record<string, string>) => Promise<Answer>;

/** Asks the editor endpoint as the admin app does. */
export const editorOf =
  ({ api }: Harness, cookie: string): Editor =>
  (query, variables, headers) =>
    ask(`${api.url}/editor/graphql`, query, {
      ...(variables && { variables }),
      headers: { ...OWN_PAGE, cookie, ...headers },
    });
