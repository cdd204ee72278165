import { expect, test } from 'vitest';
import { applyEdits } from './edits.ts';
import { restoreDates } from './restore-dates.ts';

const restored = (text: string) => applyEdits(text, restoreDates(text));

test.each([
  ['2026317日，市水务局通报', '2026年3月17日，市水务局通报'],
  ['截至2025930日', '截至2025年9月30日'],
  ['20241231日和202445日', '2024年12月31日和2024年4月5日'],
  ['20240805日', '2024年08月05日'],
  ['望政办〔202612号', '望政办〔2026〕12号'],
])('%s reads %s', (text, expected) => {
  expect(restored(text)).toBe(expected);
});

test.each([
  '2026111日，或在一月，或在十一月',
  '2026日',
  '20263日',
  '订单20261399日内发货',
  '编号12026317日',
  '2026年317日',
  '〔2026〕12号',
  '第202612号',
  '金额2,026317日元',
])('%s stays', (text) => {
  expect(restored(text)).toBe(text);
});
