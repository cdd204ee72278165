import { describe, expect, it } from 'vitest';
import { searchVector } from './search-vector.ts';

describe('searchVector', () => {
  it.each<[string, Parameters<typeof searchVector>[0], string]>([
    ['pairs with positions from 1', [{ text: '断卡行动', weight: 'D' }], "'断卡':1 '卡行':2 '行动':3 '动':4"],
    ['a weight behind each position', [{ text: '断卡', weight: 'A' }], "'断卡':1A '卡':2A"],
    ['both places of a repeated pair', [{ text: '打打打', weight: 'D' }], "'打打':1,2 '打':3"],
    [
      'no phrase from one field into the next',
      [
        { text: '断卡', weight: 'A' },
        { text: '行动', weight: 'D' },
      ],
      "'断卡':1A '卡':2A '行动':11 '动':12",
    ],
    [
      'nothing for nothing',
      [
        { text: null, weight: 'A' },
        { text: '', weight: 'D' },
        { text: '，。', weight: 'D' },
      ],
      '',
    ],
  ])('has %s', (_, fields, vector) => expect(searchVector(fields)).toBe(vector));

  it('stays within what PostgreSQL counts and keeps', () => {
    const vector = searchVector([{ text: '重复'.repeat(20_000), weight: 'D' }]);
    for (const places of vector.split(' ').map((lexeme) => lexeme.split(':')[1]?.split(',') ?? [])) {
      expect(places.length).toBeLessThanOrEqual(255);
      expect(Math.max(...places.map(Number))).toBeLessThanOrEqual(16_383);
    }
  });
});
