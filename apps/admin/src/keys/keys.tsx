/** How a key is drawn: always from the table, so that what is shown is what is bound. */
import { bindingOf, type KeyId } from './key-table.ts';

const APPLE = /mac|iphone|ipad/i.test(navigator.userAgent);

const WORDS: Record<string, string> = { Mod: APPLE ? '⌘' : 'Ctrl', Escape: 'Esc' };

/** Drawn, since many faces lack these signs. */
const SIGNS: Record<string, string> = {
  Shift: 'M6 1.800 10.200 6.200H8v3.300H4V6.200H1.800Z',
  Enter: 'M10 2.500v4H2.500M4.700 4.300 2.500 6.500l2.200 2.200',
  Space: 'M2 6v3h8V6',
};

function Cap({ cap }: { cap: string }) {
  const sign = SIGNS[cap];
  if (!sign) return <kbd>{WORDS[cap] ?? cap}</kbd>;
  return (
    <kbd>
      <svg viewBox="0 0 12 12" aria-hidden="true">
        <path d={sign} />
      </svg>
    </kbd>
  );
}

/** Any chord, for the few keys of dialogs that the table does not hold: `Mod+Enter`. */
export function Chord({ chord }: { chord: string }) {
  return (
    <span className="kbds" aria-hidden="true">
      {chord.split('+').map((cap) => (
        <Cap key={cap} cap={cap} />
      ))}
    </span>
  );
}

export function Keys({ id }: { id: KeyId }) {
  return (
    <span className="kbds" aria-hidden="true">
      {bindingOf(id)
        .keys.flatMap((chord) => chord.split('+'))
        .map((cap) => (
          <Cap key={cap} cap={cap} />
        ))}
    </span>
  );
}

/** For `aria-keyshortcuts`. */
export const ariaKeys = (id: KeyId) =>
  bindingOf(id)
    .keys.join(' ')
    .replace('Mod', APPLE ? 'Meta' : 'Control');
