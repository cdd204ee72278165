/** Bringing in pages: drop a file or paste text, and watch it become an article. */
import { Trans, useLingui } from '@lingui/react/macro';
import { type DragEvent, useRef, useState } from 'react';
import { useQuery } from 'urql';
import { TopBar } from '../app/top-bar.tsx';
import { IngestRunsDocument } from '../gql/graphql.ts';
import { useKeys } from '../keys/keyboard.tsx';
import { useMay } from '../session/viewer.tsx';
import { Icon } from '../ui/icon.tsx';
import { QueryError, Skeleton, StatePanel } from '../ui/states.tsx';
import { useStored } from '../ui/stored.ts';
import { RunCard } from './run-card.tsx';
import { useIngest } from './use-ingest.ts';

const LONGEST_TEXT = 200_000;

export function IngestRoom() {
  const { t } = useLingui();
  const may = useMay('RUN_INGEST');
  const mayEdit = useMay('EDIT_RECORDS');
  const picker = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [text, setText] = useStored('paste', '');
  const [{ data, error }, load] = useQuery({ query: IngestRunsDocument, requestPolicy: 'cache-and-network' });
  const ingest = useIngest(() => load({ requestPolicy: 'network-only' }));
  useKeys({}, 'ingest');

  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void ingest.files([...event.dataTransfer.files]);
  };
  const length = Array.from(text).length;
  const runs = data?.ingestRuns.nodes ?? [];

  return (
    <>
      <TopBar crumbs={[{ label: t`Ingest` }]} title={t`Ingest`} />
      <main className="room ingest" id="room">
        <header className="list-title">
          <h1>
            <Trans>Bring in pages</Trans>
          </h1>
          <span className="muted">
            <Trans>The same bytes are read once, however often they come.</Trans>
          </span>
        </header>
        {may || mayEdit ? (
          <div className="bring">
            <section
              className={`drop${over ? ' over' : ''}`}
              aria-label={t`Drop files here`}
              onDragOver={(event) => {
                event.preventDefault();
                setOver(true);
              }}
              onDragLeave={() => setOver(false)}
              onDrop={drop}
            >
              <Icon name="upload" />
              <h2 className="song">
                <Trans>Drop a page here</Trans>
              </h2>
              <p className="muted">
                <Trans>HTML or text as it was saved, in any Chinese encoding</Trans>
              </p>
              <button type="button" className="btn" disabled={ingest.busy} onClick={() => picker.current?.click()}>
                <Trans>Choose files</Trans>
              </button>
              <input
                ref={picker}
                className="sr-only"
                type="file"
                multiple
                tabIndex={-1}
                aria-label={t`Choose files`}
                onChange={(event) => {
                  void ingest.files([...(event.target.files ?? [])]);
                  event.target.value = '';
                }}
              />
            </section>
            <form
              className="paste"
              onSubmit={(event) => {
                event.preventDefault();
                void ingest.text(text).then((taken) => taken && setText(''));
              }}
            >
              <label className="field">
                <Trans>Or paste its text</Trans>
                <textarea
                  className="input song"
                  rows={9}
                  value={text}
                  onChange={(event) => setText(event.target.value)}
                />
              </label>
              <div className="paste-foot">
                <span className={length > LONGEST_TEXT ? 'err num' : 'muted num'}>{t`${length} characters`}</span>
                <span className="grow" />
                <button
                  type="submit"
                  className="btn primary"
                  disabled={ingest.busy || text.trim() === '' || length > LONGEST_TEXT}
                >
                  <Trans>Read it</Trans>
                </button>
              </div>
            </form>
          </div>
        ) : (
          <StatePanel
            title={<Trans>You can look, not bring in</Trans>}
            text={<Trans>Your role is “viewer”. An administrator can make you an editor.</Trans>}
          />
        )}
        {ingest.problems.length > 0 && (
          <ol className="refusals" role="alert">
            {ingest.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ol>
        )}
        <section className="runs" aria-label={t`Runs`}>
          <h2>
            <Trans>What came in</Trans>
          </h2>
          {error && !data && <QueryError error={error} onRetry={() => load({ requestPolicy: 'network-only' })} />}
          {!data && !error && <Skeleton rows={4} />}
          {data && runs.length === 0 && (
            <p className="muted">
              <Trans>Nothing yet.</Trans>
            </p>
          )}
          {runs.map((run) => (
            <RunCard key={run.id} run={run} />
          ))}
        </section>
      </main>
    </>
  );
}
