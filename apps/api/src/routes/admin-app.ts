/** The admin app's built files, and its one page for every other path: the app's router knows the rest. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { type Exchange, sendText } from '../http/exchange.ts';

export const ADMIN_FOLDER = fileURLToPath(new URL('../../../admin/dist/', import.meta.url));

/** Nothing but our own files runs in the app; styles may be set by script, which the component library does. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS = {
  'Content-Security-Policy': POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** Files are found once, at the start; while developing they may come and go, so each request looks again. */
export function adminApp(
  folder = ADMIN_FOLDER,
  options: { dev: boolean } = { dev: false },
): (exchange: Exchange) => void {
  if (!existsSync(join(folder, 'index.html'))) return ({ response }) => sendText(response, 404, NOT_BUILT);
  const serve = sirv(folder, {
    dev: options.dev,
    single: true,
    etag: true,
    gzip: true,
    brotli: true,
    setHeaders: (response, path) => {
      for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
      // The build puts a hash of the content into every asset's name.
      const isHashed = path.startsWith('/assets/');
      response.setHeader('Cache-Control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  return ({ request, response }) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      sendText(response, 405, 'This address is read with GET.\n');
      return;
    }
    serve(request, response, () => sendText(response, 404, 'There is nothing here.\n'));
  };
}

const NOT_BUILT = 'The admin app has not been built yet. Run `npm start`, which builds it.\n';
