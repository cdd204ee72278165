/** Invented pages in many styles, marked before the rules were tried on them: what is listed must come out exactly. */
import { describe, expect, it } from 'vitest';
import { judgeMarked } from './judge-marked.ts';
import { readMarkedPages } from './marked-pages.ts';

describe('marked pages', () => {
  it.each(readMarkedPages())('$id', (page) => {
    const { expected, listed, plain, functions } = judgeMarked(page);
    expect(listed).toEqual(expected);
    expect(plain).toEqual({ missed: [], wrong: [], modality: [] });
    expect(functions).toEqual([]);
  });
});
