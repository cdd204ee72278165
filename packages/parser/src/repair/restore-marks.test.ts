import { expect, test } from 'vitest';
import { applyEdits } from './edits.ts';
import { dropLostIndents, restoreMarks } from './restore-marks.ts';

const restored = (text: string, isMirrored = false) => {
  const outdented = applyEdits(text, dropLostIndents(text));
  return applyEdits(outdented, restoreMarks(outdented, isMirrored));
};

test('`?` before every paragraph is lost indentation', () => {
  expect(restored('标题在此\n??近日，公安机关部署。\n??下一步，加强防范。\n??“要压实责任。”他说。')).toBe(
    '标题在此\n近日，公安机关部署。\n下一步，加强防范。\n“要压实责任。”他说。',
  );
});

test('indentation of more bytes, or with spaces left among the `?`', () => {
  expect(restored('标题在此\n??????近日，水务局部署。\n??????下一步，加强巡查。')).toBe(
    '标题在此\n近日，水务局部署。\n下一步，加强巡查。',
  );
  expect(restored('标题在此\n ? ? 近日，水务局部署。\n ? ? 下一步，加强巡查。')).toBe(
    '标题在此\n近日，水务局部署。\n下一步，加强巡查。',
  );
  expect(restored('标题在此\n??近日，水务局部署。\n下一步，加强巡查。')).toContain('??近日');
});

const STOPPED =
  '近日，公安部召开新闻发布会，通报打击电信网络诈骗犯罪的有关情况?各地公安机关持续加大打击力度，取得明显成效?今年以来，全国共破获案件3万余起，抓获犯罪嫌疑人2万余名?\n下一步，公安机关将继续保持高压态势?';

test('a page with `?` and not one full stop', () => {
  expect(restored(STOPPED)).toBe(STOPPED.replaceAll('?', '。'));
});

test('doubled commas are a mirror’s', () => {
  expect(restored('近日，，公安機關、、銀行部署,,加強防範，。', true)).toBe('近日，公安機關、銀行部署,加強防範。');
});

test.each([
  '问：报名要什么条件?答：年满十八周岁。\n?另有问题请来电',
  '您的手机是否收到过陌生短信?收到后该怎么办?能不能点开其中的链接?家里老人会不会上当?孩子的压岁钱谁来管?遇到网上刷单兼职您会心动吗?接到自称客服的电话该如何应对?这些您都清楚吗?',
  '他迟疑了一下，，又说，……好吧。',
  '——等等。。。还有呢？？',
])('%s stays', (text) => {
  expect(restored(text)).toBe(text);
});

test('a page where commas stand beside other marks again and again', () => {
  const page = '市水务局,，开闸泄洪,。下游三镇、,两乡“转移”,、安置群众，；无人伤亡。';
  expect(restored(page)).toBe('市水务局，开闸泄洪。下游三镇、两乡“转移”、安置群众；无人伤亡。');
});

test('of two commas the one like the page’s others stays', () => {
  expect(restored('水务局,巡查,，开闸,。', true)).toBe('水务局,巡查,开闸。');
  expect(restored('水务局，巡查,，开闸,。', true)).toBe('水务局，巡查，开闸。');
});

test('one such pair is a slip on a page with no trace of a mirror, and a table has empty cells', () => {
  for (const text of ['市水务局，开闸泄洪，。下游转移群众。', 'a,,b,,c,,d', '甲\n,,\n,,\n,,乙'])
    expect(restored(text)).toBe(text);
});

test('an entity that lost its &', () => {
  expect(restored('局长说：?ldquo;水位已降?rdquo;。?mdash;记者')).toBe('局长说：“水位已降”。—记者');
  expect(restored('水库?)?rdquo;，该不该用ldquo;？')).toBe('水库?)?rdquo;，该不该用ldquo;？');
});
