/**
 * Names folded for look-up: simplified characters, half width, lower case, without spaces and quotation marks. Records
 * are found by these keys when an article names them, and partners and editors find them by the same.
 * `“斷卡”` with the head 行動 has the keys `断卡` and `断卡行动`.
 */
import { foldCharacter } from '@countermeasure/parser/extract/fold-characters';

const MARKS = /[\s“”‘’"'「」『』《》〈〉]/gu;

export function nameKey(name: string): string {
  // A character outside the basic plane has no other form to fold to, and keeps itself.
  const folded = Array.from(name.normalize('NFC'), (char) => (char.length > 1 ? char : foldCharacter(char)));
  return folded.join('').normalize('NFKC').toLowerCase().replace(MARKS, '');
}

/** Keys of the names, with and without the head noun, without repeats; empty names give none. */
export function nameKeys(names: string[], head: string | null = null): string[] {
  const headKey = head === null ? '' : nameKey(head);
  const keys = names.flatMap((name) => {
    const key = nameKey(name);
    if (headKey === '') return [key];
    return key.endsWith(headKey) ? [key.slice(0, -headKey.length), key] : [key, key + headKey];
  });
  return [...new Set(keys)].filter((key) => key !== '');
}
