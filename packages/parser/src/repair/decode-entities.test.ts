import { expect, test } from 'vitest';
import { decodeEntities } from './decode-entities.ts';
import { applyEdits } from './edits.ts';

const decoded = (text: string) => applyEdits(text, decodeEntities(text));

test.each([
  ['近日&mdash;&#30005;信网络', '近日—电信网络'],
  ['“断卡&rdquo;行动', '“断卡”行动'],
  ['公安部&amp;nbsp;通报', '公安部\u00a0通报'],
  ['a&lt;b &gt; c&quot;d', 'a<b > c"d'],
])('%s reads %s', (text, expected) => {
  expect(decoded(text)).toBe(expected);
});

test.each(['5<6且7>3；a&b&amp;c', 'https://example.org/?a=1&lt=2', 'AT&T;', '&#0;&#xD800;x'])('%s stays', (text) => {
  expect(decoded(text)).toBe(text);
});
