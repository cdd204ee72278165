/** The GraphQL over HTTP specification's own audits, on both endpoints. */
import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Harness, OWN_PAGE, signIn, startHarness } from './harness.ts';

let harness: Harness;
let cookie: string;
beforeAll(async () => {
  harness = await startHarness();
  cookie = (await signIn(harness, 'VIEWER')).cookie;
});
afterAll(() => harness.stop());

test.each([
  ['/graphql', () => ({})],
  ['/editor/graphql', () => ({ ...OWN_PAGE, cookie })],
])('%s passes every audit', async (path, headers) => {
  const fetchFn = (url: string, init: RequestInit = {}) =>
    fetch(url, { ...init, headers: { ...(init.headers as Record<string, string>), ...headers() } });
  const audits = serverAudits({ url: harness.api.url + path, fetchFn });
  const results = await Promise.all(audits.map((audit) => audit.fn()));
  const failed = results.filter(({ status }) => status !== 'ok').map(({ name, status }) => `${status}: ${name}`);
  expect(audits.length).toBeGreaterThan(60);
  expect(failed).toEqual([]);
});
