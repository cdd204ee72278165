/** What a command's exit code says; see the contract in the README. */
import { DatabaseEnvironmentError } from '@countermeasure/db/environment-error';
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

/** The exit code for an error and what to print for it: a sentence, or for a defect of ours the stack too. */
export function explainError(error: unknown): { code: number; text: string } {
  if (error instanceof UsageError) return { code: EXIT.USAGE, text: error.message };
  if (error instanceof EnvironmentError || error instanceof DatabaseEnvironmentError || error instanceof OperatorError)
    return { code: EXIT.ENVIRONMENT, text: error.message };
  const { code, message, path, stack } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC')
    return {
      code: EXIT.ENVIRONMENT,
      text: 'The disk is full. Nothing was lost; free some space and run the command again.',
    };
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
