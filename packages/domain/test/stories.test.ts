/** Copies of one text, damaged or whole, in one story; which of them counts; an editor's say in both. */
import { readFileSync } from 'node:fs';
import { parsePage } from '@countermeasure/parser/parse-page';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { damage, site } from '../../parser/test/damage.ts';
import { ValidationError } from '../src/errors.ts';
import { moveToStory } from '../src/move-to-story.ts';
import { reviewEvidence } from '../src/review-evidence.ts';
import { setCanonicalArticle } from '../src/set-canonical-article.ts';
import { undo } from '../src/undo.ts';
import { type Desk, evidenceOf, ingest, openDesk } from './desk.ts';
import { addMeasure, pageOf } from './page.ts';
import { wholeDatabase } from './whole-database.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const textOf = (name: string) =>
  readFileSync(new URL(`../../parser/test/texts/${name}.txt`, import.meta.url), 'utf8').trim();
/** A page with one measure: its first paragraph's beginning. */
function page(text: string, damages = 0) {
  const made = pageOf(text);
  addMeasure(made, text.slice(0, 12));
  for (let nth = 0; nth < damages; nth++)
    made.diagnostics.push({ code: 'DAMAGED_PLACE', message: 'x', severity: 'WARNING' } as never);
  return made;
}
const mirrorOf = (text: string, seed = 105) => page(damage(text, site(seed)).page, 3);
const measuresOf = (articleId: string | null) =>
  desk.db.measure.count({ where: { articleId: articleId as string, deletedAt: null } });
const articleOf = (id: string | null) =>
  desk.db.article.findUniqueOrThrow({ where: { id: id as string }, include: { story: true } });

describe('near duplicates', () => {
  it('puts a mirror’s damaged copy into the clean article’s story, without measures of its own', async () => {
    const text = textOf('42-police-campaign-briefing');
    const clean = await ingest(desk, page(text));
    const mirror = await ingest(desk, mirrorOf(text));
    expect(mirror.state).toBe('DUPLICATE');
    const [first, second] = [await articleOf(clean.articleId), await articleOf(mirror.articleId)];
    expect(second.storyId).toBe(first.storyId);
    expect(first.story.canonicalId).toBe(first.id);
    expect([await measuresOf(first.id), await measuresOf(second.id)]).toEqual([1, 0]);
    // What the parser makes of the mirror's bytes joins them, too.
    const repaired = parsePage(damage(text, site(202)).page);
    expect((await ingest(desk, repaired)).state).toBe('DUPLICATE');
  });
  it('lets the clean text take the first place of a damaged one that nobody has judged', async () => {
    const text = textOf('43-loan-advertising-rules');
    const mirror = await ingest(desk, mirrorOf(text));
    const clean = await ingest(desk, page(text));
    expect([mirror.state, clean.state]).toEqual(['NEW', 'NEW']);
    const [damaged, whole] = [await articleOf(mirror.articleId), await articleOf(clean.articleId)];
    expect(whole.story).toMatchObject({ id: damaged.storyId, canonicalId: whole.id });
    expect([await measuresOf(damaged.id), await measuresOf(whole.id)]).toEqual([0, 1]);
    expect(await desk.db.evidence.count({ where: { articleId: damaged.id } })).toBe(0);
  });
  it('leaves the first place to a copy in which an editor has decided something', async () => {
    const text = textOf('44-court-card-renters');
    const mirror = await ingest(desk, mirrorOf(text));
    const [evidence] = await evidenceOf(desk, mirror.articleId as string);
    const items = [{ type: 'Evidence' as const, id: evidence?.id as string, expectedVersion: 1 }];
    await reviewEvidence(desk.editor, { items, verdict: 'ACCEPTED' });
    const clean = await ingest(desk, page(text));
    expect(clean.state).toBe('DUPLICATE');
    expect((await articleOf(clean.articleId)).story.canonicalId).toBe(mirror.articleId);
    expect([await measuresOf(mirror.articleId), await measuresOf(clean.articleId)]).toEqual([1, 0]);
  });
  it('makes one story of copies that come at the same time', async () => {
    const text = textOf('45-notice-surrender');
    const seeds = [105, 202, 313];
    const ends = await Promise.all(seeds.map((seed) => ingest(desk, mirrorOf(text, seed))));
    const stories = await Promise.all(ends.map(async ({ articleId }) => (await articleOf(articleId)).storyId));
    expect(new Set(stories).size).toBe(1);
    expect(ends.map(({ state }) => state).sort()).toEqual(['DUPLICATE', 'DUPLICATE', 'NEW']);
  });
  it('keeps bulletins of one pattern apart, whose figures differ', async () => {
    const text = textOf('46-miracle-pills-market');
    await ingest(desk, page(`${text}\n共有11、12、13、14、15、16起。`));
    const next = await ingest(desk, page(`${text}\n共有21、22、23、24、25、26起。`));
    expect(next.state).toBe('NEW');
  });
});

describe('an editor’s say', () => {
  async function story(name: string) {
    const text = textOf(name);
    const clean = await ingest(desk, page(text));
    const mirror = await ingest(desk, mirrorOf(text));
    return { text, first: await articleOf(clean.articleId), second: await articleOf(mirror.articleId) };
  }
  it('chooses the copy that counts; it stays when others come, and goes back by undo', async () => {
    const { text, first, second } = await story('47-clean-net-campaign');
    const before = await wholeDatabase(desk);
    const storyId = first.storyId;
    const choice = { storyId, expectedVersion: first.story.version, articleId: second.id };
    const result = await setCanonicalArticle(desk.editor, choice);
    await ingest(desk, page(text), { bytes: 'the same text from elsewhere' });
    expect((await articleOf(first.id)).story.canonicalId).toBe(second.id);
    await expect(setCanonicalArticle(desk.editor, choice)).rejects.toMatchObject({ code: 'STALE_VERSION' });
    await undo(desk.editor, { actionId: result.actionId as string });
    expect((await articleOf(first.id)).story.canonicalId).toBe(first.id);
    expect((await wholeDatabase(desk)).story).toEqual(before.story);
    const other = await story('48-sim-card-controls');
    const foreign = { storyId, expectedVersion: (await articleOf(first.id)).story.version, articleId: other.first.id };
    await expect(setCanonicalArticle(desk.editor, foreign)).rejects.toThrow(ValidationError);
  });
  it('moves an article to a story of its own and back, by hand or by undo', async () => {
    const { first, second } = await story('49-interview-fraud-officer');
    const before = await wholeDatabase(desk);
    const out = await moveToStory(desk.editor, { articleId: first.id, expectedVersion: first.version });
    expect((await articleOf(first.id)).story).toMatchObject({ id: out.id, canonicalId: first.id });
    expect((await articleOf(second.id)).story.canonicalId).toBe(second.id);
    await undo(desk.editor, { actionId: out.actionId as string });
    expect(await wholeDatabase(desk)).toEqual(before);
    const again = await moveToStory(desk.editor, { articleId: first.id, expectedVersion: first.version + 2 });
    const back = { articleId: first.id, expectedVersion: first.version + 3, storyId: second.storyId };
    const joined = await moveToStory(desk.editor, back);
    expect(joined.id).toBe(second.storyId);
    expect((await articleOf(first.id)).story.canonicalId).toBe(second.id);
    await expect(undo(desk.editor, { actionId: again.actionId as string })).rejects.toMatchObject({
      reason: 'LATER_CHANGE',
    });
    const alone = { articleId: first.id, expectedVersion: first.version + 4, storyId: second.storyId };
    await expect(moveToStory(desk.editor, alone)).rejects.toMatchObject({ reason: 'ALREADY_DONE' });
  });
});
