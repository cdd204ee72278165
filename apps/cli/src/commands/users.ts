/** `countermeasure users`: the first sign-in while it is still good, who may sign in; adds people and gives new passwords. */
import { randomBytes } from 'node:crypto';
import { shownAddress } from '@countermeasure/api/auth/addresses';
import { changePassword } from '@countermeasure/api/auth/change-password';
import { createUser } from '@countermeasure/api/auth/users';
import { createClient } from '@countermeasure/db/client';
import { ROLES, type Role } from '@countermeasure/domain/permissions';
import { readEnvironment } from '@countermeasure/runtime/env';
import { UsageError } from '../exit-codes.ts';
import { readFirstSignIn } from '../first-sign-in.ts';
import { openDatabases } from '../open-databases.ts';

type Options = { name?: string; role: string; json?: boolean };

export async function users(action: string | undefined, email: string | undefined, options: Options): Promise<void> {
  if (action !== undefined && action !== 'add' && action !== 'password')
    throw new UsageError(`There is no action ${action}; there are add and password.`);
  if (action && !email) throw new UsageError(`Name the person's e-mail address: countermeasure users ${action} EMAIL`);
  if (!ROLES.includes(options.role as Role))
    throw new UsageError(`There is no role ${options.role}; there are ${ROLES.join(', ')}.`);
  const environment = readEnvironment();
  const { databases, close } = await openDatabases(environment, { absent: 'refuse' });
  try {
    if (action && email) await givePassword(action, email, options, databases.editor);
    else await list(environment.dataDir, databases.editor, options);
  } finally {
    await close();
  }
}

async function givePassword(
  action: 'add' | 'password',
  email: string,
  { name, role, json }: Options,
  editorUrl: string,
) {
  const password = randomBytes(15).toString('base64url');
  if (action === 'add') await createUser(editorUrl, { email, name: name ?? email, role: role as Role, password });
  else await changePassword(editorUrl, email, password);
  if (json) return console.log(JSON.stringify({ email, password }));
  console.log(`${email} may sign in with ${password}\nIt is shown this once.`);
}

async function list(dataDir: string, editorUrl: string, { json }: Options) {
  const db = createClient(editorUrl, { maxConnections: 1 });
  try {
    const firstSignIn = await readFirstSignIn(dataDir, db);
    const found = await db.user.findMany({
      select: { email: true, name: true, role: true, active: true },
      orderBy: { email: 'asc' },
    });
    const people = found.map((person) => ({ ...person, email: shownAddress(person.email) }));
    if (json) return console.log(JSON.stringify({ firstSignIn, users: people }));
    if (firstSignIn)
      console.log(
        `First sign-in  ${firstSignIn.url}\n  email        ${firstSignIn.email}\n  password     ${firstSignIn.password}\n  API key      ${firstSignIn.apiKey}\n`,
      );
    for (const { email, name, role, active } of people)
      console.log(`${role.padEnd(9)} ${email}  ${name}${active ? '' : '  (may not sign in)'}`);
  } finally {
    await db.$disconnect();
  }
}
