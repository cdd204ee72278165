/** What a view shows when it has nothing else to show: loading, empty, failed, not allowed. */
import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { errorSentence, isForbidden } from '../graphql/errors.ts';

type PanelProps = {
  title: ReactNode;
  /** It is all the page shows: its title is the page's. */
  alone?: boolean;
  text?: ReactNode;
  detail?: string | undefined;
  children?: ReactNode;
};

export function StatePanel({ title, text, detail, children, alone }: PanelProps) {
  const Heading = alone ? 'h1' : 'h2';
  return (
    <section className="state">
      <Heading className="state-title song">{title}</Heading>
      {text && <p>{text}</p>}
      {detail && <p className="muted">{detail}</p>}
      <div className="state-acts">{children}</div>
    </section>
  );
}

export function ErrorState({
  title,
  detail,
  onRetry,
  alone,
}: {
  title: ReactNode;
  detail?: string;
  onRetry: () => void;
  alone?: boolean;
}) {
  return (
    <StatePanel title={title} text={<Trans>Nothing you decided is lost.</Trans>} detail={detail} alone={alone ?? false}>
      <button type="button" className="btn" onClick={onRetry}>
        <Trans>Try again</Trans>
      </button>
    </StatePanel>
  );
}

function NoPermission({ alone = false }: { alone?: boolean }) {
  return (
    <StatePanel
      alone={alone}
      title={<Trans>Your role does not show this</Trans>}
      text={<Trans>An administrator can change your role with “countermeasure users”.</Trans>}
    />
  );
}

/** A failed query: refused or failed, in that order. */
export function QueryError({
  error,
  onRetry,
  alone = false,
}: {
  error: CombinedError;
  onRetry: () => void;
  alone?: boolean;
}) {
  if (isForbidden(error)) return <NoPermission alone={alone} />;
  return (
    <ErrorState
      title={<Trans>This could not be loaded</Trans>}
      detail={errorSentence(error)}
      onRetry={onRetry}
      alone={alone}
    />
  );
}

const WIDTHS = [92, 78, 86, 64, 88, 71];

/** Bars in the shape of the text to come; they appear only after 200 ms, so that quick answers never flicker. */
export function Skeleton({ rows = 6 }: { rows?: number }) {
  return (
    <div className="skeleton" aria-busy="true">
      <span className="sr-only">
        <Trans>Loading</Trans>
      </span>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: bars have no identity
        <div key={row} className="bar" style={{ width: `${WIDTHS[row % WIDTHS.length]}%` }} />
      ))}
    </div>
  );
}

export const RoomSkeleton = () => (
  <div className="room-skeleton">
    <Skeleton rows={9} />
  </div>
);
