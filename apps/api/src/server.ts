/** The API process: both GraphQL endpoints, sign-in, uploads and the admin app's files, on one port. */
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Environment, EnvironmentError } from '@countermeasure/runtime/env';
import type { Logger } from '@countermeasure/runtime/logger';
import { HttpError, sendHttpError } from './http/http-error.ts';
import { createRoutes } from './routes/routes.ts';
import { createServices } from './services.ts';

export type ApiOptions = {
  environment: Pick<Environment, 'port' | 'host' | 'publicUrl' | 'trustProxy' | 'partnerAnonymous' | 'graphiql'> & {
    /** Signs sessions; at least 32 characters. */
    authSecret: string;
  };
  /** One address for each login: the editorial side, what is published, the API keys. */
  databases: { editor: string; published: string; keys: string };
  logger: Logger;
  /** Where the admin app's build lies, when not in its usual place; null: none is served. */
  adminFolder?: string;
};

export type Api = { url: string; stop(): Promise<void> };

/** Longer than any answer takes; a browser's open connection must not hold up a stop. */
const STOP_MS = 5_000;

/**
 * Answers once requests are accepted. Throws EnvironmentError, whose message is a sentence for the operator, when the
 * port is taken or the partner login could read drafts.
 */
export async function startApi(options: ApiOptions): Promise<Api> {
  const { environment, logger } = options;
  const { services, stop: stopServices } = await createServices(options);
  const route = createRoutes(services);
  const server = createServer((request, response) => {
    answer(request, response, route, logger).catch((err: unknown) =>
      logger.error({ err }, 'An answer could not be written'),
    );
  });
  try {
    await listen(server, environment);
  } catch (error) {
    await stopServices();
    throw error;
  }
  const { port } = server.address() as AddressInfo;
  const host = environment.host.includes(':') ? `[${environment.host}]` : environment.host;
  return {
    url: `http://${host}:${port}`,
    stop: async () => {
      await close(server);
      await stopServices();
    },
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  route: ReturnType<typeof createRoutes>,
  logger: Logger,
) {
  const requestId = randomUUID();
  try {
    if (!URL.canParse(request.url ?? '', 'http://localhost'))
      throw new HttpError('BAD_REQUEST', 'The address is malformed.');
    const url = new URL(request.url ?? '', 'http://localhost');
    await route(url.pathname)({ request, response, url, requestId });
  } catch (error) {
    fail(request, response, requestId, error, logger);
  }
}

function fail(request: IncomingMessage, response: ServerResponse, requestId: string, error: unknown, logger: Logger) {
  const isOurs = error instanceof HttpError;
  // Whoever asked has gone, as browsers do when a page is left: nothing failed, and nobody is there to be told.
  if (request.socket.destroyed) {
    logger.debug({ requestId, path: request.url?.split('?')[0] }, 'The caller left before the answer');
    return;
  }
  if (!isOurs) logger.error({ err: error, requestId, path: request.url?.split('?')[0] }, 'A request failed');
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.setHeader('X-Request-Id', requestId);
  const shown = isOurs
    ? error
    : new HttpError('INTERNAL_SERVER_ERROR', `Something went wrong on our side. It has been logged as ${requestId}.`);
  sendHttpError(response, shown, request.headers.accept);
}

function listen(server: Server, { port, host }: ApiOptions['environment']): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explained(error, host, port)));
    server.listen(port, host, resolve);
  });
}

function explained(error: NodeJS.ErrnoException, host: string, port: number): Error {
  const sentences: Record<string, string> = {
    EADDRINUSE: `PORT: port ${port} is taken by another program; stop it, or set PORT to another number.`,
    EACCES: `PORT: this user may not listen on port ${port}; set PORT to a number above 1023.`,
    EADDRNOTAVAIL: `HOST: this machine has no address ${host}; set HOST to one of its own.`,
  };
  const sentence = sentences[error.code ?? ''];
  return sentence ? new EnvironmentError(sentence, { cause: error }) : error;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => server.closeAllConnections(), STOP_MS);
    server.close((error) => {
      clearTimeout(late);
      if (error) reject(error);
      else resolve();
    });
    server.closeIdleConnections();
  });
}
