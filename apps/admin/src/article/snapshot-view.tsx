/** The page as it came: decoded, nothing repaired, shown as plain text whatever it claims to be. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { SnapshotTextDocument } from '../gql/graphql.ts';
import { formatBytes, formatDateTime } from '../i18n/format.ts';
import { QueryError, Skeleton } from '../ui/states.tsx';

export function SnapshotView({ articleId }: { articleId: string }) {
  const { i18n } = useLingui();
  const [{ data, error }, retry] = useQuery({ query: SnapshotTextDocument, variables: { id: articleId } });
  const snapshot = data?.article?.snapshot;
  if (error) return <QueryError error={error} onRetry={() => retry({ requestPolicy: 'network-only' })} />;
  if (!snapshot) return <Skeleton />;
  return (
    <div className="snapshot">
      <p className="snapshot-meta">
        <span>{formatDateTime(snapshot.fetchedAt)}</span>
        <span>{snapshot.mediaType}</span>
        <span>{formatBytes(snapshot.bytes, i18n.locale)}</span>
        <span className="mono" title={snapshot.sha256}>
          SHA-256 {snapshot.sha256.slice(0, 12)}……
        </span>
        <span className="grow" />
        <a href={snapshot.downloadPath} download>
          <Trans>Download the bytes</Trans>
        </a>
      </p>
      <pre className="song" lang="zh">
        {snapshot.text}
      </pre>
    </div>
  );
}
