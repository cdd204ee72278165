/** All articles: search, state, edition, order; the address bar holds them. */
import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { ARTICLE_STATES, EDITION_STATES, ORDERS } from '../app/choices.ts';
import { TopBar } from '../app/top-bar.tsx';
import { ArticlesDocument } from '../gql/graphql.ts';
import { formatDateTime, formatFuzzyDate } from '../i18n/format.ts';
import { articleStateLabel, editionStateLabel } from '../i18n/labels.ts';
import { useKeys } from '../keys/keyboard.tsx';
import { EditionChip } from '../ui/edition-chip.tsx';
import { QualityBar } from '../ui/quality-bar.tsx';
import { StatePanel } from '../ui/states.tsx';
import { FilterSelect } from './filter-select.tsx';
import { ListFrame } from './list-frame.tsx';
import { orderBy, orderLabel } from './orders.ts';
import { useRowCursor } from './use-row-cursor.ts';

const route = getRouteApi('/shell/articles');

export function ArticlesRoom() {
  const { t, i18n } = useLingui();
  const navigate = useNavigate();
  const filters = route.useSearch();
  const { q, state, edition, order } = filters;
  const [after, setAfter] = useState<string | null>(null);
  const [at, setAt] = useState<string>();
  const [{ data, error }, load] = useQuery({
    query: ArticlesDocument,
    variables: {
      search: q ?? null,
      filter: { ...(state ? { state: [state] } : {}), ...(edition ? { editionState: [edition] } : {}) },
      orderBy: orderBy(order),
      after,
    },
    requestPolicy: 'cache-and-network',
  });
  const change = (next: Partial<typeof filters>) => {
    setAfter(null);
    void navigate({ from: '/articles', to: '.', search: (before) => ({ ...before, ...next }), replace: true });
  };
  const rows = data?.articles.nodes ?? [];
  const cursor = useRowCursor(rows, at, setAt);
  useKeys(
    {
      next: () => cursor.step(1),
      previous: () => cursor.step(-1),
      open: () =>
        cursor.current && void navigate({ to: '/articles/$articleId', params: { articleId: cursor.current.id } }),
    },
    'list',
  );
  return (
    <>
      <TopBar crumbs={[{ label: t`Articles` }]} title={t`Articles`} />
      <ListFrame
        title={<Trans>Articles</Trans>}
        search={q ?? ''}
        onSearch={(text) => change({ q: text || undefined })}
        filters={
          <>
            <FilterSelect
              name={t`Review`}
              value={state}
              choices={ARTICLE_STATES}
              label={(each) => articleStateLabel[each]}
              onValue={(value) => change({ state: value })}
            />
            <FilterSelect
              name={t`Edition`}
              value={edition}
              choices={EDITION_STATES}
              label={(each) => editionStateLabel[each]}
              onValue={(value) => change({ edition: value })}
            />
            <FilterSelect
              name={t`Order`}
              value={order}
              choices={ORDERS}
              label={(each) => orderLabel[each]}
              onValue={(value) => change({ order: value })}
            />
          </>
        }
        filtered={!!(state || edition)}
        onClear={() => change({ state: undefined, edition: undefined })}
        page={data?.articles}
        error={error}
        onRetry={() => load({ requestPolicy: 'network-only' })}
        onMore={setAfter}
        empty={
          <StatePanel
            title={<Trans>No article yet</Trans>}
            text={<Trans>Drop a page into Ingest; it appears here once it is read.</Trans>}
          >
            <Link className="btn" to="/ingest">
              <Trans>Bring in a page</Trans>
            </Link>
          </StatePanel>
        }
        columns={[
          { key: 'title', label: t`Title` },
          { key: 'source', label: t`Source` },
          { key: 'date', label: t`Published by the source` },
          { key: 'quality', label: t`Quality` },
          { key: 'state', label: t`Review` },
          { key: 'edition', label: t`Edition` },
          { key: 'updated', label: t`Changed`, right: true },
        ]}
      >
        {rows.map((article) => (
          <tr
            key={article.id}
            data-row={article.id}
            className={article.id === cursor.current?.id ? 'cur' : ''}
            onMouseDown={() => setAt(article.id)}
          >
            <td className="ti">
              <div>
                <Link
                  to="/articles/$articleId"
                  params={{ articleId: article.id }}
                  className="song"
                  lang={article.language}
                >
                  {article.title}
                </Link>
              </div>
            </td>
            <td className="src" lang="zh">
              {article.originalPublisher ?? article.site}
            </td>
            <td className="num soft">{formatFuzzyDate(article.publishedAt)}</td>
            <td>
              <QualityBar score={article.quality.score} />
            </td>
            <td>
              <span className="chip line">{i18n._(articleStateLabel[article.state])}</span>
            </td>
            <td>
              <EditionChip draft={article.draft} live={article.live} />
            </td>
            <td className="r num soft last">{formatDateTime(article.updatedAt)}</td>
          </tr>
        ))}
      </ListFrame>
    </>
  );
}
