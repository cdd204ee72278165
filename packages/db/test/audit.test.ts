import type pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestDatabase } from './connect.ts';
import { insertUser } from './rows.ts';

const { connect } = useTestDatabase();
let owner: pg.Client;
let editor: pg.Client;
beforeAll(async () => {
  owner = await connect('owner');
  editor = await connect('editor');
});

const append = (client: pg.Client, kind: string, detail: object = {}) =>
  client.query('INSERT INTO editorial.audit_event (kind, detail) VALUES ($1, $2) RETURNING *', [kind, detail]);
const firstBroken = async (after = 0) =>
  (await editor.query('SELECT editorial.first_broken_audit_event($1) AS sequence', [after])).rows[0].sequence;
const tell = (client: pg.Client, kind = 'PUBLISHED') =>
  client.query(
    `INSERT INTO published.change (kind, record_type, record_id, edition_number)
     VALUES ($1, 'MEASURE', uuidv7(), CASE WHEN $1 <> 'WITHDRAWN' THEN 1 END) RETURNING sequence`,
    [kind],
  );

/** Changes an event as someone with the owner's rights and bad intent could. */
async function tamper(statement: string) {
  await owner.query(`BEGIN; ALTER TABLE editorial.audit_event DISABLE TRIGGER USER; ${statement};
    ALTER TABLE editorial.audit_event ENABLE TRIGGER USER`);
  const broken = (await owner.query('SELECT editorial.first_broken_audit_event() AS sequence')).rows[0].sequence;
  await owner.query('ROLLBACK');
  return broken;
}

describe('the audit trail', () => {
  it('numbers and chains its events, whatever a writer claims', async () => {
    const actor = await insertUser(editor);
    const first = (await append(editor, 'user.created', { name: '张三' })).rows[0];
    expect(first.previous_hash).toBe('0'.repeat(64));
    const { rows } = await editor.query(
      `INSERT INTO editorial.audit_event (sequence, at, actor_id, kind, subject_type, subject_id, previous_hash, hash)
       VALUES (99, '2000-01-01', $1, 'edition.published', 'Measure', uuidv7(), 'forged', 'forged'),
              (7, '2000-01-01', $1, 'edition.published', 'Measure', uuidv7(), 'forged', 'forged') RETURNING *`,
      [actor],
    );
    expect(rows.map(({ sequence }) => Number(sequence) - Number(first.sequence))).toEqual([1, 2]);
    expect(rows.map(({ previous_hash }) => previous_hash)).toEqual([first.hash, rows[0].hash]);
    expect(rows[0].at.getFullYear()).toBeGreaterThan(2025);
    expect(await firstBroken()).toBeNull();
    expect(await firstBroken(2)).toBeNull();
  });

  it.each([
    ['UPDATE editorial.audit_event SET detail = \'{"name": "李四"}\' WHERE sequence = 1', '1'],
    ["UPDATE editorial.audit_event SET at = at - interval '1 microsecond' WHERE sequence = 2", '2'],
    ['UPDATE editorial.audit_event SET actor_id = NULL WHERE sequence = 2', '2'],
    ['DELETE FROM editorial.audit_event WHERE sequence = 1', '2'],
    ['DELETE FROM editorial.audit_event WHERE sequence = 2', '3'],
    ["UPDATE editorial.audit_event SET hash = repeat('a', 64) WHERE sequence = 2", '2'],
    // A whole event made up and hashed rightly still breaks the link of the next one.
    [
      `UPDATE editorial.audit_event SET kind = 'x' WHERE sequence = 2;
       UPDATE editorial.audit_event AS event SET hash = editorial.audit_hash(event) WHERE sequence = 2`,
      '3',
    ],
    // All that follows a deleted event linked and hashed anew: the gap in the numbers is left.
    [
      `DELETE FROM editorial.audit_event WHERE sequence = 2 OR sequence > 3;
       UPDATE editorial.audit_event SET previous_hash = (SELECT hash FROM editorial.audit_event WHERE sequence = 1)
         WHERE sequence = 3;
       UPDATE editorial.audit_event AS event SET hash = editorial.audit_hash(event) WHERE sequence = 3`,
      '3',
    ],
  ])('shows where it was tampered with: %s', async (statement, sequence) => {
    while ((await append(editor, 'test')).rows[0].sequence < 4);
    expect(await tamper(statement)).toBe(sequence);
    expect(await firstBroken()).toBeNull();
  });

  it('refuses the editors, and even the owner, any change', async () => {
    await append(editor, 'test');
    for (const statement of [
      "UPDATE editorial.audit_event SET kind = 'x'",
      'DELETE FROM editorial.audit_event',
      'TRUNCATE editorial.audit_event',
    ]) {
      await expect(editor.query(statement)).rejects.toMatchObject({ code: '42501' });
      await expect(owner.query(statement)).rejects.toMatchObject({ constraint: 'audit_event_append_only' });
    }
  });

  it('makes writers wait for each other, so that no number is skipped or seen early', async () => {
    const other = await connect('editor');
    await editor.query('BEGIN');
    const first = BigInt((await append(editor, 'test')).rows[0].sequence);
    const waiting = append(other, 'test');
    await editor.query('ROLLBACK');
    expect(BigInt((await waiting).rows[0].sequence)).toBe(first);
  });
});

describe('the change feed', () => {
  it('numbers changes from 1 in the order in which they become visible', async () => {
    const other = await connect('editor');
    await editor.query('BEGIN');
    expect((await tell(editor)).rows[0].sequence).toBe('1');
    const waiting = tell(other, 'WITHDRAWN');
    const reader = await connect('partner');
    expect((await reader.query('SELECT FROM published.change')).rowCount).toBe(0);
    await editor.query('COMMIT');
    expect((await waiting).rows[0].sequence).toBe('2');
    expect((await reader.query('SELECT FROM published.change')).rowCount).toBe(2);
  });

  it('only grows', async () => {
    await tell(editor);
    await expect(editor.query('DELETE FROM published.change')).rejects.toMatchObject({ code: '42501' });
    await expect(owner.query('DELETE FROM published.change')).rejects.toMatchObject({
      constraint: 'change_append_only',
    });
    await expect(owner.query('TRUNCATE published.change')).rejects.toMatchObject({ constraint: 'change_append_only' });
  });

  it('knows three kinds', async () => {
    await expect(tell(editor, 'DELETED')).rejects.toMatchObject({ constraint: 'change_kind_check' });
  });
});
