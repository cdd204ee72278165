/**
 * Global ids as partners and the admin app see them: base64url of `Type:uuid`, opaque to callers and the same on both
 * endpoints. Edition documents refer to other records by these, so that a partner can ask for what a document names.
 */

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** `type` is a GraphQL type's name, `id` a uuid in lower case. */
export function toGlobalId(type: string, id: string): string {
  return Buffer.from(`${type}:${id}`).toString('base64url');
}

/** Null for anything that `toGlobalId` could not have made. */
export function fromGlobalId(globalId: string): { type: string; id: string } | null {
  const decoded = Buffer.from(globalId, 'base64url').toString();
  const colon = decoded.indexOf(':');
  const [type, id] = [decoded.slice(0, colon), decoded.slice(colon + 1)];
  return colon > 0 && UUID.test(id) && toGlobalId(type, id) === globalId ? { type, id } : null;
}
