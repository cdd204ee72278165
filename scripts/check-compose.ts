/**
 * Checks a stack that `docker compose up` has started from this folder, as its first user would: shows the first sign-in,
 * takes the examples in, signs in, and reads what is published through the published port. Exits 1 at the first promise
 * that is not kept. Usage: node scripts/check-compose.ts
 */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const url = `http://localhost:${process.env.PORT ?? 4000}`;
const run = promisify(execFile);
const inApi = async (...command: string[]) =>
  (await run('docker', ['compose', 'exec', '-T', 'api', ...command])).stdout;

async function ask(query: string, apiKey?: string) {
  const headers = { 'content-type': 'application/json', ...(apiKey ? { authorization: `Bearer ${apiKey}` } : {}) };
  const answer = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
  return { status: answer.status, body: (await answer.json()) as { data?: Record<string, { totalCount: number }> } };
}

function step(name: string) {
  console.log(`ok  ${name}`);
}

const ready = await fetch(`${url}/readyz`);
assert.equal(ready.status, 200);
step('the databases answer and are migrated');

const { firstSignIn } = JSON.parse(await inApi('countermeasure', 'users', '--json')) as {
  firstSignIn: Record<'email' | 'password' | 'apiKey', string>;
};
assert.ok(firstSignIn.password.length >= 12);
step('`countermeasure users` shows the first sign-in');

assert.equal((await ask('{ measures { totalCount } }')).status, 401);
step('without a key partners are refused');

await inApi('countermeasure', 'ingest', '--examples');
const { status, body } = await ask(
  '{ measures { totalCount } campaigns { totalCount } articles { totalCount } }',
  firstSignIn.apiKey,
);
assert.equal(status, 200);
assert.ok((body.data?.measures?.totalCount ?? 0) > 5);
assert.equal(body.data?.articles?.totalCount, 1);
step('the worker has parsed the examples, and the published one, no other, is read with the key');

const origin = process.env.PUBLIC_URL || url;
const signIn = await fetch(`${url}/editor/auth/sign-in/email`, {
  method: 'POST',
  headers: { 'content-type': 'application/json', origin },
  body: JSON.stringify({ email: firstSignIn.email, password: firstSignIn.password }),
});
assert.equal(signIn.status, 200);
step('the first sign-in opens the door');

const page = await (await fetch(url)).text();
assert.match(page, /<div id="root"|<script/);
step('the admin app is served');

assert.match(await inApi('countermeasure', 'verify'), /is whole/);
step('the audit trail is whole');

const whoami = (await inApi('id', '-u')).trim();
assert.notEqual(whoami, '0');
await assert.rejects(inApi('touch', '/app/written'));
step('the API is no root and cannot write to its image');

const { stdout: logs } = await run('docker', ['compose', 'logs']);
for (const secret of [firstSignIn.password, firstSignIn.apiKey]) assert.ok(!logs.includes(secret));
step('no log shows the password or the key');
