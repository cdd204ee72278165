/** Strings that look damaged and are not: each, alone, comes out as it went in. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { repairText } from '../../src/repair-text.ts';

type Row = { id: string; text: string; why: string };
const rows: Row[] = JSON.parse(readFileSync(new URL('../negative.json', import.meta.url), 'utf8'));

test.each(rows)('$id stays: $why', ({ text }) => {
  expect(repairText(text).value).toEqual({ text, repairs: [] });
});
