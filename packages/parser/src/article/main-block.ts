/**
 * Where in an HTML page the article stands: the element whose own children hold most prose. Navigation, related links
 * and comments are told by their names (class, id, role), by the share of links, and by standing outside that element.
 */
import type { ElementInfo } from '../html/marks.ts';
import { ARTICLE_NAMES, FURNITURE_NAMES } from '../tables/article.zh.ts';
import type { PageLine } from './page-lines.ts';
import { isProse } from './running-text.ts';

/** Lines `[start, end)` belong to the article's element; `isFurniture` tells of each line of the page whether it is the site's. */
export type MainBlock = { start: number; end: number; isFurniture: boolean[] };

/** A line with more of its characters in links than this is a link, unless it is a sentence. */
const LINK_SHARE = 0.6;
/** Element names lie: what holds this share of the page's prose is no furniture, whatever its class says. */
const TOO_MUCH_FOR_FURNITURE = 0.5;
/** A parent replaces the best element when it holds this much more: an article cut into several sections. */
const GAIN = 1.3;
const FURNITURE_TAGS = new Set(['nav', 'header', 'footer', 'aside', 'form', 'menu']);

/** The article’s block among the page’s lines; the whole page where no element holds prose. */
export function findMainBlock(lines: PageLine[], elements: ElementInfo[]): MainBlock {
  const prose = lines.map((line) =>
    isLinkLine(line) || tagOf(line, elements) === 'title' ? 0 : proseWeight(line.text),
  );
  const named = inheritFurniture(elements, sumByElement(lines, elements, prose));
  const isFurniture = lines.map(
    (line) => isLinkLine(line) || named[line.element] === true || tagOf(line, elements) === 'title',
  );
  const weights = prose.map((weight, i) => (isFurniture[i] ? 0 : weight));
  const totals = sumByElement(lines, elements, weights);
  const main = chooseElement(lines, elements, weights, totals);
  const within = elementsWithin(elements, main);
  const inside = lines.map((line) => within[line.element] === true);
  const start = inside.indexOf(true);
  return { start: Math.max(0, start), end: start < 0 ? lines.length : inside.lastIndexOf(true) + 1, isFurniture };
}

const tagOf = (line: PageLine, elements: ElementInfo[]) => elements[line.element]?.tag;
const isLinkLine = (line: PageLine) => line.linkShare > LINK_SHARE && !/[。！？]$/.test(line.text);
const proseWeight = (text: string) => (isProse(text) ? Math.min(text.length, 400) : Math.min(text.length, 20) / 4);

/** Sum of the weights below each element. A parent stands before its children, so one walk from the end is enough. */
function sumByElement(lines: PageLine[], elements: ElementInfo[], weights: number[]): number[] {
  const sums = new Array<number>(elements.length).fill(0);
  lines.forEach((line, i) => {
    sums[line.element] = (sums[line.element] ?? 0) + (weights[i] ?? 0);
  });
  for (let i = elements.length - 1; i > 0; i--) {
    const parent = (elements[i] as ElementInfo).parent;
    sums[parent] = (sums[parent] ?? 0) + (sums[i] ?? 0);
  }
  return sums;
}

/** Of each element whether it or one around it is named as furniture. */
function inheritFurniture(elements: ElementInfo[], totals: number[]): boolean[] {
  const result = new Array<boolean>(elements.length).fill(false);
  const all = totals[0] ?? 0;
  elements.forEach(({ parent, tag, names }, i) => {
    const looksLike =
      FURNITURE_TAGS.has(tag) || (names !== '' && FURNITURE_NAMES.test(names) && !ARTICLE_NAMES.test(names));
    const isTooMuch = all > 0 && (totals[i] ?? 0) / all > TOO_MUCH_FOR_FURNITURE;
    result[i] = result[parent] === true || (looksLike && !isTooMuch);
  });
  return result;
}

function chooseElement(lines: PageLine[], elements: ElementInfo[], weights: number[], totals: number[]): number {
  // A paragraph counts for the element around it; text that stands bare in a container counts for the container.
  const own = new Array<number>(elements.length).fill(0);
  lines.forEach((line, i) => {
    const element = elements[line.element];
    if (!element) return;
    const holder = /^(?:p|h\d|li|td|tr|blockquote|pre|figcaption|caption|section)$/.test(element.tag)
      ? element.parent
      : line.element;
    own[holder] = (own[holder] ?? 0) + (weights[i] ?? 0);
  });
  let best = 0;
  own.forEach((weight, i) => {
    const bonus = ARTICLE_NAMES.test(elements[i]?.names ?? '') || elements[i]?.tag === 'article' ? 1.25 : 1;
    const rival = ARTICLE_NAMES.test(elements[best]?.names ?? '') || elements[best]?.tag === 'article' ? 1.25 : 1;
    if (weight * bonus > (own[best] ?? 0) * rival) best = i;
  });
  for (let parent = elements[best]?.parent ?? -1; parent > 0; parent = elements[parent]?.parent ?? -1) {
    if ((totals[parent] ?? 0) > (totals[best] ?? 0) * GAIN) best = parent;
    else if (/^(?:tr|tbody|table|ul|ol|blockquote)$/.test(elements[best]?.tag ?? '')) best = parent;
  }
  return best;
}

/** Of each element whether it is `ancestor` or lies in it. Parents come first, so one walk is enough however deep the page is. */
function elementsWithin(elements: ElementInfo[], ancestor: number): boolean[] {
  const within: boolean[] = [];
  elements.forEach(({ parent }, i) => {
    within[i] = i === ancestor || within[parent] === true;
  });
  return within;
}
