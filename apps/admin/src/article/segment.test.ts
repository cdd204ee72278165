import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignTracks, type Insertion, type Mark, type Piece, segment } from './segment.ts';

type AnyPiece = Piece<Mark, Insertion>;

/** `[a 重点地区进行[b 集中约谈]]`, with `<` and `>` where a piece is cut and `{x}` for an insertion. */
function draw(text: string, pieces: readonly AnyPiece[]): string {
  const chars = Array.from(text);
  return pieces
    .map((piece) => {
      if (piece.type === 'text') return chars.slice(piece.start, piece.end).join('');
      if (piece.type === 'insertion') return `{${piece.insertion.id}}`;
      return `[${piece.cutLeft ? '<' : ''}${piece.mark.id}${piece.cutRight ? '>' : ''} ${draw(text, piece.pieces)}]`;
    })
    .join('');
}

const spanOf = (text: string, id: string, exact: string): Mark => {
  const start = Array.from(text.slice(0, text.indexOf(exact))).length;
  return { id, start, end: start + Array.from(exact).length };
};
const show = (text: string, marks: Mark[], insertions: Insertion[] = []) =>
  draw(text, segment<Mark, Insertion>(0, Array.from(text).length, marks, insertions));

describe('segment', () => {
  it('leaves text without marks whole', () => {
    expect(show('依托制度', [])).toBe('依托制度');
  });

  it('nests a name inside a longer name', () => {
    const text = '依托国务院部际联席会议制度，会同';
    const marks = [spanOf(text, 'org', '国务院部际联席会议'), spanOf(text, 'system', '国务院部际联席会议制度')];
    expect(show(text, marks)).toBe('依托[system [org 国务院部际联席会议]制度]，会同');
  });

  it('cuts the later of two crossing spans where the earlier ends, and says so on both pieces', () => {
    const text = '对重点地区进行集中约谈、挂牌整治。';
    const marks = [spanOf(text, 'system', '集中约谈、挂牌整治'), spanOf(text, 'org', '重点地区进行集中约谈')];
    expect(show(text, marks)).toBe('对[org 重点地区进行[system> 集中约谈]][<system 、挂牌整治]。');
  });

  it('keeps three levels and a span that crosses two of them', () => {
    const marks = [
      { id: 'a', start: 0, end: 6 },
      { id: 'b', start: 1, end: 5 },
      { id: 'c', start: 2, end: 4 },
      { id: 'x', start: 3, end: 8 },
    ];
    expect(show('零一二三四五六七八', marks)).toBe('[a 零[b 一[c 二[x> 三]][<x> 四]][<x> 五]][<x 六七]八');
  });

  it('puts the first given outside when spans are equal', () => {
    const marks = [
      { id: 'org', start: 0, end: 2 },
      { id: 'system', start: 0, end: 2 },
    ];
    expect(show('中心', marks)).toBe('[org [system 中心]]');
  });

  it('counts code points, not UTF-16 units', () => {
    const text = '𠮷野家与𠀋公司';
    expect(show(text, [spanOf(text, 'org', '𠀋公司')])).toBe('𠮷野家与[org 𠀋公司]');
  });

  it('clips marks to the paragraph and marks the cut', () => {
    const pieces = segment<Mark, Insertion>(2, 5, [{ id: 'm', start: 0, end: 4 }]);
    expect(draw('零一二三四', pieces)).toBe('[<m 二三]四');
  });

  it('keeps an insertion with the character before it', () => {
    const text = '长城行动打';
    const marks = [spanOf(text, 'c', '长城行动')];
    const insertions = [
      { id: 'zhǎng', at: 1 },
      { id: 'dòng', at: 4 },
      { id: 'pre', at: 0 },
    ];
    expect(show(text, marks, insertions)).toBe('{pre}[c 长{zhǎng}城行动{dòng}]打');
  });

  it('gives every character once and in order, whatever the spans', () => {
    const marks = fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { maxLength: 12 });
    const at = fc.array(fc.nat(40), { maxLength: 6 });
    fc.assert(
      fc.property(marks, at, (spans, places) => {
        const all = spans.map(([a, b], n) => ({ id: `m${n}`, start: Math.min(a, b), end: Math.max(a, b) }));
        const inserts = places.map((place, n) => ({ id: `i${n}`, at: place }));
        const seen: number[] = [];
        let inserted = 0;
        const covers = new Map<string, number>();
        const walk = (pieces: readonly AnyPiece[]) => {
          for (const piece of pieces) {
            if (piece.type === 'insertion') inserted++;
            else if (piece.type === 'text') for (let n = piece.start; n < piece.end; n++) seen.push(n);
            else {
              covers.set(piece.mark.id, (covers.get(piece.mark.id) ?? 0) + piece.end - piece.start);
              walk(piece.pieces);
            }
          }
        };
        walk(segment<Mark, Insertion>(0, 40, all, inserts));
        expect(seen).toEqual(Array.from({ length: 40 }, (_, n) => n));
        expect(inserted).toBe(inserts.length);
        for (const mark of all) expect(covers.get(mark.id) ?? 0).toBe(mark.end - mark.start);
      }),
    );
  });
});

describe('assignTracks', () => {
  it('puts a span below those it holds', () => {
    const tracks = assignTracks([
      { id: 'outer', start: 0, end: 9 },
      { id: 'middle', start: 0, end: 6 },
      { id: 'inner', start: 0, end: 3 },
      { id: 'apart', start: 20, end: 22 },
    ]);
    expect(Object.fromEntries(tracks)).toEqual({ inner: 0, middle: 1, outer: 2, apart: 0 });
  });

  it('gives crossing spans tracks of their own', () => {
    const tracks = assignTracks([
      { id: 'org', start: 0, end: 10 },
      { id: 'system', start: 6, end: 15 },
    ]);
    expect(tracks.get('system')).toBe(0);
    expect(tracks.get('org')).toBe(1);
  });

  it('lets no two spans that share a character share a track', () => {
    const spans = fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { maxLength: 10 });
    fc.assert(
      fc.property(spans, (pairs) => {
        const marks = pairs
          .map(([a, b], n) => ({ id: `${n}`, start: Math.min(a, b), end: Math.max(a, b) }))
          .filter(({ start, end }) => end > start);
        const tracks = assignTracks(marks);
        for (const a of marks) {
          for (const b of marks) {
            if (a.id < b.id && a.start < b.end && b.start < a.end) expect(tracks.get(a.id)).not.toBe(tracks.get(b.id));
          }
        }
      }),
    );
  });
});
