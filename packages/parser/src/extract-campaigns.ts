/**
 * Campaigns: named drives. “云剑”“长城”“断卡”行动 are three names with one head; 净网2025专项行动 has no marks; “清风”行动
 * further on is “清风2026”专项行动 again. 行动不便, 专项打击 and “一窗通办” are none.
 */
import type { CampaignMention } from './extract/campaign-mention.ts';
import { findBareCampaigns } from './extract/find-bare-campaigns.ts';
import { findCampaignsAgain } from './extract/find-campaigns-again.ts';
import { findQuotedCampaigns } from './extract/find-quoted-campaigns.ts';
import { longestMentions } from './extract/mentions.ts';
import { evidenceOf, exactText, type Reading } from './extract/reading.ts';
import type { Campaign, CampaignKind } from './parsed-page.ts';
import { KIND_CUES } from './tables/campaigns.zh.ts';

/** A campaign with its folded names, by which other rules know it. */
export type FoundCampaign = Campaign & { keys: string[] };

/** The campaigns of a text, in the order of their first mention, each with all its mentions. */
export function extractCampaigns(reading: Reading): FoundCampaign[] {
  const quoted = findQuotedCampaigns(reading);
  const named = longestMentions([...quoted, ...findBareCampaigns(reading)]);
  const groups = joinMentions(longestMentions([...named, ...findCampaignsAgain(reading, named)]));
  return groups.map((group, index) => campaignOf(reading, group, index));
}

/** Campaigns that a later mention may stand for; a page has a handful. */
const MOST_CAMPAIGNS = 60;

/** Later and shorter mentions join the last campaign they can stand for: without its year, or its last words alone. */
function joinMentions(mentions: readonly CampaignMention[]): CampaignMention[][] {
  const groups: CampaignMention[][] = [];
  const byName = new Map<string, CampaignMention[]>();
  for (const mention of mentions) {
    const group =
      byName.get(mention.name) ??
      groups
        .slice(-MOST_CAMPAIGNS)
        .findLast((known) => known.slice(0, 3).some((other) => isSameCampaign(other, mention)));
    if (group) group.push(mention);
    else groups.push([mention]);
    byName.set(mention.name, group ?? (groups.at(-1) as CampaignMention[]));
  }
  return groups;
}

const YEAR = /[·—-]?(?:19|20)\d\d(?:年)?[·—-]?/g;
const yearOf = (name: string) => /(?:19|20)\d\d/.exec(name)?.[0];
const withoutYear = (name: string) => name.replace(YEAR, '');

function isSameCampaign(known: CampaignMention, mention: CampaignMention): boolean {
  if (known.name === mention.name) return true;
  // 净网·2026 is 净网2026 and 净网, but not 净网2025.
  const years = new Set([yearOf(known.name), yearOf(mention.name)].filter(Boolean));
  if (years.size <= 1 && withoutYear(known.name) === withoutYear(mention.name)) return true;
  if (known.alias === mention.name || mention.alias === known.name) return true;
  // 护林防火专项行动 after 秋季护林防火专项行动.
  const [long, short] = known.name.length > mention.name.length ? [known, mention] : [mention, known];
  return !long.quoted && !short.quoted && short.name.length >= 2 && long.name.endsWith(short.name);
}

function campaignOf(reading: Reading, group: readonly CampaignMention[], index: number): FoundCampaign {
  const first = group.reduce((best, next) => (next.name.length > best.name.length ? next : best));
  const name = exactText(reading, first.nameSpan);
  const forms = group.map((mention) => exactText(reading, mention.nameSpan));
  return {
    id: `c${index + 1}`,
    name,
    head: exactText(reading, first.headSpan),
    aliases: [...new Set(forms)].filter((form) => form !== name),
    kind: kindOf(reading, group),
    evidence: group.map((mention) => evidenceOf(reading, mention)),
    rule: first.rule,
    confidence: first.confidence,
    keys: [...new Set(group.map((mention) => mention.name))],
  };
}

function kindOf({ text }: Reading, group: readonly CampaignMention[]): CampaignKind {
  const first = group[0] as CampaignMention;
  const own = `${first.name}${first.head}`;
  const sentence = text.slice(
    Math.max(0, text.lastIndexOf('。', first.start)),
    text.indexOf('。', first.end) + 1 || undefined,
  );
  for (const words of [own, sentence.slice(0, 300)]) {
    const kind = KIND_CUES.find(([cue]) => cue.test(words))?.[1];
    if (kind !== undefined) return kind;
  }
  return 'OTHER';
}
