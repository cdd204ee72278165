/** What docker-compose.yml and Dockerfile promise to whoever runs them on a server. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { ENVIRONMENT } from '../../packages/runtime/src/env.ts';

type Service = {
  image?: string;
  user?: string;
  read_only?: boolean;
  cap_drop?: string[];
  security_opt?: string[];
  environment?: Record<string, string | number>;
  volumes?: string[];
  ports?: string[];
  network_mode?: string;
  healthcheck?: { test: string[] };
  depends_on?: Record<string, { condition: string }>;
};

const compose = parse(readFileSync('docker-compose.yml', 'utf8'), { merge: true }) as {
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
};
const dockerfile = readFileSync('Dockerfile', 'utf8');
const services = Object.entries(compose.services);
const service = (name: string) => compose.services[name] as Service;

test('there are exactly the services that are promised', () => {
  expect(Object.keys(compose.services).sort()).toEqual(['api', 'migrate', 'postgres', 'secrets', 'worker']);
  expect(service('postgres').image).toBe('postgres:18');
});

test.each(services)(
  '%s is no root, writes nowhere but its volumes, and can gain no privilege',
  (_, { user, read_only, cap_drop, security_opt }) => {
    expect(user).toMatch(/^(node|postgres)$/);
    expect(read_only).toBe(true);
    expect(cap_drop).toEqual(['ALL']);
    expect(security_opt).toContain('no-new-privileges:true');
  },
);

test.each(['postgres', 'api', 'worker'])('%s says whether it is healthy', (name) => {
  expect(service(name).healthcheck?.test[0]).toBe('CMD');
});

test('no secret stands in a file: passwords and addresses come from files in volumes, or from the caller', () => {
  for (const [name, { environment = {} }] of services)
    for (const [key, value] of Object.entries(environment)) {
      if (/PASSWORD|SECRET|DATABASE_URL/.test(key))
        expect(`${name} ${key}=${value}`).toMatch(/_FILE=\/secrets\/|=\$\{ADMIN_PASSWORD:-\}$/);
      expect(String(value)).not.toMatch(/:\/\/[^/]*:[^/]*@/);
    }
  expect(dockerfile).not.toMatch(/PASSWORD|SECRET=|TOKEN/);
});

test('only who migrates sees the owner’s secret; whoever serves does not', () => {
  const seeing = services.filter(([, { volumes = [] }]) =>
    volumes.some((volume) => volume.startsWith('owner-secret:')),
  );
  expect(seeing.map(([name]) => name).sort()).toEqual(['migrate', 'postgres', 'secrets']);
});

test('every volume is named, and mounted secrets are read-only save where they are made', () => {
  for (const [name, { volumes = [] }] of services)
    for (const volume of volumes) {
      expect(Object.keys(compose.volumes)).toContain(volume.split(':')[0]);
      if (name !== 'secrets' && volume.includes('secret')) expect(volume).toMatch(/:ro$/);
    }
});

test('the start is in order: secrets, database, migrations, then who serves', () => {
  expect(service('postgres').depends_on).toEqual({ secrets: { condition: 'service_completed_successfully' } });
  expect(service('migrate').depends_on).toEqual({ postgres: { condition: 'service_healthy' } });
  for (const name of ['api', 'worker'])
    expect(service(name).depends_on).toEqual({ migrate: { condition: 'service_completed_successfully' } });
});

test('one port is published: the API’s; metrics and the database are not', () => {
  expect(services.flatMap(([, { ports = [] }]) => ports)).toEqual([expect.stringMatching(/^\$\{PORT:-4000\}:4000$/)]);
  expect(service('secrets').network_mode).toBe('none');
});

test('the image ends as an ordinary user, from an official base, and every workspace is in it', () => {
  const last = dockerfile.slice(dockerfile.lastIndexOf('FROM '));
  expect(last).toMatch(/^FROM node:24-bookworm-slim\n/);
  expect(last).toMatch(/^USER node$/m);
  const { workspaces } = JSON.parse(readFileSync('package.json', 'utf8')) as { workspaces: string[] };
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, unknown> };
  const folders = Object.keys(lock.packages).filter((path) =>
    workspaces.some((glob) => dirname(path) === dirname(glob)),
  );
  for (const folder of folders) expect(dockerfile).toContain(`COPY ${folder}/package.json ${folder}/`);
});

test('what is committed is in the image: nothing that git tracks is left out of the build', () => {
  const tracked = execFileSync('git', ['ls-files'], { encoding: 'utf8' }).split('\n').filter(Boolean);
  const leftOut = readFileSync('.dockerignore', 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((pattern) => pattern.replace('**/', ''));
  for (const path of tracked) for (const name of leftOut) expect(`/${path}/`).not.toContain(`/${name}/`);
});

test('every variable that matters on a server is passed on, and the address people see follows the published port', () => {
  const passed = Object.keys(service('api').environment ?? {}).map((name) => name.replace(/_FILE$/, ''));
  // Inside the container these are fixed by the image; the owner's address is for `migrate` alone.
  const fixed = ['PORT', 'HOST', 'DATA_DIR', 'DATABASE_URL'];
  expect(Object.keys(ENVIRONMENT).filter((name) => !passed.includes(name) && !fixed.includes(name))).toEqual([]);
  expect(service('api').environment?.PUBLIC_URL).toMatch(/^\$\{PUBLIC_URL:-http:\/\/localhost:\$\{PORT:-4000\}\}$/);
});
