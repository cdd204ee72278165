/**
 * Sign-in with e-mail and password: better-auth over the `auth` schema, sessions in the database, argon2id hashes.
 * People are made by an administrator, never by signing up.
 */
import type { Logger } from '@countermeasure/runtime/logger';
import { betterAuth } from 'better-auth';
import pg from 'pg';
import { hashPassword, verifyPassword } from './passwords.ts';
import type { Viewer } from './viewer.ts';

export type AuthOptions = {
  /** The editor login's database. */
  databaseUrl: string;
  publicUrl: string;
  secret: string;
  logger: Logger;
};

export type Auth = {
  /** Answers `/editor/auth/*`. `address` is who asks, for the limit on attempts. */
  handle(request: Request, address: string): Promise<Response>;
  /** Who a request's cookie belongs to; undefined without a living session of an active person. */
  viewer(cookie: string | undefined): Promise<Viewer | undefined>;
  stop(): Promise<void>;
};

export const AUTH_PATH = '/editor/auth';
const ADDRESS_HEADER = 'x-cm-client-address';
const SESSION_SECONDS = 7 * 24 * 60 * 60;
/** Ten attempts a minute from one address: a person mistypes less often, a guesser gets nowhere. */
const SIGN_IN_RULE = { window: 60, max: 10 };

export function createAuth({ databaseUrl, publicUrl, secret, logger }: AuthOptions): Auth {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 5, options: '-c search_path=auth' });
  pool.on('error', (err) => logger.warn({ err }, 'An idle connection of the sign-in was lost'));
  const auth = betterAuth({
    baseURL: publicUrl,
    basePath: AUTH_PATH,
    secret,
    database: pool,
    telemetry: { enabled: false },
    trustedOrigins: [new URL(publicUrl).origin],
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 12,
      maxPasswordLength: 200,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    user: {
      additionalFields: {
        role: { type: 'string', input: false, required: false },
        active: { type: 'boolean', input: false, required: false },
        version: { type: 'number', input: false, required: false },
      },
    },
    session: { expiresIn: SESSION_SECONDS, updateAge: 24 * 60 * 60, cookieCache: { enabled: false } },
    rateLimit: {
      enabled: true,
      storage: 'memory',
      window: 60,
      max: 300,
      customRules: { '/sign-in/email': SIGN_IN_RULE },
    },
    advanced: {
      database: { generateId: false },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
      useSecureCookies: false,
      cookies: { session_token: sessionCookie(publicUrl) },
    },
    databaseHooks: { session: { create: { before: async ({ userId }) => isActive(pool, userId) } } },
    logger: { log: (level, message) => logger[level](message) },
  });
  return {
    handle: (request, address) => {
      const headers = new Headers(request.headers);
      headers.set(ADDRESS_HEADER, address);
      return auth.handler(new Request(request, { headers }));
    },
    viewer: async (cookie) => {
      if (!cookie) return undefined;
      const session = await auth.api.getSession({ headers: new Headers({ cookie }) });
      if (!session?.user.active) return undefined;
      const { id, name, email, role } = session.user;
      return { id, name, email, role: role as Viewer['role'], sessionId: session.session.id };
    },
    stop: () => pool.end(),
  };
}

/** `__Host-` binds the cookie to this host over https; a plain-http server elsewhere than localhost can't have it. */
function sessionCookie(publicUrl: string) {
  const { protocol, hostname } = new URL(publicUrl);
  const secure = protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  return {
    name: secure ? '__Host-cm_session' : 'cm_session',
    attributes: { secure, httpOnly: true, sameSite: 'lax' as const, path: '/' },
  };
}

async function isActive(pool: pg.Pool, userId: string): Promise<boolean> {
  const { rows } = await pool.query<{ active: boolean }>('SELECT active FROM "user" WHERE id = $1', [userId]);
  return rows[0]?.active === true;
}
