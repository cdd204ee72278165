/** The bar above a room: where one is, what the room adds, search, theme, and the person. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { DropdownMenu } from 'radix-ui';
import { Fragment, type ReactNode, useEffect } from 'react';
import { roleLabel } from '../i18n/labels.ts';
import { chooseLocale, currentLocale, LOCALES } from '../i18n/locale.ts';
import { Keys } from '../keys/keys.tsx';
import { useSession } from '../session/session.tsx';
import { useViewer } from '../session/viewer.tsx';
import { Icon } from '../ui/icon.tsx';
import { useStored } from '../ui/stored.ts';
import { useOpenOverlay } from './overlays.ts';

type Crumb = { label: ReactNode; to?: string; lang?: string };

const LANGUAGE_NAMES = { 'zh-CN': '中文', en: 'English' };

function PersonMenu() {
  const { t, i18n } = useLingui();
  const { user } = useViewer();
  const { signOut } = useSession();
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger className="avatar me" aria-label={t`Your account, ${user.name}`}>
        {Array.from(user.name)[0]?.toUpperCase()}
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" align="end" sideOffset={8}>
          <div className="menu-head">
            <b>{user.name}</b>
            <span className="muted">{i18n._(roleLabel[user.role])}</span>
          </div>
          <DropdownMenu.RadioGroup
            value={currentLocale()}
            onValueChange={(value) => {
              const locale = LOCALES.find((each) => each === value);
              if (locale) void chooseLocale(locale);
            }}
          >
            {LOCALES.map((locale) => (
              <DropdownMenu.RadioItem key={locale} value={locale} className="menu-item" lang={locale}>
                <span className="menu-tick">
                  <DropdownMenu.ItemIndicator>
                    <Icon name="check" />
                  </DropdownMenu.ItemIndicator>
                </span>
                {LANGUAGE_NAMES[locale]}
              </DropdownMenu.RadioItem>
            ))}
          </DropdownMenu.RadioGroup>
          <DropdownMenu.Separator className="menu-sep" />
          <DropdownMenu.Item className="menu-item" onSelect={() => void signOut()}>
            <span className="menu-tick" />
            <Trans>Sign out</Trans>
          </DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

export function ThemeSwitch() {
  const { t } = useLingui();
  const [theme, setTheme] = useStored('theme', document.documentElement.dataset.theme ?? 'light');
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  const dark = theme === 'dark';
  return (
    <button
      type="button"
      className="btn quiet icon"
      aria-label={dark ? t`Light colours` : t`Dark colours`}
      onClick={() => setTheme(dark ? 'light' : 'dark')}
    >
      <Icon name={dark ? 'sun' : 'moon'} />
    </button>
  );
}

export function TopBar({ crumbs, title, children }: { crumbs: readonly Crumb[]; title: string; children?: ReactNode }) {
  const openOverlay = useOpenOverlay();
  useEffect(() => {
    document.title = `${title} · 策`;
  }, [title]);
  return (
    <header className="top">
      <div className="crumbs">
        {crumbs.map(({ label, to, lang }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: crumbs have no other identity than their place
          <Fragment key={index}>
            {index > 0 && <i aria-hidden="true">/</i>}
            {to ? (
              <Link to={to} lang={lang}>
                {label}
              </Link>
            ) : (
              <b lang={lang}>{label}</b>
            )}
          </Fragment>
        ))}
      </div>
      <span className="grow" />
      {children}
      <button type="button" className="btn quiet sm" onClick={() => openOverlay('palette')}>
        <Icon name="search" />
        <span className="wide">
          <Trans>Find or do</Trans>
        </span>
        <Keys id="palette" />
      </button>
      <ThemeSwitch />
      <PersonMenu />
    </header>
  );
}
