/** One test database for a test file, and the connections a test asks for; all gone after the file. */
import pg from 'pg';
import { afterAll, beforeAll } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../src/test-database.ts';

type Login = 'owner' | 'editor' | 'partner' | 'keys';

/** Call at the top of a file; `connect` works once its tests run. */
export function useTestDatabase(): { connect(login: Login): Promise<pg.Client>; database(): TestDatabase } {
  let database: TestDatabase;
  const clients: pg.Client[] = [];
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(async () => {
    await Promise.all(clients.map((client) => client.end()));
    await database.drop();
  });
  return {
    database: () => database,
    async connect(login) {
      const client = new pg.Client({ connectionString: database[`${login}Url`] });
      await client.connect();
      clients.push(client);
      return client;
    },
  };
}
