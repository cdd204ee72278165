/** What a browser has to fetch before the queue is there: less than 200 kB of script, compressed. */
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
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

it('loads the queue with less than 200 kB of script', async () => {
  const page = await openSignedIn(browser);
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    if (response.url().endsWith('.js')) sizes.push(response.body().then((body) => gzipSync(body).length));
  });
  await openQueue(page);
  const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  expect(total).toBeGreaterThan(50_000);
  expect(total).toBeLessThan(BUDGET);
  await closeQuietly(page);
});
