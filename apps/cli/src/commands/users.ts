/** `countermeasure users`: the first sign-in while it is still good, and who may sign in. */
import { shownAddress } from '@countermeasure/api/auth/addresses';
import { createClient } from '@countermeasure/db/client';
import { readEnvironment } from '@countermeasure/runtime/env';
import { readFirstSignIn } from '../first-sign-in.ts';
import { openDatabases } from '../open-databases.ts';

export async function users({ json }: { json?: boolean }): Promise<void> {
  const environment = readEnvironment();
  const { databases, close } = await openDatabases(environment, 'durable');
  const db = createClient(databases.editor, { maxConnections: 1 });
  try {
    const firstSignIn = await readFirstSignIn(environment.dataDir, db);
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
    await close();
  }
}
