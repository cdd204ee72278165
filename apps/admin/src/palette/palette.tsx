/** Find a record or go to a room, without leaving the keyboard. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { Dialog } from 'radix-ui';
import { useEffect, useId, useState } from 'react';
import { useQuery } from 'urql';
import { PaletteDocument, type PaletteQuery, type RecordType } from '../gql/graphql.ts';
import { errorSentence } from '../graphql/errors.ts';
import { recordTypeLabel } from '../i18n/labels.ts';
import { chooseLocale, currentLocale } from '../i18n/locale.ts';
import { Icon, type IconName } from '../ui/icon.tsx';

type Entry = {
  id: string;
  group: 'records' | 'rooms';
  title: string;
  hint: string;
  icon: IconName;
  song: boolean;
  run: () => void;
};
type Hit = PaletteQuery['search'][number]['record'];

const TYPING_MILLISECONDS = 180;
const ICONS: Partial<Record<RecordType, IconName>> = { ARTICLE: 'article', MEASURE: 'records', CAMPAIGN: 'flag' };

function useLater<T>(value: T, milliseconds: number): T {
  const [later, setLater] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setLater(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return later;
}

export default function Palette({ onClose }: { onClose: () => void }) {
  const { t, i18n } = useLingui();
  const navigate = useNavigate();
  const listId = useId();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const query = useLater(text.trim(), TYPING_MILLISECONDS);
  const [{ data, error }] = useQuery({ query: PaletteDocument, variables: { query }, pause: query === '' });

  /** Records with a page of their own open it; the others open the list that finds them. */
  const openHit = (record: Hit) => {
    if (record.recordType === 'ARTICLE')
      return navigate({ to: '/articles/$articleId', params: { articleId: record.id } });
    if (record.recordType === 'CAMPAIGN')
      return navigate({ to: '/campaigns/$campaignId', params: { campaignId: record.id } });
    if ('article' in record && record.article) {
      return navigate({
        to: '/articles/$articleId',
        params: { articleId: record.article.id },
        search: { tab: 'measures', item: record.id },
      });
    }
    return navigate({ to: '/articles', search: { q: record.displayLabel } });
  };

  const rooms: Entry[] = (
    [
      ['/queue', t`Queue`, 'queue'],
      ['/articles', t`Articles`, 'article'],
      ['/measures', t`Measures`, 'records'],
      ['/campaigns', t`Campaigns`, 'flag'],
      ['/publishing', t`Publish`, 'publish'],
      ['/ingest', t`Bring in a page`, 'ingest'],
    ] as const
  ).map(([to, title, icon]) => ({
    id: to,
    group: 'rooms',
    title,
    hint: '',
    icon,
    song: false,
    run: () => void navigate({ to }),
  }));
  const other = currentLocale() === 'en' ? 'zh-CN' : 'en';
  const language: Entry = {
    id: 'language',
    group: 'rooms',
    title: other === 'en' ? 'English' : '中文',
    hint: t`Language`,
    icon: 'search',
    song: false,
    run: () => void chooseLocale(other),
  };
  const hits: Entry[] = (query ? (data?.search ?? []) : []).map(({ record }) => ({
    id: record.id,
    group: 'records',
    title: record.displayLabel,
    hint:
      i18n._(recordTypeLabel[record.recordType]) +
      ('article' in record && record.article ? `　${record.article.title}` : ''),
    icon: ICONS[record.recordType] ?? 'tag',
    song: true,
    run: () => void openHit(record),
  }));
  const wanted = text.trim().toLowerCase();
  const entries = [
    ...hits,
    ...[...rooms, language].filter(({ title, hint }) => !wanted || `${title} ${hint}`.toLowerCase().includes(wanted)),
  ];
  const active = entries[Math.min(at, entries.length - 1)];
  const run = (entry: Entry) => {
    onClose();
    entry.run();
  };

  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="scrim" />
        <Dialog.Content className="dlg palette" aria-describedby={undefined}>
          <Dialog.Title className="sr-only">
            <Trans>Find or do</Trans>
          </Dialog.Title>
          <div className="palette-in">
            <Icon name="search" />
            <input
              role="combobox"
              aria-expanded="true"
              aria-controls={listId}
              aria-activedescendant={active ? `${listId}-${entries.indexOf(active)}` : undefined}
              aria-label={t`Find or do`}
              placeholder={t`A name, a title, a room`}
              value={text}
              onChange={(event) => {
                setText(event.target.value);
                setAt(0);
              }}
              onKeyDown={(event) => {
                if (event.nativeEvent.isComposing) return;
                if (event.key === 'ArrowDown') setAt(Math.min(at + 1, entries.length - 1));
                else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
                else if (event.key === 'Enter' && active) run(active);
                else return;
                event.preventDefault();
              }}
            />
            <span className="muted">
              <Trans>finds simplified and traditional</Trans>
            </span>
            <kbd>Esc</kbd>
          </div>
          <div className="palette-list" id={listId} role="listbox" aria-label={t`Results`}>
            {error && <p className="err pad">{errorSentence(error)}</p>}
            {entries.length === 0 && !error && (
              <p className="muted pad">
                <Trans>Nothing found</Trans>
              </p>
            )}
            {entries.map((entry, index) => (
              // biome-ignore lint/a11y/useFocusableInteractive: the combobox keeps the focus and names the active option
              // biome-ignore lint/a11y/useKeyWithClickEvents: its keys are handled by the combobox
              <div
                key={entry.id}
                id={`${listId}-${index}`}
                role="option"
                aria-selected={entry === active}
                className={`palette-item${entry === active ? ' on' : ''}`}
                onClick={() => run(entry)}
              >
                <Icon name={entry.icon} />
                <span className={entry.song ? 'song' : ''} lang={entry.song ? 'zh' : undefined}>
                  {entry.title}
                </span>
                <span className="muted">{entry.hint}</span>
              </div>
            ))}
          </div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
