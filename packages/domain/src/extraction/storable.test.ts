import { describe, expect, it } from 'vitest';
import { storableJson, storableText } from './storable.ts';

describe('what PostgreSQL can hold', () => {
  it.each([
    ['ordinary text', '“断卡”行动𠮷', '“断卡”行动𠮷'],
    ['NUL', '甲\u0000乙', '甲\u2400乙'],
    ['half a surrogate pair', '甲\ud842乙', '甲\ufffd乙'],
    ['the other half', '\udfb7', '\ufffd'],
    ['nothing', '', ''],
  ])('%s', (_, text, stored) => {
    expect(storableText(text)).toBe(stored);
    expect(Array.from(storableText(text))).toHaveLength(Array.from(text).length);
  });

  it('reaches every string of a JSON value and leaves out what is undefined', () => {
    const value = { a: ['\u0000', { b: '\ud800', c: 1, d: null }], e: undefined };
    expect(storableJson(value)).toEqual({ a: ['\u2400', { b: '\ufffd', c: 1, d: null }] });
  });
});
