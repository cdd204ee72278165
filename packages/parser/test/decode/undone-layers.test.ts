import { expect, test } from 'vitest';
import { undoneLayers } from '../../src/decode/undone-layers.ts';
import { repairText } from '../../src/repair-text.ts';

const layersOf = (text: string) => undoneLayers(repairText(text).value.repairs);
/** UTF-8 bytes read as latin-1. */
const misread = (text: string) => String.fromCharCode(...new TextEncoder().encode(text));

test('a text read with a western table names it once', () => {
  expect(layersOf(`${misread('全国公安机关开展打击治理行动')}\n${misread('一是加强管理')}`)).toEqual(['windows-1252']);
});

test('a text that was read rightly names none', () => {
  expect(layersOf('全国公安机关开展打击治理行动。')).toEqual([]);
});
