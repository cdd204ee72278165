/** Named records, lists, figures and dates against the gold. */
import type { Extraction, Fact } from '../packages/parser/src/parsed-page.ts';
import { type Count, first, type Notes, overlapShare, same } from './counts.ts';
import type { GoldNamed, GoldPage, GoldSpan } from './gold.ts';

/** Right when the name is the gold's (or an accepted one) and the mentions are the gold's, nested ones left free. */
export function scoreNamed(
  kind: string,
  gold: readonly GoldNamed[],
  found: readonly (Fact & { name: string })[],
  { faults, judged }: Notes,
): Count {
  const count: Count = { right: 0, wrong: 0, missed: 0 };
  const used = new Set<Fact>();
  for (const goldOne of gold) {
    const near = found.find(
      (fact) => !used.has(fact) && (fact.name === goldOne.name || goldOne.accepted.includes(fact.name)),
    );
    if (near) used.add(near);
    const isRight = near !== undefined && sameMentions(near, goldOne);
    if (near && !goldOne.optional) judged.push({ kind, confidence: near.confidence, right: isRight });
    if (isRight) {
      if (!goldOne.optional) count.right++;
    } else if (!goldOne.optional) {
      count.missed++;
      if (near) count.wrong++;
      faults.push(`${kind} ${near ? `mentions of ${goldOne.name}: ${mentionsOf(near)}` : `missed: ${goldOne.name}`}`);
    }
  }
  for (const fact of found) {
    if (used.has(fact)) continue;
    count.wrong++;
    judged.push({ kind, confidence: fact.confidence, right: false });
    faults.push(`${kind} wrong: ${fact.name} (${fact.rule}) ${mentionsOf(fact)}`);
  }
  return count;
}

const mentionsOf = (fact: Fact) => fact.evidence.map(({ start, exact }) => `${start} ${exact}`).join(', ');

function sameMentions(fact: Fact, gold: GoldNamed): boolean {
  const free = (span: { start: number; end: number }) => gold.optionalMentions.some((other) => same(other, span));
  return (
    gold.mentions.every((mention) => fact.evidence.some((span) => same(span, mention))) &&
    fact.evidence.every((span) => free(span) || gold.mentions.some((mention) => same(mention, span)))
  );
}

/** A list is right when its kind is and its lead-in overlaps the gold's. */
export function scoreLists(gold: GoldPage, { measureLists }: Extraction, { faults }: Notes): Count {
  const count: Count = { right: 0, wrong: Math.max(0, measureLists.length - gold.lists.length), missed: 0 };
  gold.lists.forEach((goldOne, index) => {
    const found = measureLists[index];
    const leadIn =
      goldOne.leadIn === undefined
        ? found?.leadIn === undefined
        : found?.leadIn !== undefined && overlapShare(found.leadIn, goldOne.leadIn) > 0;
    if (found && leadIn && found.kind === goldOne.kind) count.right++;
    else {
      count.missed++;
      faults.push(
        `list ${index + 1}: ${found?.kind} ${found?.leadIn?.exact}, not ${goldOne.kind} ${goldOne.leadIn?.exact}`,
      );
    }
  });
  return count;
}

/** Right when half of the text is shared and `equal` agrees. */
export function scoreSpans<G extends GoldSpan, F extends Fact>(
  kind: string,
  gold: readonly G[],
  found: readonly F[],
  equal: (gold: G, found: F) => boolean,
  { faults, judged }: Notes,
): Count {
  const count: Count = { right: 0, wrong: 0, missed: 0 };
  const used = new Set<F>();
  for (const goldOne of gold) {
    const hit = found.find((fact) => overlapShare(first(fact), goldOne) >= 0.5 && equal(goldOne, fact));
    if (hit) {
      used.add(hit);
      judged.push({ kind, confidence: hit.confidence, right: true });
      count.right++;
    } else {
      count.missed++;
      faults.push(`${kind} missed: ${goldOne.exact}`);
    }
  }
  for (const fact of found) {
    if (used.has(fact)) continue;
    count.wrong++;
    judged.push({ kind, confidence: fact.confidence, right: false });
    faults.push(`${kind} wrong: ${first(fact).exact}`);
  }
  return count;
}
