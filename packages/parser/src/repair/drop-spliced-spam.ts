/**
 * Advertisements that a mirror put inside the author's sentence: `公安《亿彩云2.0》机关` → `公安机关`, `打击www.qp666.com治理` →
 * `打击治理`. Removed only where what stands around it reads on without a seam; else named, and left for a reader to judge.
 */
import { scriptForms } from '../tables/script-forms.ts';
import {
  ABOUT_BRANDS,
  ADDRESS_LEADS,
  GAMBLING_BRANDS,
  LETTERED_BRANDS,
  SPLICED_OFFERS,
  SPLICED_WARES,
} from '../tables/spam-words.zh.ts';
import type { Edit, StageResult } from './edits.ts';
import { fluency } from './fluency.ts';

const BRACKETED = /《[^《》\n]{2,16}》|【[^【】\n]{2,16}】/g;
const ADDRESS =
  /(?:https?:\/\/)?(?:www\.)?[a-z0-9-]{2,30}\.(?:com|net|cc|vip|top|xyz|club|info|tv|me)(?:\/[a-z0-9./-]*)?/gi;
/** A brand that heads a line as its owner's name does, or stands as the source. */
const OWNED = new RegExp(
  `(?:^|\\n)(?:${GAMBLING_BRANDS.source})(?:\\([^()\\n]{1,6}\\))?[-_:：|—]|(?:来源|作者)[:：]\\s*(?:${GAMBLING_BRANDS.source})`,
  'i',
);
const WRITTEN_ABOUT = /^(?:被|涉|案|”|’|」|等.{0,8}(?:赌|平台|网站|品牌))/;
const HAN = /[\u3400-\u9fff]/;
/** What goes on with the sentence. */
const CLAUSE = /[\u3400-\u9fff，,“]/;
/** Mean log probability over the seam: inside a word it lies above -4, between what does not belong together under -5. */
const SEAMLESS = -4.2;

export function dropSplicedSpam(text: string): StageResult {
  const result: StageResult = { edits: [], diagnostics: [] };
  const plain = simplified(text);
  // Simplified forms may be longer in UTF-16 only beyond the first plane, where no brand has its letters.
  const isAligned = plain.length === text.length;
  const isOwned = isAligned && isOwnedByBrand(plain);
  for (const match of text.matchAll(BRACKETED)) {
    const sells = simplified(match[0]);
    if (!SPLICED_WARES.test(sells) || !SPLICED_OFFERS.test(sells)) continue;
    if (isOwned && isInside(text, match.index, match.index + match[0].length))
      result.edits.push(edit(match.index, match.index + match[0].length, match[0]));
    else judge(text, match.index, match[0], result);
  }
  for (const match of text.matchAll(ADDRESS)) {
    const before = text.slice(Math.max(0, match.index - 8), match.index);
    if (HAN.test(before.slice(-1)) && HAN.test(text.charAt(match.index + match[0].length)) && !isMeant(before))
      judge(text, match.index, match[0], result);
  }
  if (isAligned) brands(text, plain, result);
  if (isOwned) ownersBrands(text, plain, result);
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

/** Whether a gambling site set its name before a title or as the source. A page about such a site says so, or quotes the name. */
function isOwnedByBrand(plain: string): boolean {
  if (!OWNED.test(plain)) return false;
  return [...plain.matchAll(GAMBLING_BRANDS)].every(({ index, 0: brand }) => {
    const end = index + brand.length;
    return !/[“‘「]$/.test(plain.slice(0, index).slice(-1)) && !WRITTEN_ABOUT.test(plain.slice(end, end + 12));
  });
}

/** On such a page the name is nowhere the author's: it may open a clause, or stand after a comma at the sentence's end. */
function ownersBrands(text: string, plain: string, { edits }: StageResult): void {
  for (const pattern of [GAMBLING_BRANDS, LETTERED_BRANDS])
    for (const { index, 0: brand } of plain.matchAll(pattern)) {
      const end = index + brand.length;
      const before = plain.charAt(index - 1);
      const after = plain.charAt(end);
      const isLine = before === '' || before === '\n';
      if (/[，,]/.test(before) && after === '。') edits.push(edit(index - 1, end, text.slice(index, end)));
      else if (/[，,。；]/.test(before) && HAN.test(after)) edits.push(edit(index, end, text.slice(index, end)));
      else if (isLine && /^[-_:：|—](?=[\u3400-\u9fff“《])/.test(plain.slice(end, end + 2)))
        edits.push(edit(index, end + 1, text.slice(index, end + 1)));
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
