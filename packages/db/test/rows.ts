/** Rows for the tests of this folder: the least that each table takes. */
import { createHash, randomUUID } from 'node:crypto';
import type pg from 'pg';

export const sha256 = (content: string) => createHash('sha256').update(content).digest('hex');

export async function insertUser(client: pg.Client): Promise<string> {
  const { rows } = await client.query('INSERT INTO auth."user" (name, email) VALUES ($1, $2) RETURNING id', [
    'Editor',
    `${randomUUID()}@example.org`,
  ]);
  return rows[0].id;
}

/** An article of its own snapshot and story. Answers its id. */
export async function insertArticle(client: pg.Client, text: string): Promise<string> {
  const page = `${text} ${randomUUID()}`;
  const snapshot = await client.query(
    `INSERT INTO editorial.snapshot (sha256, content, byte_length, media_type)
     VALUES ($1, convert_to($2, 'UTF8'), octet_length(convert_to($2, 'UTF8')), 'text/html') RETURNING id`,
    [sha256(page), page],
  );
  const story = await client.query('INSERT INTO editorial.story DEFAULT VALUES RETURNING id');
  const { rows } = await client.query(
    `INSERT INTO editorial.article
       (snapshot_id, story_id, title, language, text, text_sha256, text_length, parser_version, quality)
     VALUES ($1, $2, '标题', 'zh-Hans', $3, $4, char_length($3), '0.1.0', 90) RETURNING id`,
    [snapshot.rows[0].id, story.rows[0].id, text, sha256(text)],
  );
  return rows[0].id;
}

/** Evidence for the article itself, with whatever is given instead. Answers its id. */
export async function insertEvidence(
  client: pg.Client,
  articleId: string,
  span: { start: number; end: number; exact: string; prefix?: string; suffix?: string; verdict?: string },
): Promise<string> {
  const { rows } = await client.query(
    `INSERT INTO editorial.evidence
       (subject_type, subject_id, field, article_id, span_start, span_end, exact, prefix, suffix, origin, verdict)
     VALUES ('ARTICLE', $1, 'TITLE', $1, $2, $3, $4, $5, $6, 'RULE', $7) RETURNING id`,
    [articleId, span.start, span.end, span.exact, span.prefix ?? '', span.suffix ?? '', span.verdict ?? 'PENDING'],
  );
  return rows[0].id;
}

/** An edition with the given columns over those of a draft. Answers its id. */
export async function insertEdition(client: pg.Client, columns: Record<string, unknown>): Promise<string> {
  const all = { content_type: 'MEASURE', number: 1, document: '{}', ...columns };
  const names = Object.keys(all).map((name) => client.escapeIdentifier(name));
  const places = names.map((_, index) => `$${index + 1}`);
  const { rows } = await client.query(
    `INSERT INTO editorial.edition (${names.join()}) VALUES (${places.join()}) RETURNING id`,
    Object.values(all),
  );
  return rows[0].id;
}
