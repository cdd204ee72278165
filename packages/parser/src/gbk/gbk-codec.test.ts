import { expect, test } from 'vitest';
import { decodeGbk, encodeAsBrowsersRead, encodeGbk, gbkCodec } from './gbk-codec.ts';

test('21,791 pairs, among them none of the user-defined areas that browsers answer private-use characters for', () => {
  const { valid, charOf } = gbkCodec();
  expect(valid.reduce((sum, one) => sum + one, 0)).toBe(21_791);
  for (const pair of [0xafa1, 0xf8a1, 0xa2ab, 0xa140, 0xd7fa, 0x807f, 0xff41, 0xb07f]) {
    expect(valid[pair]).toBe(0);
    expect(charOf[pair]).toBe('');
  }
});

test('every character goes there and back, and is none of the private use', () => {
  const { valid, charOf, codeOf } = gbkCodec();
  for (let pair = 0x8140; pair < 0x10000; pair++) {
    if (!valid[pair]) continue;
    const char = charOf[pair] as string;
    expect(char).toMatch(/^[^\ue000-\uf8ff\ufffd]$/);
    expect(codeOf[char.charCodeAt(0)]).toBe(pair);
  }
});

test('the characters the damage is about', () => {
  expect(encodeGbk('斩财。”')).toEqual(Uint8Array.of(0xd5, 0xb6, 0xb2, 0xc6, 0xa1, 0xa3, 0xa1, 0xb1));
  expect(decodeGbk(Uint8Array.of(0xd8, 0x94, 0x21))).toBe('財!');
  expect(encodeGbk('𠮷')).toBeUndefined();
  expect(decodeGbk(Uint8Array.of(0xaf, 0xa1))).toBeUndefined();
  expect(decodeGbk(Uint8Array.of(0xb9))).toBeUndefined();
});

test('what a browser read as private-use characters has its bytes too', () => {
  expect(encodeAsBrowsersRead(new TextDecoder('gbk').decode(Uint8Array.of(0xae, 0xb6, 0xb9, 0xfa)))).toEqual(
    Uint8Array.of(0xae, 0xb6, 0xb9, 0xfa),
  );
  expect(encodeAsBrowsersRead('é')).toEqual(Uint8Array.of(0xa8, 0xa6));
  expect(encodeAsBrowsersRead('ÿ')).toBeUndefined();
});
