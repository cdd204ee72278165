/**
 * Lines of Big5 that were read as latin-1 or windows-1252: `¸` and its like with letters between, for every second byte of
 * Big5 may be an ASCII letter. Use it where no run of Western letters alone adds up. A line is undone whole: its bytes must
 * all be Big5, and most of such lines' characters common ones, which no European page and no other encoding of Chinese reach.
 *
 *     Äµ¤è¤µ¤é  →  警方今日
 */
import { plausibility } from '../decode/guess-encoding.ts';
import { readHongKongCharacters } from '../decode/hong-kong-characters.ts';
import type { Edit } from './edits.ts';

/** Over all such lines of the page more than half of the characters are common ones, and in each line some: names are rare. */
const PLAUSIBLE = 0.5;
const POSSIBLE = 0.1;
/** On a page of fewer characters nothing is sure. */
const MIN_HAN = 4;
const HAN = /[\u3400-\u9fff]/g;

/** `bytesOf` gives the bytes of a text of Western characters and ASCII, undefined where it holds anything else. */
export function big5AsLatin(text: string, bytesOf: (text: string) => Uint8Array | undefined): Edit[] {
  const edits: Edit[] = [];
  let han = 0;
  let likeness = 0;
  let weight = 0;
  for (const { index: lineStart, 0: line } of text.matchAll(/[^\n\r]+/g)) {
    const from = line.search(/[^\x00-\x7f]/);
    if (from < 0) continue;
    const bytes = bytesOf(line.slice(from));
    const score = bytes === undefined ? 0 : plausibility(bytes, 'big5');
    const after = bytes && score >= POSSIBLE ? decodeBig5(bytes) : undefined;
    if (after === undefined) continue;
    likeness += score * after.length;
    weight += after.length;
    han += after.match(HAN)?.length ?? 0;
    const shown = after.length > 24 ? `${after.slice(0, 24)}…` : after;
    edits.push({
      start: lineStart + from,
      end: lineStart + line.length,
      after,
      kind: 'MOJIBAKE',
      certainty: 'CERTAIN',
      rule: 'wrong-table',
      reason: `Big5 read as latin-1: the same bytes, read rightly, say “${shown}”.`,
    });
  }
  return han < MIN_HAN || likeness < PLAUSIBLE * weight ? [] : edits;
}

function decodeBig5(bytes: Uint8Array): string | undefined {
  try {
    return readHongKongCharacters(new TextDecoder('big5', { fatal: true }).decode(bytes));
  } catch (error) {
    // The platform answers "not Big5" by a TypeError; anything else is a defect.
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
