/**
 * A mark that became `?` and stands whole where the page says the same again (a summary, a second copy): `推进打?防?管` → `推进打、防、管`.
 * Where a copy proved that marks were lost so, a `?` between enumerated things is one too: `学校?企业和社区` → `学校、企业和社区`.
 */
import type { Edit } from './edits.ts';
import { fluency } from './fluency.ts';
import { ASKING } from './restore-marks.ts';

const PLACE = /(?<=[\u3400-\u9fff”》）\d])\?(?=[\u3400-\u9fff“《（\d])/g;
/** Characters on both sides that a copy must have too, and the places looked at: a page of questions has ever more. */
const CONTEXT = 4;
const MOST = 40;
/** Things enumerated: short, and joined at the end. */
const JOINED = /^\?[\u3400-\u9fff]{1,6}(?:[、?][\u3400-\u9fff]{1,6})*?(?:和|及|与|與|以及)[\u3400-\u9fff]{2}/;
/** In nats a character: how much better 、 must read than a question. */
const MARGIN = 1.5;

export function restoreFromCopy(text: string): Edit[] {
  if (!text.includes('?')) return [];
  const places = [...text.matchAll(PLACE)].slice(0, MOST).map(({ index }) => index);
  const copied = places.flatMap((at) => {
    const mark = markInCopy(text, at);
    const reason = `The page says the same again, with “${mark}” in this place.`;
    return mark ? [edit(at, mark, reason)] : [];
  });
  if (copied.length === 0) return [];
  const proven = new Set(copied.map(({ start }) => start));
  const enumerated = places
    .filter((at) => !proven.has(at) && isEnumeration(text, at))
    .map((at) => edit(at, '、', 'Enumerated things stand on both sides, and other marks of this page became `?` too.'));
  return [...copied, ...enumerated].sort((a, b) => a.start - b.start);
}

/** The mark that stands here in every other place of the page that reads the same around it. */
function markInCopy(text: string, at: number): string | undefined {
  const left = text.slice(Math.max(0, at - CONTEXT), at);
  const right = text.slice(at + 1, at + 1 + CONTEXT);
  if (left.length + right.length < 2 * CONTEXT || /\s/.test(left + right)) return undefined;
  const found = new Set<string>();
  const copy = new RegExp(`${pattern(left)}([、，。；：？?])${pattern(right)}`, 'g');
  for (const { index, 1: mark } of text.matchAll(copy))
    if (index !== at - CONTEXT && mark !== '?') found.add(mark as string);
  const [mark, other] = found;
  return other === undefined && mark !== '？' ? mark : undefined;
}

/** Other lost marks in the context are whole in the copy. */
const pattern = (context: string) =>
  Array.from(context, (char) => (char === '?' ? '[、，。；：?]' : char.replace(/[^\p{L}\p{N}]/u, '\\$&'))).join('');

function isEnumeration(text: string, at: number): boolean {
  if (!JOINED.test(text.slice(at, at + 40)) || ASKING.test(text.slice(Math.max(0, at - 12), at))) return false;
  const [left, right] = [text.slice(at - 2, at), text.slice(at + 1, at + 3)];
  const reads = (mark: string) => fluency(left, mark, right);
  return ['，', '。', '；'].every((mark) => reads('、') > reads(mark)) && reads('、') > reads('？') + MARGIN;
}

const edit = (at: number, after: string, reason: string): Edit => ({
  start: at,
  end: at + 1,
  after,
  kind: 'PUNCTUATION',
  certainty: 'PROBABLE',
  rule: 'lost-mark',
  reason,
});
