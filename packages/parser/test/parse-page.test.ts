/** Whatever comes in, an answer comes out in time and the same twice; the laws of answers are in laws/. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { MAX_INPUT } from '../src/decode/limit-input.ts';
import { decodeBytes } from '../src/decode-bytes.ts';
import { parsePage } from '../src/parse-page.ts';
import type { ParsedPage, ParseOptions, Span } from '../src/parsed-page.ts';
import { replayRepairs } from '../src/replay-repairs.ts';
import { codePointLength, sliceByCodePoints } from '../src/spans.ts';
import { visiblePage } from '../src/visible-page.ts';
import { hostileInputs } from './hostile-inputs.ts';
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

/** What one page may take at the very worst; checking a huge answer afterwards takes longer than making it. */
const CEILING_MS = 20_000;

describe('hostile inputs end within 20 seconds', () => {
  test.each(hostileInputs().map((row) => [row.id, row] as const))(
    '%s',
    (_, { input, mediaType, declared }) => {
      const given = { ...(mediaType ? { mediaType } : {}), ...(declared ? { charset: declared } : {}) };
      const start = performance.now();
      const page = parsePage(input, given);
      expect(performance.now() - start).toBeLessThan(CEILING_MS);
      expect(faultsOf(page, input, given)).toEqual([]);
    },
    120_000,
  );
});

describe('the answer', () => {
  test('names the version that is published', () => {
    const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
    expect(parsePage('').parserVersion).toBe(version);
  });

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
