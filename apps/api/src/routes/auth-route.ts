/** `/editor/auth/*`: hands the request to the sign-in library, and its answer back. */
import { storedAddress } from '../auth/addresses.ts';
import type { Auth } from '../auth/auth.ts';
import { requireOwnOrigin } from '../http/csrf.ts';
import type { Exchange } from '../http/exchange.ts';
import { readBody } from '../http/read-body.ts';

const MAX_BODY = 10_000;

export type AuthRoute = { auth: Auth; publicUrl: string; address: string };

export async function authRoute({ request, response, url }: Exchange, { auth, publicUrl, address }: AuthRoute) {
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  if (!isRead) requireOwnOrigin(request, publicUrl);
  const body = isRead ? undefined : withStoredAddress(await readBody(request, MAX_BODY));
  const answer = await auth.handle(
    new Request(new URL(`${url.pathname}${url.search}`, publicUrl), {
      method: request.method ?? 'GET',
      headers: requestHeaders(request.headers),
      ...(body !== undefined && { body }),
    }),
    address,
  );
  const headers: Record<string, string | string[]> = Object.fromEntries(answer.headers);
  const cookies = answer.headers.getSetCookie();
  response.writeHead(answer.status, {
    ...headers,
    ...(cookies.length > 0 && { 'set-cookie': cookies }),
    'Cache-Control': 'no-store',
  });
  response.end(Buffer.from(await answer.arrayBuffer()));
}

/** What is not JSON with an address in it is the library's to refuse. */
function withStoredAddress(body: Buffer): string {
  const text = body.toString('utf8');
  try {
    const value: unknown = JSON.parse(text);
    if (value === null || typeof value !== 'object' || !('email' in value) || typeof value.email !== 'string')
      return text;
    return JSON.stringify({ ...value, email: storedAddress(value.email) });
  } catch (error) {
    if (error instanceof SyntaxError) return text;
    throw error;
  }
}

function requestHeaders(headers: NodeJS.Dict<string | string[]>): Headers {
  const result = new Headers();
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined && name !== 'content-length') result.set(name, String(value));
  return result;
}
