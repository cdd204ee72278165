/** The language of a sentence that may come from a page or from a program: said to screen readers, and to the fonts. */
const HAN = /\p{Script=Han}/u;

export const languageOf = (text: string): 'zh' | 'en' => (HAN.test(text) ? 'zh' : 'en');
