import { expect, test } from 'vitest';
import { encodeGbk } from '../gbk/gbk-codec.ts';
import { pinyinReadings, readAnnotation, readSyllable } from './readings.ts';

const code = (char: string) => {
  const [lead = 0, trail = 0] = encodeGbk(char) ?? [];
  return lead * 256 + trail;
};

test.each([
  ['國', 'guó'],
  ['國', 'guo'],
  ['長', 'zhǎng'],
  ['長', 'cháng'],
  ['綠', 'lǜ'],
  ['綠', 'lu'],
  ['綠', 'lv'],
  ['爲', 'wéi'],
  ['著', 'zhe'],
  ['發', 'fa\u0304'],
])('%s may be read %s', (char, syllable) => {
  expect(pinyinReadings().fits(code(char), syllable)).toBe(true);
});

test.each([
  ['國', 'fā'],
  ['網', 'NR'],
  ['發', 'fa fa'],
])('%s is never read %s', (char, syllable) => {
  expect(pinyinReadings().fits(code(char), syllable)).toBe(false);
});

test('財 is the only cái that starts with D8', () => {
  const codes = pinyinReadings().codesOf('cái');
  expect(codes.filter((pair) => pair >> 8 === 0xd8)).toEqual([0xd894]);
});

test('annotations are read where they are whole', () => {
  expect(readAnnotation('國(guó)家', 1)).toEqual({ syllable: 'guó', end: 6 });
  expect(readSyllable('?cái)嚯', 1)).toEqual({ syllable: 'cái', end: 5 });
  for (const text of ['(GDP)', '(guó', '()', '(zhuangx)', '(guó家)']) expect(readAnnotation(text, 0)).toBeUndefined();
});
