/** Repairs point at the bytes they changed, in every encoding, for plain text and for HTML. */
import { describe, expect, test } from 'vitest';
import { decodeBytes } from '../src/decode-bytes.ts';
import { locateRepairs } from '../src/locate-repairs.ts';
import { parsePage } from '../src/parse-page.ts';
import { sliceByCodePoints } from '../src/spans.ts';
import { pages, readPageFile } from './read-page-file.ts';

describe.each(pages)('%s', (name) => {
  const { bytes } = readPageFile(name);
  const page = parsePage(bytes);
  const { text, located } = locateRepairs(page, bytes);
  const { encoding, text: source } = decodeBytes(bytes).value;

  test('a place for each repair, in which the text before it stands', () => {
    expect(located).toMatchObject(page.repairs);
    for (const { from, before } of located) expect(sliceByCodePoints(text, from.start, from.end)).toBe(before);
  });

  test('bytes that decode to that stretch of the source', () => {
    for (const repair of located) {
      const range = bytes.subarray(repair.bytes?.start, repair.bytes?.end);
      const written = sliceByCodePoints(source, repair.source.start, repair.source.end);
      expect(new TextDecoder(encoding, { ignoreBOM: true }).decode(range)).toBe(written);
    }
  });
});

const damaged =
  '標題\n2026-03-01\n\n  公安部部署開(kāi)展“淨土”專項(xiàng)行動(dòng)，依法嚴(yán)厲打擊電信網(wǎng)絡(luò)詐騙。';

test.each([
  ['utf-16le', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ['utf-32le', (text: string) => Buffer.concat(Array.from(`\uFEFF${text}`, utf32))],
  ['utf-8', (text: string) => Buffer.from(`\uFEFF${text}`)],
] as const)('behind a byte order mark, %s', (_, encode) => {
  const bytes = new Uint8Array(encode(damaged));
  const { located } = locateRepairs(parsePage(bytes), bytes);
  expect(located.length).toBeGreaterThan(10);
  for (const { bytes: range, before } of located)
    expect(Buffer.from(bytes.subarray(range?.start, range?.end))).toEqual(encode(before).subarray(encode('').length));
});

function utf32(char: string): Buffer {
  const unit = Buffer.alloc(4);
  unit.writeUInt32LE(char.codePointAt(0) ?? 0);
  return unit;
}

test('a string has no bytes', () => {
  const { located } = locateRepairs(parsePage(damaged), damaged);
  expect(located.every(({ bytes, source, from }) => bytes === undefined && source === from)).toBe(true);
});
