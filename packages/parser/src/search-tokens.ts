/**
 * Cuts text into search tokens: overlapping pairs of Han characters (反诈骗 → 反诈, 诈骗, 骗), words and numbers of other scripts, all
 * folded to simplified, half width and lower case. Use the same function for what is indexed and for what is asked:
 * `網絡詐騙` finds 网络诈骗 and the other way round. Positions count code points of the text, so a phrase is tokens in step.
 */
import { foldCharacter, isHan } from './extract/fold-characters.ts';

export type SearchToken = { token: string; position: number };

const WORD = /[\p{L}\p{N}\p{M}]/u;

/**
 * Tokens in order. A run of Han characters gives its pairs and its last character: so each character begins a token, and
 * one asked alone is found wherever it stands (骗 in 诈骗).
 */
export function searchTokens(text: string): SearchToken[] {
  return cut(text, true);
}

function cut(text: string, withLast: boolean): SearchToken[] {
  const tokens: SearchToken[] = [];
  const chars = Array.from(text.normalize('NFC'));
  for (let i = 0; i < chars.length; ) {
    const end = runEnd(chars, i);
    if (isIdeograph(chars[i])) pushPairs(tokens, chars, i, end, withLast);
    else if (WORD.test(chars[i] as string)) tokens.push({ token: fold(chars.slice(i, end)), position: i });
    i = end;
  }
  return tokens;
}

/**
 * Tokens that a phrase needs, in step: a text holds the phrase when for some offset each token stands at `offset + position`.
 * For Han text every pair is asked, so the phrase 打击治理 can't be met by 打击 and 治理 far apart. One Han character alone can
 * only be asked as the beginning of a pair: `prefix` says so.
 */
export function phraseTokens(phrase: string): (SearchToken & { prefix: boolean })[] {
  const tokens = cut(phrase, false);
  const first = tokens[0]?.position ?? 0;
  return tokens.map(({ token, position }) => {
    return { token, position: position - first, prefix: isHan(token) };
  });
}

function runEnd(chars: readonly string[], start: number): number {
  const han = isIdeograph(chars[start]);
  const word = WORD.test(chars[start] as string);
  let end = start + 1;
  if (!han && !word) return end;
  while (end < chars.length && isIdeograph(chars[end]) === han && (han || WORD.test(chars[end] as string))) end++;
  return end;
}

/** Han characters of every plane. */
function isIdeograph(char: string | undefined): boolean {
  return char !== undefined && /^\p{Script=Han}$/u.test(char);
}

function pushPairs(tokens: SearchToken[], chars: readonly string[], start: number, end: number, withLast: boolean) {
  for (let i = start; i + 1 < end; i++) tokens.push({ token: fold(chars.slice(i, i + 2)), position: i });
  if (withLast || end - start === 1) tokens.push({ token: fold(chars.slice(end - 1, end)), position: end - 1 });
}

/** Characters outside the basic plane keep themselves: they have no simplified form to fold to. */
function fold(chars: readonly string[]): string {
  return chars
    .map((char) => (char.length > 1 ? char : foldCharacter(char)))
    .join('')
    .normalize('NFKC')
    .toLowerCase();
}
