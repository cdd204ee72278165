import { expect, test } from 'vitest';
import { applyEdits } from './edits.ts';
import { pageHabits } from './page-habits.ts';
import { restoreRead } from './restore-read.ts';

const HABIT = '國(guó)家發(fā)展網(wǎng)絡(luò)。';
const restored = (text: string) => {
  const page = HABIT + text;
  return applyEdits(page, restoreRead(page, pageHabits(page))).slice(HABIT.length);
};

test.each([
  ['電信�(wǎng)絡(luò)詐騙', '電信網絡(luò)詐騙'],
  ['公安機(jī)�(guān)部署', '公安機(jī)關部署'],
  ['加強對群眾的宣�(chuán)教育', '加強對群眾的宣傳教育'],
])('%s', (text, expected) => {
  expect(restored(text)).toBe(expected);
});

test.each(['他姓�(lǐ)，是村民', '�(wǎng', '�絡(luò)', '�(abc)'])('%s stays', (text) => {
  expect(restored(text)).toBe(text);
});

test('a page without the habit is left alone', () => {
  expect(restoreRead('电信�(wǎng)络', pageHabits('电信�(wǎng)络'))).toEqual([]);
});
