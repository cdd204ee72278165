/**
 * By how many nats a reading must beat every other text of its stretch, by how much of it was guessed. Lower restores more and errs
 * more; read off forced choices on the odd test texts (eval/repair.ts), so expect a little worse elsewhere.
 */
import type { Segment } from './segments.ts';

/** The page's own reading names the lost byte: of a thousand such places none was read wrong, at any margin. */
const KEY = 1;
/** The mark names two lost bytes, the one before it is free. */
const MARK = 2.5;
/**
 * A dropped trail byte leaves of its character only the first half and the neighbours. Of names and rare words the model knows
 * nothing, and is sure of the wrong one: 高二 → 高懂 lies 7 nats ahead. Where it ends a word that the model knows, less is enough.
 */
const DROPPED = 7.4;
const DROPPED_IN_WORD = 4.5;
/** In nats of `support`: 规模化. */
const WORD = 4;
/** A mark alone that would open a quotation or a title: nothing shifted stands behind it to speak for that, and it may be just a mark. */
const LONE = 5;
const OPENING = new Set([0xa1b0, 0xa1ae, 0xa1b6, 0xa1b4]);
/** Behind `?！` two bytes are free to guess, and 。“ is always a good guess. */
const BROKEN_MARK = 5;
/** Of a lost pair inside a run half a character or two are gone, but both their neighbours stand; several prop each other up. */
const LOST_PAIR = [3, 3.5, 12] as const;

export function neededMargin({ start, end, undone }: Segment): number {
  const lost = undone.filter((step) => step.kind === 'LOST_PAIR');
  if (lost.length > 0) return LOST_PAIR[Math.min(lost.length, LOST_PAIR.length) - 1] as number;
  const isHan = (pair: number) => pair >= 0xaa00 || pair < 0xa100;
  const dropped = undone.find((step) => step.kind === 'DROPPED' && isHan(step.pair));
  if (dropped?.kind === 'DROPPED') return dropped.support >= WORD ? DROPPED_IN_WORD : DROPPED;
  const opens = undone.some((step) => step.kind === 'DROPPED' && OPENING.has(step.pair));
  if (end - start === 1 && opens) return LONE;
  if (undone.some((step) => step.kind === 'MARK' && step.isBroken)) return BROKEN_MARK;
  return undone.some((step) => step.kind === 'MARK') ? MARK : KEY;
}
