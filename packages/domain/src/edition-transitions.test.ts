import { describe, expect, it } from 'vitest';
import { allowedTransitions, type EditionState, lacksSecondReader, stateRefusal } from './edition-transitions.ts';
import type { CommandActor, Role } from './permissions.ts';

const user = (role: Role, id = 'me'): CommandActor => ({ kind: 'USER', id, name: id, role });
const system: CommandActor = { kind: 'SYSTEM', name: 'cli' };

describe('allowedTransitions', () => {
  it.each<[string, EditionState, string | null, CommandActor, string]>([
    ['a viewer does nothing', 'DRAFT', null, user('VIEWER'), ''],
    ['an editor submits a draft', 'DRAFT', null, user('EDITOR'), 'SUBMIT'],
    ['an editor submits again what has changed', 'SUBMITTED', 'other', user('EDITOR'), 'SUBMIT'],
    ['and takes back their own', 'SUBMITTED', 'me', user('EDITOR'), 'SUBMIT RECALL'],
    [
      'a reviewer sends back, publishes or schedules what another submitted',
      'SUBMITTED',
      'other',
      user('REVIEWER'),
      'SUBMIT REQUEST_CHANGES PUBLISH SCHEDULE',
    ],
    ['but not their own', 'SUBMITTED', 'me', user('REVIEWER'), 'SUBMIT RECALL REQUEST_CHANGES'],
    [
      'an administrator may force their own, now or later',
      'SUBMITTED',
      'me',
      user('ADMIN'),
      'SUBMIT RECALL REQUEST_CHANGES FORCE_PUBLISH SCHEDULE',
    ],
    [
      'an administrator does not force what another submitted, and may take it back',
      'SUBMITTED',
      'other',
      user('ADMIN'),
      'SUBMIT RECALL REQUEST_CHANGES PUBLISH SCHEDULE',
    ],
    ['the live one is withdrawn by a reviewer', 'PUBLISHED', 'other', user('REVIEWER'), 'WITHDRAW RESTORE'],
    ['and by nobody below', 'PUBLISHED', 'other', user('EDITOR'), 'RESTORE'],
    ['what was sent back is submitted again', 'CHANGES_REQUESTED', 'me', user('REVIEWER'), 'SUBMIT'],
    [
      'the system passes for no second reader',
      'SUBMITTED',
      'other',
      system,
      'SUBMIT RECALL REQUEST_CHANGES FORCE_PUBLISH SCHEDULE',
    ],
    ['a superseded one can be brought back as a draft', 'SUPERSEDED', 'me', user('EDITOR'), 'RESTORE'],
    ['and so can a withdrawn one', 'WITHDRAWN', 'me', user('ADMIN'), 'RESTORE'],
    ['a scheduled one is sent back or taken off', 'SCHEDULED', 'me', user('REVIEWER'), 'REQUEST_CHANGES UNSCHEDULE'],
    ['and left alone by editors', 'SCHEDULED', 'me', user('EDITOR'), ''],
  ])('%s', (_, state, submittedById, actor, transitions) => {
    expect(allowedTransitions({ state, submittedById }, actor).join(' ')).toBe(transitions);
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
    expect(stateRefusal('SCHEDULED', 'PUBLISH')).not.toBeNull();
    expect(stateRefusal('SCHEDULED', 'GO_LIVE')).toBeNull();
  });
});
