/** The cursor of a list: j and k move it, the URL may name it, and it stays in view. */
import { useEffect, useRef } from 'react';

export type RowCursor<T> = { current: T | null; step(by: 1 | -1): void };

export function useRowCursor<T extends { id: string }>(
  rows: readonly T[],
  at: string | undefined,
  onMove: (id: string) => void,
): RowCursor<T> {
  const current = rows.find(({ id }) => id === at) ?? rows[0] ?? null;
  const moved = useRef(false);
  const step = (by: 1 | -1) => {
    const place = current ? rows.indexOf(current) : -1;
    const next = rows[Math.min(rows.length - 1, Math.max(0, place + by))];
    if (!next) return;
    moved.current = true;
    onMove(next.id);
  };
  const currentId = current?.id;
  useEffect(() => {
    if (!moved.current || !currentId) return; // The first row of a fresh list needs no scrolling to.
    document.querySelector(`[data-row="${CSS.escape(currentId)}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [currentId]);
  return { current, step };
}
