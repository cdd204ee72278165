/** The one cursor of the desk. It lives in the URL, so that a link shows the same item to someone else. */
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { type RefObject, useCallback, useEffect, useMemo, useRef } from 'react';
import type { ReviewItem, ReviewTab } from './review-items.ts';

const route = getRouteApi('/shell/articles/$articleId');

export type Cursor = {
  current: ReviewItem | null;
  tab: ReviewTab;
  /** When the current item became so, by `performance.now()`. */
  since: { readonly current: number };
  goTo(id: string): void;
  goToTab(tab: ReviewTab): void;
  step(by: 1 | -1): void;
  /** Brings a code point of the article into view. */
  showPlace(start: number): void;
};

/** Scrolls only when the place is not in view already: a page that jumps while one reads is worse than a long look. */
function reveal(element: Element | null | undefined, block: 'center' | 'nearest') {
  const scroller = element?.closest('.ascroll, .rscroll');
  if (!element || !scroller) return;
  const box = element.getBoundingClientRect();
  const frame = scroller.getBoundingClientRect();
  if (box.top >= frame.top && box.bottom <= frame.bottom) return;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({
    block: box.height > frame.height ? 'start' : block,
    behavior: still ? 'instant' : 'smooth',
  });
}

function paragraphAt(room: HTMLElement | null, start: number): Element | null {
  const runs = [...(room?.querySelectorAll<HTMLElement>('.ascroll [data-at]') ?? [])];
  return runs.findLast((run) => Number(run.dataset.at) <= start)?.closest('.para') ?? null;
}

export function useCursor(
  items: readonly ReviewItem[],
  room: RefObject<HTMLElement | null>,
  onMove: () => void,
): Cursor {
  const navigate = useNavigate();
  const { item, tab: chosenTab } = route.useSearch();
  const since = useRef(performance.now());

  const named = items.find(({ id }) => id === item);
  const tab: ReviewTab = chosenTab ?? named?.tab ?? 'measures';
  const current = useMemo(() => {
    if (named?.tab === tab) return named;
    const here = items.filter((each) => each.tab === tab);
    return here.find(({ state }) => state === 'pending') ?? here[0] ?? null;
  }, [named, items, tab]);
  const currentId = current?.id ?? null;

  const latest = useRef({ items, current, tab, onMove });
  latest.current = { items, current, tab, onMove };

  const go = useCallback(
    (next: { tab: ReviewTab; item: string | undefined }) => {
      latest.current.onMove();
      const search = { tab: next.tab, ...(next.item ? { item: next.item } : {}) };
      void navigate({ from: '/articles/$articleId', to: '.', search, replace: true });
    },
    [navigate],
  );
  const goTo = useCallback(
    (id: string) => {
      const found = latest.current.items.find((each) => each.id === id);
      if (found) go({ tab: found.tab, item: id });
    },
    [go],
  );
  const goToTab = useCallback((next: ReviewTab) => go({ tab: next, item: undefined }), [go]);
  const step = useCallback(
    (by: 1 | -1) => {
      const here = latest.current.items.filter((each) => each.tab === latest.current.tab);
      const at = here.findIndex(({ id }) => id === latest.current.current?.id);
      const next = here[Math.min(here.length - 1, Math.max(0, at + by))];
      if (next) go({ tab: next.tab, item: next.id });
    },
    [go],
  );
  const showPlace = useCallback((start: number) => reveal(paragraphAt(room.current, start), 'center'), [room]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new current item moves the page, not its new state
  useEffect(() => {
    since.current = performance.now();
    if (!current) return;
    const record = room.current?.querySelector(`.rscroll [data-record="${CSS.escape(current.id)}"]`);
    reveal(record, 'nearest');
    if (current.anchor) showPlace(current.anchor.start);
  }, [currentId]);

  return { current, tab, since, goTo, goToTab, step, showPlace };
}
