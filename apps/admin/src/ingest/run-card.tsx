/** One run: asks again every second until it has ended, then stops. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useQuery } from 'urql';
import { IngestRunDocument, type RunPartsFragment } from '../gql/graphql.ts';
import { formatDateTime } from '../i18n/format.ts';
import { itemStateLabel, runStateLabel } from '../i18n/labels.ts';
import { EnglishDetail } from '../ui/english-detail.tsx';

const ASK_MILLISECONDS = 1000;

const isGoing = ({ state }: RunPartsFragment) => state === 'QUEUED' || state === 'RUNNING';

const TONES: Partial<Record<RunPartsFragment['items']['nodes'][number]['state'], string>> = {
  NEW: 'ok',
  CHANGED: 'ok',
  QUARANTINED: 'warn',
  FAILED: 'red',
};

/** The input's own name: a path's last part, a URL or the first words as they are. */
const shortInput = (input: string) => (/^https?:/.test(input) ? input : (input.split(/[\\/]/).at(-1) ?? input));

export function RunCard({ run }: { run: RunPartsFragment }) {
  const { i18n } = useLingui();
  const going = isGoing(run);
  const [, ask] = useQuery({ query: IngestRunDocument, variables: { id: run.id }, pause: true });
  useEffect(() => {
    if (!going) return;
    const timer = setInterval(() => ask({ requestPolicy: 'network-only' }), ASK_MILLISECONDS);
    return () => clearInterval(timer);
  }, [going, ask]);
  const { done, total } = run.progress;
  return (
    <article className="run" aria-busy={going}>
      <header>
        <b>{i18n._(runStateLabel[run.state])}</b>
        <span className="muted num">{formatDateTime(run.startedAt)}</span>
        <span className="grow" />
        <span className="muted num">{total === null || total === undefined ? done : `${done} / ${total}`}</span>
      </header>
      {going && (
        <div className="run-bar">
          <i style={{ width: `${total ? (done / total) * 100 : 15}%` }} />
        </div>
      )}
      <ul>
        {run.items.nodes.map((item) => (
          <li key={item.id}>
            <span className={`chip ${TONES[item.state] ?? ''}`}>{i18n._(itemStateLabel[item.state])}</span>
            <span className="run-input" lang="zh">
              {shortInput(item.input)}
            </span>
            {item.article && (
              <Link
                to="/articles/$articleId"
                params={{ articleId: item.article.id }}
                className="song"
                lang={item.article.language}
              >
                {item.article.title}
              </Link>
            )}
            {item.reason && (
              <EnglishDetail>
                <span className="soft">{item.reason}</span>
              </EnglishDetail>
            )}
          </li>
        ))}
        {run.items.nodes.length === 0 && !going && (
          <li className="muted">
            <Trans>No inputs</Trans>
          </li>
        )}
      </ul>
    </article>
  );
}
