/** Repeats a transaction that PostgreSQL broke off because of others (deadlock, serialisation failure): nothing of it is left. */

const ATTEMPTS = 4;
const TRANSIENT_SQL_STATES = ['40001', '40P01'];
/** Prisma's own name for both. */
const PRISMA_WRITE_CONFLICT = 'P2034';

export async function withRetries<Result>(attempt: () => Promise<Result>): Promise<Result> {
  for (let count = 1; ; count++) {
    try {
      return await attempt();
    } catch (error) {
      if (count === ATTEMPTS || !isTransient(error)) throw error;
      // Random, so that two that met do not meet again.
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 50 * count));
    }
  }
}

/** The driver's error may lie several causes deep. */
export function isTransient(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, originalCode, cause, meta } = error as Record<string, unknown>;
  if (code === PRISMA_WRITE_CONFLICT) return true;
  if ([code, originalCode].some((state) => TRANSIENT_SQL_STATES.includes(String(state)))) return true;
  return isTransient(cause) || isTransient((meta as { driverAdapterError?: unknown } | undefined)?.driverAdapterError);
}
