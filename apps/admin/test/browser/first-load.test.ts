/** What a browser has to fetch before the queue is there: less than 200 kB of script, as it comes over the wire. */
import type { Browser, Request } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { launchChromium } from './chromium.ts';
import { closeQuietly, openQueue, openSignedIn } from './desk.ts';

const BUDGET = 200_000;

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
});

async function encodingOf(request: Request): Promise<[name: string, encoding: string | undefined]> {
  const headers = await (await request.response())?.allHeaders();
  return [new URL(request.url()).pathname, headers?.['content-encoding']];
}

it('loads the queue with less than 200 kB of script', async () => {
  const page = await openSignedIn(browser);
  const fetched: Request[] = [];
  page.on('requestfinished', (request) => {
    if (['document', 'script', 'stylesheet'].includes(request.resourceType())) fetched.push(request);
  });
  await openQueue(page);
  const sizes = await Promise.all(
    fetched.filter((request) => request.url().endsWith('.js')).map((request) => request.sizes()),
  );
  const total = sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0);
  expect(total).toBeGreaterThan(50_000);
  expect(total).toBeLessThan(BUDGET);
  // A few hundred bytes may well be served as they are; everything else comes in Brotli.
  const large = (await Promise.all(fetched.map(async (request) => ({ request, sizes: await request.sizes() })))).filter(
    ({ sizes: { responseBodySize } }) => responseBodySize > 1000,
  );
  const encodings = await Promise.all(large.map(({ request }) => encodingOf(request)));
  expect(encodings.length).toBeGreaterThan(3);
  expect(encodings.filter(([, encoding]) => encoding !== 'br')).toEqual([]);
  await closeQuietly(page);
});

it.each([
  ['br', 'gzip, br'],
  ['gzip', 'gzip'],
  [null, 'identity'],
])('answers in %s to who accepts %s, with the same text', async (encoding, accepted) => {
  const page = await fetch(inject('origin'), { headers: { 'accept-encoding': accepted } });
  expect(page.headers.get('content-encoding')).toBe(encoding);
  expect(page.headers.get('vary')).toMatch(/accept-encoding/i);
  expect(page.headers.get('content-type')).toMatch(/^text\/html/);
  expect(await page.text()).toContain('<div id=');
});
