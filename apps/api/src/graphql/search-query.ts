/**
 * A search as PostgreSQL's tsquery. The words asked for are folded and cut into tokens exactly as the texts were, so
 * traditional characters find simplified ones; neighbouring tokens become a phrase, words apart must all be there.
 * `電信 詐騙` → `'电信' & '诈骗'`, `断卡行动` → `'断卡' <-> '卡行' <-> '行动'`.
 */
import { phraseTokens } from '@countermeasure/parser/search-tokens';
import { badArgument } from './error-codes.ts';

const MOST_CODE_POINTS = 200;

/** Throws BAD_USER_INPUT for a search that is empty, too long, or holds nothing that can be searched for. */
export function searchQuery(search: string): string {
  if (Array.from(search).length > MOST_CODE_POINTS)
    throw badArgument('search', `A search has at most ${MOST_CODE_POINTS} characters.`);
  const phrases = search
    .split(/\s+/)
    .map(phrase)
    .filter((text) => text !== '');
  if (phrases.length === 0)
    throw badArgument('search', 'A search needs at least one letter, figure or Chinese character.');
  return phrases.join(' & ');
}

function phrase(words: string): string {
  let last = 0;
  return phraseTokens(words).reduce((text, { token, position, prefix }) => {
    const distance = position - last;
    last = position;
    const lexeme = prefix ? `${quote(token)}:*` : quote(token);
    return text === '' ? lexeme : `${text} <${distance}> ${lexeme}`;
  }, '');
}

const quote = (token: string) => `'${token.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
