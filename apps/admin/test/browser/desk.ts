/** What the browser tests do again and again: sign in, open a room, read the desk. */
import type { Browser, Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { openPage, type PageOptions } from './chromium.ts';

export const SEED_TITLE = '全国公安机关狠抓打击治理';

/** What a page must never say: broken policy, broken scripts, a cache that does not know its schema. */
const complaints = new WeakMap<Page, string[]>();

export async function openSignedIn(browser: Browser, options: Omit<PageOptions, 'origin'> = {}): Promise<Page> {
  const origin = inject('origin');
  const page = await openPage(browser, { origin, ...options });
  const heard: string[] = [];
  complaints.set(page, heard);
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') heard.push(message.text());
  });
  page.on('pageerror', (error) => heard.push(error.message));
  const answer = await page.request.post('/editor/auth/sign-in/email', {
    data: { email: inject('email'), password: inject('password') },
    headers: { origin },
  });
  expect(answer.status()).toBe(200);
  return page;
}

/** Closes the page; it must have had nothing to complain about. */
export async function closeQuietly(page: Page): Promise<void> {
  const heard = complaints.get(page) ?? [];
  await page.context().close();
  expect(heard).toEqual([]);
}

export async function openQueue(page: Page): Promise<void> {
  await page.goto('/queue');
  await page.locator('tr', { hasText: SEED_TITLE }).first().waitFor({ timeout: 60_000 });
}

/** The seed page's desk, opened from the list of articles. */
export async function openDesk(page: Page): Promise<void> {
  await page.goto(`/articles?q=${encodeURIComponent(SEED_TITLE)}`);
  await page.getByRole('link', { name: SEED_TITLE }).click();
  await page.locator('.rec').waitFor();
}

/** Decided and all, as the bar says. */
export async function progress(page: Page): Promise<[number, number]> {
  const text = await page.locator('.prog b').innerText();
  const [decided = Number.NaN, total = Number.NaN] = text.split('/').map(Number);
  return [decided, total];
}

export const currentLabel = (page: Page) => page.locator('.rec h3').innerText();

export const selectRecord = async (page: Page, label: string) => {
  await page.locator('button.mrow', { hasText: label }).first().click();
  await expect.poll(() => currentLabel(page)).toBe(label);
};
