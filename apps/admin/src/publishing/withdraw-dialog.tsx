/** Withdrawing: away from every partner, at every date; only the tombstone with its reason stays. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useMutation } from 'urql';
import { type DependentsPolicy, type WithdrawalReason, WithdrawEditionDocument } from '../gql/graphql.ts';
import { outcomeOf } from '../graphql/outcome.ts';
import { withdrawalReasonLabel } from '../i18n/labels.ts';
import { Modal } from '../ui/modal.tsx';
import { useNotice } from '../ui/notice.tsx';
import type { EditionEntry } from './edition-row.tsx';

const REASONS = [
  'ERROR',
  'DUPLICATE',
  'SOURCE_RETRACTED',
  'LEGAL',
  'OTHER',
] as const satisfies readonly WithdrawalReason[];

export function WithdrawDialog({
  edition,
  onWithdrawn,
  onClose,
}: {
  edition: EditionEntry;
  onWithdrawn: () => void;
  onClose: () => void;
}) {
  const { t, i18n } = useLingui();
  const notice = useNotice();
  const [, withdrawEdition] = useMutation(WithdrawEditionDocument);
  const [reason, setReason] = useState<WithdrawalReason>('ERROR');
  const [explanation, setExplanation] = useState('');
  const [dependents, setDependents] = useState<DependentsPolicy>('REFUSE');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const name = edition.record.displayLabel;

  const withdraw = async () => {
    setBusy(true);
    const answer = await withdrawEdition({
      input: {
        id: edition.id,
        expectedVersion: edition.version,
        reason,
        explanation: explanation.trim() || null,
        dependents,
      },
    });
    setBusy(false);
    const outcome = outcomeOf(answer.data?.withdrawEdition, answer.error);
    if (!outcome.ok) {
      setProblem(outcome.reason);
      return;
    }
    notice({ tone: 'done', text: t`Withdrawn: ${name}` });
    onWithdrawn();
    onClose();
  };

  return (
    <Modal
      title={t`Withdraw`}
      text={<span lang="zh">{name}</span>}
      onClose={onClose}
      focus="select"
      footer={
        <>
          <button type="button" className="btn" onClick={onClose}>
            <Trans>Keep it</Trans>
          </button>
          <button
            type="button"
            className="btn danger"
            disabled={busy || (reason === 'OTHER' && explanation.trim() === '')}
            onClick={() => void withdraw()}
          >
            <Trans>Withdraw</Trans>
          </button>
        </>
      }
    >
      <p className="soft">
        <Trans>
          Partners lose this record and all its editions at once. What stays is a tombstone with the reason; here
          nothing is lost.
        </Trans>
      </p>
      <label className="field">
        <Trans>Reason</Trans>
        <select
          className="input"
          value={reason}
          onChange={(event) => setReason(REASONS.find((each) => each === event.target.value) ?? 'ERROR')}
        >
          {REASONS.map((each) => (
            <option key={each} value={each}>
              {i18n._(withdrawalReasonLabel[each])}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <Trans>Explanation, partners see it</Trans>
        <textarea
          className="input"
          rows={2}
          maxLength={500}
          value={explanation}
          onChange={(event) => setExplanation(event.target.value)}
        />
      </label>
      <label className="check">
        <input
          type="checkbox"
          checked={dependents === 'WITHDRAW'}
          onChange={(event) => setDependents(event.target.checked ? 'WITHDRAW' : 'REFUSE')}
        />
        <Trans>Withdraw with it what rests on it, such as an article’s measures</Trans>
      </label>
      {problem && (
        <p className="err" role="alert">
          {problem}
        </p>
      )}
    </Modal>
  );
}
