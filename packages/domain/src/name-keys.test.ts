import { describe, expect, it } from 'vitest';
import { nameKey, nameKeys } from './name-keys.ts';

describe('nameKey', () => {
  it.each([
    ['traditional characters', '斷卡', '断卡'],
    ['quotation marks and spaces', ' “云 剑” ', '云剑'],
    ['book title marks', '《反电信网络诈骗法》', '反电信网络诈骗法'],
    ['full-width letters, upper case', 'ＡＰＰ', 'app'],
    ['the middle dot stays', '清朗·2026', '清朗·2026'],
    ['a character outside the basic plane', '𠮷祥行动', '𠮷祥行动'],
    ['nothing', ' “” ', ''],
  ])('folds %s', (_, name, key) => expect(nameKey(name)).toBe(key));
});

describe('nameKeys', () => {
  it.each<[string, string[], string | null, string[]]>([
    ['a name without a head', ['公安部', '中华人民共和国公安部'], null, ['公安部', '中华人民共和国公安部']],
    ['with and without the head', ['断卡'], '行动', ['断卡', '断卡行动']],
    ['a name that has its head', ['断卡行动'], '行动', ['断卡', '断卡行动']],
    ['each once', ['断卡', '斷卡', '“断卡”行动'], '行动', ['断卡', '断卡行动']],
    ['a name that is nothing but its head', ['行动'], '行动', ['行动']],
    ['no empty names', ['', ' '], null, []],
  ])('%s', (_, names, head, keys) => expect(nameKeys(names, head)).toEqual(keys));
});
