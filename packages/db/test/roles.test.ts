import type pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { ensureLogins, grantJobs } from '../src/roles.ts';
import { useTestDatabase } from './connect.ts';

const { connect, database } = useTestDatabase();
let owner: pg.Client;
let editor: pg.Client;
let partner: pg.Client;
let keys: pg.Client;
beforeAll(async () => {
  owner = await connect('owner');
  editor = await connect('editor');
  partner = await connect('partner');
  keys = await connect('keys');
});

const DENIED = { code: '42501', message: expect.stringMatching(/permission denied/) };

async function tables(...schemas: string[]): Promise<string[]> {
  const { rows } = await owner.query(
    `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
     WHERE table_schema = ANY ($1) ORDER BY 1`,
    [schemas],
  );
  return rows.map(({ name }) => name);
}

/** The tables of the three schemas that a login may do this to, even to one column. */
async function allowed(client: pg.Client, privilege: string): Promise<string[]> {
  const { rows } = await client.query(
    `SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind = 'r' AND n.nspname IN ('auth', 'editorial', 'published') AND (has_table_privilege(c.oid, $1)
       OR ($1 IN ('SELECT', 'INSERT', 'UPDATE') AND has_any_column_privilege(c.oid, $1))) ORDER BY 1`,
    [privilege],
  );
  return rows.map(({ name }) => name);
}

describe('the partner login', () => {
  it('is itself', async () => {
    expect((await partner.query('SELECT current_user AS name')).rows[0].name).toBe('cm_partner');
  });

  it('reads every published table and none besides', async () => {
    expect(await allowed(partner, 'SELECT')).toEqual(await tables('published'));
    for (const name of await tables('published')) await partner.query(`SELECT * FROM ${name} LIMIT 1`);
    for (const name of await tables('editorial', 'auth', 'public'))
      await expect(partner.query(`SELECT * FROM ${name} LIMIT 1`)).rejects.toMatchObject(DENIED);
  });

  it('writes nothing', async () => {
    for (const privilege of ['INSERT', 'UPDATE', 'DELETE', 'TRUNCATE'])
      expect(await allowed(partner, privilege)).toEqual([]);
    await expect(partner.query('CREATE TABLE published.note ()')).rejects.toThrow();
    await expect(partner.query('CREATE TEMPORARY TABLE note ()')).rejects.toThrow();
    expect((await partner.query('SHOW default_transaction_read_only')).rows[0].default_transaction_read_only).toBe(
      'on',
    );
  });
});

describe('the keys login', () => {
  it('reads keys and partners, and nothing else', async () => {
    expect(await allowed(keys, 'SELECT')).toEqual(['auth.api_key', 'auth.partner']);
    await keys.query('SELECT * FROM auth.api_key JOIN auth.partner ON partner.id = api_key.partner_id');
    for (const name of ['editorial.article', 'published.article', 'auth."user"', 'auth.session', 'auth.account'])
      await expect(keys.query(`SELECT FROM ${name}`)).rejects.toMatchObject(DENIED);
  });

  it('writes when a key was last used, and nothing else', async () => {
    await keys.query('UPDATE auth.api_key SET last_used_at = now()');
    await expect(keys.query('UPDATE auth.api_key SET revoked_at = NULL')).rejects.toMatchObject(DENIED);
    expect(await allowed(keys, 'UPDATE')).toEqual(['auth.api_key']);
    for (const privilege of ['INSERT', 'DELETE', 'TRUNCATE']) expect(await allowed(keys, privilege)).toEqual([]);
  });
});

describe('the editorial login', () => {
  it('reads everything', async () => {
    expect(await allowed(editor, 'SELECT')).toEqual(await tables('auth', 'editorial', 'published'));
  });

  it('can not change or delete what is written once', async () => {
    for (const name of ['editorial.audit_event', 'editorial.snapshot', 'published.change']) {
      await expect(editor.query(`DELETE FROM ${name}`)).rejects.toMatchObject(DENIED);
      expect(await allowed(editor, 'UPDATE')).not.toContain(name);
    }
    await expect(editor.query('DELETE FROM auth."user"')).rejects.toMatchObject(DENIED);
    expect(await allowed(editor, 'TRUNCATE')).toEqual([]);
  });

  it('retires published rows without changing them', async () => {
    await editor.query('UPDATE published.measure SET retired_at = now()');
    await editor.query(
      'UPDATE published.article SET text = NULL, paragraphs = NULL, repairs = NULL, search_vector = NULL, canonical = false',
    );
    for (const assignment of ["document = '{}'", 'edition_number = 2', "sha256 = ''", "label = ''"])
      await expect(editor.query(`UPDATE published.measure SET ${assignment}`)).rejects.toMatchObject(DENIED);
  });

  it('can not make or change tables', async () => {
    await expect(editor.query('CREATE TABLE editorial.note ()')).rejects.toMatchObject(DENIED);
    await expect(editor.query('ALTER TABLE editorial.audit_event DISABLE TRIGGER ALL')).rejects.toThrow(/owner/);
  });
});

describe('the job queue', () => {
  it('is open to the editorial login alone', async () => {
    await owner.query('DROP SCHEMA IF EXISTS pgboss CASCADE; CREATE SCHEMA pgboss');
    await owner.query(`CREATE TABLE pgboss.job (id int GENERATED ALWAYS AS IDENTITY, name text);
      CREATE FUNCTION pgboss.job_now() RETURNS timestamptz LANGUAGE sql RETURN now()`);
    await expect(editor.query('SELECT FROM pgboss.job')).rejects.toMatchObject(DENIED);
    await grantJobs(owner);
    await editor.query("INSERT INTO pgboss.job (name) VALUES ('ingest')");
    await editor.query("UPDATE pgboss.job SET name = 'publish'");
    await editor.query('SELECT pgboss.job_now() FROM pgboss.job');
    await editor.query('DELETE FROM pgboss.job');
    await expect(editor.query('CREATE TABLE pgboss.note ()')).rejects.toMatchObject(DENIED);
    for (const login of [partner, keys])
      await expect(login.query('SELECT FROM pgboss.job')).rejects.toMatchObject(DENIED);
  });
});

describe('everyone', () => {
  it('is kept out of what a later migration adds, until it says otherwise', async () => {
    await owner.query(`CREATE TABLE editorial.later (); CREATE TABLE published.later ();
      CREATE FUNCTION published.later_still() RETURNS int LANGUAGE sql RETURN 1`);
    for (const login of [editor, partner, keys]) {
      await expect(login.query('SELECT FROM editorial.later')).rejects.toMatchObject(DENIED);
      await expect(login.query('SELECT FROM published.later')).rejects.toMatchObject(DENIED);
      await expect(login.query('SELECT published.later_still()')).rejects.toMatchObject(DENIED);
    }
    await owner.query('DROP TABLE editorial.later, published.later; DROP FUNCTION published.later_still()');
  });

  it('holds no login among the groups', async () => {
    const { rows } = await owner.query(
      "SELECT rolname FROM pg_roles WHERE rolname IN ('editor_app', 'partner_reader', 'key_reader') AND NOT rolcanlogin",
    );
    expect(rows).toHaveLength(3);
  });
});

describe('ensureLogins', () => {
  it('can be run again, and by several programs at once', async () => {
    await Promise.all(Array.from({ length: 6 }, () => ensureLogins(database().ownerUrl)));
  });

  it('sets a password with any characters, and leaves it when none is given', async () => {
    const stored = async () =>
      (await owner.query("SELECT rolpassword FROM pg_authid WHERE rolname = 'cm_keys'")).rows[0].rolpassword;
    await ensureLogins(database().ownerUrl, { keys: `it's "quoted" \\ $$ 密码` });
    const first = await stored();
    expect(first).toMatch(/^SCRAM-SHA-256\$/);
    await ensureLogins(database().ownerUrl);
    expect(await stored()).toBe(first);
    await owner.query('ALTER ROLE cm_keys PASSWORD NULL');
  });

  it('closes the database to roles outside the groups', async () => {
    await ensureLogins(database().ownerUrl);
    const { rows } = await owner.query(
      `SELECT has_database_privilege('pg_read_all_data', current_database(), 'CONNECT') AS outsider,
              has_database_privilege('cm_partner', current_database(), 'CONNECT') AS partner,
              has_database_privilege('cm_partner', current_database(), 'TEMPORARY') AS temporary`,
    );
    expect(rows[0]).toEqual({ outsider: false, partner: true, temporary: false });
  });

  it('says so when it may not', async () => {
    await expect(ensureLogins(database().editorUrl, { keys: 'secret' })).rejects.toMatchObject(DENIED);
    await owner.query(`GRANT CONNECT ON DATABASE ${database().name} TO PUBLIC`);
    await expect(ensureLogins(database().editorUrl)).rejects.toThrow(/with the address of its owner/);
  });
});
