import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestDatabase } from './connect.ts';
import { insertEdition, insertUser, sha256 } from './rows.ts';

const { connect } = useTestDatabase();
let editor: pg.Client;
let author: string;
let reviewer: string;
beforeAll(async () => {
  editor = await connect('editor');
  author = await insertUser(editor);
  reviewer = await insertUser(editor);
});

const AT = '2026-03-01T00:00:00Z';
const submitted = () => ({ state: 'SUBMITTED', submitted_by_id: author, submitted_at: AT, update_type: 'MINOR' });
const published = () => ({
  ...submitted(),
  state: 'PUBLISHED',
  published_by_id: reviewer,
  published_at: AT,
  sha256: sha256('{}'),
});
const withdrawn = () => ({ ...published(), state: 'WITHDRAWN', withdrawn_at: AT, withdrawal_reason: 'ERROR' });
const superseded = () => ({ ...published(), state: 'SUPERSEDED', superseded_at: AT });
const insert = (columns: Record<string, unknown>) => insertEdition(editor, { content_id: randomUUID(), ...columns });
const set = (id: string, assignments: string) =>
  editor.query(`UPDATE editorial.edition SET ${assignments} WHERE id = $1`, [id]);

describe('editions of one record', () => {
  it.each(['DRAFT', 'SUBMITTED', 'CHANGES_REQUESTED', 'SCHEDULED'])(
    'has one in the making: a draft beside %s is refused',
    async (state) => {
      const content_id = randomUUID();
      const more = { scheduled_for: AT, scheduled_by_id: reviewer, review_comment: 'Name the source.' };
      await insert({ content_id, ...submitted(), ...more, state });
      await expect(insert({ content_id, number: 2 })).rejects.toMatchObject({ constraint: 'edition_one_draft' });
    },
  );

  it('has one live, besides old ones and one in the making', async () => {
    const content_id = randomUUID();
    await insert({ content_id, ...superseded() });
    await insert({ content_id, ...withdrawn(), number: 2 });
    await insert({ content_id, ...published(), number: 3 });
    await insert({ content_id, number: 4 });
    await expect(insert({ content_id, ...published(), number: 5 })).rejects.toMatchObject({
      constraint: 'edition_one_live',
    });
  });

  it('never repeats a number', async () => {
    const content_id = randomUUID();
    await insert({ content_id, ...superseded() });
    await expect(insert({ content_id })).rejects.toMatchObject({ constraint: 'edition_content_id_number_key' });
  });
});

describe('publishing', () => {
  it('takes a second reader', async () => {
    await expect(insert({ ...published(), published_by_id: author })).rejects.toMatchObject({
      constraint: 'edition_second_reader',
    });
    await insert(published());
  });

  it('goes without one only as forced, with a reason', async () => {
    const alone = { ...published(), published_by_id: author, forced: true };
    await expect(insert(alone)).rejects.toMatchObject({ constraint: 'edition_force_reason' });
    await expect(insert({ ...alone, force_reason: ' ' })).rejects.toMatchObject({ constraint: 'edition_force_reason' });
    await insert({ ...alone, force_reason: 'Nobody else is here this week.' });
  });

  it.each([
    ['nobody', { published_by_id: null }],
    ['nobody who handed it in', { submitted_by_id: null }],
    ['no time', { published_at: null }],
    ['no hash', { sha256: null }],
    ['no update type', { update_type: null }],
  ])('is refused with %s', async (_, gap) => {
    await expect(insert({ ...published(), ...gap })).rejects.toMatchObject({ constraint: 'edition_published_whole' });
  });

  it('takes a change note for a major update, first editions and drafts aside', async () => {
    const major = { ...published(), update_type: 'MAJOR' };
    await insert(major);
    await insert({ number: 2, update_type: 'MAJOR' });
    await expect(insert({ ...major, number: 2 })).rejects.toMatchObject({ constraint: 'edition_change_note' });
    await expect(insert({ ...submitted(), update_type: 'MAJOR', number: 2 })).rejects.toMatchObject({
      constraint: 'edition_change_note',
    });
    await insert({ ...major, number: 2, change_note: 'The measure is in force.' });
  });

  it('takes a time and a second reader when scheduled', async () => {
    const scheduled = { ...submitted(), state: 'SCHEDULED', scheduled_for: AT, scheduled_by_id: reviewer };
    for (const gap of [{ scheduled_for: null }, { scheduled_by_id: null }])
      await expect(insert({ ...scheduled, ...gap })).rejects.toMatchObject({ constraint: 'edition_scheduled_whole' });
    const alone = { ...scheduled, scheduled_by_id: author };
    await expect(insert(alone)).rejects.toMatchObject({ constraint: 'edition_second_scheduler' });
    await insert(scheduled);
    await insert({ ...alone, forced: true, force_reason: 'Nobody else is here this week.' });
  });

  it('takes a comment when sent back', async () => {
    const back = { ...submitted(), state: 'CHANGES_REQUESTED' };
    for (const review_comment of [null, ' '])
      await expect(insert({ ...back, review_comment })).rejects.toMatchObject({ constraint: 'edition_review_comment' });
    await insert({ ...back, review_comment: 'Name the source.' });
  });

  it('never follows on what nobody has handed in, or what was sent back', async () => {
    const live = `state = 'PUBLISHED', published_at = now(), published_by_id = '${reviewer}', sha256 = '${sha256('')}'`;
    for (const columns of [{ state: 'DRAFT' }, { state: 'CHANGES_REQUESTED', review_comment: 'Name the source.' }]) {
      const id = await insert({ ...submitted(), ...columns });
      await expect(set(id, live)).rejects.toMatchObject({ constraint: 'edition_state_order' });
    }
    const draft = await insert({});
    for (const state of ['CHANGES_REQUESTED', 'SUPERSEDED', 'WITHDRAWN'])
      await expect(set(draft, `state = '${state}', review_comment = 'x'`)).rejects.toMatchObject({
        constraint: 'edition_state_order',
      });
  });

  it('takes a reason when withdrawn', async () => {
    const id = await insert(published());
    await expect(set(id, "state = 'WITHDRAWN', withdrawn_at = now()")).rejects.toMatchObject({
      constraint: 'edition_withdrawn_whole',
    });
  });
});

describe('a published edition', () => {
  it.each([
    'document = \'{"a":1}\'',
    `sha256 = '${sha256('other')}'`,
    "change_note = 'Another'",
    "published_at = '2026-04-01'",
    "forced = true, force_reason = 'Later thought'",
    "update_type = 'MAJOR'",
  ])('stays as it is: %s', async (assignments) => {
    for (const columns of [published(), superseded(), withdrawn()]) {
      const id = await insert(columns);
      await expect(set(id, assignments)).rejects.toMatchObject({ constraint: 'edition_frozen' });
    }
  });

  it('keeps its record and number, as every edition does', async () => {
    for (const columns of [{}, published()]) {
      const id = await insert(columns);
      await expect(set(id, 'number = 9')).rejects.toMatchObject({ constraint: 'edition_number_kept' });
      await expect(set(id, 'content_id = uuidv7()')).rejects.toMatchObject({ constraint: 'edition_number_kept' });
    }
  });

  it('can be superseded and withdrawn, and never goes back', async () => {
    const id = await insert(published());
    await set(id, "state = 'SUPERSEDED', superseded_at = now(), version = version + 1");
    await expect(set(id, "state = 'PUBLISHED'")).rejects.toMatchObject({ constraint: 'edition_state_order' });
    await set(id, "state = 'WITHDRAWN', withdrawn_at = now(), withdrawal_reason = 'LEGAL'");
    for (const state of ['PUBLISHED', 'SUPERSEDED', 'DRAFT'])
      await expect(set(id, `state = '${state}'`)).rejects.toMatchObject({ constraint: 'edition_state_order' });
  });

  it('can not be deleted; a draft can', async () => {
    const remove = (id: string) => editor.query('DELETE FROM editorial.edition WHERE id = $1', [id]);
    for (const columns of [published(), superseded(), withdrawn()])
      await expect(remove(await insert(columns))).rejects.toMatchObject({ constraint: 'edition_kept' });
    await expect(remove(await insert({}))).resolves.toMatchObject({ rowCount: 1 });
  });

  it('takes the place of the one before in one transaction', async () => {
    const content_id = randomUUID();
    const before = await insert({ content_id, ...published() });
    const next = await insert({ content_id, ...submitted(), number: 2 });
    await editor.query('BEGIN');
    await set(before, "state = 'SUPERSEDED', superseded_at = now()");
    await set(
      next,
      `state = 'PUBLISHED', published_at = now(), published_by_id = '${reviewer}', sha256 = '${sha256('')}'`,
    );
    await editor.query('COMMIT');
  });
});
