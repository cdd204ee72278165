import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../canonical-json.ts';
import { documentDiff, type JsonObject } from './document-diff.ts';
import { movedKeys } from './moved-keys.ts';

const actor = (key: string, nameInText: string, role = 'LEAD') => ({ key, nameInText, role, organizationId: null });
const changes = (before: JsonObject | null, after: JsonObject) =>
  documentDiff(before, after).map(({ path, labels, kind, before: old, after: now, moved }) => {
    const label = labels.map((part) => (typeof part === 'string' ? part : part.en)).join(' › ');
    const what = moved ? `moved ${moved.from}→${moved.to}` : `${JSON.stringify(old)} → ${JSON.stringify(now)}`;
    return `${kind} ${path} (${label}): ${what}`;
  });

describe('documentDiff', () => {
  it.each<[string, JsonObject, JsonObject, string[]]>([
    ['a value', { level: null }, { level: 'NATIONAL' }, ['ADDED /level (Level of government): null → "NATIONAL"']],
    ['a text', { text: '甲' }, { text: '乙' }, ['CHANGED /text (Text): "甲" → "乙"']],
    [
      'a date as one value',
      { announced: { edtf: '2023-05', text: null } },
      { announced: { edtf: '2023-06', text: null } },
      ['CHANGED /announced (Announced): {"edtf":"2023-05","text":null} → {"edtf":"2023-06","text":null}'],
    ],
    [
      'a field of an item, by what the item is called',
      { actors: [actor('a1', '公安部')] },
      { actors: [actor('a1', '公安部', 'IMPLEMENTER')] },
      ['CHANGED /actors/0/role (Who acts › 公安部 › Role): "LEAD" → "IMPLEMENTER"'],
    ],
    [
      'an item that came, one that went, one that moved, and none besides',
      { actors: [actor('a1', '甲'), actor('a2', '乙'), actor('a3', '丙'), actor('a4', '丁')] },
      { actors: [actor('a4', '丁'), actor('a1', '甲'), actor('a3', '丙'), actor('a5', '戊')] },
      [
        'CHANGED /actors/0 (Who acts › 丁): moved 3→0',
        `ADDED /actors/3 (Who acts › 戊): null → ${JSON.stringify(actor('a5', '戊'))}`,
        `REMOVED /actors/1 (Who acts › 乙): ${JSON.stringify(actor('a2', '乙'))} → null`,
      ],
    ],
    [
      'a list of plain values as a set',
      { campaignIds: ['a', 'b'] },
      { campaignIds: ['b', 'c'] },
      ['ADDED /campaignIds/1 (Campaigns): null → "c"', 'REMOVED /campaignIds/0 (Campaigns): "a" → null'],
    ],
    [
      'a name by its language',
      { names: [{ language: 'zh-Hans', value: '断卡' }] },
      {
        names: [
          { language: 'en', value: 'Duanka' },
          { language: 'zh-Hans', value: '断卡行动' },
        ],
      },
      [
        'ADDED /names/0 (Names › en): null → {"language":"en","value":"Duanka"}',
        'CHANGED /names/1/value (Names › zh-Hans): "断卡" → "断卡行动"',
      ],
    ],
    [
      'inside an object',
      { period: { start: { edtf: '2023' }, end: null } },
      { period: { start: { edtf: '2023' }, end: { edtf: '2024' } } },
      ['ADDED /period/end (Period › End): null → {"edtf":"2024"}'],
    ],
    [
      'a field that nobody has named',
      { 'new/field': 1 },
      { 'new/field': 2 },
      ['CHANGED /new~1field (new/field): 1 → 2'],
    ],
    ['nothing of what identifies it', { id: 'x', displayLabel: 'a' }, { id: 'x', displayLabel: 'b' }, []],
    ['nothing when nothing differs', { label: 'a', actors: [] }, { label: 'a', actors: [] }, []],
    [
      'fields in their own order, unknown ones last',
      {},
      { evidence: [], zz: 1, confidence: 3, label: 'x' },
      ['ADDED /label (Label): null → "x"', 'ADDED /confidence (Confidence): null → 3', 'ADDED /zz (zz): null → 1'],
    ],
  ])('shows %s', (_, before, after, expected) => expect(changes(before, after)).toEqual(expected));

  it('takes everything for added where there was nothing', () => {
    expect(changes(null, { label: 'x', level: null, actors: [actor('a1', '甲')] })).toEqual([
      'ADDED /label (Label): null → "x"',
      `ADDED /actors/0 (Who acts › 甲): null → ${JSON.stringify(actor('a1', '甲'))}`,
    ]);
  });

  it('finds nothing between equal documents and something between others, both ways', () => {
    const value: fc.Arbitrary<JsonValue> = fc.oneof(fc.string(), fc.integer(), fc.constant(null));
    const document = fc.record({
      label: value,
      level: value,
      actors: fc.uniqueArray(fc.record({ key: fc.string({ minLength: 1 }), nameInText: fc.string(), role: value }), {
        selector: ({ key }) => key,
        maxLength: 6,
      }),
      campaignIds: fc.uniqueArray(fc.string(), { maxLength: 5 }),
    });
    fc.assert(
      fc.property(document, document, (one, other) => {
        expect(documentDiff(one, structuredClone(one))).toEqual([]);
        const sorted = ({ campaignIds, ...rest }: typeof one) =>
          JSON.stringify(
            [{ ...rest, campaignIds: campaignIds.toSorted() }].map((each) => ({ a: each.actors, b: each })),
          );
        const differ = sorted(one) !== sorted(other);
        expect(documentDiff(one, other).length > 0).toBe(differ);
        expect(documentDiff(other, one).length > 0).toBe(differ);
      }),
    );
  });
});

describe('movedKeys', () => {
  it.each([
    ['abcd', 'dabc', 'd'],
    ['abcd', 'bcda', 'a'],
    ['abc', 'abc', ''],
    ['abc', 'cba', 'ab'],
    ['', '', ''],
  ])('%s → %s moves %s', (before, after, moved) => {
    expect([...movedKeys(before.split(''), after.split(''))].sort().join('')).toHaveLength(moved.length);
    if (moved.length <= 1) expect([...movedKeys(before.split(''), after.split(''))].join('')).toBe(moved);
  });
});
