/** Finding the article takes linear time: a page ten times as large may not take a hundred times as long. */
import { expect, test } from 'vitest';
import { readPage } from './read-page.ts';

const LINE = '公安部部署开展“净土”专项行动。';

test.each([
  ['a line at each of many depths', `<div>${LINE}`.repeat(40_000)],
  ['many short lines', `<p>${'净土'}</p>`.repeat(100_000)],
  ['many tables in tables', `<table><tr><td>${LINE}`.repeat(15_000)],
  ['nothing but titles', '<h1>净土行动</h1>'.repeat(60_000)],
  ['credits without end', '<p>来源：临水日报 记者：陈晓</p>'.repeat(60_000)],
  ['one line of labels', '来源：记者：编辑：'.repeat(50_000)],
  ['a line of separators', ' | / '.repeat(100_000)],
  ['short lines of plain text above a sentence', `净土行动\n${'净\n'.repeat(200_000)}${LINE}`],
  ['pictures’ marks in every line', `净土行动\n${'▲民警在湖边\n'.repeat(60_000)}${LINE}`],
  ['the first halves of titles', `${'关于开展行动\n'.repeat(60_000)}的通知\n${LINE}`],
  ['100,000 tags left open', `${'<b>'.repeat(50_000)}${'<p><i>'.repeat(25_000)}${LINE}`],
  ['100,000 tags closed that were never open', `${'</div></b>'.repeat(50_000)}<p>${LINE}`],
  ['numbers and words of page links', '1 2 3 首页 返回首页 '.repeat(40_000)],
])('%s', (_, page) => {
  const start = performance.now();
  readPage(page);
  expect(performance.now() - start).toBeLessThan(10_000);
});
