import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type TextDiffPart, textDiff } from './text-diff.ts';

const SIGNS = { KEPT: '', REMOVED: '−', ADDED: '+' } as const;
const shown = (parts: TextDiffPart[]) => parts.map(({ kind, text }) => `${SIGNS[kind]}${text}`).join('|');

describe('textDiff', () => {
  it.each([
    ['全年侦办案件1200余起', '全年侦办案件1300余起', '全年侦办案件|−1200|+1300|余起'],
    ['持续推进“断卡”行动', '持续深入推进“断卡”行动', '持续|+深入|推进“断卡”行动'],
    ['一是加强宣传。二是严打。', '一是加强宣传。', '一是加强宣传。|−二是严打。'],
    ['the police will act', 'the police have acted', 'the police |−will act|+have acted'],
    ['5G基站', '4G基站', '−5G|+4G|基站'],
    ['一是部署任务。', '一是督办部门责任。', '一是|−部署任务|+督办部门责任|。'],
    ['断卡', '', '−断卡'],
    ['', '断卡', '+断卡'],
    ['断卡', '断卡', ''],
    ['𠮷野家', '吉野家', '−𠮷|+吉|野家'],
  ])('%s → %s', (before, after, parts) => expect(shown(textDiff(before, after))).toBe(parts));

  it('shows texts that have little in common side by side, by sentences', () => {
    const parts = textDiff('甲。公安机关开展宣传周系列活动', '甲。检察院宣传法律条文若干件事');
    expect(shown(parts)).toBe('甲。|−公安机关开展宣传周系列活动|+检察院宣传法律条文若干件事');
    expect(shown(textDiff('甲乙丙丁戊己', '子丑寅卯辰巳'))).toBe('−甲乙丙丁戊己|+子丑寅卯辰巳');
  });

  it('gives both texts back, whatever they are', () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[断卡行动12a。\n]{0,40}$/));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = textDiff(before, after);
        const join = (not: string) =>
          parts
            .filter(({ kind }) => kind !== not)
            .map((part) => part.text)
            .join('');
        if (before === after) expect(parts).toEqual([]);
        else expect([join('ADDED'), join('REMOVED')]).toEqual([before, after]);
      }),
    );
  });

  it('answers soon for long texts that have nothing in common', () => {
    const before = Array.from({ length: 20_000 }, (_, index) => String.fromCodePoint(0x4e00 + (index % 5000))).join('');
    const after = Array.from({ length: 20_000 }, (_, index) => String.fromCodePoint(0x6e00 + (index % 5000))).join('');
    const start = performance.now();
    expect(textDiff(before, after)).toHaveLength(2);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
