/** A refusal outside GraphQL's own rules, answered in GraphQL's error form so that every client reads it alike. */
import type { ServerResponse } from 'node:http';
import { ERROR_CODES, type ErrorCode } from '../graphql/error-codes.ts';

export class HttpError extends Error {
  override name = 'HttpError';
  readonly code: ErrorCode;
  readonly headers: Record<string, string>;

  constructor(code: ErrorCode, message: string, headers: Record<string, string> = {}) {
    super(message);
    this.code = code;
    this.headers = headers;
  }

  get status(): number {
    return ERROR_CODES[this.code].status;
  }
}

/** Sends `{errors: [{message, extensions: {code}}]}` in the media type that the caller asked for. */
export function sendHttpError(response: ServerResponse, error: HttpError, accept = ''): void {
  const type = accept.includes('application/graphql-response+json')
    ? 'application/graphql-response+json'
    : 'application/json';
  response
    .writeHead(error.status, {
      'Content-Type': `${type}; charset=utf-8`,
      'Cache-Control': 'no-store',
      ...error.headers,
    })
    .end(JSON.stringify({ errors: [{ message: error.message, extensions: { code: error.code } }] }));
}
