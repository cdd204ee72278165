/** An address that leads nowhere. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { StatePanel } from '../ui/states.tsx';
import { TopBar } from './top-bar.tsx';

export function NotFound() {
  const { t } = useLingui();
  return (
    <>
      <TopBar crumbs={[]} title={t`Nothing here`} />
      <main className="room" id="room">
        <StatePanel alone title={<Trans>There is nothing at this address</Trans>}>
          <Link className="btn" to="/queue">
            <Trans>To the queue</Trans>
          </Link>
        </StatePanel>
      </main>
    </>
  );
}
