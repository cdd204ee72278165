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

export const isHan = (char: string | undefined): boolean =>
  char !== undefined && char.length === 1 && isHanCode(char.charCodeAt(0));
const isHanCode = (code: number) => (code >= 0x3400 && code <= 0x9fff) || code === 0x3007;

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
  const out = new Uint16Array(chars.length);
  for (let i = 0; i < chars.length; i++) {
    const char = chars[i] as string;
    const code = char.length > 1 ? ASTRAL_CODE : char.charCodeAt(0);
    // Most of a Chinese text is neither ASCII nor a mark that looks at its neighbours.
    const wide = code < 0x40 ? BESIDE_HAN[char] : undefined;
    if (wide !== undefined) {
      // A mark set off by a space (会议 , 要求) is the same mark.
      const before = chars[i - 1] === ' ' ? chars[i - 2] : chars[i - 1];
      out[i] = isHan(before) || isClosing(chars[i - 1]) || isHan(chars[i + 1]) ? wide.charCodeAt(0) : code;
    } else if (code === QUOTE) {
      out[i] = (quoteOpen ? '”' : '“').charCodeAt(0);
      quoteOpen = !quoteOpen;
    } else {
      if (code === LINE_BREAK) quoteOpen = false;
      out[i] = foldCode(code);
    }
  }
  return textOf(out);
}

const ASTRAL_CODE = ASTRAL.charCodeAt(0);
const QUOTE = 0x22;
const LINE_BREAK = 0x0a;
/** The folded code of each code that has been asked for, plus one: 0 is a code nobody has asked for yet. */
const foldedCodes = new Uint32Array(0x10000);

function foldCode(code: number): number {
  const known = foldedCodes[code] as number;
  if (known !== 0) return known - 1;
  const value = computeFold(String.fromCharCode(code));
  // A few rare characters (紃) have a simplified form outside the basic plane, which is no single unit: they stay.
  const unit = value.length === 1 ? value.charCodeAt(0) : code;
  foldedCodes[code] = unit + 1;
  return unit;
}

/** Codes that one call may be given as arguments; engines allow some ten thousand. */
const AT_ONCE = 8192;

function textOf(codes: Uint16Array): string {
  let text = '';
  for (let at = 0; at < codes.length; at += AT_ONCE) {
    text += String.fromCharCode.apply(null, codes.subarray(at, at + AT_ONCE) as unknown as number[]);
  }
  return text;
}

const CLOSING = new Set('”’」』）》%');
const isClosing = (char: string | undefined) => char !== undefined && CLOSING.has(char);
