import { describe, expect, it } from 'vitest';
import { formatAge, formatBytes, formatDateTime, formatFuzzyDate, pickName } from './format.ts';

describe('formatDateTime', () => {
  it('is Shanghai time wherever the editor sits', () => {
    expect(formatDateTime('2026-11-28T18:20:00Z')).toBe('2026-11-29 02:20');
  });
  it('is empty without a date', () => {
    expect(formatDateTime(null)).toBe('');
  });
});

describe('formatFuzzyDate', () => {
  it('shows no more than the source said', () => {
    expect(formatFuzzyDate({ edtf: '2017-02', precision: 'MONTH' })).toBe('2017-02');
    expect(formatFuzzyDate({ edtf: '2022-03-30', precision: 'DAY' })).toBe('2022-03-30');
    expect(formatFuzzyDate({ edtf: '2022-03-30T01:50Z', precision: 'MINUTE' })).toBe('2022-03-30 09:50');
  });
  it('leaves the unknown empty', () => {
    expect(formatFuzzyDate({ edtf: null, precision: 'UNKNOWN' })).toBe('');
  });
});

describe('formatAge', () => {
  const now = Date.parse('2026-12-03T00:00:00Z');
  it('takes the largest whole unit', () => {
    expect(formatAge('2026-11-27T00:00:00Z', 'en', now)).toBe('6 days');
    expect(formatAge('2026-12-02T21:00:00Z', 'zh-CN', now)).toBe('3小时');
  });
  it('never says less than a minute', () => {
    expect(formatAge('2026-12-03T00:00:00Z', 'en', now)).toBe('1 minute');
  });
});

describe('formatBytes', () => {
  it('grows with the size', () => {
    expect(formatBytes(512, 'en')).toBe('512 byte');
    expect(formatBytes(18_234, 'en')).toBe('17.8 kB');
  });
});

describe('pickName', () => {
  const names = [
    { language: 'zh', value: '防范' },
    { language: 'en', value: 'Prevent' },
  ];
  it('takes the wanted language, then Chinese, then any', () => {
    expect(pickName(names, 'en')).toBe('Prevent');
    expect(pickName(names, 'zh-CN')).toBe('防范');
    expect(pickName(names.slice(0, 1), 'en')).toBe('防范');
    expect(pickName([], 'en')).toBe('');
  });
});
