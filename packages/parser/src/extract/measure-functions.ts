/**
 * Which of 打防管控宣 a measure serves. Its headline decides (加强监测预警 prevents, whatever its sentences add); where the headline
 * says nothing, its sentences do; a measure that only names a campaign or a law serves what these are for.
 */
import type { CampaignKind, FunctionNotation } from '../parsed-page.ts';
import {
  FUNCTION_CUES,
  FUNCTION_FIGURES,
  FUNCTION_OF_CAMPAIGN,
  PAPERWORK,
  VAGUE_HEAD,
} from '../tables/functions.zh.ts';

/** Weight of a strong and of a weak cue in the headline and behind it. One weak cue behind a headline proves nothing. */
const IN_LABEL = { strong: 6, weak: 2 };
const IN_BODY = { strong: 1.5, weak: 0.4 };
const ENOUGH = 1;
/** A second function needs a strong cue in the headline as well, and nearly the weight of the first. */
const SHARE = 0.95;
/** What is looked at to tell a measure’s functions. */
export type MeasureWords = {
  /** Headline, and the words around it, both without the names of bodies, laws and campaigns. */
  label: string;
  body: string;
  /** Kinds of the campaigns in the headline. */
  campaigns: readonly CampaignKind[];
  /** True when a law is named. */
  law: boolean;
  /** True when it says what others must or must not do. */
  binds: boolean;
};

/** Undefined when it serves nothing at all. Only the measure's own words are evidence: what the page is about is none. */
export function measureFunctions({ label, body, campaigns, law, binds }: MeasureWords): FunctionNotation[] | undefined {
  if (PAPERWORK.test(label)) return undefined;
  const told = VAGUE_HEAD.test(label) ? functionsOf('', body) : [];
  const own = told.length > 0 ? told : functionsOf(label, body);
  if (own.length > 0) return own;
  if (campaigns.length > 0) return [...new Set(campaigns.flatMap((kind) => FUNCTION_OF_CAMPAIGN[kind] ?? []))];
  return law || binds ? ['管'] : [];
}

/** Functions by the words of a headline and of what stands around it, the strongest first. */
export function functionsOf(label: string, body: string): FunctionNotation[] {
  const head = withoutFigures(label);
  const rest = withoutFigures(body);
  const scores = FUNCTION_CUES.map(({ notation, strong, weak }) => {
    const inLabel = count(head, strong);
    return {
      notation,
      inLabel,
      score:
        inLabel * IN_LABEL.strong +
        count(head, weak) * IN_LABEL.weak +
        count(rest, strong) * IN_BODY.strong +
        count(rest, weak) * IN_BODY.weak,
    };
  }).sort((a, b) => b.score - a.score);
  const best = scores[0]?.score ?? 0;
  if (best < ENOUGH) return [];
  return scores
    .filter(({ score, inLabel }, index) => index === 0 || (inLabel > 0 && score >= best * SHARE))
    .map(({ notation }) => notation);
}

/**
 * An item of a list that says nothing of its own serves what the others serve (加装护栏 between 排查 and 预警), when they are of
 * one mind.
 */
export function fromSiblings(lists: readonly FunctionNotation[][]): FunctionNotation[] {
  const known = lists.filter((functions) => functions.length > 0);
  if (known.length < 2 || known.length * 3 < (lists.length - 1) * 2) return [];
  const shared = known[0]?.[0] as FunctionNotation;
  return known.every((functions) => functions[0] === shared) ? [shared] : [];
}

const withoutFigures = (words: string) => words.replace(FUNCTION_FIGURES, '');
const count = (words: string, cue: RegExp) => (words.match(cue) ?? []).length;
