/** Pages in more than one encoding, in Hong Kong's Big5, and in no Chinese encoding at all. */
import { describe, expect, test } from 'vitest';
import { byteRangeOf } from '../../src/decode/byte-ranges.ts';
import { decodeBytes } from '../../src/decode-bytes.ts';

const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex.replace(/\s/g, ''), 'hex'));
const utf8 = (text: string) => new TextEncoder().encode(text);
const concat = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));
const codes = (result: { diagnostics: { code: string }[] }) => result.diagnostics.map(({ code }) => code);

const TEXT = '近日，临水市公安局召开会议，部署夏季社会治安整治工作。';
/** 版权所有 临水网, and 公安部通报. */
const FOOTER = bytes('b0e6c8a8cbf9d3d020c1d9cbaecdf8');
const TITLE = bytes('b9abb0b2b2bfcda8b1a8');

describe('two encodings in one page', () => {
  test('a GBK footer in a UTF-8 page', () => {
    const result = decodeBytes(concat(utf8(`<p>${TEXT}</p><div>`), FOOTER, utf8(`</div><p>${TEXT}</p>`)));
    expect(result.value.text).toBe(`<p>${TEXT}</p><div>版权所有 临水网</div><p>${TEXT}</p>`);
    expect(result.value.encoding).toBe('utf-8');
    expect(codes(result)).toEqual(['MIXED_ENCODINGS']);
  });

  test('a UTF-8 line in a GBK page, whatever is declared', () => {
    const page = concat(TITLE, utf8('\n'), TITLE, utf8('\n'), TITLE, utf8('\n版权\n'), TITLE);
    const result = decodeBytes(page, { charset: 'gb2312' });
    expect(result.value).toMatchObject({
      encoding: 'gbk',
      text: '公安部通报\n公安部通报\n公安部通报\n版权\n公安部通报',
    });
    expect(codes(result)).toEqual(['MIXED_ENCODINGS']);
  });

  test('a mark that says UTF-8 before a text in GBK', () => {
    expect(decodeBytes(concat(bytes('efbbbf'), TITLE, utf8('\n'), TITLE)).value.text).toBe('公安部通报\n公安部通报');
  });

  test('places behind the fragment lead to their bytes', () => {
    const page = concat(utf8(`<p>甲：${TEXT}</p>`), FOOTER, utf8('<p>乙丙</p>'));
    const { text, encoding, byteOffset } = decodeBytes(page).value;
    const at = (part: string) => {
      const start = Array.from(text.slice(0, text.indexOf(part))).length;
      const span = { start, end: start + Array.from(part).length };
      const range = byteRangeOf(page, encoding, byteOffset, span);
      return page.subarray(range.start, range.end);
    };
    expect(at('丙')).toEqual(utf8('丙'));
    expect(at('甲')).toEqual(utf8('甲'));
    expect(at('版权所有 临水网')).toEqual(FOOTER);
  });

  test('a few broken bytes are no second encoding', () => {
    const result = decodeBytes(concat(utf8(`${TEXT}\n${TEXT}`), bytes('e4b8'), utf8(`\n${TEXT}`)));
    expect(result.value.encoding).toBe('utf-8');
    expect(codes(result)).toEqual(['UNDECODABLE_BYTES']);
  });

  test('a page in one encoding is read as one', () => {
    expect(codes(decodeBytes(concat(TITLE, utf8('\n'), FOOTER)))).toEqual([]);
  });
});

describe('Hong Kong', () => {
  test('characters that only HKSCS has', () => {
    const page = bytes(
      'c4b5a4e8bb50abce9068ab4fa677adfba658a740a141b260a4f496f5a142916fb3bdaf46a650a842a6e6b0caa1419def9df79df69df8',
    );
    const text = '警方與屋邨保安員合作，深水埗、鰂魚涌同步行動，嘅咗喺啲';
    expect(decodeBytes(page).value).toMatchObject({ text, encoding: 'big5', certainty: 'CERTAIN' });
  });
});

describe('other languages', () => {
  test('a Western page is no UTF-16', () => {
    const result = decodeBytes(bytes('436166e920 64e96ae0 207675 2c 2072e973756de9 206e61ef7665'));
    expect(result.value).toMatchObject({
      encoding: 'windows-1252',
      certainty: 'PROBABLE',
      text: 'Café déjà vu, résumé naïve',
    });
  });

  test('a Korean page may be anything, surely not GBK', () => {
    // 경찰청은 단속을 in EUC-KR.
    expect(decodeBytes(bytes('b0e6c2fbc3bbc0ba20b4dcbcd3c0bb')).value.certainty).toBe('PROBABLE');
  });
});
