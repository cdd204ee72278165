/** A stranger's way: sign in, understand the repairs, accept, correct, submit, publish, and read it as a partner does. */
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium, openPage } from './chromium.ts';
import {
  closeQuietly,
  currentLabel,
  openDesk,
  openQueue,
  openSignedIn,
  progress,
  SEED_TITLE,
  selectRecord,
} from './desk.ts';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  page = await openSignedIn(browser);
});

afterAll(async () => {
  await closeQuietly(page);
  await browser.close();
});

async function publishedLabels(): Promise<string[]> {
  const answer = await fetch(`${inject('origin')}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ measures(first: 100) { nodes { label article { title } } } }' }),
  });
  const { data } = (await answer.json()) as {
    data: { measures: { nodes: { label: string; article: { title: string } | null }[] } };
  };
  return data.measures.nodes.filter(({ article }) => article?.title.startsWith(SEED_TITLE)).map(({ label }) => label);
}

/** Three words of English in a row are a sentence that should have been folded away; names and units are not. */
async function expectNoEnglish(part: Locator): Promise<void> {
  expect((await part.innerText()).match(/[A-Za-z]+ [A-Za-z]+ [A-Za-z]+/g) ?? []).toEqual([]);
}

describe('signing in', () => {
  it('says what is wrong with a wrong password, then lets the right one in and back to where one was going', async () => {
    const fresh = await openPage(browser, { origin: inject('origin') });
    await fresh.goto('/measures?fn=防');
    await fresh.waitForURL('**/sign-in?**');
    await fresh.getByLabel('邮箱').fill(inject('email'));
    await fresh.getByLabel('密码').fill('not the password');
    await fresh.getByRole('button', { name: '登录' }).click();
    await expect.poll(() => fresh.getByRole('alert').first().innerText()).toContain('对不上');
    await fresh.getByLabel('密码').fill(inject('password'));
    await fresh.getByRole('button', { name: '登录' }).click();
    await fresh.getByRole('heading', { name: '措施', level: 1 }).waitFor();
    expect(decodeURIComponent(fresh.url())).toContain('/measures?fn=防');
    await fresh.context().close();
  });
});

describe('the review desk', () => {
  it('opens from the queue with Enter', async () => {
    await openQueue(page);
    const rows = page.locator('tbody tr');
    const at = (await rows.allInnerTexts()).findIndex((text) => text.includes(SEED_TITLE));
    for (let step = 0; step < at; step++) await page.keyboard.press('j');
    await expect.poll(() => page.locator('tr.cur').innerText()).toContain(SEED_TITLE);
    await page.locator('.peek h2', { hasText: SEED_TITLE }).waitFor();
    await page.locator('.peek summary', { hasText: '细节（英文）' }).waitFor();
    await expectNoEnglish(page.locator('.peek'));
    await expectNoEnglish(page.locator('tbody'));
    await page.keyboard.press('Enter');
    await page.locator('.rec').waitFor();
    expect(await page.locator('.ahead h1').innerText()).toContain(SEED_TITLE);
  });

  it('shows every repair in place with v, and the page as it came with o', async () => {
    expect(await page.locator('del.rp.py').count()).toBe(0);
    await page.keyboard.press('v');
    await expect.poll(() => page.locator('.para del.rp.py').count()).toBeGreaterThan(200);
    const shifted = page.locator('.rp.fr', { hasText: '断电信网' });
    expect(await shifted.locator('del').innerText()).toContain('嚯娦啪');
    expect(await page.locator('.why', { hasText: '断电信网' }).innerText()).toContain('丢了一个字节');
    await expectNoEnglish(page.locator('.why', { hasText: '断电信网' }));
    const detail = page.locator('.why', { hasText: '断电信网' }).locator('details');
    await detail.locator('summary', { hasText: '细节（英文）' }).click();
    await expect.poll(() => detail.innerText()).toContain('read one byte off');
    await page.keyboard.press('o');
    await expect.poll(() => page.locator('.snapshot pre').innerText()).toContain('嚯娦啪W(wǎng)');
    await page.keyboard.press('Escape');
    await page.keyboard.press('v');
    await expect.poll(() => page.locator('del.rp.py').count()).toBe(0);
  });

  it('finds the record from the text and the text from the record', async () => {
    await page.locator('mark.k-system', { hasText: '诈骗信息拦截系统' }).first().click();
    await expect.poll(() => currentLabel(page)).toBe('诈骗信息拦截系统');
    await page.getByRole('tab', { name: /措施/ }).click();
    await selectRecord(page, '落实源头稳控');
    const paragraph = page.locator('.para.current');
    await expect.poll(() => paragraph.innerText()).toContain('落实源头稳控');
    const box = await paragraph.boundingBox();
    expect(box && box.y > 0 && box.y < 900).toBe(true);
  });

  it('accepts and goes on with a, rejects with r, and undoes with u', async () => {
    await selectRecord(page, '始终保持严打高压');
    const [before] = await progress(page);
    await page.keyboard.press('a');
    await expect.poll(() => currentLabel(page)).toBe('全力开展预警防范');
    await expect.poll(() => page.locator('.strip .dec').first().innerText()).toContain('始终保持严打高压');
    await expect.poll(async () => (await progress(page))[0]).toBeGreaterThan(before);
    await page.keyboard.press('r');
    await expect.poll(() => currentLabel(page)).toBe('深入推进源头治理');
    await page.locator('.mrow.rejected', { hasText: '全力开展预警防范' }).waitFor();
    await page.keyboard.press('u');
    await page.locator('.mrow.rejected').waitFor({ state: 'detached' });
    expect(await currentLabel(page)).toBe('全力开展预警防范');
  });

  it('keeps what was decided after a reload', async () => {
    await page.reload();
    await page.locator('.rec').waitFor();
    await page.locator('.mrow.accepted', { hasText: '始终保持严打高压' }).waitFor();
  });

  it('tags by keyboard', async () => {
    await selectRecord(page, '全力开展反诈宣传');
    await page.keyboard.press('t');
    await page.getByRole('dialog').getByRole('combobox').fill('打击');
    await page.getByRole('option', { name: /打击/ }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.tag-option .tick.on').first().waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.rec .fn i.on', { hasText: '打' }).waitFor();
  });

  it('accepts the rest of a list with Shift+A', async () => {
    await selectRecord(page, '全力开展预警防范');
    await page.keyboard.press('Shift+A');
    await expect.poll(() => page.locator('.list').first().locator('.st.pending').count()).toBe(0);
    await expect.poll(() => page.locator('.list').first().locator('.mrow.accepted').count()).toBeGreaterThanOrEqual(4);
  });

  it('submits with s, and publishes with p once a reason is given', async () => {
    expect(await publishedLabels()).toEqual([]);
    await page.keyboard.press('s');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.locator('.top .chip', { hasText: '已提交' }).waitFor();
    expect(await publishedLabels()).toEqual([]);
    await page.keyboard.press('p');
    const publish = page.getByRole('dialog').getByRole('button', { name: /无第二读者发布/ });
    await publish.waitFor();
    expect(await publish.isDisabled()).toBe(true);
    await page.getByLabel('为什么没有第二读者').fill('还没有第二位复核人');
    await publish.click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.locator('.top .chip', { hasText: '已发布' }).waitFor();
    const labels = await publishedLabels();
    expect(labels).toContain('始终保持严打高压');
    expect(labels).not.toContain('强化顶层设计');
  });

  it('withdraws, and partners lose it', async () => {
    await page.goto('/publishing?state=PUBLISHED');
    await page.locator('tr', { hasText: '全力开展反诈宣传' }).first().click();
    await page.locator('.peek h2', { hasText: '全力开展反诈宣传' }).waitFor();
    await page.locator('.peek footer').getByRole('button', { name: '撤回' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '撤回' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(publishedLabels).not.toContain('全力开展反诈宣传');
    expect(await publishedLabels()).toContain('始终保持严打高压');
  });
});

describe('editing', () => {
  const open = async (who: Page) => {
    await openDesk(who);
    await selectRecord(who, '加强法律保障');
    await who.keyboard.press('e');
    await who.locator('.edit').waitFor();
  };

  it('keeps typed text over a reload, refuses words that are not in the article, and takes selected ones', async () => {
    await open(page);
    await page.getByLabel('标题', { exact: true }).fill('加强法律保障工作');
    await page.reload();
    await page.locator('.rec').waitFor();
    await page.keyboard.press('e');
    await expect.poll(() => page.getByLabel('标题', { exact: true }).inputValue()).toBe('加强法律保障工作');
    await page.getByLabel('标题', { exact: true }).fill('加强法律保障');
    const text = page.locator('.edit textarea');
    await text.fill('文章里没有这一句');
    await page.getByRole('button', { name: /保存/ }).click();
    await page.getByText('文章里没有这段文字').waitFor();
    await page
      .locator('.para', { hasText: '二是加强法律保障' })
      .locator('p')
      .evaluate((element) => getSelection()?.selectAllChildren(element));
    await page.getByRole('button', { name: '取选中的文字' }).click();
    await expect.poll(() => text.inputValue()).toMatch(/^二是加强法律保障。.*贯彻落实工作。$/);
    // Escape throws the typed text away; so does cancelling.
    await text.press('Escape');
    await page.locator('.edit').waitFor({ state: 'detached' });
  });

  it('shows both versions when someone else saved first', async () => {
    const other = await openSignedIn(browser);
    await open(page);
    await open(other);
    await other.getByLabel('阶段').selectOption('IN_FORCE');
    await other.getByRole('button', { name: /保存/ }).click();
    await other.locator('.edit').waitFor({ state: 'detached' });
    await page.getByLabel('形态').selectOption('PLAN');
    await page.getByRole('button', { name: /保存/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    expect(await dialog.getByRole('radio').count()).toBe(4);
    await dialog.locator('fieldset', { hasText: '阶段' }).getByRole('radio').nth(1).check();
    await dialog.getByRole('button', { name: '照所选保存' }).click();
    await page.locator('.edit').waitFor({ state: 'detached' });
    const card = page.locator('.rec dl');
    await expect.poll(() => card.innerText()).toMatch(/计划[\s\S]*现行|现行[\s\S]*计划/);
    await closeQuietly(other);
  });
});
