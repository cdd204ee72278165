/**
 * Keeps other sites from using an editor's session: a cookie goes along by itself, a custom header and the right Origin
 * do not. Every request that a cookie could authorise passes here.
 */
import type { IncomingMessage } from 'node:http';
import { HttpError } from './http-error.ts';

const CSRF_HEADER = 'x-cm-csrf';

/** Throws CSRF_REQUIRED unless the header is there and the request comes from our own pages. */
export function requireOwnPage(request: IncomingMessage, publicUrl: string): void {
  if (request.headers[CSRF_HEADER] !== '1')
    throw new HttpError('CSRF_REQUIRED', `Send the header \`${CSRF_HEADER}: 1\` with every request of the admin app.`);
  requireOwnOrigin(request, publicUrl);
}

/** Throws CSRF_REQUIRED when another site sent the request, or when nothing says who did. */
export function requireOwnOrigin(request: IncomingMessage, publicUrl: string): void {
  const { origin } = request.headers;
  if (origin === new URL(publicUrl).origin) return;
  if (origin === undefined && request.headers['sec-fetch-site'] === 'same-origin') return;
  throw new HttpError('CSRF_REQUIRED', `Requests must come from ${publicUrl}: open the admin app there.`);
}
