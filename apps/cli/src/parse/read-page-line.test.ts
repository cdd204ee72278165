import { expect, test } from 'vitest';
import { readPageLine } from './read-page-line.ts';

const read = (line: string | object) =>
  readPageLine(new TextEncoder().encode(typeof line === 'string' ? line : JSON.stringify(line)));

test('a page of text, with what is known of it', () => {
  expect(read({ id: 'a', url: 'https://a.example/1', content: '正文' })).toEqual({
    id: 'a',
    input: '正文',
    options: { url: 'https://a.example/1' },
  });
});

test('a page of bytes in its own charset', () => {
  const contentBase64 = Buffer.from([0xb9, 0xfa, 0xbc, 0xd2]).toString('base64');
  expect(read({ id: 7, contentBase64, charset: 'gbk' })).toEqual({
    id: 7,
    input: Uint8Array.of(0xb9, 0xfa, 0xbc, 0xd2),
    options: { charset: 'gbk' },
  });
});

test.each(['', '   ', '\r'])('%j is no line at all', (line) => {
  expect(read(line)).toBeUndefined();
});

test('base64 may be written without its padding', () => {
  expect(read({ contentBase64: 'YQ' })).toMatchObject({ input: Uint8Array.of(0x61) });
});

test.each<[string | object, RegExp, (string | number)?]>([
  ['{"id":', /no JSON/],
  ['plain words', /no JSON/],
  ['[1]', /no JSON object/],
  ['null', /no JSON object/],
  ['"text"', /no JSON object/],
  [{ id: 'a' }, /neither content nor contentBase64/, 'a'],
  [{ id: 'a', content: 'x', contentBase64: 'eA==' }, /both/, 'a'],
  [{ id: 'a', content: 5 }, /content must be a string/, 'a'],
  [{ id: 'a', content: null }, /content must be a string/, 'a'],
  [{ id: 'a', contentBase64: 5 }, /contentBase64 must be a string/, 'a'],
  [{ id: 3, contentBase64: '***' }, /no base64/, 3],
  [{ id: 3, contentBase64: 'YWJ' + 'j' + 'Y' }, /no base64/, 3],
  [{ id: {}, content: 'x' }, /id must be/],
  [{ id: 'a', url: 5, content: 'x' }, /url must be a string/, 'a'],
])('%j is refused', (line, error, id) => {
  expect(read(line)).toEqual({ error: expect.stringMatching(error), ...(id === undefined ? {} : { id }) });
});

test('bytes that are no UTF-8 are refused, not guessed', () => {
  expect(readPageLine(Uint8Array.of(0x7b, 0xff, 0x7d))).toEqual({ error: 'The line is no UTF-8.' });
});
