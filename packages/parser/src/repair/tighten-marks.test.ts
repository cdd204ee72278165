import { expect, test } from 'vitest';
import { applyEdits } from './edits.ts';
import { tightenMarks } from './tighten-marks.ts';

const tightened = (text: string) => applyEdits(text, tightenMarks(text));

test.each([
  [
    '上午九时 , 库区开闸 。下游三镇(含两乡) , 已转移群众 , 暂无伤亡 。',
    '上午九时,库区开闸。下游三镇(含两乡),已转移群众,暂无伤亡。',
  ],
  ['开闸 ，转移12人 ，“无伤亡” ，共3处 。\n次日复工 。', '开闸，转移12人，“无伤亡”，共3处。\n次日复工。'],
])('a page of spaced marks: %s', (text, expected) => {
  expect(tightened(text)).toBe(expected);
});

test.each([
  '上午九时 , 库区开闸。下游三镇，已转移群众 ，暂无伤亡。',
  'He came , saw , and won , they say , 他说。',
  '甲 乙 丙,丁 戊。己 庚，辛 壬。',
  '时间 : 周五，地点 : 礼堂，主讲 : 何某，主题 : 防汛。名额有限，先到先得，欢迎报名。',
])('%s stays', (text) => {
  expect(tightened(text)).toBe(text);
});
