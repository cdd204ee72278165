import { describe, expect, it } from 'vitest';
import { fromGlobalId } from '../global-id.ts';
import { fuzzyDate, globalIdOrNull, globalIds, localized, localizedList } from './document-parts.ts';

const row = {
  announcedValue: '2023-05',
  announcedText: '今年5月',
  announcedPrecision: 'MONTH',
  announcedFrom: new Date('2023-04-30T16:00:00Z'),
  announcedUntil: new Date('2023-05-31T16:00:00Z'),
};

describe('fuzzyDate', () => {
  it('has the value, its precision, both instants and the source’s words', () => {
    expect(fuzzyDate(row, 'announced')).toEqual({
      edtf: '2023-05',
      precision: 'MONTH',
      start: '2023-04-30T16:00:00.000Z',
      end: '2023-05-31T16:00:00.000Z',
      text: '今年5月',
    });
  });

  it('tells unknown from none', () => {
    const unknown = {
      ...row,
      announcedValue: null,
      announcedPrecision: 'UNKNOWN',
      announcedFrom: null,
      announcedUntil: null,
    };
    expect(fuzzyDate({ ...unknown, announcedText: '近日' }, 'announced')).toEqual({
      edtf: null,
      precision: 'UNKNOWN',
      start: null,
      end: null,
      text: '近日',
    });
    expect(fuzzyDate({ ...unknown, announcedPrecision: null }, 'announced')).toBeNull();
  });
});

describe('names', () => {
  it('stand in the order of their languages', () => {
    expect(localized({ 'zh-Hans': '断卡', en: 'Duanka' })).toEqual([
      { language: 'en', value: 'Duanka' },
      { language: 'zh-Hans', value: '断卡' },
    ]);
    expect(localized(null)).toEqual([]);
  });

  it('of one language keep their own order, and nothing else of their rows', () => {
    const aliases = [
      { language: 'zh-Hans', value: '乙', note: 'x' },
      { language: 'zh-Hans', value: '甲' },
      { language: 'en', value: 'A' },
    ];
    expect(localizedList(aliases)).toEqual([
      { language: 'en', value: 'A' },
      { language: 'zh-Hans', value: '乙' },
      { language: 'zh-Hans', value: '甲' },
    ]);
  });
});

describe('references', () => {
  const ids = ['0190d0a0-1111-7000-8000-000000000002', '0190d0a0-1111-7000-8000-000000000001'];

  it('are global ids in the order of the records’ own ids', () => {
    expect(globalIds('Campaign', ids).map(fromGlobalId)).toEqual([
      { type: 'Campaign', id: ids[1] },
      { type: 'Campaign', id: ids[0] },
    ]);
  });

  it('are null where there is none', () => {
    expect(globalIdOrNull('Measure', null)).toBeNull();
    expect(fromGlobalId(globalIdOrNull('Measure', ids[0] as string) as string)).toEqual({
      type: 'Measure',
      id: ids[0],
    });
  });
});
