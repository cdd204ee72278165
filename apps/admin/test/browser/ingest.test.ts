/** Text pasted and files dropped become articles; what is refused says why and stays where it was. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from './chromium.ts';
import { closeQuietly, openSignedIn } from './desk.ts';

let browser: Browser;
let page: Page;

const PASTED = [
  '市水务局部署汛期排涝工作',
  '2026-06-02 09:00:00',
  '来源：江城日报',
  '近日，市水务局召开会议，部署汛期排涝工作。',
  '会议要求，各区要做好以下工作。一是加强泵站巡查。落实专人值守，及时排除故障。二是完善应急预案。开展演练，备足物资。',
].join('\n');

const UPLOADED = PASTED.replaceAll('市水务局', '县气象局').replaceAll('排涝', '预警');

beforeAll(async () => {
  browser = await launchChromium();
  page = await openSignedIn(browser);
  await page.goto('/ingest');
});

afterAll(async () => {
  await closeQuietly(page);
  await browser.close();
});

describe('ingest', () => {
  it('reads pasted text and links the article it became', async () => {
    await page.getByLabel('或者粘贴正文').fill(PASTED);
    await page.getByRole('button', { name: '开始读' }).click();
    const link = page.getByRole('link', { name: '市水务局部署汛期排涝工作' });
    await link.waitFor({ timeout: 60_000 });
    expect(await page.getByLabel('或者粘贴正文').inputValue()).toBe('');
    await link.click();
    await page.locator('.para', { hasText: '加强泵站巡查' }).waitFor();
    await page.goto('/ingest');
  });

  it('reads an uploaded file', async () => {
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: '预警.txt', mimeType: 'text/plain', buffer: Buffer.from(UPLOADED) });
    await page.getByRole('link', { name: '县气象局部署汛期预警工作' }).waitFor({ timeout: 60_000 });
  });

  it('keeps what is being typed over a reload', async () => {
    await page.getByLabel('或者粘贴正文').fill('写到一半');
    await page.reload();
    await expect.poll(() => page.getByLabel('或者粘贴正文').inputValue()).toBe('写到一半');
  });
});
