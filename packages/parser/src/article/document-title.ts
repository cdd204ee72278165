/**
 * Titles of letters and notices: `关于…的通知`, often broken over two lines or below the issuing body's name, with the
 * document's number above. Use it before the title is looked for, so that each title is one line.
 *
 *     关于开展粉尘防爆 ⏎ 专项检查的通知  →  关于开展粉尘防爆专项检查的通知
 */
import { OFFICE_ENDINGS } from '../tables/article.zh.ts';
import { DOCUMENT_KINDS, DOCUMENT_NUMBER, TITLE_OPENING, TITLE_REMARK } from '../tables/documents.zh.ts';
import type { PageLine } from './page-lines.ts';

const ENDS_AS_TITLE = new RegExp(`(?:${DOCUMENT_KINDS})${TITLE_REMARK}$`);
/** A title stands on top of the page; longer lines are text. */
const REACH = 60;
const MAX_LINE = 60;
const MAX_LINES = 3;
const MIN_TITLE = 8;
const MAX_TITLE = 120;

/** A line that holds a document’s number and at most its class and signer. */
export const isDocumentNumber = (text: string) => text.length <= 60 && DOCUMENT_NUMBER.test(text);

/** 关于…的通知, in one line. */
export const isDocumentTitle = (text: string) =>
  text.length >= MIN_TITLE &&
  text.length <= MAX_TITLE &&
  !/[。；]/.test(text) &&
  TITLE_OPENING.test(text) &&
  ENDS_AS_TITLE.test(text);

/** The name of an office and nothing else. */
export const isOfficeName = (text: string) =>
  text.length >= 4 && text.length <= 24 && /^[\u4e00-\u9fff（）()、\s]+$/.test(text) && OFFICE_ENDINGS.test(text);

/** `lines` with the first broken title in one line; its span runs over all of its lines. */
export function joinDocumentTitle(lines: PageLine[]): PageLine[] {
  for (let at = 0; at < Math.min(lines.length, REACH); at++) {
    const count = titleLinesAt(lines, at);
    if (count < 2) continue;
    const parts = lines.slice(at, at + count);
    const joined = {
      ...(parts[0] as PageLine),
      end: (parts.at(-1) as PageLine).end,
      text: parts.map((line) => line.text).join(''),
    };
    return [...lines.slice(0, at), joined, ...lines.slice(at + count)];
  }
  return lines;
}

/** How many lines from `at` on are one title; 0 for none. A body's name below the document's number begins the title; above it is the letterhead. */
function titleLinesAt(lines: PageLine[], at: number): number {
  const first = lines[at]?.text ?? '';
  const isBody = isOfficeName(first) && isDocumentNumber(lines[at - 1]?.text ?? '');
  if (!isBody && !(mayBePart(first) && TITLE_OPENING.test(first) && !ENDS_AS_TITLE.test(first))) return 0;
  if (isBody && !/^(?:关于|關於)/.test(lines[at + 1]?.text ?? '')) return 0;
  let text = first;
  for (let count = 2; count <= MAX_LINES + (isBody ? 1 : 0); count++) {
    const next = lines[at + count - 1]?.text ?? '';
    if (!mayBePart(next)) return 0;
    text += next;
    if (ENDS_AS_TITLE.test(next)) return isDocumentTitle(text) ? count : 0;
  }
  return 0;
}

const mayBePart = (text: string) => text.length >= 2 && text.length <= MAX_LINE && !/[。；：:，,！？\t]/.test(text);

/** A heading set in two lines has a space at the break. Between bodies that issue a document together the space is theirs. */
export function withoutBreaks(title: string): string {
  if (!isDocumentTitle(title)) return title;
  const at = title.search(/关于|關於/);
  if (at < 0) return title;
  const head = title.slice(0, at).trimEnd();
  return `${head}${title.slice(at).replace(/(?<=[\u4e00-\u9fff》”）])\s+(?=[\u4e00-\u9fff《“（])/g, '')}`;
}
