/**
 * Pieces of the title that a mirror strewed behind marks, so that its copy differs from others: `外卖,全管人员进入` under a title about
 * 安全管理 → `外卖,人员进入`. A piece that cuts through the title's words reads badly where it stands; several such show the habit.
 */
import type { Edit } from './edits.ts';
import { fluency } from './fluency.ts';

const SITE = /(?<=[，,。、；\n]|^)(?=[\u3400-\u9fff]{2})/g;
const LENGTHS = [4, 3, 2];
/** What may be the title: one of the first lines without a sentence, of such a length. */
const LINES = 4;
const SHORTEST = 10;
const LONGEST = 60;
/** In nats: how much worse a piece fits here than in the title, both ends together and its beginning alone; pieces that show the habit. */
const MISFIT = 7;
const CUT = 2;
const PIECES = 3;
const DIFFERENT = 2;
/** Where the habit is shown, what the sentence must gain by losing a piece that ends inside one of the title's words. */
const GAIN = 0.2;
/** A piece that lost a character inside (教部要求) is nobody's words; where it stood once, the sentence may even lose a little. */
const BROKEN_LOSS = -1;
const LEFT_OVER = /(?<=。)[\u3400-\u9fff]{2,4}(?=\n|$)/g;

type Found = { start: number; piece: string; gain: number; misfit: number; cut: number; endsCut: boolean };

export function dropTitlePieces(text: string): Edit[] {
  const titles = titlesOf(text);
  if (titles.length === 0) return [];
  const places = placesIn(titles);
  const found = [...text.matchAll(SITE)].flatMap(({ index }) => piecesAt(text, index, places));
  const strong = found.filter(({ misfit, cut }) => misfit >= MISFIT && cut >= CUT);
  if (strong.length < PIECES || new Set(strong.map(({ piece }) => piece)).size < DIFFERENT) return [];
  const weak = found.filter(({ gain, endsCut }) => gain >= GAIN && endsCut);
  const leftOver = [...text.matchAll(LEFT_OVER)].map(({ index, 0: piece }) => ({ start: index, piece }));
  const known = new Set([...strong, ...weak, ...leftOver].map(({ piece }) => piece));
  const again = [...text.matchAll(SITE)].flatMap(({ index }) => {
    const piece = LENGTHS.map((length) => text.slice(index, index + length)).find((one) => known.has(one));
    const least = piece && places.get(piece)?.isBroken ? BROKEN_LOSS : 0;
    return piece && gainOf(text, index, piece) > least ? [{ start: index, piece }] : [];
  });
  const longest = new Map<number, string>();
  for (const { start, piece } of [...strong, ...weak, ...leftOver, ...again])
    if (piece.length > (longest.get(start)?.length ?? 0)) longest.set(start, piece);
  return [...longest].sort(([a], [b]) => a - b).map(([start, piece]) => edit(start, piece));
}

/** Han of the lines; the article's own sentences are none. */
function titlesOf(text: string): string[] {
  return text
    .slice(0, 2000)
    .split('\n')
    .filter((line) => !line.includes('。'))
    .map((line) => line.replace(/[^\u3400-\u9fff]/g, ''))
    .filter(({ length }) => length >= SHORTEST && length <= LONGEST)
    .slice(0, LINES);
}

function piecesAt(text: string, start: number, places: ReadonlyMap<string, Place>): Found[] {
  return LENGTHS.flatMap((length) => {
    const piece = text.slice(start, start + length);
    const place = places.get(piece);
    if (!place || !/[\u3400-\u9fff]/.test(text.charAt(start + length))) return [];
    const { before, after } = place;
    const gain = gainOf(text, start, piece);
    const head = piece.slice(0, 2);
    const here = text.slice(Math.max(0, start - 2), start);
    // The means are over the two characters and two ends of line, which are alike.
    const cut = before === '' ? 0 : 4 * (fluency(before, head, '') - fluency(here, head, ''));
    const next = text.slice(start + length, start + length + 2);
    const endsCut = after !== '' && after[0] !== next[0] && fluency(piece, '', after) > fluency(piece, '', next) + 1;
    return [{ start, piece, gain, misfit: gain + cut, cut, endsCut }];
  });
}

type Place = { before: string; after: string; isBroken: boolean };

/** What stands around each piece in the titles; a piece of four may have lost one character inside. */
function placesIn(titles: readonly string[]): Map<string, Place> {
  const places = new Map<string, Place>();
  const add = (piece: string, place: Place) => {
    if (!places.has(piece)) places.set(piece, place);
  };
  for (const title of titles)
    for (const length of LENGTHS)
      for (let at = 0; at + length <= title.length; at++) add(title.slice(at, at + length), around(title, at, length));
  const [longest = 0] = LENGTHS;
  for (const title of titles)
    for (let at = 0; at + longest < title.length; at++) {
      const run = title.slice(at, at + longest + 1);
      for (let gap = 1; gap < longest; gap++)
        add(run.slice(0, gap) + run.slice(gap + 1), { ...around(title, at, run.length), isBroken: true });
    }
  return places;
}

const around = (title: string, at: number, length: number): Place => ({
  before: title.slice(Math.max(0, at - 2), at),
  after: title.slice(at + length, at + length + 2),
  isBroken: false,
});

/** How much better what follows reads without the piece. */
function gainOf(text: string, start: number, piece: string): number {
  const end = start + piece.length;
  const next = text.slice(end, end + 2);
  return 2 * (fluency(text.slice(Math.max(0, start - 2), start), '', next) - fluency(piece, '', next));
}

const edit = (start: number, piece: string): Edit => ({
  start,
  end: start + piece.length,
  after: '',
  kind: 'SPAM',
  certainty: 'PROBABLE',
  rule: 'strewn-title',
  reason: `“${piece}” is a piece of the title, put where the sentence reads on without it, as others on this page.`,
});
