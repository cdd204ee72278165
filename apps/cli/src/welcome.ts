/** What `countermeasure start` prints when everything is up: within one screen, everything a newcomer needs next. */
import { createClient } from '@countermeasure/db/client';
import type { Environment } from '@countermeasure/runtime/env';
import { readFirstSignIn } from './first-sign-in.ts';
import { painter } from './paint.ts';
import type { Stack } from './start-stack.ts';

export const exampleQuery = (url: string, apiKey?: string) =>
  [
    `curl -s ${url}/graphql -H 'content-type: application/json'${apiKey ? ` -H 'authorization: Bearer ${apiKey}'` : ''}`,
    ` -d '{"query":"{ measures(first: 3) { totalCount nodes { label modality article { title } } } }"}'`,
  ].join('');

export async function welcome(environment: Environment, { url, dataFolder, databases }: Stack): Promise<string> {
  const db = createClient(databases.editor, { maxConnections: 1 });
  const signIn = await readFirstSignIn(environment.dataDir, db).finally(() => db.$disconnect());
  const paint = painter(process.stdout);
  const bold = (text: string) => paint('bold', text);
  const row = (name: string, text: string) => `  ${bold(name.padEnd(9))} ${text}`;
  return [
    '',
    `${bold('Countermeasure is up.')} Ctrl-C stops it.`,
    '',
    row('Admin', url),
    ...(signIn
      ? [row('', `sign in as ${bold(signIn.email)} with ${bold(signIn.password)}`)]
      : [row('', 'sign in with your own password (the first one has been changed)')]),
    row('GraphQL', `${url}/graphql`),
    row('Try', exampleQuery(url, environment.partnerAnonymous ? undefined : signIn?.apiKey)),
    ...(dataFolder ? [row('Data', dataFolder)] : []),
    '',
  ].join('\n');
}
