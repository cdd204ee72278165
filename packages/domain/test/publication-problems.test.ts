/** What changes between handing in and publishing: a moved quotation, another text, an article published with an older one. */
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { publishEditions } from '../src/publish-editions.ts';
import { publishPreview } from '../src/publish-preview.ts';
import { scheduleEditions } from '../src/schedule-editions.ts';
import { submitEditions } from '../src/submit-editions.ts';
import { type Desk, expectNothingRefused, openDesk, publishPage } from './desk.ts';
import { distinct, samplePage } from './page.ts';

let desk: Desk;
let articleId: string;
let items: Awaited<ReturnType<typeof publishPage>>['items'];
let pages = 0;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());
beforeEach(async () => {
  ({ articleId, items } = await publishPage(desk, distinct(samplePage(`变动第${++pages}篇。`))));
});

const only = (type: string) => items.filter((item) => item.type === type);
/** The editors changed something, so that the record can be handed in again. */
async function touch(type: 'article' | 'measure', id: string) {
  await desk.owner.query(
    `UPDATE editorial.${type} SET ${type === 'article' ? 'editor' : 'level'} = ${type === 'article' ? "'甲'" : "'COUNTY'"} WHERE id = $1`,
    [id],
  );
}
async function submit(chosen: typeof items) {
  const submitted = await submitEditions(desk.editor, { items: chosen, updateType: 'MINOR' });
  expectNothingRefused(submitted);
  return submitted.applied.map(({ id, version }) => ({ type: 'Edition' as const, id, expectedVersion: version }));
}
/** Another text, with every quotation still in its place. */
async function appendText() {
  await desk.owner.query(
    `UPDATE editorial.article SET text = text || '补。', text_length = text_length + 2,
       text_sha256 = encode(sha256(convert_to(text || '补。', 'UTF8')), 'hex') WHERE id = $1`,
    [articleId],
  );
}
const reasons = async (editions: Awaited<ReturnType<typeof submit>>) =>
  (await publishEditions(desk.reviewer, { items: editions })).refused.map(({ error }) =>
    error.sentences.map(({ en }) => en),
  );

const MOVED = 'A quotation it rests on has moved or was changed since; submit the record again.';
const TEXT = 'The article’s text has changed since; submit the article again.';
const OLDER = 'Its article is published with an earlier text; publish the article again before, or together with it.';

it('refuses what quotes a text that is no more, now and for later, and says so beforehand', async () => {
  await touch('article', articleId);
  await touch('measure', only('Measure')[0]?.id as string);
  const editions = await submit([...only('Article'), ...only('Measure').slice(0, 1)]);
  await appendText();
  expect(await reasons(editions)).toEqual([
    [MOVED, TEXT],
    [MOVED, OLDER],
  ]);
  const [article] = editions;
  expect(await reasons([article as (typeof editions)[number]])).toEqual([[MOVED, TEXT]]);
  const later = await scheduleEditions(desk.reviewer, { items: editions, publishAt: new Date(Date.now() + 3_600_000) });
  expect(later.refused).toHaveLength(2);
  const [preview] = await publishPreview(desk.db, [{ type: 'Article', id: articleId }], desk.reviewer.actor);
  expect(preview?.problems.map(({ message }) => message.en)).toContain(TEXT);
});

it('refuses a measure that quotes a later text than its article is published with, unless both go together', async () => {
  await appendText();
  const [measure] = only('Measure');
  const editions = await submit([measure as (typeof items)[number]]);
  expect(await reasons(editions)).toEqual([[OLDER]]);
  const [article] = await submit(only('Article'));
  expect(await reasons([...editions, article as (typeof editions)[number]])).toEqual([]);
});

it('takes a measure whose article is scheduled with that text', async () => {
  await appendText();
  const editions = await submit(only('Measure').slice(0, 1));
  const article = await submit(only('Article'));
  const publishAt = new Date(Date.now() + 3_600_000);
  expectNothingRefused(await scheduleEditions(desk.reviewer, { items: article, publishAt }));
  expectNothingRefused(await scheduleEditions(desk.reviewer, { items: editions, publishAt }));
});
