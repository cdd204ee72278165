/**
 * Who may connect. The roles migration makes three groups that hold the privileges; here each gets one login, and the
 * job queue's schema is opened to the editorial side.
 * Roles belong to the whole server: several databases in one server share them, so everything here can be run again,
 * and by several programs at once.
 */
import pg from 'pg';
import { DatabaseEnvironmentError } from './environment-error.ts';
import { LOGINS } from './logins.ts';

/** Absent: the login keeps the password it has, or has none (the embedded server trusts its private socket). */
export type LoginPasswords = { editor?: string; partner?: string; keys?: string };

const GROUPS = { editor: 'editor_app', partner: 'partner_reader', keys: 'key_reader' } as const;
const KINDS = ['editor', 'partner', 'keys'] as const;
const JOBS_SCHEMA = 'pgboss';

/** Another program is making or changing the same role: duplicate_object, unique_violation, "tuple concurrently updated". */
const RACES = new Set(['42710', '23505', 'XX000']);
const ATTEMPTS = 5;

/**
 * Makes the three logins, or brings them into line, and closes the database to everyone else.
 * `ownerUrl` must own the database and be able to create roles: else DatabaseEnvironmentError, or the database's own error.
 */
export async function ensureLogins(ownerUrl: string, passwords: LoginPasswords = {}): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    for (const kind of KINDS) {
      await repeatOnRace(() => ensureLogin(client, LOGINS[kind], GROUPS[kind], passwords[kind]));
    }
    await repeatOnRace(() => makeReadOnly(client, LOGINS.partner));
    await repeatOnRace(() => closeDatabase(client));
  } finally {
    await client.end();
  }
}

/**
 * Lets the editorial side send and work jobs. Run by the owner after each migration.
 */
export async function grantJobs(owner: pg.ClientBase): Promise<void> {
  const schema = JOBS_SCHEMA;
  await owner.query(`
    GRANT USAGE ON SCHEMA ${schema} TO ${GROUPS.editor};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${schema} TO ${GROUPS.editor};
    GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA ${schema} TO ${GROUPS.editor};
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${schema} TO ${GROUPS.editor};
  `);
}

async function ensureLogin(client: pg.Client, login: string, group: string, password: string | undefined) {
  const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [login]);
  const role = client.escapeIdentifier(login);
  if (!rowCount) await client.query(`CREATE ROLE ${role} LOGIN`);
  // Role commands take no parameters, hence the quoting.
  if (password !== undefined) await client.query(`ALTER ROLE ${role} PASSWORD ${client.escapeLiteral(password)}`);
  // What is so already is left alone: an administrator may have made the roles for an owner who may not change them.
  const member = await client.query("SELECT FROM pg_roles WHERE rolname = $1 AND pg_has_role(oid, $2, 'USAGE')", [
    login,
    group,
  ]);
  if (!member.rowCount) await client.query(`GRANT ${client.escapeIdentifier(group)} TO ${role}`);
}

/** A resolver's bug on the partner side can't write, whatever privileges someone grants by mistake. */
async function makeReadOnly(client: pg.Client, login: string) {
  const { rowCount } = await client.query(
    `SELECT FROM pg_db_role_setting s JOIN pg_roles r ON r.oid = s.setrole
     WHERE r.rolname = $1 AND s.setdatabase = 0 AND 'default_transaction_read_only=on' = ANY (s.setconfig)`,
    [login],
  );
  if (rowCount) return;
  await client.query(`ALTER ROLE ${client.escapeIdentifier(login)} SET default_transaction_read_only = on`);
}

async function closeDatabase(client: pg.Client) {
  const { rows } = await client.query<{ name: string }>('SELECT current_database() AS name');
  const name = rows[0]?.name ?? '';
  const database = client.escapeIdentifier(name);
  await client.query(`REVOKE ALL ON DATABASE ${database} FROM PUBLIC`);
  await client.query(`GRANT CONNECT ON DATABASE ${database} TO ${Object.values(GROUPS).join(', ')}`);
  // Both only warn when the connection may not do so.
  const { rows: after } = await client.query("SELECT has_database_privilege('public', $1, 'CONNECT') AS open", [name]);
  if (after[0].open)
    throw new DatabaseEnvironmentError(
      `Database ${name} could not be closed to other roles: migrate with the address of its owner.`,
    );
}

async function repeatOnRace(work: () => Promise<unknown>) {
  for (let attempt = 1; ; attempt++) {
    try {
      await work();
      return;
    } catch (error) {
      if (attempt === ATTEMPTS || !(error instanceof pg.DatabaseError) || !RACES.has(error.code ?? '')) throw error;
    }
  }
}
