/** The providers around every room, outermost first. */
import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { RouterProvider } from '@tanstack/react-router';
import { useMemo } from 'react';
import { Provider } from 'urql';
import { createClient } from '../graphql/client.ts';
import { KeyboardProvider } from '../keys/keyboard.tsx';
import { SessionContext, useSessionStore } from '../session/session.tsx';
import { NoticeProvider } from '../ui/notice.tsx';
import { router } from './router.tsx';

export function App() {
  const session = useSessionStore();
  // A new session starts with an empty cache: nothing of the person before is left in it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the number is what makes a new client
  const client = useMemo(
    () =>
      createClient(() => {
        const { pathname, href } = router.state.location;
        if (pathname !== '/sign-in') void router.navigate({ to: '/sign-in', search: { next: href } });
      }),
    [session.number],
  );
  return (
    <I18nProvider i18n={i18n}>
      <SessionContext value={session}>
        <Provider value={client}>
          <KeyboardProvider>
            <NoticeProvider>
              <RouterProvider router={router} />
            </NoticeProvider>
          </KeyboardProvider>
        </Provider>
      </SessionContext>
    </I18nProvider>
  );
}
