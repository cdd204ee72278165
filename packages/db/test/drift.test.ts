import type pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { findDrift } from '../src/drift.ts';
import { useTestDatabase } from './connect.ts';

const { connect, database } = useTestDatabase();
let owner: pg.Client;
beforeAll(async () => {
  owner = await connect('owner');
});

describe('findDrift', () => {
  it('finds nothing: the migrations make what the schema file describes', async () => {
    expect(await findDrift(database().ownerUrl)).toEqual([]);
  });

  it.each([
    [
      'ALTER TABLE editorial.measure ADD COLUMN note text',
      'ALTER TABLE editorial.measure DROP COLUMN note',
      ['The schema lacks column editorial.measure.note.'],
    ],
    [
      'ALTER TABLE editorial.source ALTER COLUMN name DROP NOT NULL',
      'ALTER TABLE editorial.source ALTER COLUMN name SET NOT NULL',
      ['The migrations make column editorial.source.name text; the schema says text NOT NULL.'],
    ],
    [
      'DROP INDEX editorial.measure_updated_at_idx',
      'CREATE INDEX measure_updated_at_idx ON editorial.measure (updated_at)',
      [expect.stringContaining('The migrations lack index editorial.measure.measure_updated_at_idx')],
    ],
    [
      "ALTER TYPE editorial.script ADD VALUE 'Hant-HK'",
      null, // A value can't be taken back: this case comes last.
      ['The migrations make enum editorial.script Hans, Hant, Hant-HK; the schema says Hans, Hant.'],
    ],
  ])('tells of %s', async (change, back, differences) => {
    await owner.query(change);
    expect(await findDrift(database().ownerUrl)).toEqual(differences);
    if (back) await owner.query(back);
  });
});
