/**
 * From a key press to a binding, without any page: what is pressed, where, and what was pressed before.
 * A key never fires while an input method composes (`isComposing`, or key code 229 in browsers that report late) or
 * in a text field; there only chords with ⌘ or Ctrl do.
 */
import type { KeyBinding } from './key-table.ts';

export type KeyPress = {
  key: string;
  keyCode?: number;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
  isComposing: boolean;
  repeat: boolean;
};

/** What holds the focus: a text field takes every plain key, a control takes Enter and Space. */
export type KeyPlace = 'text' | 'control' | 'page';

const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'Meta', 'CapsLock', 'Process', 'Dead']);

/** `a`, `Shift+A`, `Mod+K`, `?`, `Space`; null for a press that is no chord. Letters go by the Shift key, not by Caps Lock. */
function chordOf(press: KeyPress): string | null {
  if (press.isComposing || press.keyCode === 229 || MODIFIERS.has(press.key) || press.altKey) return null;
  const letter = /^[a-z]$/i.test(press.key);
  const name = press.key === ' ' ? 'Space' : press.key;
  if (press.ctrlKey || press.metaKey) return `Mod+${letter ? name.toUpperCase() : name}`;
  if (!letter) return name;
  return press.shiftKey ? `Shift+${name.toUpperCase()}` : name.toLowerCase();
}

export type KeyMatch<B> = { binding: B } | { prefix: string } | null;

/**
 * `prefix` is the first chord of a pair that has been pressed just before. A pair's second chord wins over the same
 * key alone; a press that completes nothing ends the pair and is then read by itself.
 */
export function matchKey<B extends KeyBinding>(
  press: KeyPress,
  place: KeyPlace,
  prefix: string | null,
  bindings: readonly B[],
  plainKeys = true,
): KeyMatch<B> {
  const chord = chordOf(press);
  if (chord === null) return null;
  const modified = chord.startsWith('Mod+');
  if (!modified && place === 'text') return null;
  if (!modified && place === 'control' && (chord === 'Enter' || chord === 'Space')) return null;
  if (!modified && !plainKeys && chord !== 'Escape' && chord !== 'Enter') return null;
  const pair = prefix && bindings.find(({ keys }) => keys.length === 2 && keys[0] === prefix && keys[1] === chord);
  const found = pair || bindings.find(({ keys }) => keys.length === 1 && keys[0] === chord);
  if (found) return press.repeat && !found.repeats ? null : { binding: found };
  return bindings.some(({ keys }) => keys.length === 2 && keys[0] === chord) ? { prefix: chord } : null;
}
