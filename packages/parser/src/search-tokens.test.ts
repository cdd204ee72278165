import { describe, expect, it } from 'vitest';
import { phraseTokens, searchTokens } from './search-tokens.ts';

const words = (text: string) => searchTokens(text).map(({ token }) => token);

describe('searchTokens', () => {
  it('makes overlapping pairs of Han characters, with code point positions', () => {
    expect(searchTokens('𠮷反诈骗')).toEqual([
      { token: '𠮷反', position: 0 },
      { token: '反诈', position: 1 },
      { token: '诈骗', position: 2 },
      { token: '骗', position: 3 },
    ]);
  });

  it('keeps words and numbers of other scripts whole and lower case, half width', () => {
    expect(words('使用Ｗｅｂ3.0和App，第12315号')).toEqual([
      '使用',
      '用',
      'web3',
      '0',
      '和',
      'app',
      '第',
      '12315',
      '号',
    ]);
  });

  it('answers the same for traditional and simplified text', () => {
    expect(words('電信網絡詐騙')).toEqual(words('电信网络诈骗'));
  });

  it('cuts pairs at marks and line ends', () => {
    expect(words('打击。治理\n宣传')).toEqual(['打击', '击', '治理', '理', '宣传', '传']);
  });

  it('gives a single character for a run of one', () => {
    expect(words('云 A 剑')).toEqual(['云', 'a', '剑']);
  });

  it('has nothing to say about marks alone', () => {
    expect(searchTokens('，。！ …')).toEqual([]);
  });
});

describe('phraseTokens', () => {
  it('counts positions from the first token', () => {
    expect(phraseTokens(' “断卡”行动 2026')).toEqual([
      { token: '断卡', position: 0, prefix: false },
      { token: '行动', position: 3, prefix: false },
      { token: '2026', position: 6, prefix: false },
    ]);
  });

  it('asks a single Han character as the beginning of a pair', () => {
    expect(phraseTokens('诈')).toEqual([{ token: '诈', position: 0, prefix: true }]);
  });

  it('finds a single character wherever it stands in a run', () => {
    const found = (asked: string) => {
      const [{ token = '' } = {}] = phraseTokens(asked);
      return searchTokens('反诈骗行动，动')
        .filter((each) => each.token.startsWith(token))
        .map(({ position }) => position);
    };
    expect(['反', '詐', '骗', '动'].map(found)).toEqual([[0], [1], [2], [4, 6]]);
  });

  it('finds the phrase where its tokens stand in step', () => {
    const text = searchTokens('全国公安机关打击治理电信网络诈骗');
    const at = new Map(text.map(({ token, position }) => [position, token]));
    const phrase = phraseTokens('打击治理');
    const start = text.find(({ token }) => token === phrase[0]?.token)?.position ?? -1;
    expect(phrase.every(({ token, position }) => at.get(start + position) === token)).toBe(true);
  });
});
