import { readFileSync } from 'node:fs';
import { parsePage } from '@countermeasure/parser';
import { extractFacts } from '@countermeasure/parser/extract-facts';
import type { ParsedPage } from '@countermeasure/parser/parsed-page';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { decideRepairs } from '../src/decide-repairs.ts';
import { NotFoundError, PermissionError, StaleVersionError } from '../src/errors.ts';
import { decideText, type PlannedRepair, placesInText } from '../src/repair-plan.ts';
import { reparseArticle } from '../src/reparse-article.ts';
import { reviewEvidence } from '../src/review-evidence.ts';
import { undo } from '../src/undo.ts';
import { updateMeasure } from '../src/update-measure.ts';
import { acceptAll, type Desk, evidenceOf, forgetCopies, ingest, openDesk, publish, recordsOf } from './desk.ts';

let desk: Desk;
let id: string;
let nth = 0;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const SEED = readFileSync(new URL('../../parser/test/pages/seed/page.txt', import.meta.url), 'utf8');

const NESTED = readFileSync(
  new URL('../../parser/test/pages/04-joint-opinion-nested/page.txt', import.meta.url),
  'utf8',
);

/** The page as a former parser read it: some repairs it did not know, the last measures it did not find. */
function formerReading(bytes: string): ParsedPage {
  const page = parsePage(new TextEncoder().encode(bytes), { mediaType: 'application/octet-stream' });
  const repairs: PlannedRepair[] = page.repairs.map((repair, nth) => ({
    key: `r${nth + 1}`,
    ...repair,
    applied: true,
  }));
  const { text, slices, paragraphs } = page.article;
  const planned = { text, slices, paragraphs, repairs };
  const unknown = [...placesInText(planned).keys()].filter((_, nth) => nth % 12 === 0);
  const decided = decideText(
    planned,
    unknown.map((key) => ({ key, verdict: 'REVERT' as const })),
  );
  const article = { ...page.article, text: decided.text, slices: decided.slices, paragraphs: decided.paragraphs };
  const plan = decided.repairs.filter(({ applied }) => applied).map(({ key: _, applied: __, ...repair }) => repair);
  const facts = extractFacts(article);
  const measures = facts.measures.slice(0, -2);
  const measureLists = facts.measureLists.filter(({ measures: ids }) => measures.some(({ id }) => ids.includes(id)));
  return { ...page, parserVersion: '0.0.9', article, repairs: plan, ...facts, measures, measureLists };
}

const bytesOf = (mark: number) => `${SEED}\n第${mark}次。`;
beforeEach(async () => {
  await forgetCopies(desk);
  const bytes = bytesOf(++nth);
  id = (await ingest(desk, formerReading(bytes), { bytes })).articleId as string;
});
const read = () => desk.db.article.findUniqueOrThrow({ where: { id } });
const reparse = async () => reparseArticle(desk.editor, { id, expectedVersion: (await read()).version });
const measuresOf = () =>
  desk.db.measure.findMany({ where: { articleId: id, deletedAt: null }, orderBy: { position: 'asc' } });
async function state() {
  const { version: _, updatedAt: _at, updatedById: _by, claimedUntil: _until, ...article } = await read();
  const omit = { version: true, updatedAt: true, updatedById: true, createdAt: true } as const;
  return {
    article,
    evidence: await desk.db.evidence.findMany({
      where: { articleId: id },
      orderBy: { id: 'asc' },
      omit: { version: true, updatedAt: true, createdAt: true },
    }),
    measures: await desk.db.measure.findMany({
      where: { articleId: id, deletedAt: null },
      orderBy: { id: 'asc' },
      omit,
      include: { actors: true, campaigns: true },
    }),
    lists: await desk.db.measureList.findMany({
      where: { articleId: id, deletedAt: null },
      orderBy: { id: 'asc' },
      omit,
    }),
    revisions: await desk.db.articleRevision.count({ where: { articleId: id } }),
  };
}
async function expectQuoted() {
  const points = Array.from((await read()).text);
  for (const { start, end, exact, verdict } of await evidenceOf(desk, id)) {
    if (verdict !== 'ORPHANED') expect(points.slice(start, end).join('')).toBe(exact);
  }
}

describe('reparseArticle', () => {
  it('gives the article the present reading, keeps the former one, and loses nothing that was accepted', async () => {
    await acceptAll(desk, id);
    const before = await state();
    const result = await reparse();
    const { page } = {
      page: parsePage(new TextEncoder().encode(bytesOf(nth)), { mediaType: 'application/octet-stream' }),
    };
    const now = await state();
    expect(now.article).toMatchObject({ id, text: page.article.text, parserVersion: page.parserVersion });
    expect(now.article.text).not.toBe(before.article.text);
    const [revision] = await desk.db.articleRevision.findMany({ where: { articleId: id } });
    expect(revision).toMatchObject({
      text: before.article.text,
      parserVersion: '0.0.9',
      parsedAt: before.article.createdAt,
    });
    expect(revision?.measureChanges).toContainEqual(expect.objectContaining({ kind: 'ADDED', before: null }));
    const ids = new Set(now.evidence.map(({ id }) => id));
    expect(before.evidence.filter(({ id }) => !ids.has(id))).toEqual([]);
    await expectQuoted();
    // What reads as it did stays accepted; what does not is for an editor to look at.
    for (const row of before.evidence) {
      const after = now.evidence.find(({ id }) => id === row.id);
      expect(after?.verdict).toBe(
        after?.exact === row.exact && after.verdict !== 'ORPHANED'
          ? 'ACCEPTED'
          : after?.verdict === 'ORPHANED'
            ? 'ORPHANED'
            : 'PENDING',
      );
    }
    const { kept, moved, found, changed, orphaned, dropped } = result.report;
    expect(kept + moved + found + changed + orphaned).toBe(before.evidence.length);
    expect(changed).toBeGreaterThan(0);
    expect(dropped).toBe(0);
    expect(result.orphaned).toHaveLength(orphaned);
    expect(now.article.state).toBe('IN_REVIEW');
  });

  it('proposes what is new, once, and in its list', async () => {
    const before = await measuresOf();
    const result = await reparse();
    const now = await measuresOf();
    const page = parsePage(new TextEncoder().encode(bytesOf(nth)), { mediaType: 'application/octet-stream' });
    const beginning = (text = '') => text.slice(0, 20);
    expect(now.map(({ text }) => beginning(text))).toEqual(
      page.measures.map(({ evidence }) => beginning(evidence[0]?.exact)),
    );
    expect(result.added.measures).toBe(now.length - before.length);
    expect(now.slice(0, before.length).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    const lists = await desk.db.measureList.findMany({ where: { articleId: id, deletedAt: null } });
    expect(lists).toHaveLength(page.measureLists.length);
    const again = await reparse();
    expect(again).toMatchObject({ actionId: null, added: { measures: 0, evidence: 0 }, withdrawn: 0 });
  });

  it('does not propose again what was rejected, and keeps it rejected', async () => {
    const rows = await evidenceOf(desk, id);
    const items = rows.map(({ id, version }) => ({ type: 'Evidence' as const, id, expectedVersion: version }));
    await reviewEvidence(desk.editor, { items, verdict: 'REJECTED' });
    const result = await reparse();
    const now = await evidenceOf(desk, id);
    const kept = now.filter((row) => rows.some(({ id }) => id === row.id));
    expect(kept.every(({ verdict }) => verdict === 'REJECTED')).toBe(true);
    expect(kept.length + result.report.dropped).toBe(rows.length);
    expect(await measuresOf()).toHaveLength(
      new Set(rows.filter(({ field }) => field === 'TEXT').map(({ subjectId }) => subjectId)).size + 2,
    );
  });

  it('takes away proposals that nobody has judged and that it no longer makes; a judged one stays', async () => {
    const [first, second] = await measuresOf();
    const wrong = async (measureId: string) =>
      desk.db.evidence.findMany({ where: { subjectId: measureId }, orderBy: { start: 'asc' } });
    // Two proposals of the former parser that the present one would not make: their text is somewhere else.
    for (const measure of [first, second]) {
      const [title] = await evidenceOf(desk, id);
      const { start, end, exact, prefix, suffix } = title as NonNullable<typeof title>;
      await desk.db.evidence.updateMany({
        where: { subjectId: measure?.id as string, field: 'TEXT' },
        data: { start, end, exact, prefix, suffix },
      });
    }
    await updateMeasure(desk.editor, { id: second?.id as string, expectedVersion: 1, label: '编辑过' });
    const result = await reparse();
    expect(result.withdrawn).toBeGreaterThan(0);
    const ids = (await measuresOf()).map(({ id }) => id);
    expect(ids).not.toContain(first?.id);
    expect(ids).toContain(second?.id);
    expect(await wrong(first?.id as string)).toEqual([]);
  });

  it('decides again what an editor had decided about repairs', async () => {
    const { repairs, version } = await read();
    const places = placesInText({ slices: (await read()).slices as never, repairs: repairs as never });
    const [key] = [...places.keys()];
    await decideRepairs(desk.editor, {
      articleId: id,
      expectedVersion: version,
      decisions: [{ key: key as string, verdict: 'REPLACE', replacement: '（编者改）' }],
    });
    const result = await reparse();
    expect(result.decisions).toEqual({ kept: 1, lost: 0 });
    expect((await read()).text).toContain('（编者改）');
    await expectQuoted();
  });

  it('leaves the live edition as it is', async () => {
    await acceptAll(desk, id);
    await publish(
      desk,
      (await recordsOf(desk, id)).filter(({ type }) => type === 'Article'),
    );
    const before = await desk.db.publishedArticle.findMany({ where: { id } });
    await reparse();
    expect(await desk.db.publishedArticle.findMany({ where: { id } })).toEqual(before);
  });

  it('is undone to the letter, and done again', async () => {
    await acceptAll(desk, id);
    const before = await state();
    const { actionId } = await reparse();
    const after = await state();
    const undone = await undo(desk.editor, { actionId: actionId as string });
    expect(await state()).toEqual(before);
    await undo(desk.editor, { actionId: undone.actionId });
    expect(await state()).toEqual(after);
  });

  it('refuses a stale version, a viewer, and what is not there', async () => {
    await expect(reparseArticle(desk.editor, { id, expectedVersion: 9 })).rejects.toThrow(StaleVersionError);
    await expect(reparseArticle(desk.viewer, { id, expectedVersion: 1 })).rejects.toThrow(PermissionError);
    const missing = '0190d0a0-1111-7000-8000-000000000001';
    await expect(reparseArticle(desk.editor, { id: missing, expectedVersion: 1 })).rejects.toThrow(NotFoundError);
  });

  // Last, since the pages before it are told apart by their re-parsed texts.
  it('finds lists inside measures of lists, and is undone', async () => {
    const bytes = `${NESTED}\n第${nth}次。`;
    const page = parsePage(new TextEncoder().encode(bytes), { mediaType: 'application/octet-stream' });
    expect(page.measureLists.some(({ parentMeasure }) => parentMeasure)).toBe(true);
    const former = { ...page, parserVersion: '0.0.9', measures: [], measureLists: [] };
    id = (await ingest(desk, former, { bytes })).articleId as string;
    const before = await state();
    const { actionId, added } = await reparse();
    expect(added.measures).toBe(page.measures.length);
    const { lists } = await state();
    expect(lists.filter(({ parentId }) => parentId !== null)).toHaveLength(
      page.measureLists.filter(({ parentMeasure }) => parentMeasure).length,
    );
    await undo(desk.editor, { actionId: actionId as string });
    expect(await state()).toEqual(before);
  });
});
