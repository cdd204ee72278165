/** The frame of every room: the rail, the dialogs that open anywhere, and the check that someone is signed in. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Link, Outlet, useNavigate, useRouter } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useQuery } from 'urql';
import { ViewerDocument } from '../gql/graphql.ts';
import { errorSentence, isSignedOut } from '../graphql/errors.ts';
import { useKeys } from '../keys/keyboard.tsx';
import { ViewerContext } from '../session/viewer.tsx';
import { Icon, type IconName } from '../ui/icon.tsx';
import { ErrorState, RoomSkeleton } from '../ui/states.tsx';
import { OverlayContext } from './overlays.ts';

const KeysDialog = lazy(() => import('../palette/keys-dialog.tsx'));
const Palette = lazy(() => import('../palette/palette.tsx'));

function RailLink({ to, icon, children }: { to: string; icon: IconName; children: React.ReactNode }) {
  return (
    <Link to={to} activeProps={{ 'data-here': 'true' }} activeOptions={{ includeSearch: false }}>
      <Icon name={icon} />
      <span>{children}</span>
    </Link>
  );
}

function Rail() {
  const { t } = useLingui();
  return (
    <nav className="rail" aria-label={t`Rooms`}>
      <span className="seal" lang="zh-CN" aria-hidden="true">
        策
      </span>
      <RailLink to="/queue" icon="queue">
        <Trans>Queue</Trans>
      </RailLink>
      <RailLink to="/articles" icon="article">
        <Trans>Articles</Trans>
      </RailLink>
      <RailLink to="/measures" icon="records">
        <Trans>Measures</Trans>
      </RailLink>
      <RailLink to="/campaigns" icon="flag">
        <Trans>Campaigns</Trans>
      </RailLink>
      <RailLink to="/publishing" icon="publish">
        <Trans>Publish</Trans>
      </RailLink>
      <RailLink to="/ingest" icon="ingest">
        <Trans>Ingest</Trans>
      </RailLink>
    </nav>
  );
}

export function Shell() {
  const navigate = useNavigate();
  const router = useRouter();
  const [overlay, setOverlay] = useState<'keys' | 'palette' | null>(null);
  const [{ data, error }, retry] = useQuery({ query: ViewerDocument });

  useKeys({
    keys: () => setOverlay('keys'),
    palette: () => setOverlay('palette'),
    search: () => setOverlay('palette'),
    goQueue: () => void navigate({ to: '/queue' }),
    goArticles: () => void navigate({ to: '/articles' }),
    back: () => router.history.back(),
  });

  if (!data) {
    if (error && !isSignedOut(error)) {
      return (
        <main className="room">
          <ErrorState
            alone
            title={<Trans>The server did not answer</Trans>}
            detail={errorSentence(error)}
            onRetry={() => retry({ requestPolicy: 'network-only' })}
          />
        </main>
      );
    }
    return (
      <main className="room">
        <RoomSkeleton />
      </main>
    );
  }

  return (
    <ViewerContext value={data.viewer}>
      <OverlayContext value={setOverlay}>
        <div className="app">
          <a className="btn skip" href="#room">
            <Trans>To the content</Trans>
          </a>
          <Rail />
          <Outlet />
        </div>
        <Suspense fallback={null}>
          {overlay === 'keys' && <KeysDialog onClose={() => setOverlay(null)} />}
          {overlay === 'palette' && <Palette onClose={() => setOverlay(null)} />}
        </Suspense>
      </OverlayContext>
    </ViewerContext>
  );
}
