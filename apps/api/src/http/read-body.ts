/** Reads a request's body whole, counting while it comes: a declared length can lie. */
import type { IncomingMessage } from 'node:http';
import { HttpError } from './http-error.ts';

/** Throws PAYLOAD_TOO_LARGE as soon as more than `max` bytes have come. */
export async function readBody(request: IncomingMessage, max: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  if (Number(request.headers['content-length'] ?? 0) > max) throw tooLarge(max);
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > max) throw tooLarge(max);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The rest of the body is not read, so the connection ends with the answer. */
const tooLarge = (max: number) =>
  new HttpError('PAYLOAD_TOO_LARGE', `The body is larger than ${max} bytes.`, { Connection: 'close' });
