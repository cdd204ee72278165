/** axe finds nothing in any room, in either language and theme; the page itself has no complaint either. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from './chromium.ts';
import { closeQuietly, openDesk, openQueue, openSignedIn } from './desk.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
});

/** `part` is looked at alone where the rest of the page has been looked at already: contrast is slow on 2,000 repairs. */
async function findings(page: Page, part?: string): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (part ? axe.include(part) : axe).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

const ROOMS = [
  '/articles',
  '/measures',
  '/campaigns',
  '/publishing',
  '/publishing?state=PUBLISHED',
  '/ingest',
  '/nowhere',
];

describe.each([
  { locale: 'zh-CN', theme: 'light', width: 1440 },
  { locale: 'en', theme: 'dark', width: 1280 },
] as const)('in $locale, $theme, at $width pixels', (look) => {
  let page: Page;

  beforeAll(async () => {
    page = await openSignedIn(browser, look);
  });

  afterAll(async () => {
    await closeQuietly(page);
  });

  it('finds nothing in the queue', async () => {
    await openQueue(page);
    await page.locator('.peek h2').waitFor();
    expect(await findings(page)).toEqual([]);
  });

  it('finds nothing on the desk, with repairs in place and while editing', async () => {
    await openDesk(page);
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press('v');
    await page.locator('.rbar').first().waitFor();
    expect(await findings(page, '.para:first-child')).toEqual([]);
    await page.locator('button.mrow').first().click();
    await page.keyboard.press('e');
    await page.locator('.edit').waitFor();
    expect(await findings(page, '.edit')).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('.edit').waitFor({ state: 'detached' });
  });

  it.each(['?', 't', 's', 'p', 'Control+k'])('finds nothing in what %s opens', async (key) => {
    if (!page.url().includes('/articles/')) await openDesk(page);
    await page.keyboard.press(key);
    await page.getByRole('dialog').waitFor();
    expect(await findings(page, '[role="dialog"]')).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it.each(ROOMS)('finds nothing in %s', async (address) => {
    await page.goto(address);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.locator('[aria-busy="true"]').waitFor({ state: 'detached' });
    expect(await findings(page)).toEqual([]);
  });

  it('does not scroll sideways, and cuts off no key when it is twice as large', async () => {
    await openDesk(page);
    const tooWide = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(await tooWide()).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 720, height: 450 });
    expect(await tooWide()).toBeLessThanOrEqual(0);
    // And a few lines of the article can still be read between its head and the keys.
    const sheet = await page.evaluate(() => {
      const place = (selector: string) => document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
      return Math.min(place('.art').bottom, place('.dock').top) - place('.ahead').bottom;
    });
    expect(sheet).toBeGreaterThan(120);
    const keys = page.locator('.keys');
    expect(await keys.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBeLessThanOrEqual(0);
    expect(await keys.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)).toBeLessThanOrEqual(0);
  });
});
