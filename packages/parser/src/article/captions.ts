/**
 * The lines under an article's pictures. They are no text of the article, and whoever took the picture did not write it.
 * Told by their shape: short, and ending with a photographer's or an office's credit, or beginning as captions do.
 *
 *     工作人员在闸站检查启闭机。齐远山 摄  ·  （图：市教育局）  ·  图为执行现场。  ·  ▲民警清理网具
 */
import type { ElementInfo } from '../html/marks.ts';
import { CAPTION_NAMES } from '../tables/article.zh.ts';
import {
  BULLET_BEHIND,
  CAPTION_START,
  PHOTOGRAPHER_AT_END,
  PICTURE_CREDIT,
  PICTURE_CREDIT_AT_END,
  POINTS_AT_PICTURE,
  TOOK_AT_END,
} from '../tables/captions.zh.ts';
import { endsArticle } from './article-end.ts';
import type { PageLine } from './page-lines.ts';
import { isProse, isRunningText } from './running-text.ts';

/** Longest caption with a credit behind it, and without. A photo report's text is longer or has more sentences. */
const MAX_CREDITED = 150;
const MAX_PLAIN = 90;
const MAX_GLUED = 42;
/** What is looked at for the credit. */
const CREDIT_REACH = 60;
const MAX_SENTENCES = 2;
const TABLE_CAPTION = /^(?:附)?表\s?[\d一二三四五六七八九十]/;

/** Whether the line's own words show that it is a caption. */
export function isCaption(text: string): boolean {
  if (text.length > MAX_CREDITED || text.includes('\t')) return false;
  const end = text.slice(-CREDIT_REACH);
  if (sentencesOf(text) <= MAX_SENTENCES && (PHOTOGRAPHER_AT_END.test(end) || PICTURE_CREDIT_AT_END.test(end)))
    return true;
  if (text.length > MAX_PLAIN) return false;
  if (PICTURE_CREDIT.test(text)) return true;
  if (CAPTION_START.test(text)) return sentencesOf(text) <= 1;
  return text.length <= MAX_GLUED && TOOK_AT_END.test(text);
}

/** Full stops, the one before the credit among them. */
const sentencesOf = (text: string) => text.match(/[。！？]/g)?.length ?? 0;

/** In a `<figcaption>` or in an element that is called so, whatever the words; a table's caption belongs to its table. */
const isMarkedUp = ({ text, element }: PageLine, elements: readonly ElementInfo[]) =>
  text.length <= MAX_CREDITED &&
  !TABLE_CAPTION.test(text) &&
  (elements[element]?.tag === 'figcaption' || CAPTION_NAMES.test(elements[element]?.names ?? ''));

/** A triangle or arrow that stands before one line only; before several it is the notice's own bullet. */
function pointedAt(lines: readonly PageLine[]): ReadonlySet<PageLine> {
  const isPointing = (line: PageLine | undefined) =>
    line !== undefined && line.text.length <= MAX_PLAIN && POINTS_AT_PICTURE.test(line.text) && !endsArticle(line.text);
  const areBullets = lines.some(
    (line, i) => isPointing(line) && (BULLET_BEHIND.test(line.text) || isPointing(lines[i + 1])),
  );
  return new Set(areBullets ? [] : lines.filter(isPointing));
}

/** The captions among an article's lines; none where hardly anything else is there, for a photo report is its captions. */
export function captionsIn(lines: readonly PageLine[], elements: readonly ElementInfo[]): ReadonlySet<PageLine> {
  const pointed = pointedAt(lines);
  const found = lines.filter((line) => isMarkedUp(line, elements) || pointed.has(line) || isCaption(line.text));
  const captions = new Set(found);
  const hasText = lines.some((line) => !captions.has(line) && (isRunningText(line.text) || isProse(line.text)));
  return hasText ? captions : new Set();
}
