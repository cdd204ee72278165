/**
 * The GraphQL client of the editor endpoint: one origin, the session cookie, and the header without which the server
 * takes no command. Answers that say “not signed in” end the session here, so that no room has to look for them.
 */
import { Client, fetchExchange, mapExchange } from 'urql';
import { currentLocale } from '../i18n/locale.ts';
import { createCacheExchange } from './cache.ts';
import { isSignedOut } from './errors.ts';

/** `fetcher` is replaced in tests. */
export function createClient(
  onSignedOut: () => void,
  fetcher: typeof fetch = (...request) => fetch(...request),
): Client {
  return new Client({
    url: '/editor/graphql',
    preferGetMethod: false,
    fetch: fetcher,
    fetchOptions: () => ({
      credentials: 'same-origin',
      headers: { 'x-cm-csrf': '1', 'accept-language': currentLocale() },
    }),
    exchanges: [
      mapExchange({
        onError: (error) => {
          if (isSignedOut(error)) onSignedOut();
        },
      }),
      createCacheExchange(),
      fetchExchange,
    ],
  });
}
