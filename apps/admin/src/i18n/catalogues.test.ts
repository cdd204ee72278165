import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Message and translation of every entry but the header; both sides joined from their quoted lines. */
function entriesOf(locale: string): { message: string; translation: string }[] {
  const po = readFileSync(`${import.meta.dirname}/../locales/${locale}.po`, 'utf8');
  const joined = (lines: string) => [...lines.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, text]) => text).join('');
  return [...po.matchAll(/^msgid ((?:"(?:[^"\\]|\\.)*"\n?)+)msgstr ((?:"(?:[^"\\]|\\.)*"\n?)+)/gm)]
    .map(([, message = '', translation = '']) => ({ message: joined(message), translation: joined(translation) }))
    .filter(({ message }) => message !== '');
}

const placeholders = (text: string) => [...new Set(text.match(/\{\w+(?=[,}])/g))].sort();

describe('the Chinese catalogue', () => {
  const chinese = entriesOf('zh-CN');
  it('has every message of the English one', () => {
    expect(chinese.map(({ message }) => message).sort()).toEqual(
      entriesOf('en')
        .map(({ message }) => message)
        .sort(),
    );
  });
  it('translates each of them', () => {
    expect(chinese.filter(({ translation }) => translation === '')).toEqual([]);
  });
  it('keeps every placeholder', () => {
    const changed = chinese.filter(
      ({ message, translation }) => `${placeholders(message)}` !== `${placeholders(translation)}`,
    );
    expect(changed).toEqual([]);
  });
  it('asks for no patience and does not shout', () => {
    expect(chinese.filter(({ translation }) => /[！!]|请稍候|·/.test(translation))).toEqual([]);
  });
});
