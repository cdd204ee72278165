/** SHA-256 in lower-case hex, of bytes as they are or of a text in UTF-8. */
import { createHash } from 'node:crypto';

export function sha256Hex(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
