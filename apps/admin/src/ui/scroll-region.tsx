/** A part that scrolls by itself: it takes the focus, so that the keyboard can scroll it too. */
import type { ReactNode, Ref } from 'react';

type ScrollRegionProps = { className: string; label: string; ref?: Ref<HTMLElement>; children: ReactNode };

export function ScrollRegion({ className, label, ref, children }: ScrollRegionProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without it nobody can scroll here by keyboard
    <section className={className} ref={ref ?? null} tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}
