/**
 * The form of partners' keys: `cm_`, 30 random characters of base62 (178 bits), 6 of checksum. The checksum lets a program
 * tell a mistyped key from a revoked one without asking the database, and secret scanners find leaked keys by the form.
 */
import { randomInt } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { sha256Hex } from './sha256.ts';

const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const PREFIX = 'cm_';
const RANDOM_LENGTH = 30;
const CHECKSUM_LENGTH = 6;
const FORM = /^cm_[0-9A-Za-z]{36}$/;

/** `prefix` is what to recognise the key by in lists; only `sha256` is kept. */
export type NewKey = { secret: string; prefix: string; sha256: string };

export function makeApiKey(): NewKey {
  const body = PREFIX + Array.from({ length: RANDOM_LENGTH }, () => BASE62[randomInt(62)]).join('');
  const secret = body + checksum(body);
  return { secret, prefix: secret.slice(0, PREFIX.length + 6), sha256: sha256Hex(secret) };
}

/** Whether a text could be a key at all. */
export function looksLikeApiKey(text: string): boolean {
  return FORM.test(text) && text.endsWith(checksum(text.slice(0, -CHECKSUM_LENGTH)));
}

/** CRC-32 in base62, six digits: 62^6 is more than 2^32. */
function checksum(body: string): string {
  let rest = crc32(body);
  let digits = '';
  for (let place = 0; place < CHECKSUM_LENGTH; place++) {
    digits = BASE62.charAt(rest % 62) + digits;
    rest = Math.floor(rest / 62);
  }
  return digits;
}
