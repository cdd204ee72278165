/**
 * Judges a repair against the clean text: for each place where the damage left no whole characters, was it restored exactly, left as
 * it was, or made into something the author did not write? Used by the tests and by the repository's measuring program.
 */
import type { Repair } from '../src/parsed-page.ts';
import { type Damaged, INSERTED } from './damage.ts';

/** KEY: pinyin astride, nothing else lost; KEY_LOST: bytes of the shifted run gone too; MARK: punctuation astride; MIXED: both. */
export type PlaceKind = 'KEY' | 'KEY_LOST' | 'MARK' | 'MIXED';
export type Outcome = 'RESTORED' | 'WRONG' | 'LEFT';
export type Place = {
  kind: PlaceKind;
  outcome: Outcome;
  damaged: string;
  clean: string;
  repaired: string;
  /** The same place in another page of the same site is the same one. */
  context: string;
  page: { start: number; end: number };
};

export type Verdict = { places: Place[]; falseEdits: Repair[] };

/** Texts are compared with their marks wide: whether the author's were can't be told from a page that narrowed them. */
export const widened = (text: string) =>
  text.replace(/[!;,:()?]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0));

/** `repaired` and `repairs` are what `repairText` made of `damaged.page`. All texts lie in the first plane. */
export function judgeRepair(clean: string, damaged: Damaged, repaired: string, repairs: readonly Repair[]): Verdict {
  const places: Place[] = [];
  const touched = new Set<Repair>();
  for (const [broken, range] of placesOf(clean, damaged, repairs)) {
    const inside = repairs.filter((repair) => repair.from.end > range.start && repair.from.start < range.end);
    for (const repair of inside) touched.add(repair);
    const got = repaired.slice(outOf(range.start, repairs), outOf(range.end, repairs));
    const want = clean.slice(range.cleanStart, range.cleanEnd);
    const isShifted = inside.some((repair) => repair.kind === 'FRAME_SHIFT');
    places.push({
      kind: kindOf(broken, damaged, clean),
      outcome: widened(got) === widened(want) ? 'RESTORED' : isShifted ? 'WRONG' : 'LEFT',
      damaged: damaged.page.slice(range.start, range.end),
      clean: want,
      repaired: got,
      context: `${clean.slice(Math.max(0, broken.cleanStart - 3), broken.cleanEnd + 3)}|${damaged.page.slice(broken.start, broken.end)}`,
      page: { start: range.start, end: range.end },
    });
  }
  const falseEdits = repairs.filter((repair) => repair.kind === 'FRAME_SHIFT' && !touched.has(repair));
  return { places, falseEdits };
}

/** A stretch of the page without whole characters, and the stretch of the clean text it stands for. */
type Range = { start: number; end: number; cleanStart: number; cleanEnd: number };

function brokenRanges(clean: string, { page, from }: Damaged): Range[] {
  const ranges: Range[] = [];
  let start = 0;
  let cleanStart = 0;
  let isBroken = false;
  for (let i = 0; i <= page.length; i++) {
    const origin = i === page.length ? clean.length : (from[i] as number);
    if (origin === INSERTED) continue;
    if (origin < 0) {
      isBroken = true;
      continue;
    }
    if (isBroken || origin !== cleanStart) ranges.push({ start, end: i, cleanStart, cleanEnd: origin });
    start = i + 1;
    cleanStart = origin + 1;
    isBroken = false;
  }
  return ranges;
}

/** Each broken range with what its repairs reach; ranges that one repair joins are one place. */
function placesOf(clean: string, damaged: Damaged, repairs: readonly Repair[]): [broken: Range, range: Range][] {
  const places: [Range, Range][] = [];
  for (const broken of brokenRanges(clean, damaged)) {
    const range = widenToRepairs(broken, damaged, repairs);
    const last = places.at(-1);
    if (last && range.start < last[1].end) {
      last[0] = { ...last[0], end: broken.end, cleanEnd: broken.cleanEnd };
      last[1] = {
        ...last[1],
        end: Math.max(last[1].end, range.end),
        cleanEnd: Math.max(last[1].cleanEnd, range.cleanEnd),
      };
    } else {
      places.push([broken, range]);
    }
  }
  return places;
}

/** A repair may take in whole characters beside the broken ones; both ends move outwards until no repair is cut. */
function widenToRepairs(broken: Range, { from, page }: Damaged, repairs: readonly Repair[]): Range {
  const range = { ...broken };
  const cuts = (at: number) => repairs.some((repair) => repair.from.start < at && at < repair.from.end);
  while (range.start > 0 && (cuts(range.start) || (from[range.start - 1] ?? 0) < 0)) {
    range.start--;
    if ((from[range.start] ?? -1) >= 0) range.cleanStart = from[range.start] as number;
  }
  while (range.end < page.length && (cuts(range.end) || (from[range.end] ?? 0) < 0)) {
    if ((from[range.end] ?? -1) >= 0) range.cleanEnd = (from[range.end] as number) + 1;
    range.end++;
  }
  return range;
}

/** Where page offset `at`, which no repair cuts, lies in the repaired text. */
function outOf(at: number, repairs: readonly Repair[]): number {
  let shift = 0;
  for (const repair of repairs) {
    if (repair.from.end > at) break;
    shift += repair.after.length - repair.before.length;
  }
  return at + shift;
}

function kindOf(range: Range, damaged: Damaged, clean: string): PlaceKind {
  // Each broken key costs one byte that its reading names.
  const keys = damaged.page.slice(range.start, range.end).match(/\?\p{L}{1,6}\)/gu)?.length ?? 0;
  let marks = 0;
  let lost = 0;
  for (let c = range.cleanStart - 1; c <= range.cleanEnd; c++) {
    if (damaged.markStraddles.has(c)) marks++;
    if (c >= range.cleanStart && c < range.cleanEnd)
      lost += (clean.charCodeAt(c) < 0x80 ? 1 : 2) - (damaged.kept[c] ?? 0);
  }
  if (marks > 0) return keys > 0 ? 'MIXED' : 'MARK';
  return lost > keys ? 'KEY_LOST' : 'KEY';
}
