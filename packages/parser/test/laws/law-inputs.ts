/** Inputs for the laws, drawn by fast-check so that a failing one is made as small as it can be: bytes, texts, pages with accidents, hostile strings. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { gbkCodec } from '../../src/gbk/gbk-codec.ts';
import type { ParseOptions } from '../../src/parsed-page.ts';
import { damage, site } from '../damage.ts';
import { hostileInputs } from '../hostile-inputs.ts';
import { pages, readPageFile } from '../read-page-file.ts';
import type { LawInput } from './broken-laws.ts';

/** Of a page, a stretch this long: accidents are local, and a short input shows more of them a second. */
const STRETCH = 700;

const options: fc.Arbitrary<ParseOptions> = fc.record(
  {
    mediaType: fc.constantFrom('text/html', 'text/plain', 'text/html; charset=big5', 'x'),
    charset: fc.constantFrom('utf-8', 'gbk', 'big5', 'utf-16le', 'iso-8859-1', 'nonsense', ''),
    url: fc.oneof(fc.webUrl(), fc.constantFrom('', 'x', 'https://a.example/2026/13/99/', 'javascript:1')),
    fetchedAt: fc.constantFrom('2026-07-01T00:00:00Z', '', 'x'),
  },
  { requiredKeys: [] },
);

const withOptions = (input: fc.Arbitrary<Uint8Array | string>): fc.Arbitrary<LawInput> =>
  fc.record({ input, options: fc.oneof({ arbitrary: fc.constant({}), weight: 2 }, options) });

const SCRAPS = (
  '<p>|</p>|<div class="nav">|</div>|<table><tr><td>|</td>|<br>|<h1>|<title>|</title>|<script>|<!--|-->|&amp;|&#x|&amp;nbsp;|<a href="|">|' +
  '<meta charset=gbk>|<script type="application/ld+json">{"@type":"NewsArticle"|一是|二是|（一）|要|下一步，|将|公安部|来源：|记者|（|）|' +
  '2026-07-01|09:50|責任編輯：|“|”|行动|专项|《|》|法|起|37万余|同比下降24%|。|；|：|\n|\t|　|國(guó)|網(wǎng)絡(luò)|?cái)|(|)|?|!|;|,|\u0000|\u200b|' +
  '\ud800|𠮷|�|锟斤拷|ä¸­|鍏畨|\ue5e5|\u202e|\u0301'
).split('|');
const scraps = fc.array(fc.constantFrom(...SCRAPS), { maxLength: 60 }).map((parts) => parts.join(''));

/** Accidents that happen to a page's bytes. Each takes bytes and gives bytes. */
const accident: fc.Arbitrary<(bytes: Uint8Array) => Uint8Array> = fc.oneof(
  fc.tuple(fc.nat(STRETCH), fc.integer({ min: 1, max: 40 })).map(
    ([at, length]) =>
      (bytes: Uint8Array) =>
        spliced(bytes, at, length, []),
  ),
  fc.tuple(fc.nat(STRETCH), fc.uint8Array({ minLength: 1, maxLength: 4 })).map(
    ([at, put]) =>
      (bytes: Uint8Array) =>
        spliced(bytes, at, put.length, put),
  ),
  fc.tuple(fc.nat(STRETCH), fc.nat(STRETCH)).map(
    ([a, b]) =>
      (bytes: Uint8Array) =>
        swapped(bytes, a, b),
  ),
  fc.constantFrom(asLatin1, asGbk, asUtf16, readAsGbk),
  fc.nat(400).map((seed) => (bytes: Uint8Array) => damaged(bytes, seed)),
);

const pageStretch = fc
  .tuple(fc.constantFrom(...pages), fc.nat(4000))
  .map(([name, from]) => stretch(readPageFile(name).bytes, from));
const mutated = fc
  .tuple(pageStretch, fc.array(accident, { minLength: 1, maxLength: 3 }))
  .map(([bytes, accidents]) => accidents.reduce((result, happen) => happen(result), bytes));

const hostileText = fc.constantFrom(
  ...hostileInputs().map(({ input }) => (typeof input === 'string' ? input : new TextDecoder('latin1').decode(input))),
);
const hostile = fc
  .array(
    fc.oneof(
      fc
        .tuple(hostileText, fc.nat(2000), fc.nat(300))
        .map(([text, from, length]) => text.slice(from % Math.max(1, text.length)).slice(0, length)),
      fc.constantFrom(...SCRAPS),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join(''));

/** Each kind of input by its name. */
export const LAW_INPUTS: Record<string, fc.Arbitrary<LawInput>> = {
  'random bytes': withOptions(fc.uint8Array({ maxLength: 400 })),
  'random strings': withOptions(fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), scraps)),
  'pages with accidents': withOptions(mutated),
  'hostile strings': withOptions(hostile),
};

/** Whole sentences of clean pages and texts, with both of each pair of marks, in any order: nobody would repair them. */
const TEXTS = new URL('../texts/', import.meta.url);
const cleanPages = pages
  .filter((name) => !/hong-kong|taiwan|legitimate/.test(name))
  .map((name) => readPageFile(name).clean);
const cleanTexts = readdirSync(TEXTS)
  .filter((file) => file.endsWith('.txt'))
  .sort()
  .map((file) => readFileSync(new URL(file, TEXTS), 'utf8'));
const isPaired = (sentence: string, [open = '', close = '']: string) =>
  sentence.split(open).length === sentence.split(close).length;
const sentencesOf = (clean: readonly string[]) =>
  clean
    .flatMap((whole) => whole.split(/(?<=。)|\n/))
    .filter(
      (sentence) => sentence.endsWith('。') && ['“”', '‘’', '（）', '《》'].every((pair) => isPaired(sentence, pair)),
    );
const paragraphs = cleanTexts.flatMap((whole) => whole.split('\n')).filter((line) => line !== '');
const piece = fc.oneof(
  fc.constantFrom(...sentencesOf(cleanPages)),
  fc.constantFrom(...sentencesOf(cleanTexts)),
  fc.constantFrom(...paragraphs),
);
export const cleanText: fc.Arbitrary<string> = fc
  .array(fc.tuple(piece, fc.constantFrom('', '\n', '\n\n  ')), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.map(([one, gap]) => one + gap).join(''));

function stretch(bytes: Uint8Array, from: number): Uint8Array {
  const start = bytes.length <= STRETCH ? 0 : from % (bytes.length - STRETCH);
  return bytes.slice(start, start + STRETCH);
}

function spliced(bytes: Uint8Array, at: number, length: number, put: Iterable<number>): Uint8Array {
  const start = Math.min(at, bytes.length);
  return Uint8Array.from([...bytes.subarray(0, start), ...put, ...bytes.subarray(start + length)]);
}

function swapped(bytes: Uint8Array, a: number, b: number): Uint8Array {
  if (bytes.length === 0) return bytes;
  const result = Uint8Array.from(bytes);
  const [i, j] = [a % bytes.length, b % bytes.length];
  [result[i], result[j]] = [result[j] as number, result[i] as number];
  return result;
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** Taken for another encoding and written out as UTF-8: mojibake. */
function asLatin1(bytes: Uint8Array): Uint8Array {
  return utf8(new TextDecoder('latin1').decode(bytes));
}

function readAsGbk(bytes: Uint8Array): Uint8Array {
  return utf8(new TextDecoder('gbk').decode(bytes));
}

function asGbk(bytes: Uint8Array): Uint8Array {
  const { codeOf } = gbkCodec();
  return Uint8Array.from(
    [...text(bytes)].flatMap((char) => {
      const code = codeOf[char.charCodeAt(0)] ?? 0;
      return code < 0x80 ? [code] : [code >> 8, code & 0xff];
    }),
  );
}

function asUtf16(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(Buffer.from(text(bytes), 'utf16le'));
}

function damaged(bytes: Uint8Array, seed: number): Uint8Array {
  return utf8(damage(text(bytes), site(seed)).page);
}
