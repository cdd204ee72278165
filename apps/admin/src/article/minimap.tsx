/**
 * The whole article as a strip: grey lines of text, a tick for each name, a bar for each measure. Filled is decided,
 * hollow waits; the frame is what is on screen. It is drawn from character counts, so it is the same at any size.
 */
import { useLingui } from '@lingui/react/macro';
import { memo, type RefObject, useEffect, useState } from 'react';
import type { ItemState } from '../workbench/review-items.ts';
import type { ArticleModel } from './article-model.ts';

const LINE_CHARS = 36;
const LINE = 11;
const GAP = 8;
const TEXT_WIDTH = 24;

/** The grey lines of a paragraph of `length` characters, from its top. */
const linesOf = (length: number) =>
  Array.from({ length: Math.max(1, Math.ceil(length / LINE_CHARS)) }, (_, line) => ({
    y: line * LINE + 2,
    width: (Math.min(LINE_CHARS, length - line * LINE_CHARS) / LINE_CHARS) * TEXT_WIDTH,
  }));

type View = { top: number; height: number };

function useView(scroller: RefObject<HTMLElement | null>): View {
  const [view, setView] = useState<View>({ top: 0, height: 1 });
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const read = () => {
      const { scrollTop, clientHeight, scrollHeight } = element;
      setView({ top: scrollTop / scrollHeight, height: Math.min(1, clientHeight / scrollHeight) });
    };
    read();
    element.addEventListener('scroll', read, { passive: true });
    const observer = new ResizeObserver(read);
    observer.observe(element);
    return () => {
      element.removeEventListener('scroll', read);
      observer.disconnect();
    };
  }, [scroller]);
  return view;
}

const Drawing = memo(function Drawing({
  model,
  states,
  current,
}: {
  model: ArticleModel;
  states: ReadonlyMap<string, ItemState>;
  current: string | null;
}) {
  let y = 4;
  const paragraphs = model.paragraphs.map((paragraph) => {
    const length = paragraph.end - paragraph.start;
    const lines = Math.max(1, Math.ceil(length / LINE_CHARS));
    const top = y;
    y += lines * LINE + GAP;
    const railState = paragraph.rail ? states.get(paragraph.rail.subject) : undefined;
    return (
      <g key={paragraph.index}>
        {linesOf(length).map(({ y: offset, width }) => (
          <rect key={offset} className="ml" x={10} y={top + offset} width={width} height={2} rx={1} />
        ))}
        {paragraph.rail && (
          <rect
            className={`mm ${railState ?? ''} ${paragraph.rail.subject === current ? 'cur' : ''}`}
            x={3}
            y={top}
            width={3}
            height={lines * LINE - 4}
            rx={1.5}
          />
        )}
        {paragraph.marks
          .filter(({ look }) => look === 'name')
          .map((mark) => {
            const offset = Math.max(0, mark.start - paragraph.start);
            const line = Math.floor(offset / LINE_CHARS);
            const column = offset % LINE_CHARS;
            const width = Math.min(mark.end - mark.start, LINE_CHARS - column);
            return (
              <rect
                key={mark.id}
                className={`mt k-${mark.kind} ${mark.pending ? 'pending' : ''} ${mark.subject === current ? 'cur' : ''}`}
                x={10 + (column / LINE_CHARS) * 24}
                y={top + line * LINE + 1}
                width={Math.max(2.5, (width / LINE_CHARS) * 24)}
                height={4}
                rx={1}
              />
            );
          })}
      </g>
    );
  });
  return (
    <svg viewBox={`0 0 40 ${Math.max(y, 200)}`} preserveAspectRatio="none" aria-hidden="true">
      {paragraphs}
    </svg>
  );
});

type MinimapProps = {
  model: ArticleModel;
  states: ReadonlyMap<string, ItemState>;
  current: string | null;
  scroller: RefObject<HTMLElement | null>;
};

export function Minimap({ model, states, current, scroller }: MinimapProps) {
  const { t } = useLingui();
  const view = useView(scroller);
  return (
    <div className="mini" role="img" aria-label={t`The whole article: filled is decided, hollow waits`}>
      <Drawing model={model} states={states} current={current} />
      <i className="mini-view" style={{ top: `${view.top * 100}%`, height: `${view.height * 100}%` }} />
    </div>
  );
}
