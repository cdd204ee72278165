/**
 * The first person and the first API key of a fresh installation, kept in DATA_DIR/first-sign-in.json (mode 600) until
 * that person has changed the password.
 */
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { storedAddress } from '@countermeasure/api/auth/addresses';
import { verifyPassword } from '@countermeasure/api/auth/passwords';
import { ensureFirstUser } from '@countermeasure/api/auth/users';
import { createClient, type PrismaClient } from '@countermeasure/db/client';
import type { CommandContext } from '@countermeasure/domain/command';
import { createApiKey } from '@countermeasure/domain/create-api-key';
import { createPartner } from '@countermeasure/domain/create-partner';
import type { Environment } from '@countermeasure/runtime/env';

export type FirstSignIn = { url: string; email: string; password: string; apiKey: string };

/** Stands in the file for a password that the operator chose. */
const CHOSEN = '(as set in ADMIN_PASSWORD)';

const fileIn = (dataDir: string) => join(dataDir, 'first-sign-in.json');

/**
 * Makes the first person when nobody is there yet. The file is written before the person is made and the key added after,
 * so that no stop in between loses a password that opens the door. A password that the operator chose is not written.
 */
export async function ensureFirstSignIn({ admin, dataDir, publicUrl }: Environment, editorUrl: string): Promise<void> {
  const db = createClient(editorUrl, { maxConnections: 1 });
  try {
    if ((await db.user.count()) > 0) return await addMissingKey(db, dataDir);
    const password = admin.password ?? randomBytes(15).toString('base64url');
    const shown = { url: publicUrl, email: admin.email, password: admin.password ? CHOSEN : password, apiKey: '' };
    await writeFirstSignIn(dataDir, shown);
    await ensureFirstUser(editorUrl, { email: admin.email, name: 'Admin', role: 'ADMIN', password });
    await addMissingKey(db, dataDir);
  } finally {
    await db.$disconnect();
  }
}

async function addMissingKey(db: PrismaClient, dataDir: string): Promise<void> {
  const shown = await readFile(fileIn(dataDir), 'utf8').catch(absent);
  if (!shown) return;
  const signIn = JSON.parse(shown) as FirstSignIn;
  if (signIn.apiKey === '') await writeFirstSignIn(dataDir, { ...signIn, apiKey: await makeFirstKey(db) });
}

async function writeFirstSignIn(dataDir: string, signIn: FirstSignIn): Promise<void> {
  await mkdir(dataDir, { recursive: true });
  const path = fileIn(dataDir);
  await writeFile(`${path}.new`, `${JSON.stringify(signIn, null, 2)}\n`, { mode: 0o600 });
  await rename(`${path}.new`, path);
}

async function makeFirstKey(db: PrismaClient): Promise<string> {
  const admin = await db.user.findFirstOrThrow({ where: { role: 'ADMIN' } });
  const context: CommandContext = { db, actor: { kind: 'USER', id: admin.id, name: admin.name, role: 'ADMIN' } };
  const { partnerId } = await createPartner(context, { name: 'This installation' });
  const { secret } = await createApiKey(context, {
    partnerId,
    name: 'First key',
    scopes: ['RECORDS_READ', 'TEXT_READ', 'CHANGES_READ', 'EXPORTS_READ'],
  });
  return secret;
}

/** The first sign-in while its password still opens the door; once it does not, the file goes. */
export async function readFirstSignIn(dataDir: string, db: PrismaClient): Promise<FirstSignIn | undefined> {
  const text = await readFile(fileIn(dataDir), 'utf8').catch(absent);
  if (!text) return undefined;
  const shown = JSON.parse(text) as FirstSignIn;
  const account = await db.account.findFirst({
    where: { providerId: 'credential', user: { email: storedAddress(shown.email) } },
    select: { password: true },
  });
  const isStillGood =
    shown.password === CHOSEN ||
    (account?.password && (await verifyPassword({ hash: account.password, password: shown.password })));
  if (isStillGood) return shown;
  await rm(fileIn(dataDir), { force: true });
  return undefined;
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
