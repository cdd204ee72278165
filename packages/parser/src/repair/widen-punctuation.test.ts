import { expect, test } from 'vitest';
import { applyEdits } from './edits.ts';
import { widenPunctuation } from './widen-punctuation.ts';

const widened = (text: string, isMirrored = true) => applyEdits(text, widenPunctuation(text, isMirrored));

test.each([
  ['近日,公安部部署:打团伙;断通道!', '近日，公安部部署：打团伙；断通道！'],
  ['达14.7%,平均7.3元', '达14.7%，平均7.3元'],
  ['(一)加强(含国际件)', '（一）加强（含国际件）'],
  ['总值(GDP)上升', '总值（GDP）上升'],
  ['为何一降再降?记者', '为何一降再降？记者'],
])('%s reads %s', (text, expected) => {
  expect(widened(text)).toBe(expected);
});

test.each([
  '2022-03-30 09:50:00',
  '比分2:0,3:1',
  '依托5G(NR)专网',
  '见https://example.org/a;b=1?c=2,d:3处',
  '[责任编辑：杨永青]',
])('%s stays', (text) => {
  expect(widened(text)).toBe(text);
});

test('a mark that stands full-width on the page was not narrowed', () => {
  expect(widened('甲，乙,丙:丁')).toBe('甲，乙,丙：丁');
  expect(widened('各村（社区)要(尽快)')).toBe('各村（社区)要(尽快)');
});

test('a page no mirror damaged keeps its author’s habit', () => {
  expect(widenPunctuation('逗号,句号.都用了半角', false)).toEqual([]);
});

test('a page whose every comma was narrowed, and full stops not', () => {
  const text = '近日,某市公安局部署行动,各县区,各部门,各单位,各企业落实责任,防范风险。到2:0时,将检查。共办案3,000起。';
  expect(widened(text, false)).toBe(
    '近日，某市公安局部署行动，各县区，各部门，各单位，各企业落实责任，防范风险。到2:0时，将检查。共办案3,000起。',
  );
  expect(widened(text.replace('近日,', '近日，'), false)).toBe(text.replace('近日,', '近日，'));
});

test('what stands around an article has marks of its own', () => {
  expect(widened('发布时间：2026年，本站\n甲,乙:丙。丁')).toBe('发布时间：2026年，本站\n甲，乙：丙。丁');
});

test('one wide comma among many narrow ones was given back or put in; among a few it is the author’s', () => {
  const many = `近日，${'某市检查商户,'.repeat(9)}责令整改。`;
  expect(widened(many)).toBe(many.replaceAll(',', '，'));
  const few = '近日，某市检查商户,责令整改,公开通报。';
  expect(widened(few)).toBe(few);
  expect(widened('规模化?；各地,部署。甲;乙')).toBe('规模化?；各地，部署。甲；乙');
});

test('a page of headings with few commas, and marks of every sort, all narrow', () => {
  const page =
    '五个方面!今年这样干\n某局部署“净水”行动,聚焦突出问题,包括五个方面:\n五、“净水·清河”行动。\n监制:方某\n记者:许某';
  expect(widened(page, false)).toBe(
    '五个方面！今年这样干\n某局部署“净水”行动，聚焦突出问题，包括五个方面：\n五、“净水·清河”行动。\n监制：方某\n记者：许某',
  );
  const typed = '某局部署“净水”行动,聚焦突出问题,包括五个方面。\n监制:方某\n记者：许某\n设计:南某\n摄影:北某';
  expect(widened(typed, false)).toBe(typed);
});
