/** `countermeasure migrate`: tables, logins, job queue and taxonomy brought up to date. Idempotent: a deployment runs it at every start. */
import { prepareDatabase } from '@countermeasure/db/prepare-database';
import { readEnvironment } from '@countermeasure/runtime/env';
import { passwordsIn } from '../databases.ts';
import { OperatorError } from '../exit-codes.ts';
import { loadTaxonomy, openDatabases } from '../open-databases.ts';

export async function migrate(): Promise<void> {
  const environment = readEnvironment();
  if (!environment.databases) {
    const { isFirst, close } = await openDatabases(environment);
    await close();
    console.log(
      isFirst
        ? 'The embedded database is up to date.'
        : 'Countermeasure is running; it brought its database up to date when it started.',
    );
    return;
  }
  const { owner, editor } = environment.databases;
  if (!owner) throw new OperatorError('DATABASE_URL is missing: migrations need the owner of the database.');
  const applied = await prepareDatabase(owner, passwordsIn(environment.databases));
  if (editor) await loadTaxonomy(editor);
  console.log(applied.length > 0 ? `Applied ${applied.join(', ')}.` : 'The database is up to date.');
}
