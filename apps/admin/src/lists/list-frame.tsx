/** The frame of every table room: title, count, search, filters, the table, its states and its foot. */
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { CombinedError } from 'urql';
import { KeyBar } from '../keys/key-bar.tsx';
import { useKeys } from '../keys/keyboard.tsx';
import { Keys } from '../keys/keys.tsx';
import { Icon } from '../ui/icon.tsx';
import { QueryError, Skeleton, StatePanel } from '../ui/states.tsx';

type Page = {
  totalCount: number;
  totalCountPrecision: 'EXACT' | 'AT_LEAST';
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
};

type ListFrameProps = {
  title: ReactNode;
  search: string;
  onSearch: (text: string) => void;
  filters: ReactNode;
  filtered: boolean;
  onClear: () => void;
  page: Page | undefined;
  error: CombinedError | undefined;
  onRetry: () => void;
  onMore: (after: string) => void;
  /** What to show when there is nothing and nothing was asked for. */
  empty: ReactNode;
  columns: readonly { key: string; label: ReactNode; right?: boolean }[];
  children: ReactNode;
};

const TYPING_MILLISECONDS = 250;

/** Searching follows typing after a pause, and never asks while an input method composes. */
function SearchField({ value, onSearch }: { value: string; onSearch: (text: string) => void }) {
  const { t } = useLingui();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(value);
  const [composing, setComposing] = useState(false);
  const latest = useRef(onSearch);
  latest.current = onSearch;
  useKeys({ search: () => field.current?.focus() });
  useEffect(() => {
    if (composing || text === value) return;
    const timer = setTimeout(() => latest.current(text), TYPING_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [text, value, composing]);
  return (
    <div className="search">
      <Icon name="search" />
      <input
        ref={field}
        type="search"
        aria-label={t`Search`}
        placeholder={t`Search, simplified or traditional`}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onCompositionStart={() => setComposing(true)}
        onCompositionEnd={() => setComposing(false)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
          event.stopPropagation();
          event.currentTarget.blur();
        }}
      />
      <Keys id="search" />
    </div>
  );
}

export function ListFrame(props: ListFrameProps) {
  const {
    title,
    search,
    onSearch,
    filters,
    filtered,
    onClear,
    page,
    error,
    onRetry,
    onMore,
    empty,
    columns,
    children,
  } = props;
  const { t } = useLingui();
  const count = page?.totalCount ?? 0;
  return (
    <div className="room split" id="room">
      <main className="list-main">
        <header className="list-title">
          <h1>{title}</h1>
          {page && (
            <span className="muted num">
              {page.totalCountPrecision === 'AT_LEAST' ? (
                t`more than ${count}`
              ) : (
                <Plural value={count} one="# record" other="# records" />
              )}
            </span>
          )}
        </header>
        <div className="bar-row">
          <SearchField value={search} onSearch={onSearch} />
          {filters}
          {filtered && (
            <button type="button" className="btn quiet sm" onClick={onClear}>
              <Trans>Clear</Trans>
            </button>
          )}
        </div>
        {error && !page && <QueryError error={error} onRetry={onRetry} />}
        {!page && !error && <Skeleton rows={8} />}
        {page &&
          count === 0 &&
          (filtered || search ? (
            <StatePanel
              title={<Trans>Nothing fits</Trans>}
              text={<Trans>Take a filter off, or search for fewer characters.</Trans>}
            />
          ) : (
            empty
          ))}
        {count > 0 && (
          <div className="tbl">
            <table>
              <thead>
                <tr>
                  {columns.map(({ key, label, right }) => (
                    <th key={key} className={right ? 'r' : ''}>
                      {label}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>{children}</tbody>
            </table>
          </div>
        )}
        {page?.pageInfo.hasNextPage && page.pageInfo.endCursor && (
          <button type="button" className="btn more" onClick={() => onMore(page.pageInfo.endCursor ?? '')}>
            <Trans>Show more</Trans>
          </button>
        )}
      </main>
      <footer className="list-foot">
        <KeyBar room="list" />
      </footer>
    </div>
  );
}
