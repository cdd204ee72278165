import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, canonicalSha256, type JsonValue } from './canonical-json.ts';

describe('canonicalJson', () => {
  it.each<[string, JsonValue, string]>([
    ['keys in order, no white space', { b: 1, a: [2, null, true] }, '{"a":[2,null,true],"b":1}'],
    [
      'keys by UTF-16 code units: U+FB33 after the surrogates of U+1F600',
      { '\ufb33': 1, '😀': 2 },
      '{"😀":2,"\ufb33":1}',
    ],
    [
      'numbers as ECMAScript spells them',
      [1.0, 1e21, 1e-7, -0, 333333333.3333333],
      '[1,1e+21,1e-7,0,333333333.3333333]',
    ],
    ['control characters escaped as RFC 8785 says', '\u000f\n"\\\u20ac', '"\\u000f\\n\\"\\\\€"'],
    ['Chinese as it is', { 名: '“断卡”行动' }, '{"名":"“断卡”行动"}'],
  ])('%s', (_, value, text) => expect(canonicalJson(value)).toBe(text));

  it.each([
    [{ a: undefined }],
    [[Number.NaN]],
    [Number.POSITIVE_INFINITY],
    ['\ud800'],
    [{ '\udc00': 1 }],
    [new Date(0)],
    [() => 1],
  ])('refuses %j', (value) => expect(() => canonicalJson(value as unknown as JsonValue)).toThrow(TypeError));

  it('does not depend on the order in which keys were set, and survives a round trip', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse()) as JsonValue;
        const text = canonicalJson(value as JsonValue);
        expect(canonicalJson(turned)).toBe(text);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
  });

  it('hashes the UTF-8 of the canonical form', () => {
    const expected = createHash('sha256').update('{"a":"断"}', 'utf8').digest('hex');
    expect(canonicalSha256({ a: '断' })).toBe(expected);
  });
});
