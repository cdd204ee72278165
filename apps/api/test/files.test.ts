/** Uploads, snapshots, the SDL, health, and the admin app's files. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase } from '@countermeasure/db/test-database';
import pg from 'pg';
import { PgBoss } from 'pg-boss';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Api, startApi } from '../src/server.ts';
import { editorOf, type Harness, OWN_PAGE, optionsFor, signIn, startHarness } from './harness.ts';
import { openNewsroom, readPage } from './newsroom.ts';

let harness: Harness;
let cookie: string;
beforeAll(async () => {
  harness = await startHarness();
  await openNewsroom(harness);
  cookie = (await signIn(harness, 'EDITOR')).cookie;
});
afterAll(() => harness.stop());

const upload = (
  parts: [string, Blob | string, string?][],
  headers: Record<string, string> = { ...OWN_PAGE, cookie },
) => {
  const form = new FormData();
  for (const [name, value, file] of parts)
    if (typeof value === 'string') form.append(name, value);
    else form.append(name, value, file);
  return fetch(`${harness.api.url}/editor/upload`, { method: 'POST', headers, body: form });
};
const file = (bytes: Uint8Array, name = '公告.txt'): [string, Blob, string] => [
  'file',
  new Blob([new Uint8Array(bytes)], { type: 'text/plain' }),
  name,
];

const INGEST = `mutation($input: IngestUploadInput!) { ingestUpload(input: $input) { __typename
  ... on IngestRunSuccess { action { id } run { id state trigger startedBy { name } progress { done total } counts { failed }
    items { totalCount nodes { input state } } } } ... on CommandError { message } } }`;

test('a file is uploaded, read once, and its bytes can be had again', async () => {
  const bytes = readPage('seed/page.txt');
  const response = await upload([file(bytes)]);
  expect(response.status).toBe(201);
  const { uploadId, sha256, ...rest } = await response.json();
  expect(rest).toEqual({ bytes: bytes.length, mediaType: 'text/plain' });
  const editor = editorOf(harness, cookie);
  const run = await editor(INGEST, { input: { uploadId } });
  expect(run.body).toMatchObject({
    data: {
      ingestUpload: {
        __typename: 'IngestRunSuccess',
        action: null,
        run: {
          state: 'RUNNING',
          trigger: 'MANUAL',
          startedBy: { name: 'The EDITOR' },
          progress: { done: 0, total: 1 },
          items: { totalCount: 1, nodes: [{ input: '公告.txt', state: 'WAITING' }] },
        },
      },
    },
  });
  expect((await editor(INGEST, { input: { uploadId } })).body.data.ingestUpload).toMatchObject({
    __typename: 'NotFoundError',
  });
  const snapshot = await fetch(`${harness.api.url}/editor/snapshots/${sha256}`, { headers: { cookie } });
  expect(new Uint8Array(await snapshot.arrayBuffer())).toEqual(new Uint8Array(bytes));
  expect(snapshot.headers.get('content-disposition')).toMatch(/^attachment/);
  expect(snapshot.headers.get('x-content-type-options')).toBe('nosniff');
  expect(snapshot.headers.get('content-security-policy')).toContain('sandbox');
});

test('another person’s upload is nothing', async () => {
  const { uploadId } = await (await upload([file(new TextEncoder().encode('某某'))])).json();
  const other = editorOf(harness, (await signIn(harness, 'EDITOR')).cookie);
  expect((await other(INGEST, { input: { uploadId } })).body.data.ingestUpload).toMatchObject({
    __typename: 'NotFoundError',
  });
});

test('pasted text is read, and text of nothing is refused with a sentence', async () => {
  const editor = editorOf(harness, cookie);
  const paste = (text: string) =>
    editor(
      `mutation($input: IngestTextInput!) { ingestText(input: $input) { __typename
        ... on IngestRunSuccess { run { items { nodes { input } } } } ... on ValidationError { message fields { path code } } } }`,
      { input: { text } },
      { 'accept-language': 'en' },
    );
  expect((await paste('公安部部署“断卡”行动\n正文')).body.data.ingestText).toMatchObject({
    run: { items: { nodes: [{ input: '公安部部署“断卡”行动' }] } },
  });
  expect((await paste('  \n ')).body.data.ingestText).toEqual({
    __typename: 'ValidationError',
    message: 'There is no text to read.',
    fields: [{ path: ['text'], code: 'REQUIRED' }],
  });
});

test('an address that is none starts no run', async () => {
  const runs = await harness.db.ingestRun.count();
  const answer = await editorOf(harness, cookie)(
    `mutation($input: IngestTextInput!) { ingestText(input: $input) { __typename
      ... on ValidationError { fields { path code } } } }`,
    { input: { text: '某某', url: 'https://-/' } },
  );
  expect(answer.body.data.ingestText).toEqual({
    __typename: 'ValidationError',
    fields: [{ path: ['url'], code: 'INVALID' }],
  });
  expect(await harness.db.ingestRun.count()).toBe(runs);
});

test('who may not have a file read can’t leave one', async () => {
  const viewer = (await signIn(harness, 'VIEWER')).cookie;
  const kept = await harness.db.upload.count();
  const response = await upload([file(new Uint8Array([1]))], { ...OWN_PAGE, cookie: viewer });
  expect(response.status).toBe(403);
  expect((await response.json()).errors[0]).toMatchObject({
    message: expect.stringContaining('EDITOR'),
    extensions: { code: 'FORBIDDEN' },
  });
  expect(await harness.db.upload.count()).toBe(kept);
});

test('a long name is cut between characters', async () => {
  const response = await upload([file(new Uint8Array([1]), `${'a'.repeat(254)}𠮷𠮷.txt`)]);
  expect(response.status).toBe(201);
  expect(await harness.db.upload.count({ where: { fileName: `${'a'.repeat(254)}𠮷` } })).toBe(1);
});

test.each([
  ['no file', () => upload([['note', 'x']]), 400],
  ['two files', () => upload([file(new Uint8Array([1])), file(new Uint8Array([2]))]), 400],
  ['an empty file', () => upload([file(new Uint8Array())]), 400],
  ['a viewerless request', () => upload([file(new Uint8Array([1]))], { ...OWN_PAGE }), 401],
  [
    'another site',
    () => upload([file(new Uint8Array([1]))], { cookie, origin: 'https://evil.example', 'x-cm-csrf': '1' }),
    403,
  ],
])('an upload with %s is refused', async (_name, request, status) => {
  const response = await request();
  expect(response.status).toBe(status);
  expect((await response.json()).errors[0].message.length).toBeGreaterThan(10);
});

test('a file over 50 MiB is refused while it comes', async () => {
  const response = await upload([file(new Uint8Array(50 * 1024 * 1024 + 1))]).catch((error: Error) => error);
  // The connection may be closed before the client has sent it all; it is never taken.
  if (response instanceof Response) expect(response.status).toBe(413);
  expect(await harness.db.upload.count({ where: { byteLength: { gt: 1_000_000 } } })).toBe(0);
});

test.each(['/editor/schema.graphql', `/editor/snapshots/${'0'.repeat(64)}`])('%s needs a session', async (path) => {
  expect((await fetch(harness.api.url + path)).status).toBe(401);
});

test('a mistyped address below /editor is nothing, not the app’s page', async () => {
  expect((await fetch(`${harness.api.url}/editor/graphqll`)).status).toBe(404);
});

test('the SDL is served with an ETag, the editor’s to people signed in', async () => {
  const response = await fetch(`${harness.api.url}/schema.graphql`);
  expect(await response.text()).toContain('type Query');
  const etag = response.headers.get('etag') ?? '';
  expect((await fetch(`${harness.api.url}/schema.graphql`, { headers: { 'if-none-match': etag } })).status).toBe(304);
  const editor = await fetch(`${harness.api.url}/editor/schema.graphql`, { headers: { cookie } });
  expect(await editor.text()).toContain('type Mutation');
});

test('health: the process lives, the database is there and migrated', async () => {
  expect(await (await fetch(`${harness.api.url}/healthz`)).json()).toEqual({ status: 'ok' });
  const ready = await fetch(`${harness.api.url}/readyz`);
  expect([ready.status, await ready.json()]).toEqual([200, { status: 'ready', worker: { lastHeartbeat: null } }]);
});

test('asking about health opens no connection', async () => {
  const database = await createTestDatabase();
  const api = await startApi(optionsFor(database));
  const ready = async () => (await fetch(`${api.url}/readyz`)).json();
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  const { rows } = await owner.query('SELECT quote_ident(current_database()) AS name');
  expect(await ready()).toMatchObject({ status: 'ready' });
  await owner.query(`ALTER DATABASE ${rows[0].name} WITH CONNECTION LIMIT 0`);
  expect(await ready()).toMatchObject({ status: 'ready' });
  await owner.query(
    'DELETE FROM public._prisma_migrations WHERE migration_name = (SELECT max(migration_name) FROM public._prisma_migrations)',
  );
  expect(await ready()).toEqual({
    status: 'not ready',
    problems: ['1 migrations are missing: run `countermeasure migrate`.'],
  });
  await owner.end();
  await api.stop();
  await database.drop();
});

test('the worker’s last heartbeat stands beside it', async () => {
  const boss = new PgBoss({ connectionString: harness.database.editorUrl, migrate: false, createSchema: false });
  await boss.start();
  const { worker } = await (await fetch(`${harness.api.url}/readyz`)).json();
  await boss.stop({ graceful: false });
  expect(Date.now() - Date.parse(worker.lastHeartbeat)).toBeLessThan(60_000);
});

test('the admin app: its files, its page for every other path, and a policy that lets nothing else run', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'admin-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>app</title>');
  writeFileSync(join(folder, 'assets', 'main-abc.js'), 'export {};');
  const database = await createTestDatabase();
  const api = await startApi({ ...optionsFor(database), adminFolder: folder });
  try {
    for (const path of ['/', '/queue', '/review/QXJ0aWNsZTox']) {
      const page = await fetch(api.url + path, { headers: { accept: 'text/html' } });
      expect([page.status, await page.text()]).toEqual([200, '<!doctype html><title>app</title>']);
      expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none'; script-src 'self'/);
      expect(page.headers.get('content-security-policy')).toMatch(/frame-ancestors 'none'/);
      expect(page.headers.get('cache-control')).toBe('no-cache');
    }
    const asset = await fetch(`${api.url}/assets/main-abc.js`);
    expect(asset.headers.get('cache-control')).toContain('immutable');
    expect((await fetch(`${api.url}/queue`, { method: 'POST' })).status).toBe(405);
    expect((await fetch(`${api.url}/..%2f..%2fpackage.json`)).headers.get('content-type')).not.toContain('json');
  } finally {
    await api.stop();
    await database.drop();
    rmSync(folder, { recursive: true });
  }
});

test('a port that is taken is one sentence, and nothing is left open', async () => {
  const blocker = createServer();
  await new Promise<void>((resolve) => blocker.listen(0, '127.0.0.1', resolve));
  const { port } = blocker.address() as { port: number };
  const database = await createTestDatabase();
  const start = startApi(optionsFor(database, { port }));
  await expect(start).rejects.toMatchObject({
    name: 'EnvironmentError',
    message: expect.stringMatching(/^PORT: port \d+ is taken[^\n]*\.$/),
  });
  blocker.close();
  // A database with a connection left open could not be dropped without force; here none of ours holds it.
  const api: Api = await startApi(optionsFor(database));
  await api.stop();
  await database.drop();
});

test.each([
  [
    'one column of a draft',
    'GRANT USAGE ON SCHEMA editorial TO partner_reader; GRANT SELECT (label) ON editorial.measure TO partner_reader',
    'editorial.measure',
  ],
  [
    'a table of any other schema',
    'CREATE SCHEMA backup CREATE TABLE measure (label text); GRANT USAGE ON SCHEMA backup TO PUBLIC; GRANT SELECT ON backup.measure TO PUBLIC',
    'backup.measure',
  ],
])('a partner login that can read %s stops the start', async (_name, grants, readable) => {
  const database = await createTestDatabase();
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query(grants);
  await owner.end();
  await expect(startApi(optionsFor(database))).rejects.toMatchObject({
    name: 'EnvironmentError',
    message: expect.stringContaining(`can read ${readable}, so drafts could leak`),
  });
  await database.drop();
});

test('a partner login that could read drafts stops the start', async () => {
  const database = await createTestDatabase();
  const options = optionsFor(database);
  const start = startApi({ ...options, databases: { ...options.databases, published: database.editorUrl } });
  await expect(start).rejects.toMatchObject({
    name: 'EnvironmentError',
    message: expect.stringMatching(
      /^PUBLISHED_DATABASE_URL: the login cm_editor can read (auth|editorial)\.\w+, so drafts could leak/,
    ),
  });
  await database.drop();
});
