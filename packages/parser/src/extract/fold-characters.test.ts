import { describe, expect, it } from 'vitest';
import { foldText } from './fold-characters.ts';

const fold = (text: string) => foldText(Array.from(text));

describe('foldText', () => {
  it('folds script, width and marks', () => {
    expect(fold('網絡「淨土」ＡＢ１２(三),請')).toBe('网络“净土”AB12（三）,请'.replace(',', '，'));
    expect(fold('a, b; "一"\n"二"')).toBe('a, b; “一”\n“二”');
  });

  it('keeps one unit a code point, also where the simplified form lies outside the basic plane', () => {
    for (const text of ['組紃公安部', '𠮷野家公安部', '紃'.repeat(20_000)])
      expect(fold(text)).toHaveLength(Array.from(text).length);
    expect(fold('組紃公安部').indexOf('公安部')).toBe(2);
  });
});
