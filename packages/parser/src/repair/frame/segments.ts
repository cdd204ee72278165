/** The stretches of the page that a region's best reading changes, each with how sure it is by itself. */
import type { Undone } from './hypothesis.ts';
import { NEAR } from './rivals.ts';
import { type Found, stepsOf } from './search.ts';

/** How far behind (in nats) the next other text of the stretch is, and the page's own characters; NEAR where none came as near as that. */
export type Segment = {
  start: number;
  end: number;
  tokens: number[];
  undone: Undone[];
  margin: number;
  ownBehind: number;
};

/** Runs of steps that are not the page's own characters. */
export function segmentsOf({ best, rivals }: Found): Segment[] {
  const segments: Segment[] = [];
  let open: Segment | undefined;
  for (const step of stepsOf(best)) {
    if (step.plain) {
      open = undefined;
      continue;
    }
    if (!open) {
      open = { start: step.parent?.at ?? 0, end: step.at, tokens: [], undone: [], margin: NEAR, ownBehind: NEAR };
      segments.push(open);
    }
    open.end = step.at;
    open.tokens.push(...step.tokens);
    open.undone.push(...step.undone);
  }
  for (const segment of segments) {
    for (const { start, end, behind, isOwn } of rivals) {
      if (start >= segment.end || end <= segment.start) continue;
      segment.margin = Math.min(segment.margin, behind);
      if (isOwn) segment.ownBehind = Math.min(segment.ownBehind, behind);
    }
  }
  return segments;
}
