/** Submitting an article and its accepted records for review: what goes, what stays behind, and why. */
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useClient, useMutation } from 'urql';
import { RecordVersionsDocument, SubmitEditionsDocument, type UpdateType } from '../gql/graphql.ts';
import { errorSentence } from '../graphql/errors.ts';
import { outcomeOf } from '../graphql/outcome.ts';
import { Chord } from '../keys/keys.tsx';
import { Modal } from '../ui/modal.tsx';
import { useNotice } from '../ui/notice.tsx';
import { isFounded, type ReviewItem, type WorkbenchArticle } from './review-items.ts';
import { UpdateTypeChoice } from './update-type-choice.tsx';

type SubmitDialogProps = {
  article: WorkbenchArticle;
  items: readonly ReviewItem[];
  onSubmitted: () => void;
  onClose: () => void;
};

export function SubmitDialog({ article, items, onSubmitted, onClose }: SubmitDialogProps) {
  const { t } = useLingui();
  const notice = useNotice();
  const client = useClient();
  const [, submitEditions] = useMutation(SubmitEditionsDocument);
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<string[]>([]);

  const records = [
    article,
    ...article.measures,
    ...article.campaigns,
    ...article.organizations,
    ...article.legalInstruments,
    ...article.systems,
  ];
  const founded = new Set(items.filter(isFounded).map(({ id }) => id));
  const going = records.filter((record) => record === article || founded.has(record.id));
  const hasLive = going.some(({ live }) => live);
  const [updateType, setUpdateType] = useState<UpdateType>(hasLive ? 'MINOR' : 'MAJOR');
  const [note, setNote] = useState('');
  const waiting = items.filter(({ type, state }) => type !== 'list' && state === 'pending').length;
  const rejected = items.filter(({ type, state }) => type === 'record' && state === 'rejected').length;

  const submit = async () => {
    setBusy(true);
    setProblems([]);
    const fresh = await client
      .query(RecordVersionsDocument, { id: article.id }, { requestPolicy: 'network-only' })
      .toPromise();
    const now = fresh.data?.article;
    if (!now) {
      setProblems([fresh.error ? errorSentence(fresh.error) : t`The article is not there any more.`]);
      setBusy(false);
      return;
    }
    const versions = [
      now,
      ...now.measures,
      ...now.campaigns,
      ...now.organizations,
      ...now.legalInstruments,
      ...now.systems,
    ];
    const items = versions
      .filter(({ id }) => going.some((record) => record.id === id))
      .map(({ id, version }) => ({ id, expectedVersion: version }));
    const answer = await submitEditions({ input: { items, updateType, changeNote: note.trim() || null } });
    setBusy(false);
    const outcome = outcomeOf(answer.data?.submitEditions, answer.error);
    if (!outcome.ok) {
      setProblems([outcome.reason]);
      return;
    }
    onSubmitted();
    if (outcome.refusals.length > 0) {
      setProblems(outcome.refusals);
      return;
    }
    const count = outcome.value.applied.length;
    notice({ tone: 'done', text: t`${count} submitted. They wait in Publish for a reviewer.` });
    onClose();
  };

  return (
    <Modal
      title={t`Submit for review`}
      text={<span lang={article.language}>{article.title}</span>}
      onClose={onClose}
      focus=".primary"
      footer={
        <>
          <button type="button" className="btn" onClick={onClose}>
            <Trans>Not yet</Trans>
          </button>
          <button
            type="button"
            className="btn primary"
            disabled={busy || (hasLive && updateType === 'MAJOR' && note.trim() === '')}
            onClick={() => void submit()}
          >
            <Trans>Submit {going.length}</Trans> <Chord chord="Enter" />
          </button>
        </>
      }
    >
      <ul className="facts">
        <li>
          <b className="num">{going.length}</b>
          <span>
            <Trans>records go, the article among them: those whose words someone accepted</Trans>
          </span>
        </li>
        {waiting > 0 && (
          <li className="warn">
            <b className="num">{waiting}</b>
            <span>
              <Plural
                value={waiting}
                one="is still undecided and stays out of the edition"
                other="are still undecided and stay out of the edition"
              />
            </span>
          </li>
        )}
        {rejected > 0 && (
          <li>
            <b className="num">{rejected}</b>
            <span>
              <Plural value={rejected} one="was rejected and stays here" other="were rejected and stay here" />
            </span>
          </li>
        )}
      </ul>
      {hasLive && <UpdateTypeChoice value={updateType} onValue={setUpdateType} note={note} onNote={setNote} />}
      {problems.length > 0 && (
        <ol className="refusals" role="alert">
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ol>
      )}
    </Modal>
  );
}
