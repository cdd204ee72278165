import { describe, expect, it } from 'vitest';
import { evidenceMaker, quoter } from './evidence-rows.ts';

const TEXT = `${'前'.repeat(40)}𠮷祥派出所部署断卡，派出所再部署。${'后'.repeat(40)}`;
const article = { id: 'article', text: TEXT };
const subject = { subjectType: 'MEASURE', subjectId: 'measure', field: 'TEXT', rule: 'r', confidence: 80 } as const;
const points = Array.from(TEXT);

describe('quoter', () => {
  it('counts code points and gives up to 32 of context', () => {
    expect(quoter(TEXT)(40, 45)).toEqual({
      start: 40,
      end: 45,
      exact: '𠮷祥派出所',
      prefix: '前'.repeat(32),
      suffix: points.slice(45, 77).join(''),
    });
  });

  it('gives what there is at the edges', () => {
    expect(quoter('断卡行动')(0, 4)).toEqual({ start: 0, end: 4, exact: '断卡行动', prefix: '', suffix: '' });
    expect(quoter('断卡行动')(1, 2)).toEqual({ start: 1, end: 2, exact: '卡', prefix: '断', suffix: '行动' });
  });
});

describe('evidenceMaker', () => {
  const { row, find } = evidenceMaker(article, '0.1.0');

  it('makes a pending row of the parser’s evidence', () => {
    const evidence = { start: 40, end: 42, exact: '𠮷祥', prefix: '', suffix: '' };
    expect(row({ ...subject, itemKey: 'a1' }, evidence)).toMatchObject({
      ...subject,
      itemKey: 'a1',
      articleId: 'article',
      start: 40,
      end: 42,
      exact: '𠮷祥',
      prefix: '前'.repeat(32),
      origin: 'RULE',
      extractorVersion: '0.1.0',
    });
    expect(row(subject, evidence)).toMatchObject({ itemKey: null });
  });

  it('refuses evidence that says other words than stand there', () => {
    expect(() => row(subject, { start: 40, end: 42, exact: '吉祥', prefix: '', suffix: '' })).toThrow(/\[40, 42\)/);
  });

  it.each<[string, string, number, number, number | undefined]>([
    ['the first place', '派出所', 40, 60, 42],
    ['a place in the middle', '派出所', 45, 60, 50],
    ['nothing outside the span', '派出所', 45, 52, undefined],
    ['no other words', '公安局', 0, points.length, undefined],
    ['no empty words', '', 0, points.length, undefined],
    ['words outside the basic plane', '𠮷', 0, points.length, 40],
  ])('finds %s', (_, words, start, end, at) => {
    const found = find(words, start, end);
    expect(found?.start).toBe(at);
    if (found) expect(points.slice(found.start, found.end).join('')).toBe(words);
  });
});
