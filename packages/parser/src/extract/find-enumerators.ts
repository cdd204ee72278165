/**
 * Finds what numbers an item: 一是, （一）, 1., (1), ①, 首先, 第一，, 一要, 一、, 其一. An enumerator stands at the start of a paragraph
 * or right after a mark, so 不是一个 and 第一个问题 are none.
 */
import type { Span } from '../parsed-page.ts';
import { COUNTED_WORDS, ITEM_NOUNS, JOINED_BEFORE, SEQUENCE_WORDS, SIDE_WORDS } from '../tables/enumerators.zh.ts';
import type { Reading } from './reading.ts';

/** The form of an enumerator, named after its first. Items of one list share it. */
export type EnumeratorFamily =
  | '一、'
  | '（一）'
  | '1.'
  | '（1）'
  | '1）'
  | '（a）'
  | '第一'
  | '第一条'
  | '首先'
  | '其一'
  | '一方面'
  | '措施一'
  | '一来'
  | '一是'
  | '一要'
  | '要'
  | '不'
  | '—'
  /** A paragraph's own short head. */
  | 'head';
/** One enumerator: its span, its place in the row, and where its item begins. */
export type Enumerator = Span & {
  family: EnumeratorFamily;
  ordinal: number;
  paragraph: number;
  /** True at the start of a paragraph. */
  opens: boolean;
  /** Position behind the enumerator and its mark, where the item's words begin. */
  body: number;
};

const NUMERALS = '一二三四五六七八九十';
const CHINESE = `[${NUMERALS}]{1,3}`;
const oneOf = (words: Record<string, number>) => new RegExp(`(${Object.keys(words).join('|')})`, 'g');

type Form = { family: EnumeratorFamily; form: RegExp; ordinal: (words: string) => number; loose?: boolean };
const FORMS: Form[] = [
  // 一要 and 一是 may follow their subject directly (各省邮政管理局一要…；二要…): the first of a list may stand anywhere.
  { family: '一是', form: new RegExp(`(${CHINESE})是(?![否非])`, 'g'), ordinal: chineseNumber, loose: true },
  { family: '一要', form: new RegExp(`(${CHINESE})要(?![求点素])`, 'g'), ordinal: chineseNumber, loose: true },
  { family: '（一）', form: new RegExp(`（(${CHINESE})）`, 'g'), ordinal: chineseNumber, loose: true },
  { family: '（1）', form: /（(\d{1,2})）/g, ordinal: Number, loose: true },
  { family: '（1）', form: /([①-⑳])/g, ordinal: (words) => words.charCodeAt(0) - 0x245f, loose: true },
  { family: '（1）', form: /([⑴-⒇])/g, ordinal: (words) => words.charCodeAt(0) - 0x2473, loose: true },
  { family: '（一）', form: /([㈠-㈩])/g, ordinal: (words) => words.charCodeAt(0) - 0x321f, loose: true },
  { family: '1）', form: /(\d{1,2})）/g, ordinal: Number },
  { family: '（a）', form: /（([a-h])）/g, ordinal: (words) => words.charCodeAt(0) - 0x60 },
  { family: '1.', form: /(\d{1,2})[.．、](?!\d)/g, ordinal: Number },
  { family: '一、', form: new RegExp(`(${CHINESE})、(?!${CHINESE}[、，。和])`, 'g'), ordinal: chineseNumber },
  {
    family: '第一',
    form: new RegExp(`第(${CHINESE})(?:${COUNTED_WORDS})?(?=[，、：,是为要\\s])`, 'g'),
    ordinal: chineseNumber,
  },
  // Articles of a notice; 第三条 within a sentence quotes a law.
  { family: '第一条', form: new RegExp(`^第(${CHINESE})条(?=[\\s\u3400-\u9fff])`, 'g'), ordinal: chineseNumber },
  { family: '措施一', form: new RegExp(`(?:${ITEM_NOUNS})(${CHINESE})(?=[，、：,\\s])`, 'g'), ordinal: chineseNumber },
  { family: '一来', form: new RegExp(`(${CHINESE})来(?=[，,])`, 'g'), ordinal: chineseNumber },
  { family: '首先', form: oneOf(SEQUENCE_WORDS), ordinal: (words) => SEQUENCE_WORDS[words] ?? 0, loose: true },
  { family: '其一', form: new RegExp(`其(${CHINESE})(?=[，、：,是])`, 'g'), ordinal: chineseNumber },
  { family: '一方面', form: oneOf(SIDE_WORDS), ordinal: (words) => SIDE_WORDS[words] ?? 0, loose: true },
];

const AFTER_MARK = /[，。；：、！？:;,“\s]/;
/** How far back a word can reach into an enumerator. */
const WORD_BEHIND = 8;

/** All enumerators of the text, in order; those at one place the longer first. */
export function findEnumerators(reading: Reading): Enumerator[] {
  const found: Enumerator[] = [];
  reading.paragraphs.forEach((paragraph, index) => {
    const text = reading.text.slice(paragraph.start, paragraph.end);
    if (text.includes('\t')) return;
    const first = text.length - text.trimStart().length;
    for (const { family, form, ordinal, loose } of FORMS) {
      for (const match of text.matchAll(form)) {
        const number = ordinal(match[1] as string);
        const before = text.slice(Math.max(0, match.index - WORD_BEHIND), match.index);
        const opens = match.index <= first;
        const marked = opens || AFTER_MARK.test(before.at(-1) as string);
        const joined = !marked && (!loose || number !== 1 || JOINED_BEFORE.test(before.trimEnd()));
        if (number < 1 || joined) continue;
        // 1、 in the middle of a sentence is a figure in a row of figures.
        if ((family === '1.' || family === '一、') && !opens && !/[。；：！，\s]$/.test(before)) continue;
        const start = paragraph.start + match.index;
        const end = start + match[0].length;
        const body =
          end +
          (
            (/^(?:[，、：,\s]{1,2}|[是为][，：,\s]?)/.exec(
              text.slice(match.index + match[0].length, match.index + match[0].length + 2),
            ) ?? [''])[0] as string
          ).length;
        found.push({ start, end, family, ordinal: number, paragraph: index, opens, body });
      }
    }
  });
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** 十 10, 十一 11, 二十一 21; 0 for what is no number. */
export function chineseNumber(words: string): number {
  const [tens, ones] = words.includes('十') ? words.split('十') : ['', words];
  const digit = (char: string | undefined) => (char ? NUMERALS.indexOf(char) + 1 : 0);
  if (!words.includes('十')) return words.length === 1 ? digit(words) : 0;
  return (tens ? digit(tens) : 1) * 10 + digit(ones);
}
