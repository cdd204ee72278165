/** Sign-in over HTTP, and what a session is needed for. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createUser, ensureFirstUser } from '../src/auth/users.ts';
import {
  ask,
  editorOf,
  type Harness,
  OWN_PAGE,
  PASSWORD,
  PUBLIC_URL,
  postSignIn,
  signIn,
  startHarness,
} from './harness.ts';

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness.stop());

const VIEWER = '{ viewer { permissions user { name email role version } } }';

test('a person signs in, is known by the cookie, signs out and is not', async () => {
  const { cookie } = await signIn(harness, 'REVIEWER');
  const ask = editorOf(harness, cookie);
  const known = await ask(VIEWER);
  expect(known).toMatchObject({
    status: 200,
    body: { data: { viewer: { user: { name: 'The REVIEWER', role: 'REVIEWER', version: 1 } } } },
  });
  expect(known.body.data.viewer.permissions).toEqual(['EDIT_RECORDS', 'SUBMIT', 'RUN_INGEST', 'PUBLISH']);
  const out = await fetch(`${harness.api.url}/editor/auth/sign-out`, {
    method: 'POST',
    headers: { ...OWN_PAGE, cookie, 'content-type': 'application/json' },
    body: '{}',
  });
  expect(out.status).toBe(200);
  expect(await ask(VIEWER)).toMatchObject({
    status: 401,
    body: { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] },
  });
});

test('the session cookie is bound to the host, out of reach of scripts and of other sites', async () => {
  const email = 'cookie@example.org';
  await createUser(harness.database.editorUrl, { email, name: 'C', role: 'VIEWER', password: PASSWORD });
  const response = await postSignIn(harness.api, { email, password: PASSWORD });
  const [cookie = ''] = response.headers.getSetCookie();
  expect(cookie).toMatch(/^__Host-cm_session=/);
  expect(cookie.toLowerCase()).toContain('httponly');
  expect(cookie.toLowerCase()).toContain('secure');
  expect(cookie.toLowerCase()).toContain('samesite=lax');
  expect(cookie.toLowerCase()).toContain('path=/');
  expect(cookie.toLowerCase()).not.toContain('domain=');
});

test('passwords are kept as argon2id hashes', async () => {
  const accounts = await harness.db.account.findMany({ select: { password: true } });
  expect(accounts.length).toBeGreaterThan(0);
  for (const { password } of accounts) expect(password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

test('a wrong password, an unknown address and a person who has left are told apart by nobody', async () => {
  const email = 'left@example.org';
  const id = await createUser(harness.database.editorUrl, { email, name: 'L', role: 'EDITOR', password: PASSWORD });
  const wrong = await postSignIn(harness.api, { email, password: 'not the password' });
  const unknown = await postSignIn(harness.api, { email: 'nobody@example.org', password: PASSWORD });
  expect(wrong.status).toBe(401);
  expect(unknown.status).toBe(401);
  expect(await wrong.text()).toBe(await unknown.text());
  await harness.db.user.update({ where: { id }, data: { active: false } });
  const left = await postSignIn(harness.api, { email, password: PASSWORD });
  expect(left.ok).toBe(false);
  expect(left.headers.getSetCookie()).toEqual([]);
});

test('a session ends at once when its person is switched off', async () => {
  const { id, cookie } = await signIn(harness, 'EDITOR');
  await harness.db.user.update({ where: { id }, data: { active: false } });
  expect(await editorOf(harness, cookie)(VIEWER)).toMatchObject({ status: 401 });
});

test('nobody can sign themselves up, or make themselves more than they are', async () => {
  const response = await fetch(`${harness.api.url}/editor/auth/sign-up/email`, {
    method: 'POST',
    headers: { ...OWN_PAGE, 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'new@example.org', password: PASSWORD, name: 'N', role: 'ADMIN' }),
  });
  expect(response.ok).toBe(false);
  const { id, cookie } = await signIn(harness, 'VIEWER');
  await fetch(`${harness.api.url}/editor/auth/update-user`, {
    method: 'POST',
    headers: { ...OWN_PAGE, cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ role: 'ADMIN' }),
  });
  expect(await harness.db.user.findUnique({ where: { id } })).toMatchObject({ role: 'VIEWER' });
});

test('guessing is slowed down, by the address that guesses', async () => {
  const from = '198.51.100.7';
  const attempt = (address: string) =>
    postSignIn(harness.api, { email: 'guess@example.org', password: 'x'.repeat(12) }, address);
  for (let count = 0; count < 10; count++) expect((await attempt(from)).status).toBe(401);
  expect((await attempt(from)).status).toBe(429);
  expect((await attempt('198.51.100.8')).status).toBe(401);
});

test('sign-in from another site is refused before the password is looked at', async () => {
  const response = await postSignIn(
    harness.api,
    { email: 'a@b', password: PASSWORD },
    '192.0.2.201',
    'https://evil.example',
  );
  expect(response.status).toBe(403);
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'CSRF_REQUIRED' } }] });
});

test.each([
  ['without the header', { origin: PUBLIC_URL }],
  ['without an origin', { 'x-cm-csrf': '1' }],
  ['from another origin', { 'x-cm-csrf': '1', origin: 'https://evil.example' }],
  ['from another port', { 'x-cm-csrf': '1', origin: 'http://localhost:4001' }],
])('the editor endpoint refuses a request %s', async (_name, headers) => {
  const { cookie } = await signIn(harness, 'ADMIN');
  const answer = await ask(`${harness.api.url}/editor/graphql`, VIEWER, { headers: { cookie, ...headers } as never });
  expect(answer).toMatchObject({ status: 403, body: { errors: [{ extensions: { code: 'CSRF_REQUIRED' } }] } });
  const read = await fetch(`${harness.api.url}/editor/graphql?query=${encodeURIComponent(VIEWER)}`, {
    headers: { cookie, ...headers } as never,
  });
  expect(read.status).toBe(403);
});

test('a browser that says the request is its own page’s needs no origin', async () => {
  const { cookie } = await signIn(harness, 'VIEWER');
  const headers = { cookie, 'x-cm-csrf': '1', 'sec-fetch-site': 'same-origin' };
  const read = await fetch(`${harness.api.url}/editor/graphql?query=${encodeURIComponent(VIEWER)}`, { headers });
  expect(read.status).toBe(200);
});

test('the first person is made once, whoever starts first', async () => {
  const empty = await startHarness();
  const user = { email: 'admin@localhost', name: 'Admin', role: 'ADMIN' as const, password: PASSWORD };
  const made = await Promise.all([1, 2, 3].map(() => ensureFirstUser(empty.database.editorUrl, user)));
  expect(made.filter(Boolean)).toHaveLength(1);
  expect(await empty.db.user.count()).toBe(1);
  expect((await postSignIn(empty.api, { email: 'admin@localhost', password: PASSWORD })).status).toBe(200);
  await empty.stop();
});

test('a person that can’t be made is refused with a sentence', async () => {
  const make = (user: object) =>
    createUser(harness.database.editorUrl, {
      email: 'x@example.org',
      name: 'X',
      role: 'EDITOR',
      password: PASSWORD,
      ...user,
    });
  await expect(make({ password: 'short' })).rejects.toThrow(/password has fewer than 12/);
  await expect(make({ email: 'nonsense' })).rejects.toThrow(/not an e-mail address/);
  await make({});
  await expect(make({})).rejects.toThrow(/somebody with the address x@example.org/);
});
