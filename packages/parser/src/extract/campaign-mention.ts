/** One place where a campaign is named, before mentions become records. */
import type { Span } from '../parsed-page.ts';
import { FUSED_HEAD } from '../tables/campaigns.zh.ts';

/** Spans cover marks and head; `nameSpan` and `headSpan` lie inside or, for a shared head, behind. */
export type CampaignMention = Span & {
  /** Folded name and head. */
  name: string;
  head: string;
  nameSpan: Span;
  headSpan: Span;
  quoted: boolean;
  alias?: string;
  rule: string;
  confidence: number;
};

/** A campaign without marks whose name begins at `start` and whose head stands between `head` and `end`; 宣传周 is name and head at once. */
export function bareCampaign(
  text: string,
  start: number,
  head: number,
  end: number,
  rule: string,
  confidence: number,
): CampaignMention {
  const fused = FUSED_HEAD.test(text.slice(head, end));
  const nameSpan = { start, end: fused ? end : head };
  return {
    start,
    end,
    name: text.slice(nameSpan.start, nameSpan.end),
    head: text.slice(head, end),
    nameSpan,
    headSpan: { start: head, end },
    quoted: false,
    rule,
    confidence,
  };
}
