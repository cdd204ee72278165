import { expect, test } from 'vitest';
import { dropSpam } from './drop-spam.ts';
import { applyEdits } from './edits.ts';

const FARM = '仁寿县| 玉山县| 海门市| 滦南县| 宣化县| 赤峰市| 阜康市| 丹东市| 东阿县| ';

test('a line of links to places goes, its neighbours stay', () => {
  const text = `正文。\n${FARM}\n尾`;
  expect(applyEdits(text, dropSpam(text))).toBe('正文。\n\n尾');
});

test.each([
  '首页 | 新闻 | 财经 | 体育 | 娱乐 | 科技 | 汽车 | 房产 | 教育',
  '仁寿县| 玉山县| 海门市',
  '仁寿县、玉山县、海门市、滦南县、宣化县、赤峰市、阜康市、丹东市、东阿县等地开展检查。',
])('%s is no farm', (text) => {
  expect(dropSpam(text)).toEqual([]);
});
