/**
 * The environment, read once and checked as a whole: the only place that knows `process.env`.
 * `ENVIRONMENT` is also what `countermeasure env` lists and what `.env.example` is made from.
 * Every variable may also be given as NAME_FILE, the path of a file that holds its value: so secrets stay out of the
 * environment and of compose files.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';

const onOff = z.enum(['on', 'off']).transform((value) => value === 'on');
const NO_PORT = 'must be a port number, 1 to 65535';
const port = z.coerce.number(NO_PORT).int(NO_PORT).min(1, NO_PORT).max(65535, NO_PORT);
const postgresUrl = z.string().regex(/^postgres(ql)?:\/\//, 'must begin with postgresql://');

type Variable = { schema: z.ZodType; fallback?: string; says: string };

/** Every variable: what it may hold, what holds when it is unset, and a sentence for the operator. */
export const ENVIRONMENT = {
  PORT: { schema: port, fallback: '4000', says: 'The port that serves everything: admin app, GraphQL, sign-in.' },
  HOST: { schema: z.string().min(1), fallback: '127.0.0.1', says: 'The address to listen on; compose sets 0.0.0.0.' },
  PUBLIC_URL: {
    schema: z.url({ protocol: /^https?$/ }),
    says: 'Where people reach it (cookies, Origin check, links). Unset: http://localhost:PORT.',
  },
  ALLOW_INSECURE_HTTP: {
    schema: onOff,
    fallback: 'off',
    says: 'on: accept a plain-http PUBLIC_URL other than localhost.',
  },
  TRUST_PROXY: {
    schema: z.coerce.number().int().min(0).max(10),
    fallback: '0',
    says: 'How many proxies stand in front, whose X-Forwarded-For counts.',
  },
  PARTNER_ANONYMOUS: {
    schema: onOff,
    says: 'on: /graphql answers without a key, on a small budget. Unset: on with the embedded database, else off.',
  },
  GRAPHIQL: {
    schema: onOff,
    says: 'on: the GraphiQL page at /graphql. Unset: on with the embedded database, else off.',
  },
  METRICS_PORT: { schema: port, says: 'The port for Prometheus metrics. Unset: no metrics listener.' },
  DATA_DIR: {
    schema: z.string().min(1),
    fallback: '.data',
    says: 'Where the embedded database and the first sign-in lie.',
  },
  DATABASE_URL: {
    schema: postgresUrl,
    says: 'The owner of the database; only `migrate` uses it. All four unset: the embedded PostgreSQL.',
  },
  EDITOR_DATABASE_URL: { schema: postgresUrl, says: 'The login for the editorial side (member of editor_app).' },
  PUBLISHED_DATABASE_URL: {
    schema: postgresUrl,
    says: 'The login for what is published (member of partner_reader); may be a replica.',
  },
  KEYS_DATABASE_URL: { schema: postgresUrl, says: 'The login that looks up API keys (member of key_reader).' },
  AUTH_SECRET: {
    schema: z.string().min(32),
    says: 'Signs sessions; at least 32 characters. Unset with the embedded database: made once and kept in DATA_DIR.',
  },
  ADMIN_EMAIL: {
    schema: z.string().regex(/^[^\s@]+@[^\s@]+$/, 'is not an e-mail address'),
    says: 'The first person who may sign in. Unset: admin@localhost.',
  },
  ADMIN_PASSWORD: {
    schema: z.string().min(12),
    says: 'Their password, at least 12 characters. Unset: a random one, kept in DATA_DIR/first-sign-in.json.',
  },
  LOG_LEVEL: {
    schema: z.enum(['silent', 'error', 'warn', 'info', 'debug']),
    fallback: 'info',
    says: 'How much is logged.',
  },
} satisfies Record<string, Variable>;

export type Environment = {
  port: number;
  host: string;
  publicUrl: string;
  trustProxy: number;
  partnerAnonymous: boolean;
  graphiql: boolean;
  metricsPort: number | undefined;
  dataDir: string;
  /** Undefined: the embedded PostgreSQL. */
  databases: { owner: string | undefined; editor: string; published: string; keys: string } | undefined;
  authSecret: string | undefined;
  admin: { email: string; password: string | undefined };
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
};

/** The environment is unusable; the message lists every fault, one a line, each with what to do. The command exits 3. */
export class EnvironmentError extends Error {
  override name = 'EnvironmentError';
}

/** Reads and checks the whole environment. Empty values count as unset. Throws EnvironmentError that names all faults at once. */
export function readEnvironment(source: Record<string, string | undefined> = process.env): Environment {
  const faults: string[] = [];
  const read = <Name extends keyof typeof ENVIRONMENT>(
    name: Name,
  ): z.output<(typeof ENVIRONMENT)[Name]['schema']> | undefined => {
    const variable: Variable = ENVIRONMENT[name];
    const raw = source[name] || readFromFile(source[`${name}_FILE`], name, faults) || variable.fallback;
    if (raw === undefined) return undefined;
    const result = variable.schema.safeParse(raw);
    // The value itself is not repeated: it may be a password.
    if (!result.success) faults.push(`${name}: ${result.error.issues[0]?.message}. ${variable.says}`);
    return result.data as z.output<(typeof ENVIRONMENT)[Name]['schema']> | undefined;
  };
  const databases = readDatabases(read, faults);
  const embedded = databases === undefined;
  const portNumber = read('PORT') ?? 4000;
  const environment: Environment = {
    port: portNumber,
    host: read('HOST') ?? '127.0.0.1',
    publicUrl: (read('PUBLIC_URL') ?? `http://localhost:${portNumber}`).replace(/\/+$/, ''),
    trustProxy: read('TRUST_PROXY') ?? 0,
    partnerAnonymous: read('PARTNER_ANONYMOUS') ?? embedded,
    graphiql: read('GRAPHIQL') ?? embedded,
    metricsPort: read('METRICS_PORT'),
    dataDir: resolve(read('DATA_DIR') ?? '.data'),
    databases,
    authSecret: read('AUTH_SECRET'),
    admin: { email: read('ADMIN_EMAIL') ?? 'admin@localhost', password: read('ADMIN_PASSWORD') },
    logLevel: read('LOG_LEVEL') ?? 'info',
  };
  if (!embedded && !environment.authSecret) faults.push(`AUTH_SECRET: is missing. ${ENVIRONMENT.AUTH_SECRET.says}`);
  if (isInsecure(environment.publicUrl) && !read('ALLOW_INSECURE_HTTP'))
    faults.push(
      'PUBLIC_URL: is plain http on a host other than localhost, so passwords and cookies would travel unprotected. Use https, or set ALLOW_INSECURE_HTTP=on.',
    );
  if (faults.length > 0) throw new EnvironmentError(faults.join('\n'));
  return environment;
}

function readFromFile(path: string | undefined, name: string, faults: string[]): string | undefined {
  if (!path) return undefined;
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (error) {
    faults.push(`${name}_FILE: ${path} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
    return undefined;
  }
}

type Read = (
  name: 'DATABASE_URL' | 'EDITOR_DATABASE_URL' | 'PUBLISHED_DATABASE_URL' | 'KEYS_DATABASE_URL',
) => string | undefined;

function readDatabases(read: Read, faults: string[]): Environment['databases'] {
  const owner = read('DATABASE_URL');
  const logins = {
    EDITOR_DATABASE_URL: read('EDITOR_DATABASE_URL'),
    PUBLISHED_DATABASE_URL: read('PUBLISHED_DATABASE_URL'),
    KEYS_DATABASE_URL: read('KEYS_DATABASE_URL'),
  };
  if (!owner && Object.values(logins).every((url) => !url)) return undefined;
  // `migrate` runs with the owner alone; whoever serves needs its three logins, and says so where it connects.
  const given = Object.entries(logins).filter(([, url]) => url);
  if (given.length > 0 && given.length < 3)
    for (const [name, url] of Object.entries(logins))
      if (!url) faults.push(`${name}: is missing while others are set; set all or none.`);
  return {
    owner,
    editor: logins.EDITOR_DATABASE_URL ?? '',
    published: logins.PUBLISHED_DATABASE_URL ?? '',
    keys: logins.KEYS_DATABASE_URL ?? '',
  };
}

function isInsecure(publicUrl: string) {
  if (!URL.canParse(publicUrl)) return false;
  const { protocol, hostname } = new URL(publicUrl);
  return protocol === 'http:' && !['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}

/** The text of `.env.example`: every variable with its sentence, commented out. */
export function environmentExample(): string {
  const blocks = Object.entries<Variable>(ENVIRONMENT).map(
    ([name, { says, fallback }]) => `# ${says}\n#${name}=${fallback ?? ''}\n`,
  );
  const head = '# Made by `npx countermeasure env --example`; every line may stay as it is.';
  const use = '# docker compose reads a file .env; elsewhere set these in the environment.';
  return `${head}\n${use}\n\n${blocks.join('\n')}`;
}
