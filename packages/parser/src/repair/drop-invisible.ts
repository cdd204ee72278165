/**
 * Characters nobody sees, strewn into words to hide them from searches: NUL and other controls, zero-width and bidi marks, soft
 * hyphens, private-use characters. `公安\u200b部` → `公安部`. The joiners and selectors of emoji stay: without them the picture changes.
 */
import type { Edit } from './edits.ts';

const INVISIBLE =
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]+|[\ufe00-\ufe0f]+/g;
/** Two bytes that are no character, to a browser: what a broken frame may need, and nothing to a reader. */
const PRIVATE = /[\ue000-\uf8ff]+/g;
const PICTURE = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|[\u200d\ufe0f\u20e3]/u;

export function dropInvisible(text: string): Edit[] {
  const edits: Edit[] = [];
  for (const match of text.matchAll(INVISIBLE)) {
    const start = match.index;
    const end = start + match[0].length;
    if (/^[\u200d\ufe0e\ufe0f]+$/.test(match[0]) && isInPicture(text, start, end)) continue;
    edits.push(edit(start, end, match[0]));
  }
  return edits;
}

/** Private-use characters, once no shifted run can be made of them any more. */
export function dropPrivate(text: string): Edit[] {
  return [...text.matchAll(PRIVATE)].map(({ index, 0: run }) => edit(index, index + run.length, run));
}

const edit = (start: number, end: number, run: string): Edit => ({
  start,
  end,
  after: '',
  kind: 'INVISIBLE',
  certainty: 'CERTAIN',
  rule: 'invisible-character',
  reason: `${namesOf(run)}: nothing of it is seen or read.`,
});

/** A joiner or selector that follows a pictograph, a keycap's digit or a sign with an emoji form. */
function isInPicture(text: string, start: number, end: number): boolean {
  const before = String.fromCodePoint(text.codePointAt(start >= 2 ? start - 2 : 0) ?? 0);
  const near = before.length === 2 ? before : text.charAt(start - 1);
  return PICTURE.test(near) || (/[0-9#*]/.test(near) && text.charAt(end) === '\u20e3');
}

function namesOf(run: string): string {
  const names = Array.from(
    new Set(run),
    (char) => `U+${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
  return names.length > 4 ? `${names.slice(0, 4).join(', ')} and ${names.length - 4} more` : names.join(', ');
}
