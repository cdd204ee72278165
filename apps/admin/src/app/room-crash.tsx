/** What is shown when a room breaks: what is safe, and one way on. Also met when a new build replaced an old chunk. */
import { Trans } from '@lingui/react/macro';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { StatePanel } from '../ui/states.tsx';

export function RoomCrash({ error }: ErrorComponentProps) {
  return (
    <main className="room">
      <StatePanel
        alone
        title={<Trans>This page stopped</Trans>}
        text={<Trans>What you decided is saved; text you were typing is kept on this computer.</Trans>}
        detail={error instanceof Error ? error.message : String(error)}
      >
        <button type="button" className="btn" onClick={() => location.reload()}>
          <Trans>Load it again</Trans>
        </button>
      </StatePanel>
    </main>
  );
}
