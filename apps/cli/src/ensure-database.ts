/** Makes the product's database in a fresh embedded server. */
import pg from 'pg';

/** `maintenance` is an address in the same server; the database's name is that in `wanted`. Idempotent. */
export async function ensureDatabase(maintenance: string, wanted: string): Promise<void> {
  const name = new URL(wanted).pathname.slice(1);
  const client = new pg.Client({ connectionString: maintenance });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (!rowCount) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}
