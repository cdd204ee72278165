/** The keys of a room, at its foot, from the table that binds them. Ten at most: `?` shows the rest. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useOpenOverlay } from '../app/overlays.ts';
import { BINDINGS, type KeyRoom } from './key-table.ts';
import { Keys } from './keys.tsx';

export function KeyBar({ room }: { room: KeyRoom }) {
  const { i18n } = useLingui();
  const openOverlay = useOpenOverlay();
  const docked = BINDINGS.filter(({ rooms, dock }) => dock && rooms?.includes(room));
  return (
    <div className="keys">
      {docked.map(({ id, label, short }) => (
        <span key={id}>
          <Keys id={id} />
          {i18n._(short ?? label)}
        </span>
      ))}
      <span className="grow" />
      <button type="button" className="keys-all" onClick={() => openOverlay('keys')}>
        <Keys id="keys" />
        <Trans>All keys</Trans>
      </button>
    </div>
  );
}
