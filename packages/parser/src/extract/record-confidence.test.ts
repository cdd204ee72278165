/** A record is as sure as all its mentions together, and less sure in a text that shows damage. */
import { describe, expect, it } from 'vitest';
import type { Fact } from '../parsed-page.ts';
import { isDamaged, weighRecords } from './record-confidence.ts';

const record = (mentions: number, confidence = 90): Fact => ({
  evidence: Array.from({ length: mentions }, (_, i) => ({ start: i, end: i + 1, exact: '局', prefix: '', suffix: '' })),
  rule: 'test',
  confidence,
});
const weighed = (mentions: number, damaged: boolean, confidence?: number) =>
  weighRecords([record(mentions, confidence)], damaged)[0]?.confidence;

describe('weighRecords', () => {
  it('keeps one mention as sure as its rule', () => expect(weighed(1, false)).toBe(90));
  it('takes a point for each further mention, up to five', () =>
    expect([weighed(2, false), weighed(4, false), weighed(60, false)]).toEqual([89, 87, 85]));
  it('trusts a damaged text much less, and no record less than 20', () =>
    expect([weighed(1, true), weighed(9, true, 45)]).toEqual([60, 20]));
});

describe('isDamaged', () => {
  it.each(['公安部?将开展', '召开會(huì)议', '\ufffd公安局', '銀行(yín)', '整治\ue5f2行动'])('%s', (text) =>
    expect(isDamaged(text)).toBe(true),
  );
  it.each(['公安部将开展（新华社）', 'Who? 谁？', '囧（音炯）', 'G7(会议)', '何时(when)开始?\n公安部'])(
    'not %s',
    (text) => expect(isDamaged(text)).toBe(false),
  );
});
