/**
 * Publishing: what is ready, what stands in the way, and, where no second reader exists, an administrator's way round
 * with a reason that is kept for good.
 */
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { PublishEditionsDocument, PublishPreviewDocument, type PublishPreviewQuery } from '../gql/graphql.ts';
import { outcomeOf } from '../graphql/outcome.ts';
import { editionStateLabel, recordTypeLabel } from '../i18n/labels.ts';
import { Icon } from '../ui/icon.tsx';
import { Modal } from '../ui/modal.tsx';
import { useNotice } from '../ui/notice.tsx';
import { QueryError, Skeleton, StatePanel } from '../ui/states.tsx';

type Preview = PublishPreviewQuery['publishPreview'][number];
type Ready = Preview & { edition: NonNullable<Preview['edition']> };

const isSubmitted = (preview: Preview): preview is Ready => preview.edition?.state === 'SUBMITTED';
const isBlocked = ({ problems }: Preview) => problems.some(({ severity }) => severity === 'BLOCKER');
const needsForce = ({ edition }: Ready) =>
  !edition.transitions.includes('PUBLISH') && edition.transitions.includes('FORCE_PUBLISH');
const mayPublish = ({ edition }: Ready) =>
  edition.transitions.includes('PUBLISH') || edition.transitions.includes('FORCE_PUBLISH');

/** What is said of every record is said once, above them. */
function commonMessages(previews: readonly Preview[]): ReadonlySet<string> {
  const [first, ...rest] = previews;
  if (!first || rest.length === 0) return new Set();
  const everywhere = first.problems.filter(
    ({ severity, message }) =>
      severity === 'WARNING' && rest.every(({ problems }) => problems.some((problem) => problem.message === message)),
  );
  return new Set(everywhere.map(({ message }) => message));
}

type RowProps = { preview: Ready; common: ReadonlySet<string>; checked: boolean; onCheck: (on: boolean) => void };

function Row({ preview, common, checked, onCheck }: RowProps) {
  const { i18n, t } = useLingui();
  const { record, edition } = preview;
  const problems = preview.problems.filter(({ message }) => !common.has(message));
  return (
    <li className="pub-row">
      <label>
        <input
          type="checkbox"
          checked={checked}
          disabled={!mayPublish(preview)}
          onChange={(event) => onCheck(event.target.checked)}
        />
        <span className="chip line">{i18n._(recordTypeLabel[record.recordType])}</span>
        <span className="song pub-name" lang="zh">
          {record.displayLabel}
        </span>
        <span className="grow" />
        <span className="muted num">{t`edition ${edition.number}`}</span>
      </label>
      {problems.length > 0 && (
        <ul className="problems">
          {problems.map(({ severity, message }) => (
            <li key={message} className={severity === 'BLOCKER' ? 'red' : 'warn'}>
              <Icon name="warn" />
              <span>{message}</span>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function ForcePanel({ reason, onReason }: { reason: string; onReason: (reason: string) => void }) {
  const { t } = useLingui();
  return (
    <section className="force">
      <h3>
        <Trans>You submitted these yourself</Trans>
      </h3>
      <p>
        <Trans>
          Two people should read what is published. Ask another reviewer to publish, or publish without a second reader:
          your reason is kept and counted.
        </Trans>
      </p>
      <label className="field">
        <Trans>Why without a second reader</Trans>
        <textarea
          className="input"
          rows={2}
          maxLength={280}
          value={reason}
          placeholder={t`For example: no second reviewer yet`}
          onChange={(event) => onReason(event.target.value)}
        />
      </label>
    </section>
  );
}

function Other({ previews }: { previews: readonly Preview[] }) {
  const { i18n } = useLingui();
  if (previews.length === 0) return null;
  return (
    <details className="pub-other">
      <summary>
        <Trans>{previews.length} not submitted</Trans>
      </summary>
      <ul>
        {previews.map(({ record, edition }) => (
          <li key={record.id}>
            <span className="song" lang="zh">
              {record.displayLabel}
            </span>{' '}
            <span className="muted">
              {edition ? i18n._(editionStateLabel[edition.state]) : <Trans>no draft</Trans>}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

export function PublishDialog({
  recordIds,
  onPublished,
  onClose,
}: {
  recordIds: readonly string[];
  onPublished: () => void;
  onClose: () => void;
}) {
  const { t } = useLingui();
  const notice = useNotice();
  const [{ data, error }, retry] = useQuery({
    query: PublishPreviewDocument,
    variables: { recordIds: [...recordIds] },
    requestPolicy: 'network-only',
  });
  const [, publishEditions] = useMutation(PublishEditionsDocument);
  const [unchecked, setUnchecked] = useState<ReadonlySet<string>>(new Set());
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string[]>([]);

  const previews = data?.publishPreview ?? [];
  const ready = previews.filter(isSubmitted);
  const chosen = ready.filter((preview) => mayPublish(preview) && !unchecked.has(preview.record.id));
  const forced = chosen.some(needsForce);
  const blocked = chosen.filter(isBlocked).length;
  const common = commonMessages(ready);
  const check = (id: string, on: boolean) =>
    setUnchecked((before) => new Set(on ? [...before].filter((each) => each !== id) : [...before, id]));

  const publish = async () => {
    setBusy(true);
    setRefused([]);
    const items = chosen.map(({ edition }) => ({ id: edition.id, expectedVersion: edition.version }));
    const answer = await publishEditions({ input: { items, forceReason: forced ? reason.trim() : null } });
    setBusy(false);
    const outcome = outcomeOf(answer.data?.publishEditions, answer.error);
    const reasons = outcome.ok ? outcome.refusals : [outcome.reason];
    if (reasons.length > 0) {
      setRefused(reasons);
      retry({ requestPolicy: 'network-only' });
      return;
    }
    notice({ tone: 'done', text: t`${chosen.length} published. Partners can read them now.` });
    onPublished();
    onClose();
  };

  return (
    <Modal
      title={t`Publish`}
      text={t`All or none: if one can’t be published, none is.`}
      wide
      onClose={onClose}
      focus=".dlg-foot .btn"
      footer={
        <>
          <span className="muted">{blocked > 0 && <Trans>{blocked} of the chosen can’t be published yet</Trans>}</span>
          <span className="grow" />
          <button type="button" className="btn" onClick={onClose}>
            <Trans>Not yet</Trans>
          </button>
          <button
            type="button"
            className="btn primary"
            disabled={busy || chosen.length === 0 || blocked > 0 || (forced && reason.trim() === '')}
            onClick={() => void publish()}
          >
            {forced ? (
              <Trans>Publish {chosen.length} without a second reader</Trans>
            ) : (
              <Trans>Publish {chosen.length}</Trans>
            )}
          </button>
        </>
      }
    >
      {error && <QueryError error={error} onRetry={() => retry({ requestPolicy: 'network-only' })} />}
      {!data && !error && <Skeleton />}
      {data && ready.length === 0 && (
        <StatePanel
          title={<Trans>Nothing here is submitted</Trans>}
          text={<Trans>Accept records and submit them with s; then they can be published.</Trans>}
        />
      )}
      {refused.length > 0 && (
        <section className="refused" role="alert">
          <h3>
            <Icon name="warn" />
            <Trans>Not published</Trans>
          </h3>
          <ol className="refusals">
            {refused.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ol>
        </section>
      )}
      {common.size > 0 && (
        <ul className="problems common">
          {[...common].map((message) => (
            <li key={message} className="warn">
              <Icon name="warn" />
              <span>{message}</span>
            </li>
          ))}
        </ul>
      )}
      <ul className="pub-list">
        {ready.map((preview) => (
          <Row
            key={preview.record.id}
            preview={preview}
            common={common}
            checked={chosen.includes(preview)}
            onCheck={(on) => check(preview.record.id, on)}
          />
        ))}
      </ul>
      <Other previews={previews.filter((preview) => !isSubmitted(preview))} />
      {forced && <ForcePanel reason={reason} onReason={setReason} />}
    </Modal>
  );
}
