/**
 * Makes another page of a gold page: its campaigns, bodies, figures and enumerators are swapped for invented ones, everywhere and
 * consistently, and its gold moves along. What a rule found because it knew the page's own words, it doesn't find any more.
 */
import type { GoldMeasure, GoldNamed, GoldPage, GoldSpan } from '../../../../eval/gold.ts';

type Swap = { start: number; end: number; by: string };
export type EnumeratorForm = (ordinal: number) => string;

const NUMERALS = '一二三四五六七八九十';
/** Ways to number items; what follows 一是 may follow each of them. */
export const ENUMERATOR_FORMS: Record<string, EnumeratorForm> = {
  一是: (n) => `${NUMERALS[n - 1]}是`,
  '第一，': (n) => `第${NUMERALS[n - 1]}，`,
  '（一）': (n) => `（${NUMERALS[n - 1]}）`,
  '1.': (n) => `${n}.`,
  '(1)': (n) => `(${n})`,
  '①': (n) => String.fromCharCode(0x2460 + n - 1),
  '其一，': (n) => `其${NUMERALS[n - 1]}，`,
};

/** Swaps words (longest first), the digits of quantities and, if a form is given, the enumerators of lists that aren't nested. */
export function swapWords(page: GoldPage, words: ReadonlyMap<string, string>, form?: EnumeratorForm): GoldPage {
  const chars = Array.from(page.text);
  const enumerators = form ? enumeratorSwaps(page, form) : [];
  const figures = (page.quantities ?? []).flatMap((span) => digitSwaps(chars, span));
  const swaps = [...enumerators, ...figures, ...wordSwaps(page.text, words)].sort((a, b) => a.start - b.start);
  for (let i = 1; i < swaps.length; i++) {
    if ((swaps[i] as Swap).start < (swaps[i - 1] as Swap).end)
      throw new Error(`Swaps meet in ${page.id} at ${swaps[i]?.start}.`);
  }
  const text = apply(chars, swaps);
  const target = Array.from(text);
  const move = <T extends GoldSpan>(span: T): T => {
    const start = moved(swaps, span.start);
    const end = moved(swaps, span.end);
    return { ...span, start, end, exact: target.slice(start, end).join('') };
  };
  const rename = (name: string) => replaceAll(name, words);
  const renamed = (named: GoldNamed): GoldNamed => ({
    ...named,
    name: rename(named.name),
    accepted: named.accepted.map(rename),
    mentions: named.mentions.map(move),
    optionalMentions: named.optionalMentions.map(move),
  });
  const { quantities, ...rest } = page;
  return {
    ...rest,
    text,
    article: { ...page.article, title: rename(String(page.article.title ?? '')) },
    lists: page.lists.map((list) => (list.leadIn ? { ...list, leadIn: move(list.leadIn) } : list)),
    measures: page.measures.map((measure) => movedMeasure(measure, chars, move)),
    campaigns: page.campaigns.map(renamed),
    organizations: page.organizations.map(renamed),
    laws: page.laws.map(renamed),
    systems: page.systems.map(renamed),
    ...(page.dates ? { dates: page.dates.map(move) } : {}),
  };
}

/** A label is the author's words in its measure: it is cut out of the new text at the moved place. */
function movedMeasure(
  measure: GoldMeasure,
  chars: readonly string[],
  move: <T extends GoldSpan>(span: T) => T,
): GoldMeasure {
  const next = move(measure);
  const inside = chars.slice(measure.start, measure.end).join('').indexOf(measure.label);
  if (measure.label === '' || inside < 0) return next;
  const start = measure.start + Array.from(measure.exact.slice(0, inside)).length;
  const end = start + Array.from(measure.label).length;
  return { ...next, label: move({ start, end, exact: measure.label }).exact };
}

function enumeratorSwaps(page: GoldPage, form: EnumeratorForm): Swap[] {
  let ordinal = 0;
  return page.measures
    .filter(({ listed, enumerator }) => listed && enumerator !== undefined && enumerator !== '不')
    .sort((a, b) => a.start - b.start)
    .map(({ start, exact, enumerator = '' }) => {
      ordinal =
        /^(?:一[是要、]|第一|首先|（一）|1\.|\(1\))/.test(enumerator) || (enumerator === '要' && ordinal === 0)
          ? 1
          : ordinal + 1;
      const mark = /^[，、]/.test(exact.slice(enumerator.length)) ? 1 : 0;
      return { start, end: start + enumerator.length + mark, by: form(ordinal) };
    });
}

/** Other digits, as many: 1.2万 → 4.5万. No zero becomes a leading one. */
function digitSwaps(chars: readonly string[], { start, end }: GoldSpan): Swap[] {
  return chars
    .slice(start, end)
    .flatMap((char, index) =>
      /[1-6]/.test(char) ? [{ start: start + index, end: start + index + 1, by: String(Number(char) + 3) }] : [],
    );
}

function pattern(words: ReadonlyMap<string, string>): RegExp {
  return new RegExp([...words.keys()].sort((a, b) => b.length - a.length).join('|'), 'g');
}

function wordSwaps(text: string, words: ReadonlyMap<string, string>): Swap[] {
  // The texts hold no character outside the basic plane where words are swapped, so an index is a code point position.
  return [...text.matchAll(pattern(words))].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    by: words.get(match[0]) as string,
  }));
}

const replaceAll = (text: string, words: ReadonlyMap<string, string>) =>
  text.replace(pattern(words), (word) => words.get(word) as string);

function apply(chars: readonly string[], swaps: readonly Swap[]): string {
  let at = 0;
  let text = '';
  for (const { start, end, by } of swaps) {
    text += chars.slice(at, start).join('') + by;
    at = end;
  }
  return text + chars.slice(at).join('');
}

/** Where a position of the old text lies in the new one; one inside a swapped word moves with the word's ends in proportion. */
function moved(swaps: readonly Swap[], position: number): number {
  let shift = 0;
  for (const { start, end, by } of swaps) {
    if (end <= position) shift += by.length - (end - start);
    else if (start < position) return start + shift + Math.round((by.length * (position - start)) / (end - start));
    else break;
  }
  return position + shift;
}
