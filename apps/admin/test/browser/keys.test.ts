/** Keys are a contract: they work where the sheet says, and rest while someone types or an input method composes. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from './chromium.ts';
import { closeQuietly, currentLabel, openDesk, openSignedIn, progress } from './desk.ts';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  page = await openSignedIn(browser);
  await openDesk(page);
});

afterAll(async () => {
  await closeQuietly(page);
  await browser.close();
});

/** Long enough for a wrong decision to show. */
const settle = () => page.waitForTimeout(300);

describe('keys', () => {
  it('move with j and k', async () => {
    const first = await currentLabel(page);
    await page.keyboard.press('j');
    await expect.poll(() => currentLabel(page)).not.toBe(first);
    await page.keyboard.press('k');
    await expect.poll(() => currentLabel(page)).toBe(first);
  });

  it('decide nothing while an input method composes', async () => {
    const before = await progress(page);
    const label = await currentLabel(page);
    await page.evaluate(() => {
      document.body.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true, data: 'a' }));
      for (const init of [{ isComposing: true }, { keyCode: 229 }]) {
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true, ...init }));
      }
    });
    await settle();
    expect(await progress(page)).toEqual(before);
    expect(await currentLabel(page)).toBe(label);
  });

  it('are letters in a text field', async () => {
    const before = await progress(page);
    await page.keyboard.press('?');
    const field = page.getByRole('dialog').getByRole('textbox');
    await field.fill('');
    await page.keyboard.type('arsp');
    expect(await field.inputValue()).toBe('arsp');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await progress(page)).toEqual(before);
  });

  it('rest under a dialog', async () => {
    const label = await currentLabel(page);
    await page.keyboard.press('s');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await currentLabel(page)).toBe(label);
  });

  it('are all on the sheet that ? opens, and can be found there', async () => {
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    expect(await dialog.locator('li').count()).toBeGreaterThanOrEqual(20);
    await dialog.getByRole('textbox').fill('撤销');
    await expect.poll(() => dialog.locator('li').allInnerTexts()).toEqual(['撤销\nu']);
    await page.keyboard.press('Escape');
  });

  it('go to the queue and the articles in two strokes, and back', async () => {
    await page.keyboard.press('g');
    await page.keyboard.press('q');
    await page.waitForURL('**/queue');
    await page.keyboard.press('g');
    await page.keyboard.press('a');
    await page.waitForURL('**/articles');
    await page.getByRole('heading', { level: 1 }).waitFor();
  });

  it('search with /, and the address keeps what was searched', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('邮政');
    await page.waitForURL((url) => url.searchParams.get('q') === '邮政');
    await expect.poll(() => page.locator('tbody tr').count()).toBe(1);
    await page.keyboard.press('Escape');
    await page.reload();
    await expect.poll(() => page.locator('tbody tr').allInnerTexts()).toEqual([expect.stringContaining('邮政')]);
  });

  it('find a record in the palette, also in traditional characters', async () => {
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('combobox').fill('斷卡');
    await page.getByRole('option', { name: /断卡/ }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/campaigns/**');
    await page.getByRole('heading', { name: /断卡/ }).waitFor();
  });

  it('change language without losing the page', async () => {
    await page.getByRole('button', { name: /您的账户/ }).click();
    await page.getByRole('menuitemradio', { name: 'English' }).click();
    await page.getByText('What was said about it').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.reload();
    await page.getByText('What was said about it').waitFor();
  });
});
