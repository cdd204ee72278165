/** A campaign: what was said about it, by the date of the article that said it, each in the source's own words. */
import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { TopBar } from '../app/top-bar.tsx';
import { CampaignDocument, type CampaignQuery } from '../gql/graphql.ts';
import { formatFuzzyDate } from '../i18n/format.ts';
import { campaignKindLabel, campaignStatusLabel } from '../i18n/labels.ts';
import { useKeys } from '../keys/keyboard.tsx';
import { EditionChip } from '../ui/edition-chip.tsx';
import { QueryError, RoomSkeleton, StatePanel } from '../ui/states.tsx';

const route = getRouteApi('/shell/campaigns/$campaignId');

type Campaign = NonNullable<CampaignQuery['campaign']>;
type Mention = Campaign['timeline']['nodes'][number];

const lastLine = (text: string) => text.split('\n').at(-1);
const firstLine = (text: string) => text.split('\n')[0];

function TimelineEntry({ mention, campaignId }: { mention: Mention; campaignId: string }) {
  const { article } = mention;
  const decided = mention.verdict === 'ACCEPTED' || mention.verdict === 'EDITED';
  const [year, ...rest] = formatFuzzyDate(article.publishedAt).slice(0, 10).split('-');
  return (
    <li className={`moment${decided ? ' done' : ''}`}>
      <div className="moment-date num">
        <b>{rest.join('-')}</b>
        <span>{year}</span>
      </div>
      <i aria-hidden="true" />
      <div>
        <blockquote className="song" lang={article.language}>
          {lastLine(mention.prefix)}
          <mark>{mention.exact}</mark>
          {firstLine(mention.suffix)}
        </blockquote>
        <p className="moment-source">
          <Link
            to="/articles/$articleId"
            params={{ articleId: article.id }}
            search={{ tab: 'campaigns', item: campaignId }}
            lang="zh"
          >
            {article.title}
          </Link>
          <span className="muted" lang="zh">
            {article.originalPublisher ?? article.site}
          </span>
        </p>
      </div>
    </li>
  );
}

function CampaignSheet({ campaign }: { campaign: Campaign }) {
  const { t, i18n } = useLingui();
  const english = campaign.names.find(({ language }) => language.startsWith('en'))?.value;
  const facts = [
    [t`Kind`, i18n._(campaignKindLabel[campaign.kind])],
    [t`Status`, i18n._(campaignStatusLabel[campaign.status])],
    [t`Measures`, String(campaign.measures.totalCount)],
    [t`Named`, String(campaign.timeline.totalCount)],
  ] as const;
  return (
    <main className="room campaign" id="room">
      <div className="campaign-main">
        <p className="campaign-kick">
          <i className="kd k-campaign" />
          <Trans>Campaign</Trans>
          <EditionChip draft={campaign.draft} live={campaign.live} />
        </p>
        <h1 className="song" lang="zh">
          {campaign.displayLabel}
        </h1>
        {english && <p className="soft">{english}</p>}
        <dl className="campaign-facts">
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <h2>
          <Trans>What was said about it</Trans>
        </h2>
        {campaign.timeline.nodes.length === 0 && (
          <p className="muted">
            <Trans>Nothing yet.</Trans>
          </p>
        )}
        <ol className="timeline">
          {campaign.timeline.nodes.map((mention) => (
            <TimelineEntry key={mention.id} mention={mention} campaignId={campaign.id} />
          ))}
        </ol>
      </div>
      <aside className="campaign-side" aria-label={t`Measures`}>
        <h2>
          <Trans>Measures</Trans> <span className="muted num">{campaign.measures.totalCount}</span>
        </h2>
        <ul>
          {campaign.measures.nodes.map((measure) => (
            <li key={measure.id}>
              <Link
                to="/articles/$articleId"
                params={{ articleId: measure.article.id }}
                search={{ tab: 'measures', item: measure.id }}
                className="song"
                lang="zh"
              >
                {measure.enumerator} {measure.label}
              </Link>
              <span className="muted" lang="zh">
                {measure.article.title}
              </span>
            </li>
          ))}
        </ul>
      </aside>
    </main>
  );
}

export function CampaignRoom() {
  const { t } = useLingui();
  const { campaignId } = route.useParams();
  const [{ data, error, fetching, stale }, load] = useQuery({
    query: CampaignDocument,
    variables: { id: campaignId },
    requestPolicy: 'cache-and-network',
  });
  useKeys({}, 'campaign');
  const campaign = data?.campaign;
  return (
    <>
      <TopBar
        crumbs={[
          { label: t`Campaigns`, to: '/campaigns' },
          ...(campaign ? [{ label: campaign.displayLabel, lang: 'zh' }] : []),
        ]}
        title={campaign?.displayLabel ?? t`Campaign`}
      />
      {campaign ? (
        <CampaignSheet campaign={campaign} />
      ) : (
        <main className="room" id="room">
          {error ? (
            <QueryError alone error={error} onRetry={() => load({ requestPolicy: 'network-only' })} />
          ) : fetching || stale ? (
            <RoomSkeleton />
          ) : (
            <StatePanel alone title={<Trans>This campaign is not there</Trans>} />
          )}
        </main>
      )}
    </>
  );
}
