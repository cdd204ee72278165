import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ENVIRONMENT, environmentExample, readEnvironment } from './env.ts';

const SERVED = {
  EDITOR_DATABASE_URL: 'postgresql://e@db/c',
  PUBLISHED_DATABASE_URL: 'postgresql://p@db/c',
  KEYS_DATABASE_URL: 'postgresql://k@db/c',
  AUTH_SECRET: 'x'.repeat(32),
};

test('nothing set means the embedded database, anonymous partners and GraphiQL on localhost', () => {
  const environment = readEnvironment({});
  expect(environment).toMatchObject({
    port: 4000,
    publicUrl: 'http://localhost:4000',
    databases: undefined,
    partnerAnonymous: true,
    graphiql: true,
  });
});

test('with a real database nothing is open unless it is said', () => {
  expect(readEnvironment(SERVED)).toMatchObject({
    partnerAnonymous: false,
    graphiql: false,
    databases: { owner: undefined },
  });
});

test('all faults are named at once, and no value is repeated', () => {
  const read = () =>
    readEnvironment({ PORT: 'eighty', EDITOR_DATABASE_URL: 'mysql://secret-password', LOG_LEVEL: 'loud' });
  expect(read).toThrow(/PORT: .*\n.*EDITOR_DATABASE_URL|EDITOR_DATABASE_URL: .*\n.*PORT/s);
  expect(read).toThrow(/LOG_LEVEL/);
  expect(read).not.toThrow(/secret-password/);
});

test.each(['http://desk.example.org', 'http://10.0.0.1:4000'])(
  '%s is refused unless insecure http is allowed',
  (PUBLIC_URL) => {
    expect(() => readEnvironment({ PUBLIC_URL })).toThrow(/ALLOW_INSECURE_HTTP=on/);
    expect(readEnvironment({ PUBLIC_URL, ALLOW_INSECURE_HTTP: 'on' }).publicUrl).toBe(PUBLIC_URL);
  },
);

test.each(['http://localhost:9', 'http://127.0.0.1:9', 'http://[::1]:9', 'https://desk.example.org'])(
  '%s is accepted',
  (PUBLIC_URL) => {
    expect(readEnvironment({ PUBLIC_URL: `${PUBLIC_URL}/` }).publicUrl).toBe(PUBLIC_URL);
  },
);

test('a served database needs every login and a secret', () => {
  expect(() => readEnvironment({ ...SERVED, KEYS_DATABASE_URL: '' })).toThrow(/KEYS_DATABASE_URL: is missing/);
  expect(() => readEnvironment({ ...SERVED, AUTH_SECRET: '' })).toThrow(/AUTH_SECRET/);
});

test('a value may come from a file, and a missing file is named', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'env-')), 'secret');
  writeFileSync(path, `${'y'.repeat(40)}\n`);
  expect(readEnvironment({ AUTH_SECRET_FILE: path }).authSecret).toBe('y'.repeat(40));
  expect(() => readEnvironment({ AUTH_SECRET_FILE: `${path}.none` })).toThrow(/AUTH_SECRET_FILE: .*ENOENT/);
});

test('the example names every variable and sets none', () => {
  const example = environmentExample();
  for (const name of Object.keys(ENVIRONMENT)) expect(example).toContain(`#${name}=`);
  expect(example.split('\n').every((line) => line === '' || line.startsWith('#'))).toBe(true);
});

test('the committed .env.example is what the variables give', () => {
  expect(readFileSync(new URL('../../../.env.example', import.meta.url), 'utf8')).toBe(environmentExample());
});
