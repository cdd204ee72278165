/** Lines that a careless regular expression takes exponential time over: no line of ordinary length may hold the parser up. */
import { expect, test } from 'vitest';
import { isCrumb } from '../../src/article/navigation-lines.ts';
import { parsePage } from '../../src/parse-page.ts';
import { readPage } from './read-page.ts';

const LEAD = '近日，临水市公安局召开会议，部署夏季社会治安整治工作，要求各地迅速行动。';
const ENOUGH_MS = 2_000;

function timeOf(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

test.each(['>', '＞', '»', '新闻>', '>>首'])('%s again and again is no crumb, and that is seen at once', (piece) => {
  const line = `${piece.repeat(78).slice(0, 78)}x`;
  expect(timeOf(() => expect(isCrumb(line)).toBe(false))).toBeLessThan(ENOUGH_MS);
});

test.each(['新闻中心>本地要闻>', '首页>>警务动态>>', '新闻＞'])('%s is a crumb', (line) => {
  expect(isCrumb(line)).toBe(true);
});

const TITLE = '临水部署夏季治安整治';

test('stars behind a title that are followed by something are no tail, and that is seen at once', () => {
  expect(timeOf(() => readPage(`${TITLE}${'*'.repeat(52)}x\n2026-07-01 来源：临水日报\n${LEAD}`))).toBeLessThan(
    ENOUGH_MS,
  );
});

test.each([`${TITLE}******`, `${TITLE} 【打印】`, `${TITLE} ***【推荐】【打印本页】`])('%s loses its tail', (line) => {
  expect(readPage(`${line}\n2026-07-01 来源：临水日报\n${LEAD}`).title).toBe(TITLE);
});

test.each([`${TITLE}**`, `${TITLE}【图】`])('%s keeps what is no tail', (line) => {
  expect(readPage(`${line}\n2026-07-01 来源：临水日报\n${LEAD}`).title).toBe(line);
});

test('brackets in which a reporter’s label begins no name are seen through at once', () => {
  const bracket = `（记者${'林'.repeat(37)}x）`;
  const page = new TextEncoder().encode(`${TITLE}\n${LEAD}${bracket.repeat(400)}`);
  expect(timeOf(() => parsePage(page))).toBeLessThan(ENOUGH_MS);
});
