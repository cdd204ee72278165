// Where Prisma finds the schema and the migrations. It holds no address of a database: migrations are applied by
// packages/db/src/run-migrations.ts, and clients get theirs when they are made.
import { defineConfig } from 'prisma/config';

export default defineConfig({ schema: 'prisma/schema.prisma', migrations: { path: 'prisma/migrations' } });
