/** All keys, from the table that binds them. */
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { BINDINGS, type KeyGroup } from '../keys/key-table.ts';
import { useKeyboard } from '../keys/keyboard.tsx';
import { Keys } from '../keys/keys.tsx';
import { Modal } from '../ui/modal.tsx';

const GROUPS: readonly (readonly KeyGroup[])[] = [['decide'], ['text', 'edition'], ['move'], ['anywhere']];
const GROUP_NAMES = {
  decide: msg`Decide`,
  text: msg`Text`,
  move: msg`Move`,
  edition: msg`Editions`,
  anywhere: msg`Anywhere`,
};

export default function KeysDialog({ onClose }: { onClose: () => void }) {
  const { t, i18n } = useLingui();
  const { room, plainKeys, setPlainKeys } = useKeyboard();
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLowerCase();
  const shown = BINDINGS.filter(
    ({ keys, label }) =>
      !wanted || keys.join(' ').toLowerCase() === wanted || i18n._(label).toLowerCase().includes(wanted),
  );
  return (
    <Modal
      title={t`All keys`}
      wide
      onClose={onClose}
      focus="input"
      footer={
        <>
          <label className="check">
            <input type="checkbox" checked={plainKeys} onChange={(event) => setPlainKeys(event.target.checked)} />
            <Trans>One-letter keys</Trans>
          </label>
          <span className="grow" />
          <span className="muted">
            <Trans>Keys rest while an input method composes and in text fields.</Trans>
          </span>
        </>
      }
    >
      <input
        className="input keys-find"
        aria-label={t`Find by name or key`}
        placeholder={t`Find by name or key`}
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      <div className="keys-cols">
        {GROUPS.map((groups) => (
          <div key={groups.join()}>
            {groups.map((group) => {
              const members = shown.filter((binding) => binding.group === group);
              if (members.length === 0) return null;
              return (
                <section key={group}>
                  <h3>{i18n._(GROUP_NAMES[group])}</h3>
                  <ul>
                    {members.map(({ id, label, rooms }) => (
                      <li key={id} className={rooms && room && !rooms.includes(room) ? 'muted' : ''}>
                        <span>{i18n._(label)}</span>
                        <Keys id={id} />
                      </li>
                    ))}
                  </ul>
                </section>
              );
            })}
          </div>
        ))}
      </div>
    </Modal>
  );
}
