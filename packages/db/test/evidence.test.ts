import type pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestDatabase } from './connect.ts';
import { insertArticle, insertEvidence, sha256 } from './rows.ts';

const { connect } = useTestDatabase();
let editor: pg.Client;
beforeAll(async () => {
  editor = await connect('editor');
});

// One character outside the basic plane in front: UTF-16 would count it as two.
const TEXT = '𠮷田说，公安部部署“断卡”行动，严打电信网络诈骗。';
const CAMPAIGN = { start: 9, end: 15, exact: '“断卡”行动', prefix: '部署', suffix: '，严打' };

const changeText = (client: pg.Client, id: string, text: string) =>
  client.query(
    'UPDATE editorial.article SET text = $2, text_sha256 = $3, text_length = char_length($2) WHERE id = $1',
    [id, text, sha256(text)],
  );

describe('evidence', () => {
  it('is stored when it is the code points at its span, with its context', async () => {
    const article = await insertArticle(editor, TEXT);
    await expect(insertEvidence(editor, article, CAMPAIGN)).resolves.toMatch(/^[0-9a-f-]{36}$/);
    const whole = { start: 0, end: Array.from(TEXT).length, exact: TEXT };
    await expect(insertEvidence(editor, article, whole)).resolves.toBeTruthy();
  });

  it.each([
    ['one to the left', { ...CAMPAIGN, start: 8, end: 14 }],
    ['counted in UTF-16', { ...CAMPAIGN, start: 10, end: 16 }],
    ['another character', { ...CAMPAIGN, exact: '“斷卡”行动' }],
    ['a prefix that does not stand there', { ...CAMPAIGN, prefix: '部属' }],
    ['a suffix that does not stand there', { ...CAMPAIGN, suffix: '，严查' }],
    ['a prefix longer than what comes before', { start: 0, end: 1, exact: '𠮷', prefix: '田' }],
    ['past the end', { start: 1000, end: 1001, exact: '断' }],
  ])('is refused: %s', async (_, span) => {
    const article = await insertArticle(editor, TEXT);
    await expect(insertEvidence(editor, article, span)).rejects.toMatchObject({
      code: '23514',
      constraint: 'evidence_quotes_article',
    });
  });

  it.each([
    ['evidence_span_check', { start: -1, end: 0, exact: '断' }],
    ['evidence_span_check', { start: 3, end: 3, exact: '' }],
    ['evidence_exact_length_check', { start: 9, end: 14, exact: '“断卡”行动' }],
    ['evidence_context_length_check', { ...CAMPAIGN, prefix: '部'.repeat(33) }],
  ])('is refused by %s', async (constraint, span) => {
    const article = await insertArticle(editor, TEXT);
    await expect(insertEvidence(editor, article, span)).rejects.toMatchObject({ constraint });
  });

  it('can be kept without its place only as ORPHANED, and comes back only to its place', async () => {
    const article = await insertArticle(editor, TEXT);
    const id = await insertEvidence(editor, article, { start: 2, end: 4, exact: '净网', verdict: 'ORPHANED' });
    await expect(
      editor.query("UPDATE editorial.evidence SET verdict = 'PENDING' WHERE id = $1", [id]),
    ).rejects.toMatchObject({ constraint: 'evidence_quotes_article' });
  });

  it('can be moved only to where it stands', async () => {
    const article = await insertArticle(editor, TEXT);
    const id = await insertEvidence(editor, article, CAMPAIGN);
    const move = (start: number, end: number, exact: string) =>
      editor.query(
        "UPDATE editorial.evidence SET span_start = $2, span_end = $3, exact = $4, prefix = '', suffix = '' WHERE id = $1",
        [id, start, end, exact],
      );
    await expect(move(10, 12, '断网')).rejects.toMatchObject({ constraint: 'evidence_quotes_article' });
    await move(10, 12, '断卡');
  });

  it('holds its text: a change that would lose it is refused', async () => {
    const article = await insertArticle(editor, TEXT);
    await insertEvidence(editor, article, CAMPAIGN);
    await expect(changeText(editor, article, `新华社${TEXT}`)).rejects.toMatchObject({
      constraint: 'article_text_quoted',
    });
    await changeText(editor, article, `${TEXT}全国`);
  });

  it('can be re-anchored in the transaction that changes the text', async () => {
    const article = await insertArticle(editor, TEXT);
    const id = await insertEvidence(editor, article, CAMPAIGN);
    await editor.query('BEGIN; SET CONSTRAINTS ALL DEFERRED');
    await changeText(editor, article, `新华社${TEXT}`);
    await editor.query(
      'UPDATE editorial.evidence SET span_start = span_start + 3, span_end = span_end + 3 WHERE id = $1',
      [id],
    );
    await editor.query('COMMIT');
  });

  it('stops the transaction that changes the text and forgets it', async () => {
    const article = await insertArticle(editor, TEXT);
    await insertEvidence(editor, article, CAMPAIGN);
    await editor.query('BEGIN; SET CONSTRAINTS ALL DEFERRED');
    await changeText(editor, article, `新华社${TEXT}`);
    await expect(editor.query('COMMIT')).rejects.toMatchObject({ constraint: 'article_text_quoted' });
    const { rows } = await editor.query('SELECT text FROM editorial.article WHERE id = $1', [article]);
    expect(rows[0].text).toBe(TEXT);
  });

  it('is checked against a text that another transaction is changing', async () => {
    const other = await connect('editor');
    const article = await insertArticle(editor, TEXT);
    await other.query('BEGIN');
    await changeText(other, article, `新华社${TEXT}`);
    const refused = expect(insertEvidence(editor, article, CAMPAIGN)).rejects.toMatchObject({
      constraint: 'evidence_quotes_article',
    });
    await other.query('COMMIT');
    await refused;
  });

  it('lets two people review spans of one article at once', async () => {
    const other = await connect('editor');
    const article = await insertArticle(editor, TEXT);
    const first = await insertEvidence(editor, article, CAMPAIGN);
    const second = await insertEvidence(editor, article, { start: 4, end: 7, exact: '公安部' });
    const accept = (client: pg.Client, id: string) =>
      client.query("UPDATE editorial.evidence SET verdict = 'ACCEPTED', version = version + 1 WHERE id = $1", [id]);
    await editor.query('BEGIN');
    await accept(editor, first);
    await other.query("SET lock_timeout = '2s'");
    await accept(other, second);
    await editor.query('COMMIT');
  });
});
