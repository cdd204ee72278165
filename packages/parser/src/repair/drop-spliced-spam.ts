/**
 * Advertisements that a mirror put inside the author's sentence: `公安《亿彩云2.0》机关` → `公安机关`, `打击www.qp666.com治理` →
 * `打击治理`. Removed only where what stands around it reads on without a seam; else named, and left for a reader to judge.
 */
import type { Diagnostic } from '../parsed-page.ts';
import { simplifiedText } from '../tables/script-forms.ts';
import {
  ABOUT_BRANDS,
  ADDRESS_LEADS,
  GAMBLING_BRANDS,
  GATED_OFFER,
  LETTERED_BRANDS,
  ORDINARY_NAMES,
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
/** Mean log probability over the seam: inside a word it lies above -5, between what does not belong together mostly under -6. */
const SEAMLESS = -5;
/** Different characters before a name that show it was strewn over the page. */
const STREWN = 3;

export function dropSplicedSpam(text: string): StageResult {
  const result: StageResult = { edits: [], diagnostics: [] };
  const plain = simplifiedText(text);
  // Simplified forms may be longer in UTF-16 only beyond the first plane, where no brand has its letters.
  const isAligned = plain.length === text.length;
  const owner = isAligned ? ownerOf(plain) : undefined;
  const isOwned = owner !== undefined && (!ORDINARY_NAMES.test(owner) || GATED_OFFER.test(owner));
  for (const match of text.matchAll(BRACKETED)) {
    const sells = simplifiedText(match[0]);
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
  if (isAligned) brands(text, plain, { owner, isOwned }, result);
  if (isOwned) ownersBrands(text, plain, result);
  return { ...result, edits: apart(result.edits) };
}

/**
 * A brand without brackets. One that is nothing else is removed where neither side speaks about it; its seam is not asked. A name
 * that is also a word or a place goes only where something else on the page is spam and the sentence is whole without it.
 */
function brands(text: string, plain: string, { owner, isOwned }: Ownership, result: StageResult): void {
  const places = placesOf(plain);
  for (const { start, end, name } of places)
    if (name === '') result.edits.push(edit(start, end, text.slice(start, end)));
  const isSpammed = isOwned || result.edits.length > 0;
  for (const { start, end, name } of places) {
    if (name === '' || !isSeamless(plain, start, end)) continue;
    if (isSpammed || owner?.startsWith(name) || plain.charAt(start) === '【' || isStrewn(plain, places, name))
      result.edits.push(edit(start, end, text.slice(start, end)));
    else result.diagnostics.push(named(start, text.slice(start, end)));
  }
}

/** The brand on top, and whether it can only be a gambling site's. */
type Ownership = { owner: string | undefined; isOwned: boolean };

/** `name` is empty where the brand can be nothing else. */
type Place = { start: number; end: number; name: string };

/** Where a brand stands inside a sentence and neither side speaks about it. */
function placesOf(plain: string): Place[] {
  const places: Place[] = [];
  for (const { index, 0: brand } of plain.matchAll(GAMBLING_BRANDS)) {
    const isBracketed = plain.charAt(index - 1) === '【' && plain.charAt(index + brand.length) === '】';
    const start = isBracketed ? index - 1 : index;
    const end = index + brand.length + (isBracketed ? 1 : 0);
    const before = plain.slice(Math.max(0, start - 2), start);
    if (!HAN.test(before.slice(-1)) || ABOUT_BRANDS.before.test(before)) continue;
    if (ABOUT_BRANDS.after.test(plain.slice(end, end + 12)) || !CLAUSE.test(plain.charAt(end))) continue;
    places.push({ start, end, name: ORDINARY_NAMES.exec(brand)?.[0] ?? '' });
  }
  return places;
}

/** The same name in words that have nothing to do with each other, each of them whole without it. */
function isStrewn(plain: string, places: readonly Place[], name: string): boolean {
  const seams = places
    .filter((place) => place.name === name && isInside(plain, place.start, place.end))
    .filter(({ start, end }) => isSeamless(plain, start, end))
    .map(({ start, end }) => [plain.slice(start - 1, start), plain.charAt(end)] as const);
  return new Set(seams.map(([before]) => before)).size >= STREWN && new Set(seams.map(([, after]) => after)).size >= 2;
}

/** The brand that a gambling site set before a title or as the source. A page about such a site says so, or quotes the name. */
function ownerOf(plain: string): string | undefined {
  const owner = OWNED.exec(plain)?.[0].replace(/^(?:\n|(?:来源|作者)[:：]\s*)/, '');
  const isMatter = [...plain.matchAll(GAMBLING_BRANDS)].some(({ index, 0: brand }) => {
    const end = index + brand.length;
    return /[“‘「]/.test(plain.charAt(index - 1)) || WRITTEN_ABOUT.test(plain.slice(end, end + 12));
  });
  return isMatter ? undefined : owner;
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

const isMeant = (before: string) => ADDRESS_LEADS.test(simplifiedText(before));

function judge(text: string, start: number, spam: string, { edits, diagnostics }: StageResult): void {
  const end = start + spam.length;
  if (isSeamless(text, start, end) && isInside(text, start, end)) edits.push(edit(start, end, spam));
  else diagnostics.push(named(start, spam));
}

/** Whether what stands around reads on, as in the news. Marks count as full-width ones, which the model knows. */
const isSeamless = (text: string, start: number, end: number) =>
  fluency(text.slice(Math.max(0, start - 2), start), '', text.slice(end, end + 2).replace(',', '，')) >= SEAMLESS;

const named = (start: number, spam: string): Diagnostic => ({
  code: 'SPAM_PLACE',
  message: `“${spam}” looks like an advertisement that was put into the page; it may be the author's, so it stays.`,
  span: { start, end: start + spam.length },
});

/** An author names a work between clauses or beside marks; a mirror's splice stands between two characters of one. */
const isInside = (text: string, start: number, end: number) =>
  HAN.test(text.charAt(start - 1)) && HAN.test(text.charAt(end));

const edit = (start: number, end: number, spam: string): Edit => ({
  start,
  end,
  after: '',
  kind: 'SPAM',
  certainty: 'PROBABLE',
  rule: 'spliced-advertisement',
  reason: `“${spam}” is an advertisement inside a sentence, which reads on without it.`,
});
