/** `/editor/snapshots/{sha256}`: the bytes as they came, only ever as a file to keep, never as a page to show. */
import type { PrismaClient } from '@countermeasure/db/client';
import type { Exchange } from '../http/exchange.ts';
import { sendText } from '../http/exchange.ts';

export async function snapshotRoute({ request, response, url }: Exchange, db: PrismaClient): Promise<void> {
  const sha256 = url.pathname.split('/').at(-1) ?? '';
  const snapshot = /^[0-9a-f]{64}$/.test(sha256)
    ? await db.snapshot.findUnique({ where: { sha256 }, select: { content: true } })
    : null;
  if (!snapshot) {
    sendText(response, 404, 'There is no snapshot with this hash.\n');
    return;
  }
  response.writeHead(200, {
    // Not its own media type: a browser must not be tempted to run a stranger's page under our origin.
    'Content-Type': 'application/octet-stream',
    'Content-Disposition': `attachment; filename="${sha256}"`,
    'Content-Length': snapshot.content.byteLength,
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'private, max-age=31536000, immutable',
    ETag: `"${sha256}"`,
  });
  response.end(request.method === 'HEAD' ? undefined : snapshot.content);
}
