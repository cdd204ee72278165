import { expect, test } from 'vitest';
import { findSnippet } from './find-matches.ts';

const marked = (text: string, search: string) => {
  const found = findSnippet(text, search);
  if (!found) return null;
  const points = Array.from(found.snippet);
  return found.spans.map(({ start, end }) => points.slice(start, end).join(''));
};

test.each([
  ['开展断卡行动', '斷卡', ['断卡']],
  ['開展斷卡行動', '断卡行动', ['斷卡行動']],
  ['打击治理电信网络诈骗', '电信 诈骗', ['电信', '诈骗']],
  ['断卡行动和断卡', '断卡', ['断卡', '断卡']],
  ['在断网前', '断', ['断']],
  ['反詐騙，骗', '骗', ['騙', '骗']],
  ['国家反诈中心APP上线', 'app', ['APP']],
  ['拨打96110专线', '９６１１０', ['96110']],
  ['𠮷野家断卡', '断卡', ['断卡']],
])('%s, asked for %s', (text, search, spans) => {
  expect(marked(text, search)).toEqual(spans);
});

test.each([
  ['打击犯罪、治理乱象', '打击治理'],
  ['开展行动', '断卡'],
  ['happy', 'app'],
])('%s has no %s', (text, search) => {
  expect(findSnippet(text, search)).toBeNull();
});

test('a snippet holds 120 code points around the first match, counted from the text’s beginning', () => {
  const text = `${'甲'.repeat(200)}断卡${'乙'.repeat(200)}`;
  const found = findSnippet(text, '断卡');
  expect(found?.offset).toBe(170);
  expect(Array.from(found?.snippet ?? '')).toHaveLength(120);
  expect(found?.spans).toEqual([{ start: 30, end: 32 }]);
  expect(
    Array.from(text)
      .slice(found?.offset, (found?.offset ?? 0) + 120)
      .join(''),
  ).toBe(found?.snippet);
  expect(findSnippet('断卡', '断卡')).toEqual({ snippet: '断卡', offset: 0, spans: [{ start: 0, end: 2 }] });
});
