/**
 * What is gone for good and only named: a page of `?`, replacement characters, and 锟斤拷, which is two of those in UTF-8 read as GBK.
 */
import type { StageResult } from './edits.ts';

/** A text is a page of question marks when they are this share of what can be seen, and at least so many. */
const SHARE = 0.5;
const SOME = 8;
const GONE = /(?:\ufffd|锟斤拷|锟斤)+/g;
/** More places than this tell a reader nothing new. */
const MOST = 200;

export function findLost(text: string): StageResult {
  const marks = text.split(/[?\ufffd]/).length - 1;
  if (marks >= SOME && marks >= SHARE * text.replace(/\s+/g, '').length) {
    const message =
      'The text is question marks: the characters were lost before this page was made, and nothing can restore them.';
    return { edits: [], diagnostics: [{ code: 'NOTHING_TO_RESTORE', message, span: { start: 0, end: text.length } }] };
  }
  const diagnostics = [];
  for (const match of text.matchAll(GONE)) {
    if (diagnostics.length === MOST) break;
    diagnostics.push({
      code: 'DAMAGED_PLACE',
      message: `“${match[0].slice(0, 12)}” stands where characters were lost in an earlier decoding; nothing is left of them.`,
      span: { start: match.index, end: match.index + match[0].length },
    });
  }
  return { edits: [], diagnostics };
}
