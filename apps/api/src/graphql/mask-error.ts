/**
 * What is shown of an error that is no answer to the caller's doing: a code and the request's id. The log gets the
 * error itself.
 */
import type { Logger } from '@countermeasure/runtime/logger';
import { GraphQLError } from 'graphql';

/** PostgreSQL's `query_canceled`: the statement ran longer than its limit. */
const STATEMENT_TIMEOUT = '57014';

export function maskError(error: GraphQLError, requestId: string, logger: Logger): GraphQLError {
  const cause = error.originalError ?? error;
  const isTimeout = isStatementTimeout(cause);
  logger[isTimeout ? 'warn' : 'error']({ err: cause, requestId, path: error.path }, 'A GraphQL field failed');
  return new GraphQLError(
    isTimeout ? 'It took too long. Ask for less at once.' : 'Something went wrong on our side. It has been logged.',
    {
      nodes: error.nodes ?? null,
      path: error.path ?? null,
      extensions: { code: isTimeout ? 'TIMEOUT' : 'INTERNAL_SERVER_ERROR', requestId },
    },
  );
}

function isStatementTimeout(error: Error): boolean {
  if ('code' in error && error.code === STATEMENT_TIMEOUT) return true;
  return error.cause instanceof Error && isStatementTimeout(error.cause);
}
