/** Picks a text by language (RFC 4647 look-up). */
import type { Localized } from './documents.ts';

const FALLBACK = 'zh-Hans';

/** The text for `wanted`, for ever shorter forms of it, for simplified Chinese, else any; `last` where there is none. */
export function inLanguage(texts: readonly Localized[], wanted: string, last: string): Localized {
  return find(texts, wanted) ?? { language: FALLBACK, value: last };
}

/** Null where there is no text at all. */
export function inLanguageOrNull(texts: readonly Localized[] | null | undefined, wanted: string): Localized | null {
  return find(texts ?? [], wanted) ?? null;
}

function find(texts: readonly Localized[], wanted: string): Localized | undefined {
  for (let range = wanted.toLowerCase(); range !== ''; range = range.split('-').slice(0, -1).join('-')) {
    const found = texts.find(({ language }) => language.toLowerCase() === range);
    if (found) return found;
  }
  // `zh` alone means any Chinese.
  const kin = texts.find(({ language }) => language.toLowerCase().startsWith(`${wanted.toLowerCase()}-`));
  return kin ?? texts.find(({ language }) => language === FALLBACK) ?? texts[0];
}
