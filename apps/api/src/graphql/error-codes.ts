/**
 * What goes wrong with a request, as opposed to what a command refuses: one closed table of codes with their HTTP
 * status. `request` codes are about the document and keep 200 for callers that accept plain `application/json`;
 * `refusal` codes have their own status under both media types.
 */
import { GraphQLError } from 'graphql';

type Code = { status: number; when: 'request' | 'refusal' };

export const ERROR_CODES = {
  BAD_REQUEST: { status: 400, when: 'refusal' },
  METHOD_NOT_ALLOWED: { status: 405, when: 'refusal' },
  NOT_ACCEPTABLE: { status: 406, when: 'refusal' },
  PAYLOAD_TOO_LARGE: { status: 413, when: 'refusal' },
  UNSUPPORTED_MEDIA_TYPE: { status: 415, when: 'refusal' },
  UNAUTHENTICATED: { status: 401, when: 'refusal' },
  FORBIDDEN: { status: 403, when: 'refusal' },
  CSRF_REQUIRED: { status: 403, when: 'refusal' },
  GRAPHQL_PARSE_FAILED: { status: 400, when: 'request' },
  GRAPHQL_VALIDATION_FAILED: { status: 400, when: 'request' },
  BAD_USER_INPUT: { status: 400, when: 'request' },
  LIMIT_EXCEEDED: { status: 400, when: 'refusal' },
  COST_EXCEEDED: { status: 400, when: 'refusal' },
  RATE_LIMITED: { status: 429, when: 'refusal' },
  TIMEOUT: { status: 503, when: 'refusal' },
  INTERNAL_SERVER_ERROR: { status: 500, when: 'refusal' },
} as const satisfies Record<string, Code>;

export type ErrorCode = keyof typeof ERROR_CODES;

export const isErrorCode = (code: unknown): code is ErrorCode =>
  typeof code === 'string' && Object.hasOwn(ERROR_CODES, code);

/** An error that refuses the whole operation before it runs; the status goes with it. */
export function refusal(
  code: ErrorCode,
  message: string,
  extensions: Record<string, unknown> = {},
  headers: Record<string, string> = {},
): GraphQLError {
  const { status, when } = ERROR_CODES[code];
  return new GraphQLError(message, {
    extensions: { code, ...extensions, http: { status, headers, ...(when === 'request' && { spec: true }) } },
  });
}

/** An argument's value is wrong. Thrown by a resolver, so the operation answers 200 and names the argument. */
export function badArgument(argument: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', argument } });
}
