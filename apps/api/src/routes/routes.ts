/** Which path leads where: the whole surface of the process on one screen. */
import type { IncomingMessage } from 'node:http';
import type { PrismaClient } from '@countermeasure/db/client';
import type { Auth } from '../auth/auth.ts';
import { AUTH_PATH } from '../auth/auth.ts';
import type { Viewer } from '../auth/viewer.ts';
import { type EditorRoute, editorRoute } from '../editor/editor-route.ts';
import { clientAddress } from '../http/client-address.ts';
import { requireOwnPage } from '../http/csrf.ts';
import { type Exchange, sendText } from '../http/exchange.ts';
import { HttpError } from '../http/http-error.ts';
import { CORS_HEADERS, type PartnerRoute, partnerRoute } from '../partner/partner-route.ts';
import { authRoute } from './auth-route.ts';
import { healthz, type Readiness, readyz } from './health.ts';
import { schemaText } from './schema-text.ts';
import { snapshotRoute } from './snapshot-route.ts';
import { uploadRoute } from './upload-route.ts';

export type Services = {
  publicUrl: string;
  trustProxy: number;
  auth: Auth;
  editorDatabase: PrismaClient;
  readiness: Readiness;
  partner: PartnerRoute;
  editor: EditorRoute;
  sdl: { partner: string; editor: string };
  admin: (exchange: Exchange) => void;
};

type Handler = (exchange: Exchange) => void | Promise<void>;

/** Answers the handler of a path; everything that nothing else claims is the admin app's. */
export function createRoutes(services: Services): (path: string) => Handler {
  const { auth, publicUrl, editorDatabase } = services;
  const addressOf = (request: IncomingMessage) => clientAddress(request, services.trustProxy);
  const exact: Record<string, Handler> = {
    '/healthz': healthz,
    '/readyz': (exchange) => readyz(exchange, services.readiness),
    '/graphql': (exchange) => partnerRoute(exchange, { ...services.partner, address: addressOf(exchange.request) }),
    '/schema.graphql': schemaText(services.sdl.partner, 'public, max-age=60', CORS_HEADERS),
    '/editor/graphql': forOwnPages((exchange, viewer) => editorRoute(exchange, services.editor, viewer)),
    '/editor/upload': forOwnPages((exchange, viewer) => uploadRoute(exchange, editorDatabase, viewer)),
    '/editor/schema.graphql': forReaders(schemaText(services.sdl.editor, 'private, no-cache')),
  };
  const prefixes: [string, Handler][] = [
    [`${AUTH_PATH}/`, (exchange) => authRoute(exchange, { auth, publicUrl, address: addressOf(exchange.request) })],
    ['/editor/snapshots/', forReaders((exchange) => snapshotRoute(exchange, editorDatabase))],
    // The app's router has no such paths: a page of HTML would only hide a mistyped address.
    ['/editor/', ({ response }) => sendText(response, 404, 'There is nothing at this address.\n')],
  ];
  return (path) => exact[path] ?? prefixes.find(([prefix]) => path.startsWith(prefix))?.[1] ?? services.admin;

  /** For people signed in; a link that is followed sends no header of ours, and reading changes nothing. */
  function forReaders(handler: (exchange: Exchange, viewer: Viewer) => void | Promise<void>): Handler {
    return async (exchange) => handler(exchange, await signedIn(exchange.request));
  }

  /** For people signed in, from our own pages only. */
  function forOwnPages(handler: (exchange: Exchange, viewer: Viewer) => void | Promise<void>): Handler {
    return async (exchange) => {
      requireOwnPage(exchange.request, publicUrl);
      await handler(exchange, await signedIn(exchange.request));
    };
  }

  async function signedIn(request: IncomingMessage): Promise<Viewer> {
    const viewer = await auth.viewer(request.headers.cookie);
    if (viewer) return viewer;
    throw new HttpError('UNAUTHENTICATED', 'Sign in first; the session may have ended.');
  }
}
