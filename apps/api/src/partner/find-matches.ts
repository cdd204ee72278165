/**
 * Where a search matched, in code points of the text's own script: `斷卡` asked of “开展断卡行动” is [2, 4). The text is cut
 * into tokens as it was for the index, so a match shown is a match that was found.
 */
import { phraseTokens, searchTokens } from '@countermeasure/parser/search-tokens';

export type Match = { start: number; end: number };
export type Snippet = { snippet: string; offset: number; spans: Match[] };

const SNIPPET_LENGTH = 120;
/** Code points shown before the first match, so that it can be read in its sentence. */
const LEAD = 30;

/** The first match with what stands around it, and every further one that fits; null where nothing matches. */
export function findSnippet(text: string, search: string): Snippet | null {
  const points = Array.from(text);
  const matches = findMatches(text, points, search);
  const [first] = matches;
  if (!first) return null;
  const offset = Math.max(0, Math.min(first.start - LEAD, points.length - SNIPPET_LENGTH));
  const end = Math.min(points.length, offset + SNIPPET_LENGTH);
  return {
    snippet: points.slice(offset, end).join(''),
    offset,
    spans: matches
      .filter((match) => match.end <= end)
      .map((match) => ({ start: match.start - offset, end: match.end - offset })),
  };
}

function findMatches(text: string, points: string[], search: string): Match[] {
  const tokens = new Map(searchTokens(text).map(({ token, position }) => [position, token]));
  const found: Match[] = [];
  for (const words of search.split(/\s+/)) {
    const phrase = phraseTokens(words);
    const last = phrase.at(-1);
    if (!last) continue;
    for (const start of tokens.keys()) {
      const isThere = phrase.every(({ token, position, prefix }) => {
        const there = tokens.get(start + position);
        return there !== undefined && (prefix ? there.startsWith(token) : there === token);
      });
      if (isThere) found.push({ start, end: tokenEnd(points, start + last.position, last.prefix) });
    }
  }
  return merged(found);
}

const HAN = /^\p{Script=Han}$/u;
const WORD = /^[\p{L}\p{N}\p{M}]$/u;

/** A pair of Han characters ends after two, one that was asked alone after one, a word where its letters end. */
function tokenEnd(points: string[], start: number, isPrefix: boolean): number {
  if (HAN.test(points[start] ?? '')) return isPrefix || !HAN.test(points[start + 1] ?? '') ? start + 1 : start + 2;
  let end = start;
  while (end < points.length && WORD.test(points[end] ?? '') && !HAN.test(points[end] ?? '')) end++;
  return end;
}

/** In order, without overlap. */
function merged(matches: Match[]): Match[] {
  const result: Match[] = [];
  for (const match of matches.toSorted((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && match.start < last.end) last.end = Math.max(last.end, match.end);
    else result.push({ ...match });
  }
  return result;
}
