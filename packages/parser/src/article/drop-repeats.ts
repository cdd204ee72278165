/**
 * What a page shows twice is one thing: an article laid out for two kinds of screens, an abstract cut from the beginning.
 * Only long repetitions count; `平安是福！` may stand twice for emphasis.
 */
import { codePointLength } from '../spans.ts';
import { ABSTRACT_LABEL } from '../tables/menu-words.zh.ts';
import { normalized, type PageLine } from './page-lines.ts';
import { pairsOf, sharedWords } from './shared-words.ts';

/** A paragraph of this length that stands on the page twice is one paragraph. */
const MIN_REPEATED = 24;
const MIN_ABSTRACT = 8;
/** Without a label only as much as this of a paragraph's beginning is an abstract: `近日` may begin a heading too. */
const MIN_BEGINNING = 12;
const MAX_ABSTRACT = 400;
/** Paragraphs from which an abstract may be cut, and lines that may stand above it. */
const ABSTRACT_REACH = 4;
const ABOVE_ABSTRACT = 2;
/** A repetition has its words in the text but for a few that damage changed; an abstract of its own has half. */
const SAME = 0.9;
/** Where a program cut: `…工作……[详情]`. */
const CUT_SHORT =
  /\s*(?:…{1,4}|\.{3,6}|。{3,6})\s*(?:[[【（(<]?(?:详情|詳情|详细|詳細|全文|更多|查看全文|阅读全文)[\]】）)>]*)?$/;

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

/** `lines` without the abstract and the second copy of what stands twice. */
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

/**
 * `[摘要]近日，…工作...` above the paragraph that begins so, or the cut beginning alone; an abstract in words of its own is
 * the author's and stays. Damage may have changed a character in one of the two, so most of the words are enough.
 */
function withoutAbstract(lines: PageLine[]): PageLine[] {
  const at = lines.slice(0, ABOVE_ABSTRACT + 1).findIndex((line, i) => repeatsOpening(line.text, lines.slice(i + 1)));
  return at < 0 ? lines : lines.filter((_, i) => i !== at);
}

function repeatsOpening(line: string, below: PageLine[]): boolean {
  if (line.length > MAX_ABSTRACT) return false;
  const label = ABSTRACT_LABEL.exec(line)?.[0] ?? '';
  const cut = CUT_SHORT.exec(line)?.index;
  const claim = normalized(line.slice(label.length, cut));
  if (label === '' && claim.length < MIN_BEGINNING) return false;
  if (claim.length < MIN_ABSTRACT) return false;
  const paragraphs = below.slice(0, ABSTRACT_REACH).map(({ text }) => normalized(text));
  // A whole sentence that comes again is dropped as a repetition, see above; a heading never goes on as its paragraph.
  if (label === '') return (cut !== undefined || !isText(line)) && paragraphs.some((text) => text.startsWith(claim));
  const opening = paragraphs.join('');
  return opening.includes(claim) || sharedWords(claim, pairsOf(opening)) > SAME;
}
