/**
 * What somebody searches for as PostgreSQL's tsquery: `電信 詐騙` → `'电信' & '诈骗'`, `断卡行动` → `'断卡' <1> '卡行' <1> '行动'`,
 * `teleco*` → `'teleco':*`. Folded and cut exactly as the texts were.
 */
import { phraseTokens } from '@countermeasure/parser/search-tokens';
import { ValidationError } from '../errors.ts';
import { fieldError } from '../validate.ts';

const MOST_CODE_POINTS = 200;

/** Words apart must all be there, what stands together is a phrase, `*` behind it asks for a beginning. Throws ValidationError. */
export function searchQuery(search: string): string {
  const points = Array.from(search).length;
  const phrases = points > MOST_CODE_POINTS ? [] : search.split(/\s+/).map(phrase).filter(Boolean);
  if (phrases.length > 0) return phrases.join(' & ');
  throw new ValidationError([
    fieldError(['search'], points > MOST_CODE_POINTS ? 'TOO_LONG' : 'INVALID', {
      en: 'Search for 1 to 200 characters, with a letter, a figure or a Chinese character among them.',
      zh: '请输入 1 至 200 个字符，须含文字或数字。',
    }),
  ]);
}

function phrase(words: string): string {
  const tokens = phraseTokens(words);
  const open = words.endsWith('*');
  let last = 0;
  return tokens.reduce((text, { token, position, prefix }, index) => {
    const distance = position - last;
    last = position;
    const lexeme = prefix || (open && index === tokens.length - 1) ? `${quote(token)}:*` : quote(token);
    return text === '' ? lexeme : `${text} <${distance}> ${lexeme}`;
  }, '');
}

const quote = (token: string) => `'${token.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
