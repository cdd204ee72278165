/** Text of a page for a terminal: control characters would move the cursor or change its colours, invisible ones hide what stands there. */

/** Line breaks and tabs stay; every other character that shows nothing or steers is written as its number: `<U+001B>`. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\u2028\u2029]/gu, (char) =>
    char === '\n' || char === '\t'
      ? char
      : `<U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`,
  );
}
