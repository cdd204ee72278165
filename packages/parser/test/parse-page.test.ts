/** Whatever comes in, an answer comes out: no throw, no hang, spans that lie in the text, the same answer twice. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_INPUT } from '../src/decode/limit-input.ts';
import { decodeBytes } from '../src/decode-bytes.ts';
import { parsePage } from '../src/parse-page.ts';
import type { ParsedPage, ParseOptions, Span } from '../src/parsed-page.ts';
import { replayRepairs } from '../src/replay-repairs.ts';
import { codePointLength, sliceByCodePoints } from '../src/spans.ts';
import { visiblePage } from '../src/visible-page.ts';
import { pages, readPageFile } from './read-page-file.ts';
import { schemaFaults } from './schema-faults.ts';

/** Faults of an answer to `input`, in words. */
function faultsOf(page: ParsedPage, input: Uint8Array | string, options: ParseOptions): string[] {
  const faults = schemaFaults(page);
  const seen = visiblePage(decodeBytes(input, options).value).text;
  const repaired = replayRepairs(seen, page.repairs);
  const slices = page.article.slices.map(({ start, end }) => sliceByCodePoints(repaired, start, end));
  if (slices.join('\n') !== page.article.text) faults.push('slices do not make the text');
  const length = codePointLength(page.article.text);
  const isInside = ({ start, end }: Span) => start >= 0 && start <= end && end <= length;
  if (!page.article.paragraphs.every(isInside)) faults.push('a paragraph outside the text');
  return faults;
}

const htmlPiece = fc.constantFrom(
  '<p>',
  '</p>',
  '<div class="nav">',
  '</div>',
  '<table><tr><td>',
  '</td>',
  '<br>',
  '<h1>',
  '<title>',
  '</title>',
  '<script>',
  '<!--',
  '-->',
  '&amp;',
  '&#x',
  '<a href="',
  '">',
  '<meta charset=gbk>',
  '<script type="application/ld+json">{"@type":"NewsArticle"',
  '一是',
  '来源：',
  '记者',
  '（',
  '）',
  '2026-07-01',
  '09:50',
  '責任編輯：',
  '“',
  '”',
  '行动',
  '。',
  '\n',
  '\t',
  '　',
  '國(guó)',
  '?',
  '\u0000',
  '\u200b',
  '\ud800',
  '𠮷',
  '�',
);
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(htmlPiece, { maxLength: 60 }).map((pieces) => pieces.join('')),
);
const options: fc.Arbitrary<ParseOptions> = fc.record(
  {
    mediaType: fc.constantFrom('text/html', 'text/plain', 'text/html; charset=big5', 'x'),
    charset: fc.constantFrom('utf-8', 'gbk', 'big5', 'utf-16le', 'iso-8859-1', 'nonsense', ''),
    url: fc.oneof(fc.webUrl(), fc.constantFrom('', 'x', 'https://a.example/2026/13/99/', 'javascript:1')),
    fetchedAt: fc.constantFrom('2026-07-01T00:00:00Z', '', 'x'),
  },
  { requiredKeys: [] },
);
/** A real page with some bytes changed, taken out or put in. */
const mutated = fc
  .tuple(
    fc.constantFrom(...pages),
    fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 }), fc.nat(3)), { minLength: 1, maxLength: 12 }),
  )
  .map(([name, edits]) => {
    const bytes = [...readPageFile(name).bytes.subarray(0, 2500)];
    for (const [at, byte, way] of edits)
      bytes.splice(at % bytes.length, way === 0 ? 3 : way === 1 ? 1 : 0, ...(way > 1 ? [byte] : []));
    return Uint8Array.from(bytes);
  });

describe('parsePage never throws', () => {
  test('on random bytes', () => {
    const check = (input: Uint8Array, given: ParseOptions) => {
      expect(faultsOf(parsePage(input, given), input, given)).toEqual([]);
    };
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), options, check), { numRuns: 500 });
  }, 60_000);

  test('on random text and scraps of markup', () => {
    const check = (input: string, given: ParseOptions) => {
      expect(faultsOf(parsePage(input, given), input, given)).toEqual([]);
    };
    fc.assert(fc.property(text, options, check), { numRuns: 500 });
  }, 60_000);

  test('on real pages with bytes changed', () => {
    const check = (input: Uint8Array) => {
      expect(faultsOf(parsePage(input), input, {})).toEqual([]);
    };
    fc.assert(fc.property(mutated, check), { numRuns: 150 });
  }, 120_000);
});

type Hostile = {
  id: string;
  text?: string;
  hex?: string;
  generator?: Generator;
  mediaType?: string;
  declared?: string;
};
type Generator = {
  kind: string;
  text?: string;
  times?: number;
  open?: string;
  inner?: string;
  close?: string;
  depth?: number;
  item?: string;
  separator?: string;
  from?: number;
  to?: number;
  prefix?: string;
  suffix?: string;
};

function make(g: Generator): string {
  const {
    text = '',
    times = 0,
    open = '',
    inner = '',
    close = '',
    depth = 0,
    item = '',
    separator = '',
    from = 0,
    to = 0,
  } = g;
  const made: Record<string, () => string> = {
    repeat: () => text.repeat(times),
    nest: () => open.repeat(depth) + inner + close.repeat(depth),
    join: () => Array.from({ length: times }, (_, i) => item.replaceAll('%d', String(i))).join(separator),
    range: () => Array.from({ length: to - from }, (_, i) => String.fromCodePoint(from + i)).join(''),
  };
  return (g.prefix ?? '') + (made[g.kind]?.() ?? '') + (g.suffix ?? '');
}

/** What one page may take at the very worst; checking a huge answer afterwards takes longer than making it. */
const CEILING_MS = 20_000;

describe('hostile inputs end within 20 seconds', () => {
  const rows: Hostile[] = JSON.parse(readFileSync(new URL('./hostile.json', import.meta.url), 'utf8'));
  test.each(rows.map((row) => [row.id, row] as const))(
    '%s',
    (_, row) => {
      const input =
        row.hex === undefined
          ? (row.text ?? make(row.generator ?? { kind: '' }))
          : Uint8Array.from(Buffer.from(row.hex, 'hex'));
      const given = {
        ...(row.mediaType ? { mediaType: row.mediaType } : {}),
        ...(row.declared ? { charset: row.declared } : {}),
      };
      const start = performance.now();
      const page = parsePage(input, given);
      expect(performance.now() - start).toBeLessThan(CEILING_MS);
      expect(faultsOf(page, input, given)).toEqual([]);
    },
    120_000,
  );
});

describe('the answer', () => {
  test.each(pages)('is the same twice: %s', (name) => {
    const { bytes } = readPageFile(name);
    expect(parsePage(bytes)).toEqual(parsePage(bytes));
  });

  test('comes from the first part of an input that is too large', () => {
    const page = parsePage(`整治启动\n2026-07-01\n部署开展行动。\n${'\n'.repeat(MAX_INPUT)}尾`);
    expect(page.diagnostics.map(({ code }) => code)).toContain('INPUT_CUT');
    expect(page.article.text).toBe('部署开展行动。');
  });
});
