/** Structured logs on standard error, one JSON object a line; secrets never reach them. */
import { type Logger, pino } from 'pino';
import type { Environment } from './env.ts';

export type { Logger };

const SECRET_PATHS = ['authorization', 'cookie', 'password', 'secret', 'token', 'key'].flatMap((name) => [
  name,
  `*.${name}`,
  `*.*.${name}`,
]);

/** `name` says which process speaks: api, worker, cli. */
export function createLogger(name: string, level: Environment['logLevel']): Logger {
  return pino(
    {
      name,
      level,
      base: { name },
      serializers: { err: describeError },
      redact: { paths: SECRET_PATHS, censor: '[secret]' },
      timestamp: pino.stdTimeFunctions.isoTime,
    },
    pino.destination({ dest: 2, sync: true }),
  );
}

/** What an error says and nothing that hangs on it: drivers attach their whole connection. */
function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack } = error;
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  return { type: name, message, ...code, stack, ...(error.cause ? { cause: describeError(error.cause) } : {}) };
}
