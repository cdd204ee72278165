/** Signing in and out at the server's auth endpoint. The session itself is a cookie that no script can read. */
import { createContext, useCallback, useContext, useMemo, useState } from 'react';
import { currentLocale } from '../i18n/locale.ts';

export type SignInResult = 'ok' | 'refused' | 'too-many' | 'unreachable';

export type Session = {
  /** Rises with every sign-in and sign-out. */
  number: number;
  signIn(email: string, password: string): Promise<SignInResult>;
  signOut(): Promise<void>;
};

const post = (path: string, body: unknown) =>
  fetch(`/editor/auth/${path}`, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', 'x-cm-csrf': '1', 'accept-language': currentLocale() },
    body: JSON.stringify(body),
  });

async function askSignIn(email: string, password: string): Promise<SignInResult> {
  try {
    const { ok, status } = await post('sign-in/email', { email, password });
    if (ok) return 'ok';
    if (status === 429) return 'too-many';
    return status < 500 ? 'refused' : 'unreachable';
  } catch {
    return 'unreachable'; // fetch throws only when no answer came at all.
  }
}

export function useSessionStore(): Session {
  const [number, setNumber] = useState(0);
  const signIn = useCallback(async (email: string, password: string) => {
    const result = await askSignIn(email, password);
    if (result === 'ok') setNumber((before) => before + 1);
    return result;
  }, []);
  const signOut = useCallback(async () => {
    await post('sign-out', {});
    location.assign('/sign-in');
  }, []);
  return useMemo(() => ({ number, signIn, signOut }), [number, signIn, signOut]);
}

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession needs the app above it');
  return session;
}
