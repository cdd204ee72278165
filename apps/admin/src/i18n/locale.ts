/** Which language the app speaks, and how to change it. Catalogues are loaded one at a time. */
import { i18n } from '@lingui/core';
import { readStored, writeStored } from '../ui/stored.ts';

export const LOCALES = ['zh-CN', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

const isLocale = (value: unknown): value is Locale => LOCALES.some((locale) => locale === value);

/** The editor's choice, else the browser's first language when it is Chinese, else English. */
export function preferredLocale(): Locale {
  const chosen = readStored<unknown>('locale', null);
  if (isLocale(chosen)) return chosen;
  return navigator.language.startsWith('zh') ? 'zh-CN' : 'en';
}

export async function activateLocale(locale: Locale): Promise<void> {
  const { messages } = locale === 'zh-CN' ? await import('../locales/zh-CN.po') : await import('../locales/en.po');
  i18n.load(locale, messages);
  i18n.activate(locale);
  document.documentElement.lang = locale;
}

export async function chooseLocale(locale: Locale): Promise<void> {
  writeStored('locale', locale);
  await activateLocale(locale);
}

export const currentLocale = (): Locale => (i18n.locale === 'en' ? 'en' : 'zh-CN');
