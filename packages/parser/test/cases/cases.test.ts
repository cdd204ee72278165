/**
 * Invented pages with what must come out: those that do (`right-cases.json`), and those that do not yet (`known-failures.json`). The
 * second are strict: one that begins to pass fails the run until it is moved to the first, so that it can never be lost again.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { pages, readPageFile } from '../read-page-file.ts';
import { type Case, invented, wrongs } from './judge-case.ts';

const read = (name: string): Case[] => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));
const right = read('../right-cases.json');
const knownFailures = read('../known-failures.json');

test.each(right)('$id: $why', (one) => {
  expect(wrongs(one)).toEqual([]);
});

describe('known to fail', () => {
  test.each(knownFailures)('$id: $why', (one) => {
    expect(wrongs(one), 'It passes now: move it to right-cases.json.').not.toEqual([]);
  });

  test.each(knownFailures)('$id: what comes out instead invents no character', (one) => {
    expect(invented(one)).toEqual([]);
  });
});

test('every case has a name of its own and asks for something', () => {
  const all = [...right, ...knownFailures];
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  for (const { id, expect: asked } of all) expect(Object.keys(asked), id).not.toEqual([]);
});

/** Han characters that two texts share by copying; the longest name of a public body has fewer. */
const PIECE = 20;

test('no case is taken from a page that the parser is measured on', () => {
  const texts = pages.map((name) => readPageFile(name).clean);
  for (const { id, page } of [...right, ...knownFailures])
    for (let i = 0; i + PIECE <= page.length; i++) {
      const piece = page.slice(i, i + PIECE);
      if (/^[\u4e00-\u9fff]+$/.test(piece))
        expect(
          texts.some((text) => text.includes(piece)),
          `${id}: ${piece}`,
        ).toBe(false);
    }
});
