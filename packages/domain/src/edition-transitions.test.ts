import { describe, expect, it } from 'vitest';
import { allowedTransitions, type EditionState, lacksSecondReader, stateRefusal } from './edition-transitions.ts';
import type { CommandActor, Role } from './permissions.ts';

const user = (role: Role, id = 'me'): CommandActor => ({ kind: 'USER', id, name: id, role });
const system: CommandActor = { kind: 'SYSTEM', name: 'cli' };

describe('allowedTransitions', () => {
  it.each<[string, EditionState, string | null, CommandActor, string[]]>([
    ['a viewer does nothing', 'DRAFT', null, user('VIEWER'), []],
    ['an editor submits a draft', 'DRAFT', null, user('EDITOR'), ['SUBMIT']],
    [
      'an editor submits again what has changed, and does not publish',
      'SUBMITTED',
      'other',
      user('EDITOR'),
      ['SUBMIT'],
    ],
    ['a reviewer publishes what another submitted', 'SUBMITTED', 'other', user('REVIEWER'), ['SUBMIT', 'PUBLISH']],
    ['a reviewer does not publish their own', 'SUBMITTED', 'me', user('REVIEWER'), ['SUBMIT']],
    ['an administrator may force their own', 'SUBMITTED', 'me', user('ADMIN'), ['SUBMIT', 'FORCE_PUBLISH']],
    [
      'an administrator does not force what another submitted',
      'SUBMITTED',
      'other',
      user('ADMIN'),
      ['SUBMIT', 'PUBLISH'],
    ],
    ['the live one is withdrawn by a reviewer', 'PUBLISHED', 'other', user('REVIEWER'), ['WITHDRAW']],
    ['and by nobody below', 'PUBLISHED', 'other', user('EDITOR'), []],
    ['what was sent back is submitted again', 'CHANGES_REQUESTED', 'me', user('EDITOR'), ['SUBMIT']],
    ['the system passes for no second reader', 'SUBMITTED', 'other', system, ['SUBMIT', 'FORCE_PUBLISH']],
    ['a superseded one is history', 'SUPERSEDED', 'me', user('ADMIN'), []],
    ['and so is a withdrawn one', 'WITHDRAWN', 'me', user('ADMIN'), []],
    ['a scheduled one waits', 'SCHEDULED', 'me', user('ADMIN'), []],
  ])('%s', (_, state, submittedById, actor, transitions) => {
    expect(allowedTransitions({ state, submittedById }, actor)).toEqual(transitions);
  });
});

describe('lacksSecondReader', () => {
  it('counts the system on either side, and one person on both', () => {
    expect(lacksSecondReader('me', user('ADMIN'))).toBe(true);
    expect(lacksSecondReader(null, user('ADMIN'))).toBe(true);
    expect(lacksSecondReader('other', system)).toBe(true);
    expect(lacksSecondReader('other', user('ADMIN'))).toBe(false);
  });
});

describe('stateRefusal', () => {
  it('says what is wanted and what is, in both languages', () => {
    expect(stateRefusal('DRAFT', 'PUBLISH')).toEqual({
      en: 'Only a submitted edition can be published; this one is a draft.',
      zh: '只有已提交的版本可以发布；此版本的状态为“草稿”。',
    });
    expect(stateRefusal('SUBMITTED', 'PUBLISH')).toBeNull();
  });
});
