/** What only the operator can put right: a port, a disk, a folder, a database. The message is one sentence for them; the command exits 3. */
export class DatabaseEnvironmentError extends Error {
  override name = 'DatabaseEnvironmentError';
}
