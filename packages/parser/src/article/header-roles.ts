/** What each line of the page's top may be: credits, a heading, running text, or neither. The header is read from these. */
import { NO_TITLE } from '../tables/article-forms.zh.ts';
import { ABSTRACT_LABEL } from '../tables/menu-words.zh.ts';
import { endsArticle } from './article-end.ts';
import { isCaption } from './captions.ts';
import { type Credits, parseCredits } from './credits.ts';
import type { AssumedYear } from './dates.ts';
import { isDocumentData, readDocumentData } from './document-data.ts';
import { isCrumb, isMenuLine, isToolLine } from './navigation-lines.ts';
import type { PageLine } from './page-lines.ts';
import { isRunningText } from './running-text.ts';
import { isAdvertising, isDecoration, isMarkdownLink, isScriptMessage } from './site-notes.ts';
import { isKeywordRow, isSpamLine } from './spam-lines.ts';

/** `credits` and `isHeading` exclude each other; `isText` is running text. */
export type LineRole = { credits?: Credits; isHeading: boolean; isText?: boolean };

const MAX_TITLE = 90;

/** `各县区公安局：` */
const SALUTATION = /[:：]$/;

/** The role of one line; `year` completes its date. */
export function roleOf(line: PageLine, year: AssumedYear | undefined): LineRole {
  const { text } = line;
  const data = isDocumentData(text) ? dataOf(text, year) : undefined;
  if (data) return { credits: data, isHeading: false };
  if (isFurniture(text)) return { isHeading: false };
  const credits = parseCredits(text, year);
  if (credits) return { credits, isHeading: false };
  if (isRunningText(text)) return { isHeading: false, isText: true };
  return {
    isHeading:
      text.length <= MAX_TITLE &&
      line.linkShare < 1 &&
      !NO_TITLE.test(text) &&
      !SALUTATION.test(text) &&
      !ABSTRACT_LABEL.test(text),
  };
}

/** Lines whose role as header matters; what stands further down is text or not. */
const HEADER_REACH = 300;

/** The roles of all lines, in full only for the first ones. */
export function rolesOf(lines: PageLine[], year: AssumedYear | undefined): LineRole[] {
  return lines.map((line, i) =>
    i < HEADER_REACH ? roleOf(line, year) : { isHeading: false, isText: isRunningText(line.text) },
  );
}

/** Fields of a document; some sites use the same names for an ordinary line of credits with the time in it. */
export function dataOf(text: string, year: AssumedYear | undefined): Credits | undefined {
  const data = readDocumentData(text);
  const credits = parseCredits(text, year);
  if (credits?.publishedAt?.precision !== 'MINUTE') return data;
  return data?.publisher === undefined ? credits : { ...credits, publisher: data.publisher };
}

/** A stolen article's title: above the text it is ours, behind it the next one's. */
const isStarred = (text: string) => /^[^。]{4,80}\*{4,}$/.test(text);

/** The site's own line, known by its form alone. */
export function isFurniture(text: string): boolean {
  return (
    isToolLine(text) ||
    isMenuLine(text) ||
    isDecoration(text) ||
    isCrumb(text) ||
    isAdvertising(text) ||
    isDocumentData(text) ||
    isMarkdownLink(text) ||
    isKeywordRow(text) ||
    isSpamLine(text) ||
    isScriptMessage(text) ||
    isCaption(text) ||
    (endsArticle(text) && !isStarred(text))
  );
}
