/**
 * Advertisements that a mirror put inside the author's sentence: `公安《亿彩云2.0》机关` → `公安机关`, `打击www.qp666.com治理` →
 * `打击治理`. Removed only where what stands around it reads on without a seam; else named, and left for a reader to judge.
 */
import { scriptForms } from '../tables/script-forms.ts';
import {
  ABOUT_BRANDS,
  ADDRESS_LEADS,
  GAMBLING_BRANDS,
  SPLICED_OFFERS,
  SPLICED_WARES,
} from '../tables/spam-words.zh.ts';
import type { Edit, StageResult } from './edits.ts';
import { fluency } from './fluency.ts';

const BRACKETED = /《[^《》\n]{2,16}》|【[^【】\n]{2,16}】/g;
const ADDRESS =
  /(?:https?:\/\/)?(?:www\.)?[a-z0-9-]{2,30}\.(?:com|net|cc|vip|top|xyz|club|info|tv|me)(?:\/[a-z0-9./-]*)?/gi;
const HAN = /[\u3400-\u9fff]/;
/** What goes on with the sentence. */
const CLAUSE = /[\u3400-\u9fff，,“]/;
/** Mean log probability over the seam: inside a word it lies above -4, between what does not belong together under -5. */
const SEAMLESS = -4.2;

export function dropSplicedSpam(text: string): StageResult {
  const result: StageResult = { edits: [], diagnostics: [] };
  for (const match of text.matchAll(BRACKETED)) {
    const sells = simplified(match[0]);
    if (SPLICED_WARES.test(sells) && SPLICED_OFFERS.test(sells)) judge(text, match.index, match[0], result);
  }
  for (const match of text.matchAll(ADDRESS)) {
    const before = text.slice(Math.max(0, match.index - 8), match.index);
    if (HAN.test(before.slice(-1)) && HAN.test(text.charAt(match.index + match[0].length)) && !isMeant(before))
      judge(text, match.index, match[0], result);
  }
  const plain = simplified(text);
  // Simplified forms may be longer in UTF-16 only beyond the first plane, where no brand has its letters.
  if (plain.length === text.length) brands(text, plain, result);
  return { ...result, edits: apart(result.edits) };
}

/** A brand without brackets: removed where neither side speaks about it. The words can only be an advertisement, so the seam is not asked. */
function brands(text: string, plain: string, { edits }: StageResult): void {
  for (const { index, 0: brand } of plain.matchAll(GAMBLING_BRANDS)) {
    const bracketed = /^【/.test(text.charAt(index - 1)) && text.charAt(index + brand.length) === '】';
    const start = bracketed ? index - 1 : index;
    const end = index + brand.length + (bracketed ? 1 : 0);
    const before = plain.slice(Math.max(0, start - 2), start);
    if (!HAN.test(before.slice(-1)) || ABOUT_BRANDS.before.test(before)) continue;
    if (ABOUT_BRANDS.after.test(plain.slice(end, end + 12)) || !CLAUSE.test(plain.charAt(end))) continue;
    edits.push(edit(start, end, text.slice(start, end)));
  }
}

/** In order, and none over another. */
function apart(edits: readonly Edit[]): Edit[] {
  const sorted = [...edits].sort((a, b) => a.start - b.start || b.end - a.end);
  return sorted.filter(
    (one, i) => i === 0 || one.start >= Math.max(...sorted.slice(Math.max(0, i - 3), i).map((e) => e.end)),
  );
}

const isMeant = (before: string) => ADDRESS_LEADS.test(simplified(before));

function judge(text: string, start: number, spam: string, { edits, diagnostics }: StageResult): void {
  const end = start + spam.length;
  if (
    fluency(text.slice(Math.max(0, start - 2), start), '', text.slice(end, end + 2)) >= SEAMLESS &&
    isInside(text, start, end)
  ) {
    edits.push(edit(start, end, spam));
  } else {
    diagnostics.push({
      code: 'SPAM_PLACE',
      message: `“${spam}” looks like an advertisement that was put into the page; it may be the author's, so it stays.`,
      span: { start, end },
    });
  }
}

/** An author names a work between clauses or beside marks; a mirror's splice stands between two characters of one. */
const isInside = (text: string, start: number, end: number) =>
  HAN.test(text.charAt(start - 1)) && HAN.test(text.charAt(end));

const simplified = (text: string) => Array.from(text, (char) => scriptForms().toSimplified.get(char) ?? char).join('');

const edit = (start: number, end: number, spam: string): Edit => ({
  start,
  end,
  after: '',
  kind: 'SPAM',
  certainty: 'PROBABLE',
  rule: 'spliced-advertisement',
  reason: `“${spam}” is an advertisement inside a sentence, which reads on without it.`,
});
