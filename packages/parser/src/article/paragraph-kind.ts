/** What kind of paragraph a line is: from its element where there is one, else from its form. */

import type { ElementInfo } from '../html/marks.ts';
import type { ParagraphKind } from '../parsed-page.ts';
import { CAPTION_NAMES } from '../tables/article.zh.ts';
import { CAPTION, ITEM, SECTION } from '../tables/article-forms.zh.ts';
import { isProse } from './running-text.ts';

/** A heading without a number is short and ends without a mark. */
const HEADING_LENGTH = 24;

/** `isLast` lines are signatures, not headings. */
export function paragraphKind(text: string, element: ElementInfo | undefined, isLast: boolean): ParagraphKind {
  const tag = element?.tag ?? '';
  if (/^h[1-6]$/.test(tag)) return 'HEADING';
  if (tag === 'figcaption' || tag === 'caption' || CAPTION_NAMES.test(element?.names ?? '') || CAPTION.test(text))
    return 'CAPTION';
  if (text.includes('\t') || tag === 'td' || tag === 'th' || tag === 'tr') return 'OTHER';
  if (tag === 'li' || ITEM.test(text)) return 'LIST_ITEM';
  if (isProse(text)) return 'BODY';
  if (SECTION.test(text)) return 'HEADING';
  if (isLast || /[\d，、：:；]/.test(text)) return 'OTHER';
  return text.length <= HEADING_LENGTH ? 'HEADING' : 'OTHER';
}
