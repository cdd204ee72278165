import { describe, expect, it } from 'vitest';
import { NAME_BREAK } from '../tables/name-limits.zh.ts';
import { firstCharacters, mayBegin } from './first-characters.ts';

const begins = (form: RegExp, char: string) => mayBegin(firstCharacters(form), char.charCodeAt(0));

describe('firstCharacters', () => {
  it('reads the first character of each word, behind what the word looks back at', () => {
    const form = /会同|(?<!存|所(?=在))在(?!线|校)|(?<=[对为])此/g;
    expect([...'会在此'].every((char) => begins(form, char))).toBe(true);
    expect([...'同存所线校对为'].some((char) => begins(form, char))).toBe(false);
  });

  it('refuses a list in which a word may begin with anything', () => {
    expect(() => firstCharacters(/会同|[对为]此/)).toThrow('No plain first character');
    expect(() => firstCharacters(/会?同/)).toThrow('No plain first character');
    expect(() => firstCharacters(/(?:会|同)/)).toThrow('No plain first character');
  });

  it('knows the beginning of every word that breaks names', () => {
    const first = firstCharacters(NAME_BREAK);
    const text = '市水务局会同公安机关在全市开展夜查，并对此作出部署的了解和与或者从';
    for (const { index } of text.matchAll(NAME_BREAK)) expect(mayBegin(first, text.charCodeAt(index))).toBe(true);
  });
});
