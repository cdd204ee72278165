/**
 * The one key listener of the page. A room names itself and gives what its keys do; while a dialog is open the room's
 * keys rest, since the dialog covers what they would change.
 */
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useStored } from '../ui/stored.ts';
import { BINDINGS, type KeyId, type KeyRoom } from './key-table.ts';
import { type KeyPlace, matchKey } from './match-key.ts';

export type KeyHandlers = Partial<Record<KeyId, () => void>>;

type Keyboard = {
  room: KeyRoom | null;
  /** Plain one-letter keys can be turned off for people who dictate. */
  plainKeys: boolean;
  setPlainKeys(on: boolean): void;
  register(handlers: { current: KeyHandlers }): () => void;
  enter(room: KeyRoom): () => void;
};

const KeyboardContext = createContext<Keyboard | null>(null);

const PAIR_MILLISECONDS = 1200;
const TEXT_FIELDS =
  'textarea, select, [contenteditable="true"], input:not([type="checkbox"], [type="radio"], [type="button"], [type="submit"], [type="file"])';
const CONTROLS = 'button, a[href], input, summary, [role="tab"], [role="switch"], [role="menuitem"], [role="option"]';
const OVERLAYS =
  '[role="dialog"][data-state="open"], [role="alertdialog"][data-state="open"], [role="menu"][data-state="open"]';

function placeOf(target: EventTarget | null): KeyPlace {
  if (!(target instanceof Element)) return 'page';
  if (target.closest(TEXT_FIELDS)) return 'text';
  return target.closest(CONTROLS) ? 'control' : 'page';
}

export function KeyboardProvider({ children }: { children: ReactNode }) {
  const [room, setRoom] = useState<KeyRoom | null>(null);
  const [plainKeys, setPlainKeys] = useStored('plainKeys', true);
  const registered = useRef<{ current: KeyHandlers }[]>([]);
  const prefix = useRef<{ chord: string; at: number } | null>(null);

  const register = useCallback((handlers: { current: KeyHandlers }) => {
    registered.current.push(handlers);
    return () => {
      registered.current = registered.current.filter((each) => each !== handlers);
    };
  }, []);

  // The listener reads the room from here, so that a room's keys work from the moment it is on screen.
  const here = useRef<KeyRoom | null>(null);
  const enter = useCallback((name: KeyRoom) => {
    here.current = name;
    setRoom(name);
    return () => {
      if (here.current === name) here.current = null;
      setRoom((now) => (now === name ? null : now));
    };
  }, []);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector(OVERLAYS)) return;
      const fresh =
        prefix.current && event.timeStamp - prefix.current.at < PAIR_MILLISECONDS ? prefix.current.chord : null;
      prefix.current = null;
      const room = here.current;
      const bindings = BINDINGS.filter(({ rooms }) => !rooms || (room !== null && rooms.includes(room)));
      const match = matchKey(event, placeOf(event.target), fresh, bindings, plainKeys);
      if (!match) return;
      if ('prefix' in match) {
        prefix.current = { chord: match.prefix, at: event.timeStamp };
        return;
      }
      // The handler mounted last is the innermost one.
      const handler = registered.current.findLast((each) => each.current[match.binding.id])?.current[match.binding.id];
      if (!handler) return;
      event.preventDefault();
      handler();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [plainKeys]);

  const value = useMemo(
    () => ({ room, plainKeys, setPlainKeys, register, enter }),
    [room, plainKeys, setPlainKeys, register, enter],
  );
  return <KeyboardContext value={value}>{children}</KeyboardContext>;
}

export function useKeyboard(): Keyboard {
  const keyboard = useContext(KeyboardContext);
  if (!keyboard) throw new Error('useKeyboard needs a KeyboardProvider above it');
  return keyboard;
}

/** What keys do while the calling component is mounted. The handlers may change with every render. */
export function useKeys(handlers: KeyHandlers, room?: KeyRoom): void {
  const { register, enter } = useKeyboard();
  const latest = useRef(handlers);
  latest.current = handlers;
  useLayoutEffect(() => register(latest), [register]);
  useLayoutEffect(() => (room ? enter(room) : undefined), [room, enter]);
}
