import { describe, expect, it } from 'vitest';
import type { Evidence, WorkbenchArticle } from '../workbench/review-items.ts';
import { articleMarks, repairMarks } from './article-marks.ts';

const TEXT = '一是严打高压。推进“断卡”行动。\n会上提出，要加强宣传，要完善制度。';
const at = (exact: string) => {
  const start = Array.from(TEXT.slice(0, TEXT.indexOf(exact))).length;
  return { start, end: start + Array.from(exact).length, exact };
};
const evidence = (
  id: string,
  subject: string,
  field: Evidence['field'],
  exact: string,
  verdict: Evidence['verdict'] = 'PENDING',
) => ({
  id,
  subject: { id: subject },
  field,
  verdict,
  ...at(exact),
});
const first = TEXT.indexOf('\n');

const article = (spans: ReturnType<typeof evidence>[]) =>
  ({
    paragraphs: [
      { index: 0, kind: 'BODY', start: 0, end: first },
      { index: 1, kind: 'BODY', start: first + 1, end: TEXT.length },
    ],
    measures: [
      { id: 'm1', enumerator: '一是', label: '严打高压' },
      { id: 'm2', enumerator: null, label: '加强宣传' },
      { id: 'm3', enumerator: null, label: '完善制度' },
    ],
    campaigns: [{ id: 'c1' }],
    organizations: [],
    legalInstruments: [],
    systems: [],
    evidence: spans,
  }) as unknown as WorkbenchArticle;

const looks = (spans: ReturnType<typeof evidence>[]) =>
  articleMarks(article(spans)).marks.map(({ look, start, end }) => `${look} ${TEXT.slice(start, end)}`);

describe('articleMarks', () => {
  it('makes a rail of a measure that fills its paragraph, with enumerator and label marked', () => {
    const spans = [evidence('e1', 'm1', 'TEXT', '一是严打高压。推进“断卡”行动。')];
    expect(articleMarks(article(spans)).rails).toEqual([{ subject: 'm1', start: 0, end: 16 }]);
    expect(looks(spans)).toEqual(['enumerator 一是', 'label 严打高压']);
  });

  it('puts bars round measures that share a paragraph', () => {
    const spans = [evidence('e2', 'm2', 'TEXT', '加强宣传'), evidence('e3', 'm3', 'TEXT', '完善制度')];
    expect(articleMarks(article(spans)).rails).toEqual([]);
    expect(looks(spans)).toEqual(['measure 加强宣传', 'label 加强宣传', 'measure 完善制度', 'label 完善制度']);
  });

  it('draws one line where the same words support a name and a link', () => {
    const spans = [
      evidence('e4', 'c1', 'MENTION', '“断卡”'),
      evidence('e5', 'm1', 'CAMPAIGN', '“断卡”'),
      evidence('e6', 'c1', 'MENTION', '“断卡”'),
    ];
    expect(looks(spans)).toEqual(['name “断卡”']);
  });

  it('leaves no trace of what was rejected or lost its place', () => {
    expect(looks([evidence('e7', 'c1', 'MENTION', '“断卡”', 'REJECTED')])).toEqual([]);
    expect(looks([evidence('e8', 'c1', 'MENTION', '“断卡”', 'ORPHANED')])).toEqual([]);
  });
});

describe('repairMarks', () => {
  it('holds only repairs that left characters; the rest are insertions', () => {
    const repairs = [
      { key: 'a', kind: 'PINYIN', start: 3, end: 3, before: '(yán)', after: '' },
      { key: 'b', kind: 'FRAME_SHIFT', start: 5, end: 9, before: '?cái)嚯娦啪W', after: '断电信网' },
    ] as unknown as WorkbenchArticle['repairs'];
    expect(repairMarks(repairs).map(({ id }) => id)).toEqual(['repair:b']);
  });
});
