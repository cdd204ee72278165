/** Chinese figures in dates: 二〇二二年一月四日. The round zero has four forms; 廿 and 卅 are the twenties and thirties of calendars. */
export const CHINESE_DIGITS: ReadonlyMap<string, number> = new Map([
  ...Array.from('〇○零Ｏ', (zero) => [zero, 0] as const),
  ...Array.from('一二三四五六七八九', (digit, i) => [digit, i + 1] as const),
]);
/** Digits, ten, and the calendar's twenties and thirties, for a character class. */
export const DIGIT_CLASS = '〇○零Ｏ一二三四五六七八九';
export const NUMBER_CLASS = `${DIGIT_CLASS}十廿卅`;
