/**
 * Which of 打防管控宣 a measure serves. Its headline decides (加强监测预警 prevents, whatever its sentences add); where the headline
 * says nothing, its sentences do; a measure that only names a campaign or a law serves what these are for.
 */
import type { CampaignKind, FunctionNotation } from '../parsed-page.ts';
import { FUNCTION_CUES, FUNCTION_FIGURES, FUNCTION_OF_CAMPAIGN, PAPERWORK } from '../tables/functions.zh.ts';

/** Weight of a strong and of a weak cue in the headline and behind it. One weak cue behind a headline proves nothing. */
const IN_LABEL = { strong: 6, weak: 2 };
const IN_BODY = { strong: 1.5, weak: 0.4 };
const ENOUGH = 1;
/** A second function needs a strong cue in the headline as well, and nearly the weight of the first. */
const SHARE = 0.95;
/** How much more a function counts that the page is about. */
const PAGE = 1.1;

export type MeasureWords = {
  /** Headline, and the words around it, both without the names of bodies, laws and campaigns. */
  label: string;
  body: string;
  /** Kinds of the campaigns in the headline. */
  campaigns: readonly CampaignKind[];
  /** True when a law is named. */
  law: boolean;
};

/** Undefined when it serves nothing at all. `page` is what the page as a whole is about: it decides for a drive whose name says nothing (“护苗”行动). */
export function measureFunctions(
  { label, body, campaigns, law }: MeasureWords,
  page: readonly FunctionNotation[],
): FunctionNotation[] | undefined {
  if (PAPERWORK.test(label)) return undefined;
  const own = functionsOf(label, body, page[0]);
  if (own.length > 0) return own;
  if (campaigns.length > 0) {
    const kinds = new Set(campaigns.flatMap((kind) => FUNCTION_OF_CAMPAIGN[kind] ?? []));
    return kinds.size > 0 ? [...kinds] : page.slice(0, 1);
  }
  return law ? ['管'] : [];
}

/** `page`: what the page is about tips the balance (排查 regulates a market and prevents a fire). */
export function functionsOf(label: string, body: string, page?: FunctionNotation): FunctionNotation[] {
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
  })
    .map((one) => (one.notation === page && one.score >= ENOUGH ? { ...one, score: one.score * PAGE } : one))
    .sort((a, b) => b.score - a.score);
  const best = scores[0]?.score ?? 0;
  if (best < ENOUGH) return [];
  return scores
    .filter(({ score, inLabel }, index) => index === 0 || (inLabel > 0 && score >= best * SHARE))
    .map(({ notation }) => notation);
}

/**
 * What an act serves that shows no purpose of its own: regulation on a page of a regulator (two in five of its measures
 * regulate), prevention on a page that is about it (fire, floods, disease).
 */
export function usualFunction(
  found: readonly FunctionNotation[][],
  title: readonly FunctionNotation[],
): FunctionNotation[] {
  if (found.filter((functions) => functions.includes('管')).length >= REGULATOR * found.length) return ['管'];
  return title[0] === '防' ? ['防'] : [];
}
const REGULATOR = 0.4;

/** The function that most measures of a page serve first. */
export function mostServed(measures: readonly MeasureWords[]): FunctionNotation[] {
  const counts = new Map<FunctionNotation, number>();
  for (const { label, body } of measures) {
    const [first] = functionsOf(label, body);
    if (first) counts.set(first, (counts.get(first) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([notation]) => notation);
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
