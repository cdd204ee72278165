import { describe, expect, it } from 'vitest';
import { versionRefusal, withoutRepeats } from './bulk.ts';
import { NotFoundError, StaleVersionError } from './errors.ts';

const item = { type: 'Measure', id: 'a', expectedVersion: 3 };

describe('versionRefusal', () => {
  it('is none for a row as the caller saw it', () => {
    expect(versionRefusal(item, { version: 3 })).toBeNull();
  });

  it('says that a row is missing', () => {
    const error = versionRefusal(item, undefined);
    expect(error).toBeInstanceOf(NotFoundError);
    expect(error).toMatchObject({ target: { type: 'Measure', id: 'a' } });
  });

  it.each([2, 4])('says that a row has version %i, and who made it', (version) => {
    const updatedAt = new Date(0);
    const error = versionRefusal(item, { version, updatedAt, updatedById: 'someone' });
    expect(error).toBeInstanceOf(StaleVersionError);
    expect(error).toMatchObject({
      target: { type: 'Measure', id: 'a' },
      expectedVersion: 3,
      currentVersion: version,
      changedById: 'someone',
      changedAt: updatedAt,
    });
  });

  it('knows no one where the parser wrote last', () => {
    expect(versionRefusal(item, { version: 4, updatedById: null })).toMatchObject({
      changedById: null,
      changedAt: null,
    });
  });
});

describe('withoutRepeats', () => {
  it('keeps each id once, in order', () => {
    const items = ['b', 'a', 'b'].map((id) => ({ type: 'Measure', id }));
    expect(withoutRepeats(items).map(({ id }) => id)).toEqual(['b', 'a']);
  });
});
