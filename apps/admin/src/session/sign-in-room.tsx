/** Signing in. The first account's address and password are printed by the program that started the server. */
import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { ThemeSwitch } from '../app/top-bar.tsx';
import { chooseLocale, currentLocale } from '../i18n/locale.ts';
import { type SignInResult, useSession } from './session.tsx';

const route = getRouteApi('/sign-in');

/** Only addresses of this app: anything else in `next` would send a person who trusts us somewhere else. */
const safeNext = (next: string | undefined) => (next?.startsWith('/') && !/^\/[/\\]/.test(next) ? next : '/queue');

export function SignInRoom() {
  const { t } = useLingui();
  const router = useRouter();
  const { next } = route.useSearch();
  const { signIn } = useSession();
  const [result, setResult] = useState<SignInResult | 'busy' | null>(null);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setResult('busy');
    const answer = await signIn(String(form.get('email')), String(form.get('password')));
    setResult(answer);
    if (answer === 'ok') router.history.push(safeNext(next));
  };

  const sentences = {
    refused: t`This address and password do not fit. The first password was printed when the server was started.`,
    'too-many': t`Too many attempts. Try again in a minute.`,
    unreachable: t`The server did not answer. Nothing was sent twice; try again.`,
  };
  const problem = result && result !== 'ok' && result !== 'busy' ? sentences[result] : null;
  const otherLocale = currentLocale() === 'en' ? 'zh-CN' : 'en';

  return (
    <main className="signin">
      <title>{t`Sign in`}</title>
      <form className="signin-card" onSubmit={(event) => void submit(event)} aria-describedby="signin-problem">
        <span className="seal" lang="zh-CN" aria-hidden="true">
          策
        </span>
        <h1>
          <Trans>Sign in to the editors’ desk</Trans>
        </h1>
        <p className="muted">
          <Trans>Read what the parser found, correct it, publish it.</Trans>
        </p>
        <label className="field">
          <Trans>Email</Trans>
          <input className="input" name="email" type="email" autoComplete="username" required />
        </label>
        <label className="field">
          <Trans>Password</Trans>
          <input className="input" name="password" type="password" autoComplete="current-password" required />
        </label>
        <p className="err" id="signin-problem" role="alert">
          {problem}
        </p>
        <button type="submit" className="btn primary" disabled={result === 'busy'}>
          <Trans>Sign in</Trans>
        </button>
      </form>
      <div className="signin-foot">
        <button
          type="button"
          className="btn quiet sm"
          lang={otherLocale}
          onClick={() => void chooseLocale(otherLocale)}
        >
          {otherLocale === 'en' ? 'English' : '中文'}
        </button>
        <ThemeSwitch />
      </div>
    </main>
  );
}
