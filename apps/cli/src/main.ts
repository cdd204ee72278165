#!/usr/bin/env node
/** The `countermeasure` command: which commands there are, and what their exit code says. Each is a file in commands/. */
import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { EXIT, explainError } from './exit-codes.ts';
import { PARSE_HELP } from './parse/help.ts';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

// Prisma's adapter sends the statements of one transaction without waiting for each; pg queues them and warns its callers.
process.noDeprecation = true;

const program = new Command('countermeasure')
  .description('Repairs damaged Chinese news pages about government action and publishes their measures and campaigns.')
  .version(version)
  .exitOverride()
  .showHelpAfterError('(countermeasure --help lists the commands)')
  .addHelpText(
    'after',
    '\nExit codes: 0 done, 1 done but some inputs failed (named), 2 wrong usage, 3 the environment (port, disk, database), 70 a defect.',
  );

program
  .command('start')
  .description(
    'start the API and the admin app; with the embedded PostgreSQL also the database, the worker and the examples',
  )
  .option('--no-worker', 'leave jobs to other worker processes')
  .option('--dev', 'start again when sources change, and rebuild the admin app')
  .action(async (options) => (await import('./commands/start.ts')).start(options));

program
  .command('ingest')
  .description('take pages in: files, folders, or - for standard input')
  .argument('[inputs...]', 'files, folders or -')
  .option('--examples', 'the pages that the repository ships, one of them published')
  .option('--source <name>', 'who publishes the pages', 'Uploads')
  .option('--json', 'one JSON object a line on standard output')
  .action(async (inputs, options) => (await import('./commands/ingest.ts')).ingest(inputs, options));

program
  .command('parse')
  .description('repair and read pages without storing anything: files, folders, or - for standard input')
  .argument('[inputs...]', 'files, folders or -')
  .option('--format <format>', 'json, text, markdown, ndjson or annotations')
  .option('--explain', 'show each repair in place, with its reason and its bytes')
  .addHelpText('after', PARSE_HELP)
  .action(async (inputs, options) => (await import('./commands/parse.ts')).parse(inputs, options));

program
  .command('worker')
  .description('do the jobs that wait in the queue')
  .option('--heartbeat-file <path>', 'touch this file while the queue can be reached')
  .action(async (options) => (await import('./commands/worker.ts')).worker(options));

program
  .command('migrate')
  .description('bring the database up to date: tables, logins, taxonomy')
  .action(async () => (await import('./commands/migrate.ts')).migrate());

program
  .command('users')
  .description('show the first sign-in while its password has not been changed, and who may sign in')
  .argument('[action]', 'add: a person who may sign in; password: a new one for somebody who lost theirs')
  .argument('[email]', 'whose')
  .option('--name <name>', 'for add: how the person is shown')
  .option('--role <role>', 'for add: VIEWER, EDITOR, REVIEWER or ADMIN', 'EDITOR')
  .option('--json', 'as one JSON object')
  .action(async (action, email, options) => (await import('./commands/users.ts')).users(action, email, options));

program
  .command('verify')
  .description('whether what is stored is what was written: audit trail, editions, quotations, what partners read')
  .option('--json', 'as one JSON object')
  .action(async (options) => (await import('./commands/verify.ts')).verify(options));

program
  .command('doctor')
  .description('say what is wrong with this installation, and what to do')
  .option('--json', 'as one JSON object')
  .action(async (options) => (await import('./commands/doctor.ts')).doctor(options));

program
  .command('backup')
  .description('write every row of the database into one file, as of one moment')
  .argument('<file>', 'a new file; nothing is overwritten')
  .option('--json', 'as one JSON object')
  .action(async (file, options) => (await import('./commands/backup.ts')).backup(file, options));

program
  .command('restore')
  .description('fill an empty or missing database from a backup')
  .argument('<file>', 'what backup wrote')
  .option('--json', 'one JSON object a line')
  .action(async (file, options) => (await import('./commands/restore.ts')).restore(file, options));

program
  .command('rebuild')
  .description('make what partners read from the editions again')
  .option('--check', 'only compare; exits 1 when something differs')
  .option('--json', 'as one JSON object')
  .action(async (options) => (await import('./commands/rebuild.ts')).rebuild(options));

program
  .command('taxonomy')
  .description('tag vocabularies as SKOS JSON-LD: export [SCHEME] prints them, import FILE takes them in')
  .argument('<action>', 'import or export')
  .argument('[name]', 'the file to import, or the scheme to export; all when left out')
  .option('--dry-run', 'for import: only say what it would do')
  .option('--json', 'for import: as one JSON object')
  .action(async (action, name, options) => (await import('./commands/taxonomy.ts')).taxonomy(action, name, options));

program
  .command('env')
  .description('list the environment variables')
  .option('--example', 'print the text of .env.example')
  .action(async (options) => (await import('./commands/env.ts')).env(options));

program
  .command('secrets')
  .description('make the random passwords of a deployment into files, once')
  .argument('<folder>', 'where they go')
  .option('--host <name>', 'the database server’s host name', 'postgres')
  .action(async (folder, options) => (await import('./commands/secrets.ts')).secrets(folder, options));

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.DONE : EXIT.USAGE;
  else {
    const { code, text } = explainError(error);
    console.error(text);
    process.exitCode = code;
  }
}
