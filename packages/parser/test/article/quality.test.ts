import { describe, expect, test } from 'vitest';
import { findTextFaults } from '../../src/article/text-faults.ts';
import type { Article, Repair } from '../../src/parsed-page.ts';
import { judgeQuality, type QualityInput } from '../../src/quality.ts';

const article: Article = {
  title: '题',
  originalPublisher: '临水日报',
  publishedAt: { value: '2026-07-01', precision: 'DAY' },
  byline: [],
  language: 'zh-Hans',
  script: 'Hans',
  text: '全国公安机关开展行动。',
  paragraphs: [],
  slices: [],
};
const clean: QualityInput = {
  decoding: { encoding: 'utf-8', certainty: 'CERTAIN' },
  repairs: [],
  diagnostics: [],
  article,
};
const repair = (kind: Repair['kind'], certainty: Repair['certainty']): Repair => ({
  kind,
  certainty,
  from: { start: 0, end: 1 },
  to: { start: 0, end: 1 },
  before: 'a',
  after: 'b',
  rule: 'r',
  reason: 'x',
});
const place = { code: 'LOST_CHARACTERS', message: 'm', span: { start: 0, end: 1 } };

describe('judgeQuality', () => {
  test('a clean page has 100 and nothing to say', () => {
    expect(judgeQuality(clean)).toEqual({ score: 100, reasons: [] });
  });

  test('a page of question marks has 0, and so has a page without text', () => {
    const lost = { ...clean, diagnostics: findTextFaults('????，???? ??', '') };
    expect(judgeQuality(lost)).toEqual({ score: 0, reasons: ['Most characters are lost; nothing can be restored.'] });
    expect(judgeQuality({ ...clean, article: { ...article, text: '' } }).score).toBe(0);
  });

  test('a question in the text is no loss', () => {
    expect(judgeQuality({ ...clean, article: { ...article, text: '整治何时开始?从今天开始。' } }).score).toBe(100);
  });

  test('sure repairs cost little, unsure ones more, places left damaged most', () => {
    const sure = judgeQuality({ ...clean, repairs: [repair('PINYIN', 'CERTAIN')] }).score;
    const unsure = judgeQuality({ ...clean, repairs: [repair('FRAME_SHIFT', 'PROBABLE')] }).score;
    const left = judgeQuality({ ...clean, repairs: [repair('PINYIN', 'CERTAIN')], diagnostics: [place, place] }).score;
    expect([sure > unsure, unsure > left, sure < 100]).toEqual([true, true, true]);
  });

  test('readings left in the text cost points, the author’s one gloss does not', () => {
    const text = '会（huì ）议要求，公安局（jú）负责人说，行（xíng）动将持续。';
    expect(judgeQuality({ ...clean, article: { ...article, text } }).reasons).toEqual([
      '3 inserted readings were left in the text.',
    ]);
    expect(judgeQuality({ ...clean, article: { ...article, text: '囧（jiǒng）字的用法。' } }).score).toBe(100);
  });

  test('a spam footer and invisible characters say nothing against the text', () => {
    const repairs = [repair('SPAM', 'CERTAIN'), repair('INVISIBLE', 'CERTAIN')];
    expect(judgeQuality({ ...clean, repairs }).score).toBe(100);
  });

  test('every fault that costs points gives a reason, and the score stays within 0 and 100', () => {
    const many = Array.from({ length: 50 }, () => place);
    const { publishedAt: _, originalPublisher: __, ...bare } = { ...article, title: '' };
    const worst = judgeQuality({
      decoding: { encoding: 'gbk', certainty: 'PROBABLE' },
      repairs: Array.from({ length: 99 }, () => repair('FRAME_SHIFT', 'PROBABLE')),
      diagnostics: [...many, { code: 'INPUT_CUT', message: 'm' }, { code: 'UNDECODABLE_BYTES', message: 'm' }],
      article: { ...bare, text: '全国\uFFFD公安机关开展行动' },
    });
    expect(worst.score).toBe(0);
    expect(worst.reasons).toHaveLength(10);
  });
});
