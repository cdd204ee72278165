/** `npm run dev`: the ordinary start, begun again when a source changes, beside a development server for the admin app (port 5173). */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { untilToldToStop } from './until-told-to-stop.ts';

const repository = fileURLToPath(new URL('../../../', import.meta.url));

export async function startDev(): Promise<void> {
  const told = untilToldToStop();
  const watched = ['packages', 'apps/api/src', 'apps/ingest/src', 'apps/cli/src'].map(
    (path) => `--watch-path=${repository}${path}`,
  );
  const children = [
    spawn(process.execPath, [...watched, '--watch-preserve-output', `${repository}apps/cli/src/main.ts`, 'start'], {
      stdio: 'inherit',
    }),
    spawn('npm', ['run', '--silent', 'dev', '--workspace', '@countermeasure/admin'], {
      cwd: repository,
      stdio: 'inherit',
    }),
  ];
  const ended = children.map((child) => new Promise<void>((resolve) => child.on('exit', () => resolve())));
  await Promise.race([told, ...ended]);
  for (const child of children) child.kill('SIGTERM');
  await Promise.all(ended);
}
