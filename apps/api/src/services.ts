/** Puts the process together: connections, sign-in, schemas. What is opened here is closed by the `stop` it answers. */
import { createHash } from 'node:crypto';
import { createClient } from '@countermeasure/db/client';
import { readMigrations } from '@countermeasure/db/run-migrations';
import type { Logger } from '@countermeasure/runtime/logger';
import pg from 'pg';
import packageJson from '../package.json' with { type: 'json' };
import { createAuth } from './auth/auth.ts';
import { EDITOR_LIMITS } from './editor/limits.ts';
import { editorSchema, editorSdl } from './editor/schema.ts';
import { CostBuckets } from './graphql/cost-bucket.ts';
import { createGraphqlEndpoint } from './graphql/graphql-endpoint.ts';
import { ApiKeys } from './keys/api-keys.ts';
import { listenForKeyChanges } from './keys/key-changes.ts';
import { assertIsolated } from './partner/isolation.ts';
import { PARTNER_LIMITS, STATEMENT_MS } from './partner/limits.ts';
import { partnerSchema, partnerSdl } from './partner/schema.ts';
import { ADMIN_FOLDER, adminApp } from './routes/admin-app.ts';
import type { Services } from './routes/routes.ts';
import type { ApiOptions } from './server.ts';

export async function createServices({ environment, databases, logger, adminFolder }: ApiOptions) {
  const migrations = (await readMigrations()).map(({ name }) => name);
  const published = createPool(databases.published, 10, logger);
  const keys = createPool(databases.keys, 3, logger);
  try {
    await assertIsolated(published);
  } catch (error) {
    await Promise.all([published.end(), keys.end()]);
    throw error;
  }
  const { publicUrl, trustProxy } = environment;
  const editorDatabase = createClient(databases.editor);
  const auth = createAuth({ databaseUrl: databases.editor, publicUrl, secret: environment.authSecret, logger });
  const buckets = new CostBuckets();
  const apiKeys = new ApiKeys(keys, logger);
  const stopListening = listenForKeyChanges(databases.keys, apiKeys, logger);
  const services: Services = {
    publicUrl,
    trustProxy,
    auth,
    editorDatabase,
    readiness: { migrations, editorDatabase, pools: { published, keys }, logger },
    partner: {
      endpoint: createGraphqlEndpoint({ schema: partnerSchema, limits: PARTNER_LIMITS, buckets, logger }),
      pool: published,
      keys: apiKeys,
      anonymous: environment.partnerAnonymous,
      graphiql: environment.graphiql,
      service: {
        version: packageJson.version,
        schemaSha256: createHash('sha256').update(partnerSdl).digest('hex'),
      },
    },
    editor: {
      endpoint: createGraphqlEndpoint({ schema: editorSchema, limits: EDITOR_LIMITS, buckets, logger }),
      db: editorDatabase,
    },
    sdl: { partner: partnerSdl, editor: editorSdl },
    admin: adminApp(adminFolder ?? ADMIN_FOLDER),
  };
  const stop = async () => {
    await Promise.all([stopListening(), published.end(), keys.end(), auth.stop(), editorDatabase.$disconnect()]);
  };
  return { services, stop };
}

function createPool(connectionString: string, max: number, logger: Logger): pg.Pool {
  const pool = new pg.Pool({ connectionString, max, statement_timeout: STATEMENT_MS, connectionTimeoutMillis: 5_000 });
  // Without a listener a lost idle connection would end the process; the pool opens another by itself.
  pool.on('error', (err) => logger.warn({ err }, 'An idle connection was lost'));
  return pool;
}
