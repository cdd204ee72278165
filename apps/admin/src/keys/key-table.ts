/**
 * Every key of the app, once. The listener binds from this table, the `?` sheet, the dock and the buttons show it,
 * and the tests press it. A key that is not here does not exist.
 */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

export type KeyGroup = 'decide' | 'text' | 'move' | 'edition' | 'anywhere';
export type KeyRoom = 'queue' | 'review' | 'list' | 'publishing' | 'campaign' | 'ingest';

export type KeyBinding = {
  id: string;
  /** Chords one after another: `['g', 'q']` is g, then q. `Mod` is ⌘ on Apple's systems and Ctrl elsewhere. */
  keys: readonly string[];
  group: KeyGroup;
  label: MessageDescriptor;
  /** Where it works; absent: everywhere. */
  rooms?: readonly KeyRoom[];
  /** Holding it down repeats it. Decisions never repeat. */
  repeats?: true;
  /** Shown in the dock of its rooms, in short where `short` is given. */
  dock?: true;
  short?: MessageDescriptor;
};

const LISTS: readonly KeyRoom[] = ['queue', 'list', 'publishing'];

const KEY_TABLE = [
  { id: 'next', keys: ['j'], group: 'move', label: msg`Next`, rooms: ['review', ...LISTS], repeats: true, dock: true },
  {
    id: 'previous',
    keys: ['k'],
    group: 'move',
    label: msg`Previous`,
    rooms: ['review', ...LISTS],
    repeats: true,
    dock: true,
  },
  {
    id: 'accept',
    keys: ['a'],
    group: 'decide',
    label: msg`Accept and go on`,
    short: msg`Accept`,
    rooms: ['review'],
    dock: true,
  },
  {
    id: 'reject',
    keys: ['r'],
    group: 'decide',
    label: msg`Reject and go on`,
    short: msg`Reject`,
    rooms: ['review'],
    dock: true,
  },
  { id: 'edit', keys: ['e'], group: 'decide', label: msg`Edit`, rooms: ['review'], dock: true },
  { id: 'tag', keys: ['t'], group: 'decide', label: msg`Tag`, rooms: ['review'], dock: true },
  { id: 'acceptAll', keys: ['Shift+A'], group: 'decide', label: msg`Accept the rest of this list`, rooms: ['review'] },
  { id: 'undo', keys: ['u'], group: 'decide', label: msg`Undo`, rooms: ['review'], dock: true },
  {
    id: 'repairs',
    keys: ['v'],
    group: 'text',
    label: msg`Repairs in place`,
    short: msg`Repairs`,
    rooms: ['review'],
    dock: true,
  },
  {
    id: 'snapshot',
    keys: ['o'],
    group: 'text',
    label: msg`The page as it came`,
    short: msg`As it came`,
    rooms: ['review'],
    dock: true,
  },
  { id: 'nextTab', keys: ['Shift+J'], group: 'move', label: msg`Next kind of record`, rooms: ['review'] },
  { id: 'previousTab', keys: ['Shift+K'], group: 'move', label: msg`Previous kind of record`, rooms: ['review'] },
  { id: 'open', keys: ['Enter'], group: 'move', label: msg`Open`, rooms: LISTS, dock: true },
  { id: 'peek', keys: ['Space'], group: 'move', label: msg`Peek`, rooms: ['queue', 'publishing'], dock: true },
  { id: 'select', keys: ['x'], group: 'move', label: msg`Select`, rooms: ['publishing'], dock: true },
  { id: 'submit', keys: ['s'], group: 'edition', label: msg`Submit for review`, rooms: ['review'], dock: true },
  { id: 'publish', keys: ['p'], group: 'edition', label: msg`Publish`, rooms: ['review', 'publishing'], dock: true },
  { id: 'search', keys: ['/'], group: 'move', label: msg`Search` },
  { id: 'goQueue', keys: ['g', 'q'], group: 'move', label: msg`Queue` },
  { id: 'goArticles', keys: ['g', 'a'], group: 'move', label: msg`Articles` },
  { id: 'back', keys: ['Escape'], group: 'anywhere', label: msg`Back` },
  { id: 'palette', keys: ['Mod+K'], group: 'anywhere', label: msg`Find or do` },
  { id: 'keys', keys: ['?'], group: 'anywhere', label: msg`All keys` },
] as const satisfies readonly KeyBinding[];

export type KeyId = (typeof KEY_TABLE)[number]['id'];

export const BINDINGS: readonly (KeyBinding & { id: KeyId })[] = KEY_TABLE;

export const bindingOf = (id: KeyId): KeyBinding => BINDINGS.find((binding) => binding.id === id) as KeyBinding;
