/** Sentences, told from headings, labels and links by their marks and length. */
import { isKeywordRow, isSpamLine } from './spam-lines.ts';

/** A damaged heading may show a ； that was a character. */
const MAX_HEADING = 40;

/**
 * A sentence, not a heading: only a text has 。 or ；, or goes on for more than a line with commas. Stricter than
 * `isProse`, because a title may end in ！ or ？, and a row of spam words may be long.
 */
export function isRunningText(text: string): boolean {
  if (text.includes('。')) return text.length > 4;
  if (/[；;]/.test(text)) return text.length > MAX_HEADING;
  if (text.length > 60) return /[，,！？]/.test(text) && !isKeywordRow(text) && !isSpamLine(text);
  return text.length > 24 && /[！？!?…][”’」』）)]*$/.test(text) && /[，,]/.test(text);
}

/** A running sentence, not a heading, a label or a link. */
export const isProse = (text: string) =>
  /[。！？!?；;…][”’」』）)\]】]*$/.test(text) || text.length > 60 || (/[。！？]/.test(text) && text.length > 30);
