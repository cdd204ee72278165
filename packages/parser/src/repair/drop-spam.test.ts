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
  '参会单位：仁寿县|彭山区|洪雅县|丹棱县|青神县|东坡区|威远县|东兴区|隆昌市',
  '示范县名单 仁寿县|彭山区|洪雅县|丹棱县|青神县|东坡区|威远县|东兴区|隆昌市',
  '仁寿县、玉山县、海门市、滦南县、宣化县、赤峰市、阜康市、丹东市、东阿县等地开展检查。',
])('%s is no farm', (text) => {
  expect(dropSpam(text)).toEqual([]);
});

test.each(['亚洲精品久久无码_免费成人视频_国产麻豆_91在线观看_中文字幕', '国产精品,熟女自拍,日韩一区二区,高清视频'])(
  'the band %s goes, whatever stands around it',
  (band) => {
    expect(dropSpam(`${band}\n公安部今日部署。`)).toMatchObject([
      { start: 0, end: band.length, rule: 'search-band', kind: 'SPAM' },
    ]);
  },
);

test.each([
  '日前，全国“扫黄打非”办公室通报一批传播淫秽色情视频、成人网站的案件，一些网站以“中文字幕”“午夜”等字样招揽',
  '免费观看国产精品电影，在线播放，亚洲影展今日开幕',
  '警方查处色情网站，涉及久久、麻豆、午夜、无码等关键词，共封停网址三十个',
  '以久久、麻豆、午夜、无码命名的色情网址',
  '被封停的色情网站：久久精品、麻豆视频、午夜福利、无码高清',
])('%s is news', (line) => {
  expect(dropSpam(line)).toEqual([]);
});

test('a list that the line above announces is no farm', () => {
  expect(dropSpam(`试点地区如下：\n${FARM}`)).toEqual([]);
});

test.each([
  [FARM, 'PROBABLE'],
  [`主站蜘蛛池模板：${FARM}`, 'CERTAIN'],
  [`彩票| ${FARM}`, 'CERTAIN'],
  [FARM + FARM, 'CERTAIN'],
  ['亚洲精品久久无码_免费成人视频_国产麻豆_91在线观看_中文字幕', 'CERTAIN'],
  ['久久日本，自拍，国产视频，伊人', 'PROBABLE'],
])('%s goes, and is %s', (line, certainty) => {
  expect(dropSpam(line)).toMatchObject([{ start: 0, end: line.length, certainty }]);
});
