/** Which rule of the database a statement broke, so that a command can answer with a sentence of its own. */
import pg from 'pg';
import { Prisma } from './generated/prisma/client.ts';

/** What PostgreSQL's own messages and our triggers' details (`Violates constraint "edition_frozen".`) have in common. */
const NAMED = /constraint "(\w+)"/;
/** Only our own form: the detail of a CHECK shows the row, that is, anything a person may have typed. */
const NAMED_IN_DETAIL = /^Violates constraint "(\w+)"\.$/;

type Cause = { originalMessage?: string; message?: string; detail?: string; constraint?: { index?: string } };

/**
 * The constraint's name, for example `evidence_quotes_article` (see prisma/migrations), when `error` comes from the
 * database or from Prisma over it and a check, key or trigger refused the row; otherwise undefined.
 */
export function violatedConstraint(error: unknown): string | undefined {
  if (error instanceof pg.DatabaseError) return error.constraint;
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return undefined;
  const { cause } = (error.meta?.driverAdapterError ?? {}) as { cause?: Cause };
  if (!cause) return undefined;
  const { constraint, detail = '', originalMessage = cause.message ?? '' } = cause;
  return constraint?.index ?? NAMED_IN_DETAIL.exec(detail)?.[1] ?? NAMED.exec(originalMessage)?.[1];
}
