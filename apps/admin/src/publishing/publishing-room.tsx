/** Editions: what waits for a reviewer, what partners see, what was withdrawn; and the document of each. */
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { EDITION_TABS } from '../app/choices.ts';
import { TopBar } from '../app/top-bar.tsx';
import { EditionsDocument } from '../gql/graphql.ts';
import { editionStateLabel } from '../i18n/labels.ts';
import { KeyBar } from '../keys/key-bar.tsx';
import { useKeys } from '../keys/keyboard.tsx';
import { Keys } from '../keys/keys.tsx';
import { useRowCursor } from '../lists/use-row-cursor.ts';
import { useMay } from '../session/viewer.tsx';
import { QueryError, Skeleton, StatePanel } from '../ui/states.tsx';
import { EditionPanel } from './edition-panel.tsx';
import { EditionRow } from './edition-row.tsx';
import { PublishDialog } from './publish-dialog.tsx';
import { WithdrawDialog } from './withdraw-dialog.tsx';

const route = getRouteApi('/shell/publishing');

export function PublishingRoom() {
  const { t, i18n } = useLingui();
  const navigate = useNavigate();
  const mayPublish = useMay('PUBLISH');
  const { state = 'SUBMITTED', at } = route.useSearch();
  const [after, setAfter] = useState<string | null>(null);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [peeking, setPeeking] = useState(true);
  const [dialog, setDialog] = useState<'publish' | 'withdraw' | null>(null);
  const [{ data, error }, load] = useQuery({
    query: EditionsDocument,
    variables: { filter: { states: [state] }, after },
    requestPolicy: 'cache-and-network',
  });
  const reload = () => load({ requestPolicy: 'network-only' });
  const editions = data?.editions.nodes ?? [];
  const cursor = useRowCursor(
    editions,
    at,
    (id) => void navigate({ from: '/publishing', to: '.', search: (before) => ({ ...before, at: id }), replace: true }),
  );
  const { current } = cursor;
  const toggle = (id: string) =>
    setSelected((before) =>
      before.has(id) ? new Set([...before].filter((each) => each !== id)) : new Set([...before, id]),
    );
  const chosen = editions.filter(({ id }) => selected.has(id));
  // Without a selection the dialog is about everything that waits.
  const recordIds = (chosen.length > 0 ? chosen : editions).map(({ record }) => record.id).slice(0, 100);
  const publish = () => {
    if (mayPublish && state === 'SUBMITTED' && editions.length > 0) setDialog('publish');
  };

  useKeys(
    {
      next: () => cursor.step(1),
      previous: () => cursor.step(-1),
      select: () => current && state === 'SUBMITTED' && toggle(current.id),
      peek: () => setPeeking(!peeking),
      open: () => setPeeking(true),
      publish,
    },
    'publishing',
  );

  const empty = {
    SUBMITTED: [t`Nothing waits to be published`, t`Submit an article from its desk with s; it appears here.`],
    PUBLISHED: [t`Nothing is published yet`, t`Partners see an edition from the moment it is published.`],
    WITHDRAWN: [t`Nothing was withdrawn`, t`A withdrawn record leaves only a tombstone for partners.`],
  }[state];

  return (
    <>
      <TopBar crumbs={[{ label: t`Publish` }]} title={t`Publish`}>
        {mayPublish && state === 'SUBMITTED' && editions.length > 0 && (
          <button type="button" className="btn sm primary" onClick={publish}>
            {chosen.length > 0 ? <Trans>Publish {chosen.length}</Trans> : <Trans>Publish all</Trans>}{' '}
            <Keys id="publish" />
          </button>
        )}
      </TopBar>
      <div className={`room split${peeking && current ? ' peeking wide-peek' : ''}`} id="room">
        <main className="list-main">
          <header className="list-title">
            <h1>
              <Trans>Editions</Trans>
            </h1>
            {data && (
              <span className="muted num">
                <Plural value={data.editions.totalCount} one="# edition" other="# editions" />
              </span>
            )}
          </header>
          <nav className="segs" aria-label={t`States`}>
            {EDITION_TABS.map((each) => (
              <Link
                key={each}
                className="seg"
                to="/publishing"
                search={{ state: each }}
                aria-current={state === each ? 'page' : undefined}
                activeProps={{}}
              >
                {i18n._(editionStateLabel[each])}
              </Link>
            ))}
          </nav>
          {error && !data && <QueryError error={error} onRetry={reload} />}
          {!data && !error && <Skeleton rows={8} />}
          {data && editions.length === 0 && <StatePanel title={empty[0]} text={empty[1]} />}
          {editions.length > 0 && (
            <div className="tbl">
              <table>
                <thead>
                  <tr>
                    {state === 'SUBMITTED' && (
                      <th className="ck">
                        <span className="sr-only">
                          <Trans>Select</Trans>
                        </span>
                      </th>
                    )}
                    <th>
                      <Trans>Type</Trans>
                    </th>
                    <th>
                      <Trans>Record</Trans>
                    </th>
                    <th className="r">
                      <Trans>Edition</Trans>
                    </th>
                    <th>{state === 'SUBMITTED' ? <Trans>Submitted by</Trans> : <Trans>Published by</Trans>}</th>
                    <th className="r last">
                      <Trans>When</Trans>
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {editions.map((edition) => (
                    <EditionRow
                      key={edition.id}
                      edition={edition}
                      current={edition.id === current?.id}
                      selectable={state === 'SUBMITTED'}
                      selected={selected.has(edition.id)}
                      onSelect={() => toggle(edition.id)}
                      onCurrent={() =>
                        void navigate({
                          from: '/publishing',
                          to: '.',
                          search: (before) => ({ ...before, at: edition.id }),
                          replace: true,
                        })
                      }
                    />
                  ))}
                </tbody>
              </table>
            </div>
          )}
          {data?.editions.pageInfo.hasNextPage && (
            <button
              type="button"
              className="btn more"
              onClick={() => setAfter(data.editions.pageInfo.endCursor ?? null)}
            >
              <Trans>Show more</Trans>
            </button>
          )}
        </main>
        {peeking && current && (
          <EditionPanel
            editionId={current.id}
            onWithdraw={() => setDialog('withdraw')}
            onClose={() => setPeeking(false)}
          />
        )}
        <footer className="list-foot">
          <KeyBar room="publishing" />
        </footer>
      </div>
      {dialog === 'publish' && (
        <PublishDialog
          recordIds={recordIds}
          onPublished={() => {
            setSelected(new Set());
            reload();
          }}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'withdraw' && current && (
        <WithdrawDialog edition={current} onWithdrawn={reload} onClose={() => setDialog(null)} />
      )}
    </>
  );
}
