/** The Prisma client over one connection pool; which rows it may touch depends on the login in the address. */
import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from './generated/prisma/client.ts';

export type { PrismaClient };

/** `url` is a PostgreSQL address. Call `$disconnect` when done. */
export function createClient(url: string, options: { maxConnections?: number } = {}): PrismaClient {
  return new PrismaClient({ adapter: new PrismaPg({ connectionString: url, max: options.maxConnections ?? 10 }) });
}
