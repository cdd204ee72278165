/**
 * People's addresses. `admin@localhost` is one, but the sign-in library takes none without a dot in its host; such an
 * address is kept under a reserved domain that no real one can have, and shown as it was given.
 */
const RESERVED = '.localhost';

/** `admin@localhost` → `admin@localhost.localhost`; others stay as they are, in lower case. */
export function storedAddress(address: string): string {
  const given = address.trim().toLowerCase();
  const host = given.slice(given.indexOf('@') + 1);
  return given.includes('@') && !host.includes('.') ? given + RESERVED : given;
}

/** The address as it was given. */
export function shownAddress(stored: string): string {
  const [name, host = ''] = stored.split('@');
  const bare = host.endsWith(RESERVED) ? host.slice(0, -RESERVED.length) : host;
  return bare.includes('.') || bare === '' ? stored : `${name}@${bare}`;
}
