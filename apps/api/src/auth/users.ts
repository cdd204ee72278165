/** People: the first one, made at the first start, and the others, made from the command line. */
import type { Role } from '@countermeasure/domain/permissions';
import pg from 'pg';
import { z } from 'zod';
import { storedAddress } from './addresses.ts';
import { hashPassword } from './passwords.ts';

export type NewUser = { email: string; name: string; role: Role; password: string };

/** A person that can't be made as asked; the message is a sentence for the operator. */
export class UserError extends Error {
  override name = 'UserError';
}

/** Any number that nothing else in this database locks: two first starts at once make one person. */
const FIRST_USER_LOCK = 7_203_120;

const shape = z.object({
  // `admin@localhost` is an address too: no top-level domain is asked for.
  email: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[^\s@]+@[^\s@]+$/, 'is not an e-mail address')
    .max(254),
  name: z.string().trim().min(1, 'is empty').max(100),
  role: z.enum(['VIEWER', 'EDITOR', 'REVIEWER', 'ADMIN']),
  password: z.string().min(12, 'has fewer than 12 characters').max(200),
});

/** Makes a person who can sign in at once; answers their uuid. Throws UserError for a bad value or a taken address. */
export async function createUser(editorUrl: string, user: NewUser): Promise<string> {
  return withClient(editorUrl, (client) => insertUser(client, user));
}

/** Makes `user` when nobody is there yet. Answers whether it did. Throws UserError. */
export async function ensureFirstUser(editorUrl: string, user: NewUser): Promise<boolean> {
  return withClient(editorUrl, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [FIRST_USER_LOCK]);
    const { rows } = await client.query('SELECT 1 FROM auth."user" LIMIT 1');
    if (rows.length > 0) return false;
    await insertUser(client, user);
    return true;
  });
}

async function insertUser(client: pg.Client, user: NewUser): Promise<string> {
  const parsed = shape.safeParse(user);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new UserError(`The person was not made: ${issue?.path.join('.')} ${issue?.message}.`);
  }
  const { email, name, role, password } = parsed.data;
  const { rows } = await client.query<{ id: string }>(INSERT_USER, [
    storedAddress(email),
    name,
    role,
    await hashPassword(password),
  ]);
  if (!rows[0]) throw new UserError(`There is somebody with the address ${email} already.`);
  return rows[0].id;
}

/** The person and their password in one statement; better-auth knows a password as an account of provider `credential`. */
const INSERT_USER = `
  WITH made AS (
    INSERT INTO auth."user" (name, email, "emailVerified", role, "updatedAt") VALUES ($2, $1, true, $3::auth.role, now())
    ON CONFLICT (email) DO NOTHING RETURNING id
  ), account AS (
    INSERT INTO auth.account ("accountId", "providerId", "userId", password, "updatedAt")
    SELECT id::text, 'credential', id, $4, now() FROM made
  )
  SELECT id FROM made`;

async function withClient<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
