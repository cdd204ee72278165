/** What a command's exit code says; see the contract in the README. */

import { UserError } from '@countermeasure/api/auth/users';
import { DatabaseEnvironmentError } from '@countermeasure/db/environment-error';
import { DomainError } from '@countermeasure/domain/errors';
import { EnvironmentError } from '@countermeasure/runtime/env';

export const EXIT = { DONE: 0, SOME_FAILED: 1, USAGE: 2, ENVIRONMENT: 3, DEFECT: 70 } as const;

/** The call's words are off: the message says which and what would be right. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** What only the operator can put right; the message is one sentence. */
export class OperatorError extends Error {
  override name = 'OperatorError';
}

const CONNECTION_CODES = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'ETIMEDOUT', '28P01', '3D000', '57P03']);

const FILE_CODES: Record<string, string> = {
  EACCES: 'may not be used by this user',
  EROFS: 'lies on a read-only file system',
  ENOTDIR: 'is no folder',
  EEXIST: 'is no folder',
};

/** Ports that are taken, disks that are full and servers that are going down, as sockets and PostgreSQL name them. */
const SURROUNDINGS: Record<string, string> = {
  EADDRINUSE: 'A port is taken by another program; stop it, or set PORT or METRICS_PORT to another number',
  ENOSPC: 'The disk is full. Nothing was lost; free some space and run the command again',
  '53100': 'The disk of the database is full. Nothing was lost; free some space and run the command again',
  '53300': 'The database takes no more connections; stop other programs that use it, or raise its max_connections',
  '57P01': 'The database is shutting down; start it and run the command again',
};

/** The exit code for an error and what to print for it: a sentence, or for a defect of ours the stack too. */
export function explainError(error: unknown): { code: number; text: string } {
  if (error instanceof UsageError) return { code: EXIT.USAGE, text: error.message };
  if (error instanceof EnvironmentError || error instanceof DatabaseEnvironmentError || error instanceof OperatorError)
    return { code: EXIT.ENVIRONMENT, text: error.message };
  if (error instanceof DomainError) return { code: EXIT.USAGE, text: error.message };
  if (error instanceof UserError) return { code: EXIT.ENVIRONMENT, text: error.message };
  const { message, path, stack } = error as NodeJS.ErrnoException;
  const code = codesOf(error).find(
    (known) => known in SURROUNDINGS || known in FILE_CODES || CONNECTION_CODES.has(known),
  );
  if (code && code in SURROUNDINGS)
    return { code: EXIT.ENVIRONMENT, text: `${SURROUNDINGS[code]} (${message.split('\n').at(-1)}).` };
  if (code && path && code in FILE_CODES)
    return {
      code: EXIT.ENVIRONMENT,
      text: `${path} ${FILE_CODES[code]}. Nothing was changed; set DATA_DIR to another folder.`,
    };
  if (code && CONNECTION_CODES.has(code))
    return {
      code: EXIT.ENVIRONMENT,
      text: `The database does not answer (${code}: ${message}). Check the database addresses and that the server runs.`,
    };
  return {
    code: EXIT.DEFECT,
    text: `This is a defect of Countermeasure, please report it: ${stack ?? message ?? error}`,
  };
}

/** The codes of an error and of what caused it; Prisma wraps the driver's error, and its code, more than once. */
function codesOf(error: unknown, depth = 0): string[] {
  if (typeof error !== 'object' || error === null || depth > 5) return [];
  const { code, originalCode, cause, meta, driverAdapterError } = error as Record<string, unknown>;
  const own = [code, originalCode].filter((found) => typeof found === 'string');
  return [...own, ...[cause, meta, driverAdapterError].flatMap((inner) => codesOf(inner, depth + 1))];
}
