/**
 * Advertisements that a mirror put inside the author's sentence: `公安《亿彩云2.0》机关` → `公安机关`, `打击www.qp666.com治理` →
 * `打击治理`. Removed only where what stands around it reads on without a seam; else named, and left for a reader to judge.
 */
import { scriptForms } from '../tables/script-forms.ts';
import { ADDRESS_LEADS, SPLICED_OFFERS, SPLICED_WARES } from '../tables/spam-words.zh.ts';
import type { Edit, StageResult } from './edits.ts';
import { fluency } from './fluency.ts';

const BRACKETED = /《[^《》\n]{2,16}》|【[^【】\n]{2,16}】/g;
const ADDRESS =
  /(?:https?:\/\/)?(?:www\.)?[a-z0-9-]{2,30}\.(?:com|net|cc|vip|top|xyz|club|info|tv|me)(?:\/[a-z0-9./-]*)?/gi;
const HAN = /[\u3400-\u9fff]/;
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
  result.edits.sort((a, b) => a.start - b.start);
  return result;
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
