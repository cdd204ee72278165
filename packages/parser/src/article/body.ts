/** The lines between header and footer that are the article, and what the footer's credits say. */

import type { ElementInfo } from '../html/marks.ts';
import { AUTHOR } from '../tables/article.zh.ts';
import { CLOSING } from '../tables/article-forms.zh.ts';
import { SITE_ADDRESS } from '../tables/menu-words.zh.ts';
import { endsArticle, isFooter, isRelatedHeading, mayEndArticle } from './article-end.ts';
import { personsIn } from './body-bylines.ts';
import { captionsIn } from './captions.ts';
import { type Credits, parseCredits } from './credits.ts';
import { parseNames } from './names.ts';
import { isCrumb, isMenuLine, isToolLine } from './navigation-lines.ts';
import type { PageLine } from './page-lines.ts';
import { isProse, isRunningText } from './running-text.ts';
import { isSiteName } from './site-name.ts';
import { isAdvertising, isContactOrFile, isDecoration, isMarkdownLink, isScriptMessage } from './site-notes.ts';
import { isSpamLine } from './spam-lines.ts';

/** The article’s lines in the page’s order, and the credits that stand in or behind them. */
export type Body = { lines: PageLine[]; credits: Credits[] };

/** Lines behind the article in which its editor is still looked for. */
const FOOTER_REACH = 40;
/** Most lines of a box of related links inside the text. */
const BOX_REACH = 7;
/** Within so many lines behind a line that may be the site's the text has to go on, else it is over. */
const TEXT_REACH = 6;

/** Emoji alone, or a writer of another story: mirrors strew both behind a stolen text. */
const isOtherStory = (text: string) =>
  /^(?:\p{Extended_Pictographic}\uFE0F?\s*){2,}$/u.test(text) ||
  /^\p{Extended_Pictographic}?\uFE0F?[（(](?:撰稿|作者|文)[:：][^（）()]{2,8}[)）][^。]{4,60}$/u.test(text);

/** Words of the article for search engines: never its text. */
const isTagRow = (text: string) => /^[【[]?(?:标签|关键词)/.test(text);

/** `isSigned`: author and minute stand above the text. `elements` of the layout, for HTML. */
type BodyContext = { isSigned?: boolean; elements?: readonly ElementInfo[] };

/** The article lies in lines `[start, end)`; credits are looked for behind it too. */
export function readBody(lines: PageLine[], start: number, end: number, context: BodyContext = {}): Body {
  const { isSigned = false, elements = [] } = context;
  const captions = captionsIn(lines.slice(start, end), elements);
  const body: Body = { lines: [], credits: [] };
  let signedAt = -1;
  let hasText = false;
  let i = start;
  for (; i < end; i++) {
    const line = lines[i] as PageLine;
    if (isToolLine(line.text) || isAdvertising(line.text) || captions.has(line)) continue;
    if (CLOSING.test(line.text) || isOtherStory(line.text)) {
      if (hasText) {
        i++;
        break;
      }
      continue;
    }
    const isInText = hasText && isContactOrFile(line.text) && goesOn(lines, i, end);
    if (!isInText && (isDecoration(line.text) || isMarkdownLink(line.text) || isSpamLine(line.text))) continue;
    if (body.lines.length === 0 && (isCrumb(line.text) || isMenuLine(line.text) || isScriptMessage(line.text)))
      continue;
    if (endsArticle(line.text)) {
      // Above the first paragraph such a line (关键词：…) is the site's, but ends nothing.
      if (body.lines.length === 0) continue;
      const isOwn = mayEndArticle(line.text) && goesOn(lines, i, end);
      const after = !isOwn && isRelatedHeading(line.text) ? behindBox(lines, i, end) : undefined;
      if (isOwn) {
        if (!isTagRow(line.text)) body.lines.push(line);
        continue;
      }
      if (after === undefined) break;
      i = after - 1;
      continue;
    }
    const credits = creditsOf(line) ?? (body.lines.length > 0 ? signedBy(line) : undefined);
    if (!credits) {
      hasText ||= isProse(line.text);
      body.lines.push(line);
      continue;
    }
    // The second author and time on a page are a reader's answer.
    if (hasText && credits.byline.length > 0 && credits.publishedAt?.precision === 'MINUTE' && isSigned) return body;
    body.credits.push(credits);
    if (hasText) signedAt = body.lines.length;
    // Behind the editor's line comes the site's part, unless the text goes on: some pages set it above the text.
    if (credits.editor !== undefined && hasText) {
      i++;
      break;
    }
  }
  // Short lines behind the staff's (a house's mark, a slogan) are the site's; a paragraph shows that the text goes on.
  if (signedAt >= 0 && !body.lines.slice(signedAt).some((line) => isProse(line.text)))
    body.lines.length = Math.min(body.lines.length, signedAt);
  if (isFooter(lines[i]?.text ?? '')) dropAddress(body.lines);
  body.credits.push(...creditsBehind(lines, i));
  return body;
}

/** The editor and the time in the lines from `start` on, behind the article's end. */
function creditsBehind(lines: PageLine[], start: number): Credits[] {
  const found: Credits[] = [];
  for (let i = start; i < Math.min(lines.length, start + FOOTER_REACH); i++) {
    const line = lines[i] as PageLine;
    if (endsArticle(line.text) && i > start) break;
    const credits = isDecoration(line.text) ? undefined : (creditsOf(line) ?? timeOf(line));
    if (credits) found.push(credits);
  }
  // Some copies set the time behind everything else.
  const last = lines.at(-1);
  const time = last && lines.length > start + 1 ? timeOf(last) : undefined;
  if (time && time.rest === undefined && !time.publisher) found.push(time);
  return found;
}

/** Where the site's office is stands above its imprint, with nothing of the article between. */
function dropAddress(lines: PageLine[]): void {
  while (lines.length > 1 && SITE_ADDRESS.test((lines.at(-1) as PageLine).text)) lines.pop();
}

/** Credits that name somebody; a bare date is a document's own (its signature's) and stays. */
function creditsOf(line: PageLine): Credits | undefined {
  const credits = parseCredits(line.text);
  if (!credits) return undefined;
  const { publisher, editor, namesStaff, byline, rest } = credits;
  const named = publisher ?? editor ?? namesStaff ?? byline[0] ?? (rest && isSiteName(rest) ? rest : undefined);
  return named === undefined ? undefined : credits;
}

/** Behind the article's end a date with its minute is the page's, whoever else is named. */
function timeOf(line: PageLine): Credits | undefined {
  const credits = parseCredits(line.text);
  return credits?.publishedAt?.precision === 'MINUTE' ? credits : undefined;
}

/** Names alone in brackets below the last sentence: a newspaper's way to sign. （草案） is no name. */
function signedBy(line: PageLine): Credits | undefined {
  const inner = /^[（(]([^（）()]{2,24})[)）]$/.exec(line.text)?.[1];
  const names = inner === undefined ? undefined : parseNames(inner);
  // Two names in a row are people whatever their surnames; one must have a known one.
  if (!names || (names.length === 1 && !personsIn(inner as string))) return undefined;
  return { byline: names.map((name) => ({ name, role: AUTHOR })) };
}

/** A box of related links inside an HTML article: the index where its text goes on. Plain text does not show boxes. */
function behindBox(lines: PageLine[], heading: number, end: number): number | undefined {
  if ((lines[heading] as PageLine).element < 0) return undefined;
  const next = lines.slice(heading + 1, Math.min(end, heading + 1 + BOX_REACH)).findIndex((line) => isProse(line.text));
  return next < 0 ? undefined : heading + 1 + next;
}

/** Sentences of the article follow, before anything that surely ends it. */
function goesOn(lines: PageLine[], at: number, end: number): boolean {
  const behind = lines.slice(at + 1, Math.min(end, at + 1 + TEXT_REACH)).map(({ text }) => text);
  const over = behind.findIndex((text) => endsArticle(text) && !mayEndArticle(text));
  return behind
    .slice(0, over < 0 ? behind.length : over)
    .some((text) => isRunningText(text) && !isRelatedHeading(text) && !isSpamLine(text));
}
