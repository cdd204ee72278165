/** One edition beside the list: where it stands, who did what, and the document as partners read it. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { EditionDocumentDocument, type EditionDocumentQuery } from '../gql/graphql.ts';
import { formatDateTime } from '../i18n/format.ts';
import { recordTypeLabel } from '../i18n/labels.ts';
import { Keys } from '../keys/keys.tsx';
import { useMay } from '../session/viewer.tsx';
import { ScrollRegion } from '../ui/scroll-region.tsx';
import { QueryError, Skeleton } from '../ui/states.tsx';
import { DocumentView } from './document-view.tsx';

type Edition = Extract<NonNullable<EditionDocumentQuery['node']>, { state: unknown }>;

function Steps({ edition }: { edition: Edition }) {
  const { t } = useLingui();
  const gone = edition.withdrawnAt;
  const steps = [
    { name: t`Submitted`, at: edition.submittedAt, by: edition.submittedBy?.name },
    { name: t`Published`, at: edition.publishedAt, by: edition.publishedBy?.name },
    ...(gone ? [{ name: t`Withdrawn`, at: gone, by: undefined }] : []),
  ];
  const last = steps.findLastIndex(({ at }) => at);
  return (
    <ol className="steps">
      {steps.map(({ name, at, by }, index) => (
        <li key={name} className={index < last ? 'done' : index === last ? 'now' : ''}>
          {name}
          <small className="num">{at ? `${by ?? ''} ${formatDateTime(at)}` : t`not yet`}</small>
        </li>
      ))}
    </ol>
  );
}

export function EditionPanel({
  editionId,
  onWithdraw,
  onClose,
}: {
  editionId: string;
  onWithdraw: () => void;
  onClose: () => void;
}) {
  const { t, i18n } = useLingui();
  const mayPublish = useMay('PUBLISH');
  const [{ data, error }, load] = useQuery({ query: EditionDocumentDocument, variables: { id: editionId } });
  const node = data?.node;
  const edition = node && 'state' in node && node.id === editionId ? node : null;
  return (
    <aside className="peek" aria-label={t`Edition`}>
      <div className="peek-head">
        <span className="muted num">
          {edition && t`${i18n._(recordTypeLabel[edition.record.recordType])}, edition ${edition.number}`}
        </span>
        <span className="grow" />
        <button type="button" className="btn quiet sm" onClick={onClose}>
          <Trans>Close</Trans> <Keys id="peek" />
        </button>
      </div>
      <ScrollRegion className="peek-body" label={t`The document`}>
        {error && <QueryError error={error} onRetry={() => load({ requestPolicy: 'network-only' })} />}
        {!edition && !error && <Skeleton />}
        {edition && (
          <>
            <h2 className="song" lang="zh">
              {edition.record.displayLabel}
            </h2>
            <Steps edition={edition} />
            {edition.forced && (
              <p className="chip-line">
                <span className="chip warn">
                  <Trans>one reader</Trans>
                </span>{' '}
                {edition.forceReason}
              </p>
            )}
            {edition.changeNote && <p className="soft">{edition.changeNote}</p>}
            <section>
              <h3>
                <Trans>What partners read</Trans>
              </h3>
              <DocumentView value={edition.document} />
              {edition.sha256 && (
                <p className="muted mono" title={edition.sha256}>
                  SHA-256 {edition.sha256.slice(0, 16)}……
                </p>
              )}
            </section>
          </>
        )}
      </ScrollRegion>
      {edition && mayPublish && edition.transitions.includes('WITHDRAW') && (
        <footer>
          <button type="button" className="btn danger" onClick={onWithdraw}>
            <Trans>Withdraw</Trans>
          </button>
        </footer>
      )}
    </aside>
  );
}
