import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  codePointLength,
  codePointToUtf16,
  sliceByCodePoints,
  spanIndex,
  toCodePoints,
  utf16ToCodePoint,
} from './spans.ts';

// Any units at all, lone surrogates and astral characters among them.
const anyText = fc
  .array(fc.oneof(fc.constantFrom('国', '𠮷', '\ud800', '\udc00', 'a', '\n'), fc.string({ unit: 'binary' })))
  .map((parts) => parts.join(''));

test('an astral character is one code point and two units', () => {
  const text = '𠮷野家';
  expect(toCodePoints(text)).toEqual(['𠮷', '野', '家']);
  expect(codePointToUtf16(text, 1)).toBe(2);
  expect(utf16ToCodePoint(text, 2)).toBe(1);
  expect(sliceByCodePoints(text, 1, 3)).toBe('野家');
  expect(codePointLength(text)).toBe(3);
});

test('positions past the end are the end', () => {
  expect(codePointToUtf16('国家', 9)).toBe(2);
  expect(utf16ToCodePoint('国家', 9)).toBe(2);
  expect(spanIndex('国家').toUtf16(9)).toBe(2);
});

test('a lone surrogate counts as one', () => {
  expect(codePointLength('\ud800国\udc00')).toBe(3);
  expect(sliceByCodePoints('\ud800国\udc00', 1, 2)).toBe('国');
});

test('every position goes there and back, by function and by index', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const points = toCodePoints(text);
      const index = spanIndex(text);
      expect(index.length).toBe(points.length);
      let offset = 0;
      for (let i = 0; i <= points.length; i++) {
        expect(codePointToUtf16(text, i)).toBe(offset);
        expect(index.toUtf16(i)).toBe(offset);
        expect(utf16ToCodePoint(text, offset)).toBe(i);
        expect(index.toCodePoint(offset)).toBe(i);
        expect(index.slice(0, i)).toBe(points.slice(0, i).join(''));
        offset += points[i]?.length ?? 0;
      }
    }),
  );
});

test('the index and the function agree inside a surrogate pair too', () => {
  fc.assert(
    fc.property(anyText, fc.nat(), (text, n) => {
      const offset = n % (text.length + 1);
      expect(spanIndex(text).toCodePoint(offset)).toBe(utf16ToCodePoint(text, offset));
    }),
  );
});
