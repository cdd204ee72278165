/** The address a request comes from, seen through as many proxies as we were told to trust. */
import type { IncomingMessage } from 'node:http';

/** `hops` proxies stand in front; each has added the address it saw at the end of X-Forwarded-For. */
export function clientAddress(request: IncomingMessage, hops: number): string {
  const socket = request.socket.remoteAddress ?? 'unknown';
  if (hops === 0) return socket;
  const seen = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return seen.at(-hops) ?? seen[0] ?? socket;
}
