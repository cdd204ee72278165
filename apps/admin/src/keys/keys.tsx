/** How a key is drawn: always from the table, so that what is shown is what is bound. */
import { bindingOf, type KeyId } from './key-table.ts';

const APPLE = /mac|iphone|ipad/i.test(navigator.userAgent);

const CAPS: Record<string, string> = { Mod: APPLE ? '⌘' : 'Ctrl', Shift: '⇧', Enter: '↵', Escape: 'Esc', Space: '␣' };

const capsOf = (chord: string) => chord.split('+').map((part) => CAPS[part] ?? part);

export function Keys({ id }: { id: KeyId }) {
  return (
    <span className="kbds" aria-hidden="true">
      {bindingOf(id)
        .keys.flatMap(capsOf)
        .map((cap) => (
          <kbd key={cap}>{cap}</kbd>
        ))}
    </span>
  );
}

/** For `aria-keyshortcuts`. */
export const ariaKeys = (id: KeyId) =>
  bindingOf(id)
    .keys.join(' ')
    .replace('Mod', APPLE ? 'Meta' : 'Control');
