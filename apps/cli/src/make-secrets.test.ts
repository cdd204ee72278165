import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeSecrets } from './make-secrets.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'secrets-'));
const read = (at: string, name: string) => readFileSync(join(at, name), 'utf8');

test('every login gets its own random password, and the owner’s two files agree', async () => {
  const at = folder();
  await makeSecrets(at, 'postgres');
  expect(read(at, 'owner/database-url')).toBe(
    `postgresql://countermeasure:${read(at, 'owner/password')}@postgres:5432/countermeasure`,
  );
  const passwords = ['editor', 'published', 'keys'].map(
    (name) => new URL(read(at, `logins/${name}-database-url`)).password,
  );
  expect(new Set([...passwords, read(at, 'owner/password'), read(at, 'logins/auth-secret')]).size).toBe(5);
  for (const password of passwords) expect(password).toMatch(/^[\w-]{43}$/);
});

test('a second start changes nothing', async () => {
  const at = folder();
  await makeSecrets(at, 'postgres');
  const before = readdirSync(at, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const texts = before.map((entry) => read(entry.parentPath, entry.name));
  expect(await makeSecrets(at, 'postgres')).toEqual({ made: [] });
  expect(before.map((entry) => read(entry.parentPath, entry.name))).toEqual(texts);
});

test('a start that was stopped before the owner’s address was written makes both files anew', async () => {
  const at = folder();
  await makeSecrets(at, 'postgres');
  rmSync(join(at, 'owner/database-url'));
  expect((await makeSecrets(at, 'postgres')).made.sort()).toEqual(['owner/database-url', 'owner/password']);
  expect(new URL(read(at, 'owner/database-url')).password).toBe(read(at, 'owner/password'));
});

test('files are read-only for everyone, so that the database’s own user can read its password', async () => {
  const at = folder();
  await makeSecrets(at, 'postgres');
  expect(statSync(join(at, 'logins/auth-secret')).mode & 0o777).toBe(0o444);
});
