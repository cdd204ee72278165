/** Lines that end an article: related news, comments, statements of the site, its footer. */
import {
  DISCLAIMER_HEADINGS,
  DISCLAIMER_SENTENCES,
  END_HEADINGS,
  RELATED_HEADINGS,
  SITE_FOOTER,
  SITE_LABELS,
  SITE_TALK,
  SOFT_ENDINGS,
} from '../tables/article.zh.ts';
import { RIGHTS_LINE } from '../tables/menu-words.zh.ts';
import { isSpamRow } from './spam-lines.ts';

const headingOf = (words: string) =>
  new RegExp(`^[\\s■●▶►◆>↓→▼•·*※（(【\\[]*(?:${words})(?=$|[-\\s:：（(】）)\\]\\d>↓→▼↑])`);
const END = headingOf(END_HEADINGS);
const RELATED = headingOf(RELATED_HEADINGS);
const DISCLAIMER = new RegExp(`${headingOf(DISCLAIMER_HEADINGS).source}|^[\\s*※（(【\\[]*(?:${DISCLAIMER_SENTENCES})`);
const FOOTER = new RegExp(SITE_FOOTER, 'i');
const FOOTER_LABEL = new RegExp(`^(?:${SITE_LABELS})(?:\\s|$)|(?:^|[\\s|｜])(?:${SITE_LABELS})\\s*[:：]`);
const SOFT = headingOf(SOFT_ENDINGS);
const SITES_OWN = new RegExp(SITE_TALK);
/** 特别说明：本通知自印发之日起施行 */
const STATEMENT = /^[^:：]{0,6}(?:声明|聲明|说明|申明)\s*[:：]\s*\S{4}/;
const ENUMERATED = /^[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．]/;

/** Longest line that is about the site, and longest about its rights. */
const MAX_SITE_LINE = 200;
const MAX_RIGHTS = 60;

/** A heading over links to other articles. */
export const isRelatedHeading = (text: string) => text.length <= 40 && RELATED.test(text);

/** Begins what follows the article: related news, comments, the site's statements and footer. */
export function endsArticle(text: string): boolean {
  if (text.length > MAX_SITE_LINE) return isSpamRow(text);
  // Mirrors chain stolen articles and mark each title: 外省开展行动******.
  if (/^[^。]{4,80}\*{4,}$/.test(text)) return true;
  if (isSpamRow(text) || (isFooter(text) && !/[。！？]$/.test(text))) return true;
  if (STATEMENT.test(text) && !SITES_OWN.test(text)) return false;
  if (isRelatedHeading(text) || END.test(text) || DISCLAIMER.test(text)) return true;
  return text.length <= MAX_RIGHTS && RIGHTS_LINE.test(text) && !/^[“"].*[”"]/.test(text);
}

/** The site's imprint: who runs it, its licences and rights. */
export const isFooter = (text: string) => !ENUMERATED.test(text) && (FOOTER.test(text) || FOOTER_LABEL.test(text));

/** 往期回顾：去年共收到作品三百件。 A sentence behind the label may be the article's; a link's title has no full stop. */
const isLabelledSentence = (text: string) => isRelatedHeading(text) && /^[^:：]{2,10}[:：].{6,}[。；]$/.test(text);

/** Of the lines that end an article one that a notice may also write (主办单位：市公安局): what follows it tells. */
export const mayEndArticle = (text: string) =>
  isLabelledSentence(text) ||
  (SOFT.test(text) && !SITES_OWN.test(text)) ||
  (FOOTER_LABEL.test(text) && !FOOTER.test(text));
