/** The review workbench: loads one article and hands it to the desk. */
import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { TopBar } from '../app/top-bar.tsx';
import { WorkbenchDocument } from '../gql/graphql.ts';
import { QueryError, RoomSkeleton, StatePanel } from '../ui/states.tsx';
import { Desk } from './desk.tsx';

const route = getRouteApi('/shell/articles/$articleId');

export function ReviewRoom() {
  const { t } = useLingui();
  const { articleId } = route.useParams();
  const [{ data, error, fetching, stale }, load] = useQuery({
    query: WorkbenchDocument,
    variables: { id: articleId },
    requestPolicy: 'cache-and-network',
  });
  const reload = () => load({ requestPolicy: 'network-only' });
  const article = data?.article;
  if (article && article.id === articleId) return <Desk key={articleId} article={article} reload={reload} />;
  // The cache may know that there is such an article and nothing of it yet: that is loading, not “not found”.
  const loading = fetching || stale;
  return (
    <>
      <TopBar crumbs={[{ label: t`Articles`, to: '/articles' }]} title={t`Review`} />
      <main className="room" id="room">
        {error ? (
          <QueryError alone error={error} onRetry={reload} />
        ) : loading ? (
          <RoomSkeleton />
        ) : (
          <StatePanel
            alone
            title={<Trans>This article is not there</Trans>}
            text={<Trans>It may have been removed, or the link is not complete.</Trans>}
          />
        )}
      </main>
    </>
  );
}
