/** Each stretch of a decoded text leads back to the bytes it was read from, in one encoding and in several. */
import { describe, expect, test } from 'vitest';
import { byteRangeOf, byteRangesOf } from '../../src/decode/byte-ranges.ts';
import { decodeBytes } from '../../src/decode-bytes.ts';
import { locateRepairs } from '../../src/locate-repairs.ts';
import { parsePage } from '../../src/parse-page.ts';
import { codePointLength } from '../../src/spans.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const gbk = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'));
const concat = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));

const TEXT = '近日，临水市公安局召开会议，部署夏季社会治安整治工作😀。';
/** 版权所有 临水网, and 公安部通报. */
const FOOTER = gbk('b0e6c8a8cbf9d3d020c1d9cbaecdf8');
const TITLE = gbk('b9abb0b2b2bfcda8b1a8');

const pages: [string, Uint8Array][] = [
  ['UTF-8', utf8(`<h1>${TEXT}</h1>${TEXT.repeat(40)}`)],
  ['GBK', concat(TITLE, utf8('\nabc\n'), FOOTER)],
  ['UTF-8 around a footer in GBK', concat(utf8(`<p>${TEXT}</p>`), FOOTER, utf8(`<p>${TEXT.repeat(30)}</p>`), FOOTER)],
  ['GBK around a line in UTF-8', concat(TITLE, utf8('\n'), TITLE, utf8('\n版权\n'), TITLE, utf8('\n'), TITLE)],
  ['a byte order mark', utf8(`\uFEFF${TEXT}`)],
];

describe.each(pages)('%s', (_, bytes) => {
  const { text, encoding, byteOffset } = decodeBytes(bytes).value;
  const chars = Array.from(text);

  test('every character, asked for together and alone', () => {
    const spans = chars.map((__, i) => ({ start: i, end: i + 1 }));
    const ranges = byteRangesOf(bytes, encoding, byteOffset, spans);
    expect(ranges[0]?.start).toBe(byteOffset);
    expect(ranges.at(-1)?.end).toBe(bytes.length);
    for (const [i, range] of ranges.entries()) {
      const part = bytes.subarray(range.start, range.end);
      const readings = ['utf-8', 'gbk'].map((name) => new TextDecoder(name, { ignoreBOM: true }).decode(part));
      expect(readings).toContain(chars[i]);
    }
    for (const i of [0, Math.floor(chars.length / 2), chars.length - 1])
      expect(byteRangeOf(bytes, encoding, byteOffset, { start: i, end: i + 1 })).toEqual(ranges[i]);
  });

  test('spans in any order, empty ones and those behind the end', () => {
    const length = codePointLength(text);
    const [late, empty, early, behind] = byteRangesOf(bytes, encoding, byteOffset, [
      { start: length - 1, end: length },
      { start: 2, end: 2 },
      { start: 0, end: 1 },
      { start: length + 5, end: length + 9 },
    ]);
    expect(late?.end).toBe(bytes.length);
    expect(empty?.start).toBe(empty?.end);
    expect(early?.start).toBe(byteOffset);
    expect(behind).toEqual({ start: bytes.length, end: bytes.length });
  });
});

test.each([
  ['utf-8', 'e631', ['e6', '31']],
  ['utf-8', 'e6e5869c', ['e6', 'e5869c']],
  ['utf-8', 'e58631e586', ['e586', '31']],
  ['utf-8', 'e58cc041', ['e58c', 'c0', '41']],
  ['gbk', 'ac31b9fa', undefined],
  ['gb18030', 'ac3080acac41', undefined],
  ['gb18030', '0aac3080acac3080ac41b9fa', undefined],
])('broken sequences of %s: %s', (encoding, hex, characters) => {
  const bytes = Uint8Array.from(Buffer.from(hex, 'hex'));
  const text = new TextDecoder(encoding).decode(bytes, { stream: true });
  const ranges = byteRangesOf(
    bytes,
    encoding,
    0,
    Array.from(text, (_, i) => ({ start: i, end: i + 1 })),
  );
  if (characters)
    expect(ranges.map(({ start, end }) => Buffer.from(bytes.subarray(start, end)).toString('hex'))).toEqual(characters);
  // How many characters a broken sequence of four bytes gives is the decoder's matter; their places go on and end inside.
  for (const [i, { start, end }] of ranges.entries())
    expect([start >= (ranges[i - 1]?.end ?? 0), end >= start, end <= bytes.length]).toEqual([true, true, true]);
});

test('repairs behind a fragment in another encoding point at their own bytes', () => {
  const damaged = '公安部部署開(kāi)展“淨土”專項(xiàng)行動，依法嚴(yán)厲打擊電信網(wǎng)絡(luò)詐騙，取得積極成效。';
  const page = concat(utf8('<h1>標題</h1><div>'), FOOTER, utf8(`</div><p>${damaged}</p><p>${damaged}</p>`));
  const parsed = parsePage(page);
  expect(parsed.diagnostics.map(({ code }) => code)).toContain('MIXED_ENCODINGS');
  const { located } = locateRepairs(parsed, page);
  expect(located.length).toBeGreaterThan(8);
  for (const { bytes, before } of located)
    expect(new TextDecoder().decode(page.subarray(bytes?.start, bytes?.end))).toBe(before);
});
