/** The line from the current evidence to its record. It follows scrolling and resizing; without motion it just jumps. */
import { type RefObject, useEffect, useRef } from 'react';

type ThreadProps = { room: RefObject<HTMLElement | null>; currentId: string | null; kind: string; drawnFor: unknown };

const INSET = 22;

function pathBetween(room: HTMLElement, from: Element, to: Element): string {
  const origin = room.getBoundingClientRect();
  const a = from.getBoundingClientRect();
  const b = to.getBoundingClientRect();
  const sheet = from.closest('.ascroll')?.getBoundingClientRect();
  const list = to.closest('.rscroll')?.getBoundingClientRect();
  if (!sheet || !list) return '';
  const startY = a.top + Math.min(INSET, a.height / 2);
  const endY = b.top + INSET;
  // Out of sight on either side: no line to nowhere.
  if (startY < sheet.top || startY > sheet.bottom || endY < list.top || endY > list.bottom) return '';
  // From the sheet's edge, so that the line crosses no text.
  const x0 = (from.closest('.para') ?? from).getBoundingClientRect().right - origin.left + 2;
  const y0 = startY - origin.top;
  const x1 = b.left - origin.left;
  const y1 = endY - origin.top;
  const turn = x1 - 9;
  const radius = Math.min(7, Math.abs(y0 - y1) / 2);
  const down = y1 < y0 ? -1 : 1;
  return `M${x0} ${y0}H${turn - radius}q${radius} 0 ${radius} ${down * radius}V${y1 - down * radius}q0 ${down * radius} ${radius} ${down * radius}H${x1}`;
}

export function Thread({ room, currentId, kind, drawnFor }: ThreadProps) {
  const path = useRef<SVGPathElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is drawn decides where the ends are
  useEffect(() => {
    const element = room.current;
    if (!element || !path.current) return;
    let frame = 0;
    const draw = () => {
      const escaped = currentId ? CSS.escape(currentId) : '';
      const from = element.querySelector('.para.current') ?? element.querySelector('.ascroll .cur, .ascroll .lead-cur');
      const to = currentId ? element.querySelector(`.rec[data-record="${escaped}"]`) : null;
      path.current?.setAttribute('d', from && to ? pathBetween(element, from, to) : '');
    };
    const later = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(draw);
    };
    later();
    element.addEventListener('scroll', later, { capture: true, passive: true });
    const observer = new ResizeObserver(later);
    observer.observe(element);
    return () => {
      cancelAnimationFrame(frame);
      element.removeEventListener('scroll', later, { capture: true });
      observer.disconnect();
    };
  }, [room, currentId, drawnFor]);
  return (
    <svg className={`thread k-${kind}`} aria-hidden="true">
      <path ref={path} />
    </svg>
  );
}
