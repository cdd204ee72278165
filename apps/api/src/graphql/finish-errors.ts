/**
 * The last step before an answer is written: each error gets its code from the table, keeps no suggestion, and what
 * was never meant for the outside is masked.
 */

import type { Logger } from '@countermeasure/runtime/logger';
import { type ExecutionResult, GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { ERROR_CODES, isErrorCode } from './error-codes.ts';
import { maskError } from './mask-error.ts';
import type { RequestContext } from './request-context.ts';

export function finishErrors(logger: Logger): Plugin<object, RequestContext> {
  return {
    onResultProcess({ result, setResult, serverContext }) {
      if (Array.isArray(result) || Symbol.asyncIterator in result || !result.errors?.length) return;
      const isExecuted = 'data' in result;
      const errors = result.errors.map((error) => finish(error, isExecuted, serverContext.requestId, logger));
      setResult({ ...(result as ExecutionResult), errors });
    },
  };
}

function finish(error: GraphQLError, isExecuted: boolean, requestId: string, logger: Logger): GraphQLError {
  if (isErrorCode(error.extensions.code)) return withoutSuggestions(error);
  // Before execution GraphQL's own errors are about the variables; while executing they are our defects.
  if (!isExecuted && isFromGraphql(error)) return withoutSuggestions(withCode(error));
  const masked = maskError(error, requestId, logger);
  if (isExecuted) return masked;
  const { code } = masked.extensions;
  return new GraphQLError(masked.message, {
    extensions: { ...masked.extensions, http: { status: isErrorCode(code) ? ERROR_CODES[code].status : 500 } },
  });
}

function withCode(error: GraphQLError): GraphQLError {
  const variable = /^Variable "\$(\w+)"/.exec(error.message)?.[1];
  return copy(error, error.message, {
    code: 'BAD_USER_INPUT',
    ...(variable && { argument: variable }),
    http: { status: ERROR_CODES.BAD_USER_INPUT.status, spec: true },
  });
}

/** "Did you mean …" tells a stranger what the schema holds. */
function withoutSuggestions(error: GraphQLError): GraphQLError {
  const message = error.message.replace(/ Did you mean [^?]*\?/g, '');
  return message === error.message ? error : copy(error, message, error.extensions);
}

function copy({ nodes, source, positions, path }: GraphQLError, message: string, extensions: Record<string, unknown>) {
  return new GraphQLError(message, {
    nodes: nodes ?? null,
    source: source ?? null,
    positions: positions ?? null,
    path: path ?? null,
    extensions,
  });
}

function isFromGraphql(error: GraphQLError): boolean {
  return !error.originalError || (error.originalError instanceof GraphQLError && isFromGraphql(error.originalError));
}
