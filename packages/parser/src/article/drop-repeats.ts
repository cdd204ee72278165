/**
 * What a page shows twice is one thing: an article laid out for two kinds of screens, an abstract cut from the beginning.
 * Only long repetitions count; `平安是福！` may stand twice for emphasis.
 */
import { codePointLength } from '../spans.ts';
import { ABSTRACT_LABEL } from '../tables/menu-words.zh.ts';
import { normalized, type PageLine } from './page-lines.ts';

/** A paragraph of this length that stands on the page twice is one paragraph. */
const MIN_REPEATED = 24;
const MIN_ABSTRACT = 8;
/** Paragraphs from which an abstract may be cut. */
const ABSTRACT_REACH = 4;

const isText = (text: string) => /[。！？]$/.test(text);

/** The title alone in a line of the text is a picture's, or the mirror's. `【标题】近日，…`: some sites open the first paragraph with the title in brackets; what follows is the text. */
export function withoutTitle(lines: PageLine[], title: string | undefined): PageLine[] {
  const own = normalized(title ?? '');
  if (own === '') return lines;
  return lines
    .filter((line) => isText(line.text) || normalized(line.text) !== own)
    .map((line) => {
      const mark = /^[【[]([^】\]]{4,90})[】\]]\s*/.exec(line.text);
      if (!mark || normalized(mark[1] ?? '') !== own || mark[0].length === line.text.length) return line;
      return { ...line, start: line.start + codePointLength(mark[0]), text: line.text.slice(mark[0].length) };
    });
}

export function dropRepeats(lines: PageLine[]): PageLine[] {
  const seen = new Set<string>();
  let isRepeating = false;
  return withoutAbstract(lines).filter(({ text }) => {
    const isKnown = seen.has(text);
    seen.add(text);
    // Between two repeated paragraphs the short lines (a picture's author) are repeated too.
    isRepeating = isKnown && (isRepeating || text.length >= MIN_REPEATED);
    return !isRepeating;
  });
}

/** `[摘要]近日，…工作...` above the paragraph that begins so; an abstract in words of its own is the author's and stays. */
function withoutAbstract(lines: PageLine[]): PageLine[] {
  const first = lines[0]?.text ?? '';
  const label = ABSTRACT_LABEL.exec(first)?.[0];
  if (label === undefined) return lines;
  const claim = normalized(first.slice(label.length));
  const behind = lines
    .slice(1, 1 + ABSTRACT_REACH)
    .map((line) => normalized(line.text))
    .join('');
  return claim.length >= MIN_ABSTRACT && behind.includes(claim) ? lines.slice(1) : lines;
}
