/** A new password for a person who has lost theirs, given by the operator; all their sessions end. */
import pg from 'pg';
import { storedAddress } from './addresses.ts';
import { hashPassword } from './passwords.ts';
import { UserError } from './users.ts';

/** Throws UserError when nobody has this address or the password is too short. */
export async function changePassword(editorUrl: string, email: string, password: string): Promise<void> {
  if (password.length < 12) throw new UserError('The password was not changed: it has fewer than 12 characters.');
  const client = new pg.Client({ connectionString: editorUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string }>(CHANGE, [storedAddress(email), await hashPassword(password)]);
    if (!rows[0]) throw new UserError(`Nobody has the address ${email}.`);
    await client.query('DELETE FROM auth.session WHERE "userId" = $1', [rows[0].id]);
  } finally {
    await client.end();
  }
}

const CHANGE = `
  UPDATE auth.account SET password = $2, "updatedAt" = now() FROM auth."user" AS person
  WHERE "userId" = person.id AND "providerId" = 'credential' AND person.email = $1 RETURNING person.id`;
