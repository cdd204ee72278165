/** An address that leads nowhere. */
import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { StatePanel } from '../ui/states.tsx';

export function NotFound() {
  return (
    <main className="room">
      <StatePanel title={<Trans>There is nothing at this address</Trans>}>
        <Link className="btn" to="/queue">
          <Trans>To the queue</Trans>
        </Link>
      </StatePanel>
    </main>
  );
}
