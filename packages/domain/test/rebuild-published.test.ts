/** The published side made from the editions again: the same rows, to the last column, whatever has happened to it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishDueEditions } from '../src/publish-due-editions.ts';
import type { Difference } from '../src/publishing/compare-published.ts';
import { rebuildPublished } from '../src/rebuild-published.ts';
import { scheduleEditions } from '../src/schedule-editions.ts';
import { submitEditions } from '../src/submit-editions.ts';
import { updateMeasure } from '../src/update-measure.ts';
import { withdrawEdition } from '../src/withdraw-edition.ts';
import { acceptAll, type Desk, ingest, openDesk, openSource, publish, publishPage, recordsOf } from './desk.ts';
import { distinct, samplePage } from './page.ts';

const TABLES = [
  ...['article', 'measure', 'campaign', 'organization', 'system', 'legal_instrument', 'place', 'scheme', 'concept'],
  ...['evidence', 'change', 'tombstone'],
];
let desk: Desk;
let twice: Awaited<ReturnType<typeof publishPage>>;

/** Every row of every published table, as text. */
async function everything(): Promise<Record<string, string[]>> {
  const rows: Record<string, string[]> = {};
  for (const table of TABLES) {
    const found = await desk.owner.query(`SELECT to_jsonb(t)::text AS row FROM published.${table} AS t ORDER BY 1`);
    rows[table] = found.rows.map(({ row }) => row);
  }
  return rows;
}
const check = () => rebuildPublished(desk.system, { mode: 'CHECK' });
const shown = ({ differences }: { differences: Difference[] }) =>
  differences.map(({ table, problem, columns }) => `${problem} ${table} ${columns.join()}`.trim());

async function withdraw(contentId: string, replacedBy?: string) {
  const { id, version } = await desk.db.edition.findFirstOrThrow({ where: { contentId, state: 'PUBLISHED' } });
  const { type } = twice.items.find((item) => item.id === contentId) ?? { type: 'Measure' };
  await withdrawEdition(desk.reviewer, {
    ...{ id, expectedVersion: version, reason: 'ERROR', explanation: '有误。', dependents: 'WITHDRAW' },
    ...(replacedBy && { replacedBy: { type, id: replacedBy } }),
  });
}
async function change(id: string, fields: { confidence?: number; label?: string }) {
  const { version } = await desk.db.measure.findUniqueOrThrow({ where: { id } });
  await updateMeasure(desk.editor, { id, expectedVersion: version, ...fields });
  return { type: 'Measure' as const, id, expectedVersion: version + 1 };
}
const measuresOf = ({ items }: typeof twice) => items.filter(({ type }) => type === 'Measure').map(({ id }) => id);

/** Texts that may be republished and such that may not; superseded, withdrawn, replaced and brought back. */
beforeAll(async () => {
  desk = await openDesk();
  const sourceId = await openSource(desk);
  await publishPage(desk, samplePage('仅此一版。'));
  await publishPage(desk, distinct(samplePage('可以转载。')), { sourceId });
  // The same campaign, organisation and law in another article, whose quotations come and go with it.
  twice = await publishPage(desk, samplePage('第二篇。'), { sourceId });
  const [first, second] = measuresOf(twice) as [string, string];
  for (const confidence of [60, 61]) await publish(desk, [await change(first, { confidence })]);
  await withdraw(second, first);
  await desk.db.article.update({ where: { id: twice.articleId }, data: { editor: '责编', version: { increment: 1 } } });
  await publish(desk, [{ type: 'Article', id: twice.articleId, expectedVersion: 2 }]);
  // Withdrawn with its measures and back again, one of them only.
  const back = await publishPage(desk, samplePage('又见第三篇。'), { sourceId });
  await withdraw(back.articleId);
  const campaign = back.items.find(({ type }) => type === 'Campaign')?.id as string;
  await desk.owner.query(
    `UPDATE editorial.evidence SET verdict = 'REJECTED' WHERE article_id = $1 AND subject_id = $2`,
    [back.articleId, campaign],
  );
  await publish(
    desk,
    back.items.filter(({ type, id }) => type === 'Article' || id === measuresOf(back)[0]),
  );
  await publish(desk, [await change(measuresOf(back)[0] as string, { label: '又改' })]);
  // Gone for good.
  await withdraw((await publishPage(desk, distinct(samplePage('不再有。')))).articleId);
  // Two copies of a story, the better one later; the earlier one superseded after and before.
  const mirror = await ingest(desk, distinct(samplePage('转载。')));
  const copy = { type: 'Article' as const, id: mirror.articleId as string };
  await publish(desk, [{ ...copy, expectedVersion: 1 }]);
  await desk.db.article.update({ where: { id: copy.id }, data: { editor: '甲', version: { increment: 1 } } });
  await publish(desk, [{ ...copy, expectedVersion: 2 }]);
  const { text, title } = await desk.db.article.findUniqueOrThrow({ where: { id: copy.id } });
  const page = samplePage('转载。');
  expect([page.article.text, page.article.title]).toEqual([text, title]);
  const original = await ingest(desk, page, { bytes: '原件', sourceId });
  await publish(desk, [{ type: 'Article', id: original.articleId as string, expectedVersion: 1 }]);
  await desk.db.article.update({ where: { id: copy.id }, data: { editor: '乙', version: { increment: 1 } } });
  await publish(desk, [{ ...copy, expectedVersion: 3 }]);
  // As scheduled, and one in the making.
  const later = (await ingest(desk, distinct(samplePage('定时。')))).articleId as string;
  await acceptAll(desk, later);
  const submitted = await submitEditions(desk.editor, { items: await recordsOf(desk, later), updateType: 'MAJOR' });
  const editions = submitted.applied.map(({ id, version }) => ({
    type: 'Edition' as const,
    id,
    expectedVersion: version,
  }));
  await scheduleEditions(desk.reviewer, { items: editions, publishAt: new Date(Date.now() + 3_600_000) });
  await desk.owner.query(`UPDATE editorial.edition SET scheduled_for = now() WHERE state = 'SCHEDULED'`);
  await publishDueEditions(desk.system, { editionIds: editions.map(({ id }) => id) });
  await submitEditions(desk.editor, { items: [await change(first, { confidence: 1 })], updateType: 'MINOR' });
  // Editors go on: quotations move, texts change, sources forbid. What was published was published.
  await desk.owner.query(
    `UPDATE editorial.evidence SET item_key = 'moved' WHERE verdict = 'ACCEPTED' AND field = 'MENTION'`,
  );
  await desk.owner.query(`UPDATE editorial.source SET may_republish_text = false`);
});
afterAll(() => desk.close());

describe('rebuildPublished', () => {
  it('finds nothing where nothing is wrong, after all that can happen to records', async () => {
    const before = await everything();
    for (const table of TABLES.filter((name) => name !== 'place'))
      expect([table, before[table]?.length]).not.toEqual([table, 0]);
    const canonical = await desk.db.publishedArticle.findMany({
      where: { retiredAt: { not: null } },
      select: { canonical: true },
    });
    expect(new Set(canonical.map((row) => row.canonical))).toEqual(new Set([true, false]));
    expect(shown(await check())).toEqual([]);
    expect(await everything()).toEqual(before);
  });

  it('makes every row again from nothing, in portions, and tells how far it is', async () => {
    const before = await everything();
    for (const table of TABLES.filter((name) => name !== 'change'))
      await desk.owner.query(`DELETE FROM published.${table}`);
    const progress: [number, number][] = [];
    const { count, editions } = await rebuildPublished(desk.system, {
      portion: 7,
      onProgress: (done, total) => {
        progress.push([done, total]);
      },
    });
    expect(await everything()).toEqual(before);
    expect(count).toBeGreaterThan(editions);
    expect(progress.length).toBeGreaterThan(1);
    expect(progress.at(-1)).toEqual([editions, editions]);
    expect(shown(await check())).toEqual([]);
    const [event] = await desk.db.auditEvent.findMany({ where: { kind: 'published.rebuilt' } });
    expect(event?.detail).toMatchObject({ editions, differences: count, system: 'worker' });
  });

  it('names what is wrong, row and column, and puts right that alone', async () => {
    const before = await everything();
    const { owner } = desk;
    const live = measuresOf(twice)[0] as string;
    await owner.query(
      `UPDATE published.measure SET label = 'x', search_vector = NULL WHERE id = $1 AND retired_at IS NULL`,
      [live],
    );
    await owner.query(`DELETE FROM published.article WHERE id = $1 AND retired_at IS NULL`, [twice.articleId]);
    await owner.query(`INSERT INTO published.system SELECT (jsonb_populate_record(t, jsonb_build_object('id', uuidv7(),
      'edition_id', uuidv7()))).* FROM published.system AS t LIMIT 1`);
    await owner.query(
      `UPDATE published.evidence SET exact = reverse(exact)
      WHERE article_id = $1 AND retired_at IS NULL AND field = 'LEAD_IN'`,
      [twice.articleId],
    );
    await owner.query(`INSERT INTO published.evidence SELECT (jsonb_populate_record(t, jsonb_build_object('id', uuidv7()))).*
      FROM published.evidence AS t LIMIT 1`);
    await owner.query(
      `UPDATE published.tombstone SET reason = 'OTHER', replaced_by_id = NULL WHERE replaced_by_id IS NOT NULL`,
    );
    const expected = [
      'EXTRA published.system',
      'EXTRA published.evidence',
      'DIFFERENT published.measure label,search_vector',
      'MISSING published.article',
      'DIFFERENT published.evidence exact',
      'DIFFERENT published.tombstone reason,replaced_by_id',
    ];
    const found = await check();
    expect(shown(found).sort()).toEqual(expected.sort());
    expect(found.count).toBe(expected.length);
    expect(found.differences.find(({ table }) => table === 'published.measure')).toMatchObject({
      id: live,
      editionNumber: 3,
    });
    const repaired = await rebuildPublished(desk.system);
    expect(
      shown(repaired)
        .filter((line) => !line.includes('canonical'))
        .sort(),
    ).toEqual(expected);
    expect(await everything()).toEqual(before);
    expect((await check()).count).toBe(0);
  });

  it('looks at one moment, while others go on publishing', async () => {
    const progress: [number, number][] = [];
    const { count } = await rebuildPublished(desk.system, {
      ...{ mode: 'CHECK', portion: 7 },
      onProgress: async (done, total) => {
        if (progress.push([done, total]) === 1) await publishPage(desk, distinct(samplePage('其间。')));
      },
    });
    const [done, total] = progress.at(-1) ?? [];
    expect([count, done]).toEqual([0, total]);
    const after = await check();
    expect(after.count).toBe(0);
    expect(after.editions).toBeGreaterThan(total ?? 0);
  });

  it('chooses the canonical copies anew', async () => {
    const before = await everything();
    await desk.owner.query('UPDATE published.article SET canonical = NOT canonical WHERE retired_at IS NULL');
    const { count } = await check();
    expect(new Set(shown(await check()))).toEqual(new Set(['DIFFERENT published.article canonical']));
    expect((await rebuildPublished(desk.system)).count).toBe(count);
    expect(await everything()).toEqual(before);
  });

  it('leaves the feed alone, and everything when it fails on the way', async () => {
    const before = await everything();
    await desk.owner.query(`UPDATE published.tombstone SET reason = 'OTHER'`);
    const broken = rebuildPublished(desk.system, {
      onProgress: () => {
        throw new Error('stopped');
      },
    });
    await expect(broken).rejects.toThrow('stopped');
    expect((await check()).count).toBe(before.tombstone?.filter((row) => !row.includes('"reason": "OTHER"')).length);
    await rebuildPublished(desk.system);
    expect(await everything()).toEqual(before);
  });
});
