/** Draws the pieces of a paragraph. Source text is only ever text: nothing here makes markup of it. */
import type { ReactNode } from 'react';
import type { TextMark } from './article-marks.ts';
import type { RepairInsertion } from './article-model.ts';
import type { MarkPiece, Piece } from './segment.ts';

type Context = { text: readonly string[]; current: string | null };
type AnyPiece = Piece<TextMark, RepairInsertion>;
type AnyMark = MarkPiece<TextMark, RepairInsertion>;

const LONGEST_REMOVAL = 60;

const removed = (before: string) => {
  const chars = Array.from(before);
  return chars.length > LONGEST_REMOVAL ? `${chars.slice(0, LONGEST_REMOVAL).join('')}……` : before;
};

/** Drawn, since not every face has an arrow that sits right among Han characters. */
export const Arrow = () => (
  <svg className="arr" viewBox="0 0 16 10" aria-hidden="true">
    <path d="M1.500 5h12M10 1.500 13.500 5 10 8.500" />
  </svg>
);

function RepairedText({ piece, children }: { piece: AnyMark; children: ReactNode }) {
  const repair = piece.mark.repair;
  if (!repair) return children;
  const before = piece.cutLeft ? null : <del>{removed(repair.before)}</del>;
  const probable = repair.certainty === 'PROBABLE' ? ' maybe' : '';
  if (repair.kind === 'FRAME_SHIFT' || repair.kind === 'MOJIBAKE') {
    return (
      <span className={`rp fr${probable}`}>
        {before}
        {before && <Arrow />}
        <ins>{children}</ins>
      </span>
    );
  }
  return (
    <span className={`rp ${repair.kind === 'SCRIPT' ? 'sc' : 'pu'}${probable}`}>
      {before}
      {children}
    </span>
  );
}

function Marked({ piece, context }: { piece: AnyMark; context: Context }) {
  const { mark, cutLeft, cutRight } = piece;
  const inner = <Pieces pieces={piece.pieces} context={context} />;
  const cut = `${cutLeft ? ' cutl' : ''}${cutRight ? ' cutr' : ''}`;
  switch (mark.look) {
    case 'repair':
      return <RepairedText piece={piece}>{inner}</RepairedText>;
    case 'name': {
      const current = mark.subject !== null && mark.subject === context.current ? ' cur' : '';
      return (
        <mark
          className={`ev k-${mark.kind}${mark.pending ? ' pending' : ''}${current}${cut}`}
          data-subject={mark.subject ?? undefined}
          style={{ '--h': mark.track } as React.CSSProperties}
        >
          {inner}
        </mark>
      );
    }
    case 'measure':
      return (
        <mark
          className={`inl k-measure${mark.pending ? ' pending' : ''}${mark.subject === context.current ? ' cur' : ''}${cut}`}
          data-subject={mark.subject ?? undefined}
        >
          {inner}
        </mark>
      );
    case 'leadin':
      return (
        <span
          className={mark.subject === context.current ? 'lead-cur' : undefined}
          data-subject={mark.subject ?? undefined}
        >
          {inner}
        </span>
      );
    case 'edges':
      return <span className={`edges k-${mark.kind}${cut}`}>{inner}</span>;
    case 'enumerator':
      return <span className="enum">{inner}</span>;
    case 'label':
      return <b className="label">{inner}</b>;
    case 'cue':
      return <span className="cue">{inner}</span>;
  }
}

export function Pieces({ pieces, context }: { pieces: readonly AnyPiece[]; context: Context }) {
  return pieces.map((piece) => {
    if (piece.type === 'text') {
      return (
        <span key={`t${piece.start}`} data-at={piece.start}>
          {context.text.slice(piece.start, piece.end).join('')}
        </span>
      );
    }
    if (piece.type === 'insertion') {
      return (
        <del key={`i${piece.insertion.id}`} className="rp py">
          {removed(piece.insertion.repair.before)}
        </del>
      );
    }
    return <Marked key={`${piece.mark.id}:${piece.start}`} piece={piece} context={context} />;
  });
}
