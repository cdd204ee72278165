import { describe, expect, test } from 'vitest';
import { decodeBytes } from '../../src/decode-bytes.ts';
import { parsePage } from '../../src/parse-page.ts';

const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex.replace(/\s/g, ''), 'hex'));
const utf8 = (text: string) => new TextEncoder().encode(text);
/** 国家发展改革委员会 in the two multi-byte encodings, written out so that no encoder has to be trusted. */
const GBK = bytes('b9fa bcd2 b7a2 d5b9 b8c4 b8ef ceaf d4b1 bbe1');
const TEXT = '国家发展改革委员会';
const BIG5 = bytes('b0ea ae61 b56f ae69 a7ef adb2 a965 adfb b77c');
const BIG5_TEXT = '國家發展改革委員會';
const concat = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));
const codes = (result: { diagnostics: { code: string }[] }) => result.diagnostics.map(({ code }) => code);

describe('decodeBytes finds the encoding in the bytes', () => {
  test('a string passes through', () => {
    expect(decodeBytes('国家').value).toMatchObject({ text: '国家', encoding: 'unicode', layers: [] });
    // Halves that something invisible parts must not become a character once it is dropped.
    expect(decodeBytes('国\ud83d\u200b\ude00家').value.text).toBe('国\ufffd\u200b\ufffd家');
  });

  test('GBK that declares nothing', () => {
    expect(decodeBytes(GBK).value).toMatchObject({ text: TEXT, encoding: 'gbk', certainty: 'CERTAIN' });
  });

  test('GBK that declares UTF-8: the bytes win, and the page is told off', () => {
    const result = decodeBytes(concat(utf8('<meta charset="utf-8"><p>'), GBK));
    expect(result.value).toMatchObject({ encoding: 'gbk', declared: 'utf-8', mediaType: 'text/html' });
    expect(result.value.text).toBe(`<meta charset="utf-8"><p>${TEXT}`);
    expect(codes(result)).toContain('CHARSET_MISMATCH');
  });

  test('UTF-8 that declares GBK', () => {
    const result = decodeBytes(utf8(TEXT), { charset: 'gb2312' });
    expect(result.value).toMatchObject({ text: TEXT, encoding: 'utf-8', declared: 'gbk' });
    expect(codes(result)).toEqual(['CHARSET_MISMATCH']);
  });

  test('Big5 declared as GBK', () => {
    const result = decodeBytes(BIG5, { charset: 'gbk' });
    expect(result.value).toMatchObject({ text: BIG5_TEXT, encoding: 'big5' });
    expect(codes(result)).toEqual(['CHARSET_MISMATCH']);
  });

  test('GBK that declares GB2312 or GB18030 has not lied', () => {
    expect(codes(decodeBytes(GBK, { charset: 'GB2312' }))).toEqual([]);
    expect(codes(decodeBytes(GBK, { mediaType: 'text/html; charset=gb18030' }))).toEqual([]);
  });

  test('a four-byte sequence makes it GB18030', () => {
    const { value } = decodeBytes(concat(GBK, bytes('9535f437')));
    expect(value.encoding).toBe('gb18030');
    expect(value.text.startsWith(TEXT)).toBe(true);
  });

  test('ASCII is what it declares, and UTF-8 otherwise', () => {
    expect(decodeBytes(utf8('abc')).value.encoding).toBe('utf-8');
    expect(decodeBytes(utf8('abc'), { charset: 'big5' }).value.encoding).toBe('big5');
  });

  test('traditional text in GBK bytes is not taken for Big5', () => {
    // 國家發展改革 in GBK: 87F8 BCD2 B06C D5B9 B8C4 B8EF
    expect(decodeBytes(bytes('87f8bcd2b06cd5b9b8c4b8ef')).value).toMatchObject({
      text: '國家發展改革',
      encoding: 'gbk',
    });
  });

  test.each([
    ['utf-8', 'efbbbf e59bbd', '国'],
    ['utf-16le', 'fffe fd56 b65b', '国家'],
    ['utf-16be', 'feff 56fd 5bb6', '国家'],
    ['utf-32be', '0000feff 000056fd', '国'],
    ['utf-32le', 'fffe0000 fd560000', '国'],
  ])('a byte order mark says %s, whatever else is declared', (encoding, hex, text) => {
    expect(decodeBytes(bytes(hex), { charset: 'gbk' }).value).toMatchObject({ encoding, text });
  });

  test('UTF-16 without a mark', () => {
    const text = '全国公安机关开展行动。\n一是打击治理。';
    const le = Uint8Array.from(Buffer.from(text, 'utf16le'));
    expect(decodeBytes(le).value).toMatchObject({ text, encoding: 'utf-16le' });
  });

  test.each([
    ['utf-8', concat(utf8('国家'), bytes('e58f')), '国家'],
    ['gbk', concat(GBK, bytes('ce')), TEXT],
    ['big5', concat(BIG5, bytes('b5')), BIG5_TEXT],
  ])('a character cut off at the end of %s is left out and named', (encoding, input, text) => {
    const result = decodeBytes(input);
    expect(result.value).toMatchObject({ encoding, text });
    expect(codes(result)).toEqual(['TRUNCATED_INPUT']);
  });

  test('single bad bytes in UTF-8 do not turn the page into another encoding', () => {
    const result = decodeBytes(concat(utf8(TEXT), bytes('ff'), utf8(TEXT)));
    expect(result.value).toMatchObject({ encoding: 'utf-8', text: `${TEXT}\uFFFD${TEXT}` });
    expect(codes(result)).toEqual(['UNDECODABLE_BYTES']);
  });

  test('U+FFFD that stands in the page itself is no decoding fault', () => {
    expect(codes(decodeBytes(utf8('国\uFFFD家')))).toEqual([]);
  });

  test('an unknown charset is named and ignored', () => {
    const result = decodeBytes(GBK, { charset: 'klingon' });
    expect(result.value).toMatchObject({ encoding: 'gbk', declared: 'klingon' });
    expect(codes(result)).toEqual(['UNKNOWN_CHARSET']);
  });
});

describe('files in a page’s place', () => {
  test.each([
    ['PDF', '255044462d312e37'],
    ['PNG', '89504e470d0a1a0a0000000d49484452'],
    ['JPEG', 'ffd8ffe000104a464946'],
    ['GIF', '474946383961'],
    ['ZIP (also Word and Excel)', '504b030414000600'],
    ['gzip', '1f8b0800'],
    ['Microsoft Office', 'd0cf11e0a1b11ae1'],
    ['WebP', '52494646aabbccdd57454250'],
  ])('%s is named, and the page can’t be trusted', (format, hex) => {
    const page = parsePage(bytes(hex));
    expect(page.diagnostics).toContainEqual({
      code: 'NOT_TEXT',
      message: `The input is no page but a file: ${format}.`,
    });
    expect(page.quality.score).toBe(0);
  });

  test('bytes of chance in no encoding', () => {
    let seed = 7;
    const next = () => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
      return (seed >>> 16) & 255;
    };
    for (let i = 0; i < 20; i++) expect(parsePage(Uint8Array.from({ length: 500 }, next)).quality.score).toBe(0);
  });

  test.each(['PDF文件', 'GIF图', 'RIFF', '%PDF', 'PK赛'])('%s is text', (text) => {
    expect(codes(decodeBytes(utf8(text)))).toEqual([]);
  });
});

describe('media type', () => {
  test.each([
    ['<!DOCTYPE html><p>国', undefined, 'text/html'],
    ['\n <html><body>国', 'text/plain', 'text/html'],
    ['<p>国</p>', undefined, 'text/html'],
    ['<p>国</p>', 'text/plain', 'text/plain'],
    ['开展“<img src=x>”专项行动', undefined, 'text/plain'],
    ['< 5 万元的案件', undefined, 'text/plain'],
    ['国家', 'text/html; charset=utf-8', 'text/html'],
  ])('%s declared %s is %s', (text, mediaType, expected) => {
    expect(decodeBytes(text, mediaType === undefined ? {} : { mediaType }).value.mediaType).toBe(expected);
  });
});
