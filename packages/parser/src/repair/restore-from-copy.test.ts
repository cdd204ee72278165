import { expect, test } from 'vitest';
import { applyEdits } from './edits.ts';
import { restoreFromCopy } from './restore-from-copy.ts';

const restored = (text: string) => applyEdits(text, restoreFromCopy(text));

const SUMMARY = '摘要：市水务局坚持堵、疏、排、蓄并举，汛期无人伤亡。';

test('marks that a summary has whole', () => {
  expect(restored(`${SUMMARY}\n市水务局坚持堵?疏?排?蓄并举，汛期无人伤亡。`)).toBe(
    `${SUMMARY}\n市水务局坚持堵、疏、排、蓄并举，汛期无人伤亡。`,
  );
});

test('where marks were lost so, one between enumerated things was too', () => {
  const page = `${SUMMARY}\n市水务局坚持堵?疏、排、蓄并举，汛期无人伤亡。宣讲覆盖学校?社区和企业。`;
  expect(restored(page)).toContain('学校、社区和企业');
  expect(restored(page.replace('?疏', '、疏'))).toContain('学校?社区和企业');
});

test.each([
  `${SUMMARY}\n汛期怎么办?社区和学校在行动。`,
  '市水务局坚持堵?疏?排?蓄并举。',
  '市水务局坚持堵？疏，排。市水务局坚持堵?疏，排。',
  '水位已降低到警戒?专家和官员说法不一。水位已降低到警戒，专家和官员；水位已降低到警戒。专家和官员',
  '甲?乙',
])('%s stays', (text) => {
  expect(restored(text)).toBe(text);
});
