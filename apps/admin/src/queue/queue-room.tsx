/** What needs someone, oldest first. Enter opens, Space peeks. */
import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { QUEUE_KINDS } from '../app/choices.ts';
import { TopBar } from '../app/top-bar.tsx';
import { QueueDocument } from '../gql/graphql.ts';
import { formatAge, formatDateTime } from '../i18n/format.ts';
import { queueKindLabel } from '../i18n/labels.ts';
import { KeyBar } from '../keys/key-bar.tsx';
import { useKeys } from '../keys/keyboard.tsx';
import { useRowCursor } from '../lists/use-row-cursor.ts';
import { QueryError, Skeleton, StatePanel } from '../ui/states.tsx';
import { useStored } from '../ui/stored.ts';
import { PeekPanel } from './peek-panel.tsx';
import { openingOf } from './queue-item.ts';
import { QueueRow } from './queue-row.tsx';

const route = getRouteApi('/shell/queue');

export function QueueRoom() {
  const { t, i18n } = useLingui();
  const navigate = useNavigate();
  const { kind, at } = route.useSearch();
  const [after, setAfter] = useState<string | null>(null);
  const [peeking, setPeeking] = useStored('queue.peek', true);
  const [{ data, error }, load] = useQuery({
    query: QueueDocument,
    variables: { kinds: kind ? [kind] : null, after },
    requestPolicy: 'cache-and-network',
  });
  const items = data?.queue.nodes ?? [];
  const counts = data?.queueCounts ?? [];
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const oldest = counts.flatMap(({ oldest }) => oldest ?? []).sort()[0];

  const goAt = (id: string) =>
    void navigate({ from: '/queue', to: '.', search: (before) => ({ ...before, at: id }), replace: true });
  const cursor = useRowCursor(items, at, goAt);
  const current = cursor.current;
  const open = () => {
    const to = current && openingOf(current);
    if (to) void navigate(to);
  };
  useKeys(
    { next: () => cursor.step(1), previous: () => cursor.step(-1), open, peek: () => setPeeking(!peeking) },
    'queue',
  );

  const age = oldest ? formatAge(oldest, i18n.locale) : '';
  return (
    <>
      <TopBar crumbs={[{ label: t`Queue` }]} title={t`Queue`} />
      <div className={`room split${peeking ? ' peeking' : ''}`} id="room">
        <main className="list-main">
          <header className="list-title">
            <h1>
              <Trans>Waiting for someone</Trans>
            </h1>
            {oldest && <span className="muted">{t`oldest first; the oldest has waited ${age}`}</span>}
            <span className="grow" />
            <span className="muted num">{formatDateTime(new Date().toISOString())}</span>
          </header>
          <nav className="segs" aria-label={t`Kinds`}>
            <Link className="seg" to="/queue" search={{}} aria-current={kind ? undefined : 'page'} activeProps={{}}>
              <Trans>All</Trans>
              <span className="num">{total}</span>
            </Link>
            {QUEUE_KINDS.map((each) => {
              const count = counts.find((one) => one.kind === each)?.count ?? 0;
              if (count === 0 && kind !== each) return null;
              return (
                <Link
                  key={each}
                  className="seg"
                  to="/queue"
                  search={{ kind: each }}
                  aria-current={kind === each ? 'page' : undefined}
                  activeProps={{}}
                >
                  {i18n._(queueKindLabel[each])}
                  <span className="num">{count}</span>
                </Link>
              );
            })}
          </nav>
          {error && !data && <QueryError error={error} onRetry={() => load({ requestPolicy: 'network-only' })} />}
          {!data && !error && <Skeleton rows={8} />}
          {data && items.length === 0 && (
            <StatePanel
              title={<Trans>All is read</Trans>}
              text={<Trans>Nothing waits for you. New pages appear here as soon as they are read.</Trans>}
            >
              <Link className="btn" to="/ingest">
                <Trans>Bring in a page</Trans>
              </Link>
            </StatePanel>
          )}
          {items.length > 0 && (
            <div className="tbl">
              <table>
                <thead>
                  <tr>
                    <th>
                      <Trans>Needs</Trans>
                    </th>
                    <th>
                      <Trans>Title and reason</Trans>
                    </th>
                    <th>
                      <Trans>Source</Trans>
                    </th>
                    <th>
                      <Trans>Quality</Trans>
                    </th>
                    <th className="r">
                      <Trans>Undecided</Trans>
                    </th>
                    <th className="r last">
                      <Trans>Waiting</Trans>
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {items.map((item) => (
                    <QueueRow
                      key={item.id}
                      item={item}
                      current={item.id === current?.id}
                      onCurrent={() => goAt(item.id)}
                    />
                  ))}
                </tbody>
              </table>
            </div>
          )}
          {data?.queue.pageInfo.hasNextPage && (
            <button type="button" className="btn more" onClick={() => setAfter(data.queue.pageInfo.endCursor ?? null)}>
              <Trans>Show more</Trans>
            </button>
          )}
        </main>
        {peeking && current && (
          <PeekPanel item={current} row={items.indexOf(current) + 1} onOpen={open} onClose={() => setPeeking(false)} />
        )}
        <footer className="list-foot">
          <KeyBar room="queue" />
        </footer>
      </div>
    </>
  );
}
