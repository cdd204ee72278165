/** All campaigns. */
import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { CAMPAIGN_KINDS, EDITION_STATES, ORDERS } from '../app/choices.ts';
import { TopBar } from '../app/top-bar.tsx';
import { CampaignsDocument } from '../gql/graphql.ts';
import { formatDateTime } from '../i18n/format.ts';
import { campaignKindLabel, campaignStatusLabel, editionStateLabel } from '../i18n/labels.ts';
import { useKeys } from '../keys/keyboard.tsx';
import { EditionChip } from '../ui/edition-chip.tsx';
import { StatePanel } from '../ui/states.tsx';
import { FilterSelect } from './filter-select.tsx';
import { ListFrame } from './list-frame.tsx';
import { orderBy, orderLabel } from './orders.ts';
import { useRowCursor } from './use-row-cursor.ts';

const route = getRouteApi('/shell/campaigns');

export function CampaignsRoom() {
  const { t, i18n } = useLingui();
  const navigate = useNavigate();
  const filters = route.useSearch();
  const { q, kind, edition, order } = filters;
  const [after, setAfter] = useState<string | null>(null);
  const [at, setAt] = useState<string>();
  const [{ data, error }, load] = useQuery({
    query: CampaignsDocument,
    variables: {
      search: q ?? null,
      filter: { ...(kind ? { kind: [kind] } : {}), ...(edition ? { editionState: [edition] } : {}) },
      orderBy: orderBy(order),
      after,
    },
    requestPolicy: 'cache-and-network',
  });
  const change = (next: Partial<typeof filters>) => {
    setAfter(null);
    void navigate({ from: '/campaigns', to: '.', search: (before) => ({ ...before, ...next }), replace: true });
  };
  const rows = data?.campaigns.nodes ?? [];
  const cursor = useRowCursor(rows, at, setAt);
  useKeys(
    {
      next: () => cursor.step(1),
      previous: () => cursor.step(-1),
      open: () =>
        cursor.current && void navigate({ to: '/campaigns/$campaignId', params: { campaignId: cursor.current.id } }),
    },
    'list',
  );
  return (
    <>
      <TopBar crumbs={[{ label: t`Campaigns` }]} title={t`Campaigns`} />
      <ListFrame
        title={<Trans>Campaigns</Trans>}
        search={q ?? ''}
        onSearch={(text) => change({ q: text || undefined })}
        filters={
          <>
            <FilterSelect
              name={t`Kind`}
              value={kind}
              choices={CAMPAIGN_KINDS}
              label={(each) => campaignKindLabel[each]}
              onValue={(value) => change({ kind: value })}
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
        filtered={!!(kind || edition)}
        onClear={() => change({ kind: undefined, edition: undefined })}
        page={data?.campaigns}
        error={error}
        onRetry={() => load({ requestPolicy: 'network-only' })}
        onMore={setAfter}
        empty={
          <StatePanel
            title={<Trans>No campaign yet</Trans>}
            text={<Trans>They are found when a page is read.</Trans>}
          />
        }
        columns={[
          { key: 'name', label: t`Campaign` },
          { key: 'kind', label: t`Kind` },
          { key: 'status', label: t`Status` },
          { key: 'measures', label: t`Measures`, right: true },
          { key: 'mentions', label: t`Named`, right: true },
          { key: 'edition', label: t`Edition` },
          { key: 'updated', label: t`Changed`, right: true },
        ]}
      >
        {rows.map((campaign) => (
          <tr
            key={campaign.id}
            data-row={campaign.id}
            className={campaign.id === cursor.current?.id ? 'cur' : ''}
            onMouseDown={() => setAt(campaign.id)}
          >
            <td className="ti">
              <div>
                <Link to="/campaigns/$campaignId" params={{ campaignId: campaign.id }} className="song" lang="zh">
                  {campaign.displayLabel}
                </Link>
              </div>
            </td>
            <td>{i18n._(campaignKindLabel[campaign.kind])}</td>
            <td>{i18n._(campaignStatusLabel[campaign.status])}</td>
            <td className="r num">{campaign.measures.totalCount}</td>
            <td className="r num">{campaign.timeline.totalCount}</td>
            <td>
              <EditionChip draft={campaign.draft} live={campaign.live} />
            </td>
            <td className="r num soft last">{formatDateTime(campaign.updatedAt)}</td>
          </tr>
        ))}
      </ListFrame>
    </>
  );
}
