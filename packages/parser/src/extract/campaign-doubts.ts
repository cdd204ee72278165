/** Whether a campaign's name in marks is a fraudster's pretext (none) or at least nobody's who could hold a drive (doubtful). */
import {
  AGAINST_PRETENDERS,
  AS_PRETEXT_BEFORE,
  AS_PRETEXT_BEHIND,
  AUTHORITY,
  DENIED_BEFORE,
  HELD,
  PRETENDER_BEFORE,
  PRETEXT_BEFORE,
} from '../tables/campaign-doubts.zh.ts';
import { KNOWN_DRIVES } from '../tables/campaigns.zh.ts';
import type { CampaignMention } from './campaign-mention.ts';
import type { Reading } from './reading.ts';

/** How far before a name its speaker is looked for, and how far behind it 为名. */
const REACH = 60;
const REACH_BEHIND = 16;
/** How much of a page's beginning is asked whether it is an authority's. */
const REACH_OPENING = 400;
/** Below what is shown as sure. */
const DOUBTFUL = 55;
/** Heads that anybody gives what he does: a hike, a sale. */
const ANYBODYS_HEAD = /^(?:行动|活动)$/;
const KNOWN = new RegExp(KNOWN_DRIVES);

/** Without pretexts; those that no authority holds are doubtful. */
export function weighQuoted(reading: Reading, mentions: readonly CampaignMention[]): CampaignMention[] {
  const { text, article } = reading;
  const opening = [article.title, article.originalPublisher, article.site, text.slice(0, REACH_OPENING)].join('\n');
  return mentions
    .filter((mention) => !isPretext(text, mention))
    .map((mention) => (isHeld(text, opening, mention) ? mention : { ...mention, confidence: DOUBTFUL }));
}

/** Only a fraudster, a rumour or a denial speaks of it. */
export function isPretext(text: string, mention: CampaignMention): boolean {
  const before = text.slice(Math.max(0, mention.start - REACH), mention.start);
  const behind = text.slice(mention.end, mention.end + REACH_BEHIND);
  if (AS_PRETEXT_BEFORE.test(before) && AS_PRETEXT_BEHIND.test(behind)) return true;
  if (DENIED_BEFORE.test(before)) return true;
  const pretext = PRETEXT_BEFORE.exec(before) ?? PRETENDER_BEFORE.exec(before);
  if (!pretext) return false;
  const clause =
    before
      .slice(0, pretext.index)
      .split(/[。；！？\n]/)
      .at(-1) ?? '';
  return !AGAINST_PRETENDERS.test(clause);
}

/** An authority in the sentence; or on the page, where the drive is said to be held; or a name or a head that only authorities use. */
function isHeld(text: string, opening: string, mention: CampaignMention): boolean {
  if (!ANYBODYS_HEAD.test(mention.head) || /\d/.test(mention.name) || KNOWN.test(mention.name)) return true;
  const from = Math.max(text.lastIndexOf('。', mention.start), text.lastIndexOf('\n', mention.start)) + 1;
  const end = text.indexOf('。', mention.end);
  const sentence = text.slice(from, end < 0 ? undefined : end).slice(0, 300);
  const around = sentence.replace(text.slice(mention.start, mention.end), '');
  return AUTHORITY.test(around) || (HELD.test(around) && AUTHORITY.test(opening));
}
