import { describe, expect, it } from 'vitest';
import { BINDINGS } from './key-table.ts';
import { type KeyPlace, type KeyPress, matchKey } from './match-key.ts';

const press = (key: string, rest: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  repeat: false,
  ...rest,
});

const review = BINDINGS.filter(({ rooms }) => !rooms || rooms.includes('review'));
const idOf = (event: KeyPress, place: KeyPlace = 'page', prefix: string | null = null) => {
  const match = matchKey(event, place, prefix, review);
  return match && 'binding' in match ? match.binding.id : match;
};

describe('the key table', () => {
  it('binds no chord twice in one room', () => {
    for (const room of ['queue', 'review', 'list', 'publishing', 'campaign', 'ingest'] as const) {
      const chords = BINDINGS.filter(({ rooms }) => !rooms || rooms.includes(room)).map(({ keys }) => keys.join(' '));
      expect(new Set(chords).size).toBe(chords.length);
    }
  });
});

describe('matchKey', () => {
  it('tells a from Shift+A, also with Caps Lock on', () => {
    expect(idOf(press('a'))).toBe('accept');
    expect(idOf(press('A', { shiftKey: true }))).toBe('acceptAll');
    expect(idOf(press('A'))).toBe('accept');
    expect(idOf(press('a', { shiftKey: true }))).toBe('acceptAll');
  });

  it('reads ? and / as marks whatever Shift says', () => {
    expect(idOf(press('?', { shiftKey: true }))).toBe('keys');
    expect(idOf(press('/'))).toBe('search');
  });

  it('never fires while an input method composes', () => {
    expect(idOf(press('a', { isComposing: true }))).toBeNull();
    expect(idOf(press('a', { keyCode: 229 }))).toBeNull();
    expect(idOf(press('Process'))).toBeNull();
    expect(idOf(press('k', { ctrlKey: true, isComposing: true }))).toBeNull();
  });

  it('leaves text fields alone but for chords with Ctrl or ⌘', () => {
    expect(idOf(press('a'), 'text')).toBeNull();
    expect(idOf(press('?'), 'text')).toBeNull();
    expect(idOf(press('Escape'), 'text')).toBeNull();
    expect(idOf(press('k', { ctrlKey: true }), 'text')).toBe('palette');
    expect(idOf(press('K', { metaKey: true }), 'text')).toBe('palette');
  });

  it('leaves Enter and Space to the control that has the focus', () => {
    const queue = BINDINGS.filter(({ rooms }) => !rooms || rooms.includes('queue'));
    expect(matchKey(press('Enter'), 'control', null, queue)).toBeNull();
    expect(matchKey(press(' '), 'control', null, queue)).toBeNull();
    expect(matchKey(press('Enter'), 'page', null, queue)).toMatchObject({ binding: { id: 'open' } });
    expect(matchKey(press('j'), 'control', null, queue)).toMatchObject({ binding: { id: 'next' } });
  });

  it('does not take the browser’s own chords', () => {
    expect(idOf(press('a', { ctrlKey: true }))).toBeNull();
    expect(idOf(press('r', { metaKey: true }))).toBeNull();
    expect(idOf(press('a', { altKey: true }))).toBeNull();
  });

  it('moves while j is held and decides once while a is held', () => {
    expect(idOf(press('j', { repeat: true }))).toBe('next');
    expect(idOf(press('a', { repeat: true }))).toBeNull();
  });

  it('reads g q and g a as pairs, and a alone after anything else', () => {
    expect(matchKey(press('g'), 'page', null, review)).toEqual({ prefix: 'g' });
    expect(idOf(press('q'), 'page', 'g')).toBe('goQueue');
    expect(idOf(press('a'), 'page', 'g')).toBe('goArticles');
    expect(idOf(press('a'), 'page', null)).toBe('accept');
    expect(idOf(press('v'), 'page', 'g')).toBe('repairs');
  });

  it('rests when one-letter keys are turned off', () => {
    expect(matchKey(press('a'), 'page', null, review, false)).toBeNull();
    expect(matchKey(press('k', { ctrlKey: true }), 'page', null, review, false)).toMatchObject({
      binding: { id: 'palette' },
    });
  });
});
