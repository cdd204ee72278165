/** The SDL as it is served, with its hash as ETag. */
import { createHash } from 'node:crypto';
import type { Exchange } from '../http/exchange.ts';

export function schemaText(sdl: string, cacheControl: string, headers: Record<string, string> = {}) {
  const etag = `"${createHash('sha256').update(sdl).digest('hex')}"`;
  return ({ request, response }: Exchange): void => {
    const isKnown = request.headers['if-none-match'] === etag;
    response.writeHead(isKnown ? 304 : 200, {
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': cacheControl,
      ETag: etag,
      ...headers,
    });
    response.end(isKnown || request.method === 'HEAD' ? undefined : sdl);
  };
}
