/**
 * By how many nats a reading must beat every other text of its stretch, by how much of it was guessed. Lower restores more and errs
 * more; read off forced choices on the odd test texts (eval/repair.ts), so expect a little worse elsewhere.
 */
import type { Segment } from './segments.ts';

/** The page's own reading names the lost byte: of a thousand such places none was read wrong, at any margin. */
const KEY = 1;
/** The mark names two lost bytes, the one before it is free; but what was shifted behind it must read on. */
const MARK = 1.5;
/**
 * A dropped trail byte leaves of its character only the first half and the neighbours, unless a reading behind it names it. Of names
 * and rare words the model knows nothing, and is sure of the wrong one: 他 → 所 lies 7 nats ahead. There the neighbours make the
 * character less likely than it is by itself; the more they speak for it (in nats of `support`), the less is needed.
 */
const DROPPED: readonly (readonly [support: number, margin: number])[] = [
  [3, 2],
  [-1.3, 6],
  [-Infinity, 8],
];
/** Nothing shifted stands behind a mark alone to speak for the reading, and it may be just a mark; above all where a quotation or a title would open. */
const LONE = 2.5;
const LONE_OPENING = 5;
const OPENING = new Set([0xa1b0, 0xa1ae, 0xa1b6, 0xa1b4]);
/** Behind `?！` two bytes are free to guess, and 。“ is always a good guess. */
const BROKEN_MARK = 5;
/** Of a lost pair inside a run half a character or two are gone, but both their neighbours stand; several prop each other up. */
const LOST_PAIR = [4, 5, 12] as const;

export function neededMargin({ start, end, undone }: Segment): number {
  const lost = undone.filter((step) => step.kind === 'LOST_PAIR');
  if (lost.length > 0) return LOST_PAIR[Math.min(lost.length, LOST_PAIR.length) - 1] as number;
  const isHan = (pair: number) => pair >= 0xaa00 || pair < 0xa100;
  const dropped = undone.find((step) => step.kind === 'DROPPED' && isHan(step.pair) && !isNamed(step.pair, undone));
  if (dropped?.kind === 'DROPPED') return DROPPED.find(([support]) => dropped.support >= support)?.[1] ?? Infinity;
  const opens = undone.some((step) => step.kind === 'DROPPED' && OPENING.has(step.pair));
  if (end - start === 1) return opens ? LONE_OPENING : LONE;
  if (undone.some((step) => step.kind === 'MARK' && step.isBroken)) return BROKEN_MARK;
  return undone.some((step) => step.kind === 'MARK') ? MARK : KEY;
}

/** The page's own reading stands behind the character. */
const isNamed = (pair: number, undone: Segment['undone']) =>
  undone.some((step) => step.kind === 'KEY' && step.pair === pair);
