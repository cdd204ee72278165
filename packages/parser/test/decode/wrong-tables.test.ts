/** Pages whose bytes were read with the wrong table or cut, from bytes to article: each family for and against. All text is invented. */
import { describe, expect, test } from 'vitest';
import { parsePage } from '../../src/parse-page.ts';

/** Text to bytes of a double-byte encoding, by asking the decoder about every pair. */
function encoder(label: string): (text: string) => Uint8Array {
  const decoder = new TextDecoder(label);
  const bytesOf = new Map<string, number[]>();
  for (let lead = 0x81; lead < 0xff; lead++) {
    for (let trail = 0x40; trail < 0xff; trail++) {
      const char = decoder.decode(Uint8Array.of(lead, trail));
      if (Array.from(char).length === 1 && char !== '\uFFFD' && !bytesOf.has(char)) bytesOf.set(char, [lead, trail]);
    }
  }
  return (text) =>
    Uint8Array.from(Array.from(text).flatMap((char) => bytesOf.get(char) ?? [char.codePointAt(0) as number]));
}

const big5 = encoder('big5');
const gbk = encoder('gbk');
const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (bytes: Uint8Array) => String.fromCharCode(...bytes);
const western = (bytes: Uint8Array) => new TextDecoder('windows-1252').decode(bytes);

const TAIWAN = {
  title: '北嶺市警方掃蕩詐騙機房',
  text: '警方今日宣布，聯合各縣市掃蕩詐騙機房，查獲多人，並查扣現金及手機等證物。\n警方呼籲，民眾接到陌生電話應提高警覺，切勿依指示匯款。',
};
const MAINLAND = {
  title: '临水部署夏季治安整治',
  text: '近日，临水市公安局召开会议，部署夏季社会治安整治工作，要求各地迅速行动。\n会议要求，各县区要压实责任，强化协作，确保整治取得实效。',
};
const plain = ({ title, text }: typeof TAIWAN) => `${title}\n2026-07-01 10:20\n\n${text}`;
const html = (charset: string, { title, text }: typeof TAIWAN) =>
  `<html><head><meta charset="${charset}"><title>${title}</title></head><body><h1>${title}</h1><div>${text.replace(/.+/g, '<p>$&</p>')}</div></body></html>`;
const articleOf = (input: Uint8Array | string) => parsePage(input).article;
const codesOf = (input: Uint8Array | string) => parsePage(input).diagnostics.map(({ code }) => code);

describe('read with a western table', () => {
  test.each([
    ['Big5 as latin-1', latin1(big5(plain(TAIWAN))), TAIWAN],
    ['Big5 as windows-1252', western(big5(plain(TAIWAN))), TAIWAN],
    ['Big5 as latin-1, saved as UTF-8', utf8(latin1(big5(plain(TAIWAN)))), TAIWAN],
    ['Big5 as latin-1 in HTML', latin1(big5(html('big5', TAIWAN))), TAIWAN],
    ['GBK as latin-1', latin1(gbk(plain(MAINLAND))), MAINLAND],
    ['GBK as windows-1252', western(gbk(plain(MAINLAND))), MAINLAND],
    ['UTF-8 as latin-1', latin1(utf8(plain(MAINLAND))), MAINLAND],
  ])('%s is undone', (_, input, expected) => {
    expect(articleOf(input)).toMatchObject(expected);
  });

  test.each([
    'Café déjà vu, résumé naïve, Ærø, garçon, Übermut',
    'Größe, Äpfel, Öl und süße Füße',
    `${MAINLAND.text}\nGröße: 5 µm, 温度25℃±1°`,
  ])('%s stays', (text) => {
    expect(parsePage(text).repairs.filter(({ kind }) => kind === 'MOJIBAKE')).toEqual([]);
  });
});

describe('declared wrongly', () => {
  test.each([
    ['GBK declared UTF-8', gbk(html('utf-8', MAINLAND)), MAINLAND],
    ['UTF-8 declared GBK', utf8(html('gb2312', MAINLAND)), MAINLAND],
    ['Big5 declared UTF-8', big5(html('utf-8', TAIWAN)), TAIWAN],
    ['UTF-8 declared Big5', utf8(html('big5', TAIWAN)), TAIWAN],
  ])('%s: the bytes are believed', (_, input, expected) => {
    expect(articleOf(input)).toMatchObject(expected);
    expect(codesOf(input)).toContain('CHARSET_MISMATCH');
  });

  test.each([
    ['GBK declared GB2312', gbk(html('gb2312', MAINLAND)), MAINLAND],
    ['UTF-8 declared UTF-8', utf8(html('utf-8', MAINLAND)), MAINLAND],
    ['Big5 declared Big5', big5(html('big5', TAIWAN)), TAIWAN],
  ])('%s is no mismatch', (_, input, expected) => {
    expect(articleOf(input)).toMatchObject(expected);
    expect(codesOf(input)).not.toContain('CHARSET_MISMATCH');
  });
});

describe('a byte lost', () => {
  const without = (bytes: Uint8Array, at: number) => Uint8Array.from([...bytes.slice(0, at), ...bytes.slice(at + 1)]);

  test('from UTF-8: one character, and the rest is whole', () => {
    const { article, decoding } = parsePage(without(utf8(plain(MAINLAND)), 102));
    expect(decoding.encoding).toBe('utf-8');
    expect(article.text.match(/\uFFFD/g)?.length).toBe(1);
    expect(article.text.endsWith(MAINLAND.text.slice(-30))).toBe(true);
  });

  test('from GBK: the line it stood in, and no other', () => {
    const { article, decoding } = parsePage(without(gbk(plain(MAINLAND)), 81));
    expect(decoding.encoding).toBe('gbk');
    expect(article.text.split('\n')[1]).toBe(MAINLAND.text.split('\n')[1]);
  });

  test('from none: nothing is said to be lost', () => {
    expect(codesOf(utf8(plain(MAINLAND)))).not.toContain('UNDECODABLE_BYTES');
  });
});

describe('cut off at the end', () => {
  test.each([
    ['UTF-8', utf8(plain(MAINLAND)), MAINLAND],
    ['GBK', gbk(plain(MAINLAND)), MAINLAND],
    ['Big5', big5(plain(TAIWAN)), TAIWAN],
  ])('%s within a character', (_, whole, { text }) => {
    const cut = whole.subarray(0, whole.length - 1);
    expect(articleOf(cut).text).toBe(text.slice(0, -1));
    expect(codesOf(cut)).toEqual(expect.arrayContaining(['TRUNCATED_INPUT', 'TEXT_CUT_OFF']));
    expect(codesOf(whole)).not.toContain('TRUNCATED_INPUT');
  });

  test('HTML within a tag', () => {
    expect(articleOf(utf8(html('utf-8', MAINLAND).slice(0, -12)))).toMatchObject(MAINLAND);
  });
});

describe('entities escaped twice', () => {
  const page = (words: string) =>
    articleOf(html('utf-8', { ...MAINLAND, text: MAINLAND.text.replace('夏季', words) })).text;

  test.each([
    ['&amp;ldquo;夏安&amp;rdquo;', '“夏安”'],
    ['&amp;amp;ldquo;夏安&amp;amp;rdquo;', '“夏安”'],
    ['夏&amp;#23395;', '夏季'],
    ['夏季&amp;mdash;&amp;mdash;秋季', '夏季——秋季'],
  ])('%s reads %s', (words, expected) => {
    expect(page(words)).toBe(MAINLAND.text.replace('夏季', expected));
  });

  test.each([
    ['Q&amp;A', 'Q&A'],
    ['R&amp;D经费', 'R&D经费'],
    ['夏季；', '夏季；'],
  ])('%s stays %s', (words, expected) => {
    expect(page(words)).toBe(MAINLAND.text.replace('夏季', expected));
  });
});
