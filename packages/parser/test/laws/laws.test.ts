/** The laws of the parser, on a thousand inputs of each kind; `npm run fuzz` looks for longer. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePage } from '../../src/parse-page.ts';
import { repairText } from '../../src/repair-text.ts';
import { pages, readPageFile } from '../read-page-file.ts';
import { brokenLaws } from './broken-laws.ts';
import { cleanText, LAW_INPUTS } from './law-inputs.ts';

const RUNS = 1000;
const PATIENCE_MS = 300_000;

describe('parsing never throws, its repairs replay and undo, twice is once, spans say what they say', () => {
  test.each(Object.entries(LAW_INPUTS))(
    'on %s',
    (_, inputs) => {
      fc.assert(
        fc.property(inputs, (given) => {
          expect(brokenLaws(given)).toEqual([]);
        }),
        { numRuns: RUNS },
      );
    },
    PATIENCE_MS,
  );

  const found: { why: string; text: string }[] = JSON.parse(
    readFileSync(new URL('../found-by-fuzzing.json', import.meta.url), 'utf8'),
  );
  test.each(found)('on what broke them once: $why', ({ text }) => {
    expect(brokenLaws({ input: text, options: {} })).toEqual([]);
  });

  test.each(pages)('on the page %s', (name) => {
    const { bytes, url } = readPageFile(name);
    expect(brokenLaws({ input: bytes, options: url === undefined ? {} : { url } })).toEqual([]);
  });
});

describe('a clean text', () => {
  test(
    'is not changed',
    () => {
      fc.assert(
        fc.property(cleanText, (text) => {
          expect(repairText(text).value).toEqual({ text, repairs: [] });
          expect(parsePage(text).repairs).toEqual([]);
        }),
        { numRuns: RUNS },
      );
    },
    PATIENCE_MS,
  );
});
