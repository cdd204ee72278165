/**
 * What a page without markup leaves behind the article's last sentence: other articles' headlines, numbers, credits of
 * pictures. Only there, and only on evidence: a signature, a list of enclosures and a table end an article too.
 */
import { OFFICE_ENDINGS } from '../tables/article.zh.ts';
import { findDate } from './dates.ts';
import { isMenuLine } from './navigation-lines.ts';
import { normalized, type PageLine } from './page-lines.ts';
import { isRunningText } from './running-text.ts';
import { isSiteName } from './site-name.ts';

/** So many headlines are a list of other articles. Two may be a poem's last lines or a reporter and a photographer. */
const MIN_HEADLINES = 3;
/** An article whose lines have no marks is no article with a tail: most of it must be running text. */
const MIN_RUNNING = 0.5;

/** `kept` without the tail; all of it where there is no evidence. */
export function trimTail(kept: PageLine[]): PageLine[] {
  const last = kept.findLastIndex((line) => isRunningText(line.text));
  const length = (some: PageLine[]) => some.reduce((sum, line) => sum + line.text.length, 0);
  const running = length(kept.filter((line) => isRunningText(line.text)));
  if (last < 0 || running < MIN_RUNNING * length(kept.slice(0, last + 1))) return kept;
  const tail = kept.slice(last + 1);
  const dated = tail.findIndex(({ text }) => isDatedHeadline(text));
  const headlines = tail.filter((line, i) => isHeadline(line, tail[i - 1] ?? kept[last]));
  const repeated = new Set(headlines.map((line) => normalized(line.text))).size < headlines.length;
  const first = headlines.length >= MIN_HEADLINES || repeated ? tail.indexOf(headlines[0] as PageLine) : -1;
  const cuts = [dated, first].filter((at) => at >= 0);
  const end = cuts.length > 0 ? last + 1 + Math.min(...cuts) : kept.length;
  return withoutCounts(kept.slice(0, end), last);
}

/** `外省开展“清网”行动 2026-06-30`; an office and a date are a signature. */
function isDatedHeadline(text: string): boolean {
  const date = findDate(text);
  if (!date || date.end < text.replace(/[\])）】\s]+$/, '').length) return false;
  const head = text.slice(0, date.start).replace(/[[(（【\s]+$/, '');
  return head.length >= 8 && !OFFICE_ENDINGS.test(head) && !isSiteName(head) && !/[:：，]/.test(head);
}

/** Neither an item of a list, a signature, a row, a remark in brackets, a line with a label, nor what a colon announced. */
function isHeadline({ text }: PageLine, before: PageLine | undefined): boolean {
  if (before && /[:：]$/.test(before.text)) return false;
  if (text.length < 6 || text.length > 45 || /[。；，：:\t|]/.test(text)) return false;
  if (/^(?:附件|附：|附\d|\d{1,2}[.．、]|[（(①-⑳]|[一二三四五六七八九十]{1,3}、|[—–-])/.test(text)) return false;
  return !OFFICE_ENDINGS.test(text) && !/(?:委|部|会|院|组|署|处|科|所|站|队)$/.test(text) && !findDate(text);
}

/** Numbers of readers behind the text: `856`. */
function withoutCounts(lines: PageLine[], last: number): PageLine[] {
  let end = lines.length;
  while (end > last + 1 && isLeftover((lines[end - 1] as PageLine).text)) end--;
  return lines.slice(0, end);
}

/** The last words of the site's menu, and a count: 搜索, 856. */
const isLeftover = (text: string) => isMenuLine(text) || /^[\d\s()（）次人]{1,12}$/.test(text);
