/**
 * Who may connect. The roles migration makes three groups that hold the privileges; here each gets one login, and the
 * job queue's schema, which its own library makes, is opened to the editorial side.
 * Roles belong to the whole server: several databases in one server share them, so everything here can be run again,
 * and by several programs at once.
 */
import pg from 'pg';
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
 * `ownerUrl` must own the database and be able to create roles. Throws the database's error.
 */
export async function ensureLogins(ownerUrl: string, passwords: LoginPasswords = {}): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    for (const kind of KINDS) {
      await repeatOnRace(() => ensureLogin(client, LOGINS[kind], GROUPS[kind], passwords[kind]));
    }
    // A resolver's bug on the partner side can't write, whatever privileges someone grants by mistake.
    await repeatOnRace(() => client.query(`ALTER ROLE ${LOGINS.partner} SET default_transaction_read_only = on`));
    await repeatOnRace(() => closeDatabase(client));
  } finally {
    await client.end();
  }
}

/**
 * Lets the editorial side send and work jobs. Run by the owner each time the job library has made or changed its
 * schema. Queues and partitions are still the owner's to make.
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
  await client.query(`GRANT ${client.escapeIdentifier(group)} TO ${role}`);
}

async function closeDatabase(client: pg.Client) {
  const { rows } = await client.query<{ name: string }>('SELECT current_database() AS name');
  const database = client.escapeIdentifier(rows[0]?.name ?? '');
  await client.query(`REVOKE ALL ON DATABASE ${database} FROM PUBLIC`);
  await client.query(`GRANT CONNECT ON DATABASE ${database} TO ${Object.values(GROUPS).join(', ')}`);
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
