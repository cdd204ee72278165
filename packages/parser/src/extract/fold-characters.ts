/**
 * Folds text for matching, one code point to one UTF-16 unit: traditional to simplified characters (網 → 网), full-width
 * letters and digits to ASCII, Chinese marks to one form. Positions in the folded text are code point positions of the
 * author's text, so a regular expression's index is a span. Used for matching only; what is reported is the author's own.
 */
import { scriptForms } from '../tables/script-forms.ts';

/** Stands for a character outside the basic plane: a letter to no rule, one unit long. */
const ASTRAL = '\u3013';
const folded = new Map<string, string>();

/** Brackets and quotation marks that other regions or other keyboards use for the same thing. */
const MARKS: Record<string, string> = {
  '「': '“',
  '」': '”',
  '『': '‘',
  '』': '’',
  '(': '（',
  ')': '）',
  '〔': '（',
  '〕': '）',
  '﹁': '“',
  '﹂': '”',
  '〈': '《',
  '〉': '》',
  '\u3000': ' ',
  '\u00a0': ' ',
  '․': '·',
  '•': '·',
  '・': '·',
};
/** Variants that the converter takes for simplified or leaves to phrases. */
const VARIANTS: Record<string, string> = {
  衞: '卫',
  爲: '为',
  説: '说',
  粧: '妆',
  脫: '脱',
  硏: '研',
  姊: '姐',
  妳: '你',
  拚: '拼',
};
/** ASCII marks that are Chinese marks when they stand beside a Han character (mirrors narrow them). */
const BESIDE_HAN: Record<string, string> = { ',': '，', ':': '：', ';': '；', '?': '？', '!': '！' };

export const isHan = (char: string | undefined): boolean => char !== undefined && /^[\u3400-\u9fff〇]$/u.test(char);

/** One folded unit for one code point, whatever stands beside it. */
export function foldCharacter(char: string): string {
  const known = folded.get(char);
  if (known !== undefined) return known;
  const value = computeFold(char);
  folded.set(char, value);
  return value;
}

function computeFold(char: string): string {
  const mark = MARKS[char];
  if (mark !== undefined) return mark;
  if (char.length > 1) return ASTRAL;
  const code = char.charCodeAt(0);
  // Full-width ASCII, letters and digits only: full-width marks are the Chinese ones.
  if (code >= 0xff10 && code <= 0xff5a) {
    const ascii = String.fromCharCode(code - 0xfee0);
    return /[0-9A-Za-z]/.test(ascii) ? ascii : char;
  }
  if (code === 0xff05) return '%';
  if (code < 0x3400 || code > 0x9fff) return char;
  return VARIANTS[char] ?? scriptForms().toSimplified.get(char) ?? char;
}

/** Folds a whole text given as code points; the answer has exactly one UTF-16 unit for each of them. */
export function foldText(chars: readonly string[]): string {
  let quoteOpen = false;
  let out = '';
  for (let i = 0; i < chars.length; i++) {
    const char = chars[i] as string;
    const wide = BESIDE_HAN[char];
    if (wide !== undefined) {
      // A mark set off by a space (会议 , 要求) is the same mark.
      const before = chars[i - 1] === ' ' ? chars[i - 2] : chars[i - 1];
      out += isHan(before) || isClosing(chars[i - 1]) || isHan(chars[i + 1]) ? wide : char;
    } else if (char === '"') {
      out += quoteOpen ? '”' : '“';
      quoteOpen = !quoteOpen;
    } else {
      if (char === '\n') quoteOpen = false;
      out += foldCharacter(char);
    }
  }
  return out;
}

const isClosing = (char: string | undefined) => char !== undefined && /^[”’」』）》%]$/u.test(char);
