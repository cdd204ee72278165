/**
 * Many hands at once on one record: one wins, the others are told so, and nobody ever sees a deadlock or a serialisation
 * error. `npm run test:concurrency` runs the full 40 rounds of 25 writers.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../src/command.ts';
import { DomainError, StaleVersionError } from '../src/errors.ts';
import { lockRows } from '../src/locks.ts';
import { mergeRecords } from '../src/merge-records.ts';
import { publishEditions } from '../src/publish-editions.ts';
import { reviewEvidence } from '../src/review-evidence.ts';
import { submitEditions } from '../src/submit-editions.ts';
import { updateMeasure } from '../src/update-measure.ts';
import { updateOrganization } from '../src/update-organization.ts';
import { acceptAll, type Desk, ingest, openDesk, recordsOf } from './desk.ts';
import { samplePage } from './page.ts';

const ROUNDS = Number(process.env.CONCURRENCY_ROUNDS ?? 4);
const WRITERS = 25;

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

let pages = 0;
const newArticle = async () => (await ingest(desk, samplePage(`并发之${++pages}。`))).articleId as string;

/** What went through; whatever else than a refusal in words was thrown is thrown on. */
function settled<Value>(ends: PromiseSettledResult<Value>[]): { done: Value[]; refused: DomainError[] } {
  const refused = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason] : []));
  const defect = refused.find((reason) => !(reason instanceof DomainError));
  if (defect) throw defect;
  return { done: ends.flatMap((end) => (end.status === 'fulfilled' ? [end.value] : [])), refused };
}

describe('writers of one record', () => {
  it(
    `one wins in each of ${ROUNDS} rounds, all others are told so`,
    async () => {
      const articleId = await newArticle();
      const { id, version } = await desk.db.measure.findFirstOrThrow({ where: { articleId } });
      let told = 0;
      for (let round = 0; round < ROUNDS; round++) {
        const expectedVersion = version + round;
        const writers = Array.from({ length: WRITERS }, (_, writer) =>
          updateMeasure(writer % 2 ? desk.editor : desk.reviewer, {
            id,
            expectedVersion,
            label: `第${round}轮${writer}`,
          }),
        );
        const { done, refused } = settled(await Promise.allSettled(writers));
        expect(done).toHaveLength(1);
        expect(refused.every((error) => error instanceof StaleVersionError)).toBe(true);
        told += refused.length;
      }
      expect(told).toBe(ROUNDS * (WRITERS - 1));
      expect((await desk.db.measure.findUniqueOrThrow({ where: { id } })).version).toBe(version + ROUNDS);
      const actions = { command: 'updateMeasure', records: { some: { recordId: id } } };
      expect(await desk.db.action.count({ where: actions })).toBe(ROUNDS);
      expect(await desk.db.auditEvent.count({ where: { subjectId: id, kind: 'measure.updated' } })).toBe(ROUNDS);
    },
    ROUNDS * 20_000,
  );
});

describe('a deadlock', () => {
  it('is taken for no error: the one that PostgreSQL breaks off runs again', async () => {
    const articleId = await newArticle();
    const [one, other] = await desk.db.measure.findMany({ where: { articleId }, take: 2 });
    const ids = [one?.id as string, other?.id as string];
    let attempts = 0;
    let meet: () => void = () => undefined;
    const bothHold = new Promise<void>((resolve) => {
      meet = resolve;
    });
    const crossed = (order: string[]) =>
      runCommand(desk.editor, 'updateMeasure', async ({ tx }) => {
        await lockRows(tx, 'Measure', order.slice(0, 1));
        if (++attempts === 2) meet();
        await bothHold;
        await lockRows(tx, 'Measure', order.slice(1));
      });
    await Promise.all([crossed(ids), crossed(ids.toReversed())]);
    expect(attempts).toBe(3);
  });
});

describe('an organisation', () => {
  const quoted = async (articleId: string) =>
    desk.db.evidence.findFirstOrThrow({ where: { articleId, subjectType: 'ORGANIZATION', verdict: 'PENDING' } });
  it('is changed by an editor while jobs find it in further pages', async () => {
    const { subjectId: id } = await quoted(await newArticle());
    const { version } = await desk.db.organization.findUniqueOrThrow({ where: { id } });
    const aliases = (value: string) => [{ language: 'zh-Hans', value }];
    const { done, refused } = settled(
      await Promise.allSettled<unknown>([
        newArticle(),
        newArticle(),
        updateOrganization(desk.editor, { id, expectedVersion: version, aliases: aliases('别名甲') }),
        updateOrganization(desk.reviewer, { id, expectedVersion: version, aliases: aliases('别名乙') }),
      ]),
    );
    expect(done).toHaveLength(3);
    expect(refused).toMatchObject([{ code: 'STALE_VERSION' }]);
  });
  it('is merged while its quotation is reviewed: the word stays, on the one that stays', async () => {
    for (let round = 0; round < 4; round++) {
      const articleId = await newArticle();
      const evidence = await quoted(articleId);
      const source = await desk.db.organization.findUniqueOrThrow({ where: { id: evidence.subjectId } });
      const keep = await desk.db.organization.create({ data: { names: { 'zh-Hans': `保留${round}` }, kind: 'OTHER' } });
      const reference = ({ id, version }: { id: string; version: number }) => {
        return { type: 'Organization' as const, id, expectedVersion: version };
      };
      const { refused } = settled(
        await Promise.allSettled<unknown>([
          reviewEvidence(desk.editor, {
            items: [{ type: 'Evidence', id: evidence.id, expectedVersion: evidence.version }],
            verdict: 'ACCEPTED',
          }),
          mergeRecords(desk.reviewer, { keep: reference(keep), merge: [reference(source)] }),
        ]),
      );
      // Reviewed meanwhile or merged meanwhile: both go through, one after the other.
      expect(refused).toEqual([]);
      const after = await desk.db.evidence.findUniqueOrThrow({ where: { id: evidence.id } });
      expect(after.subjectId).toBe(keep.id);
      // Merging first has raised the quotation's version, so the review is refused in words; else it stays.
      const reviewed = await desk.db.action.count({
        where: { command: 'reviewEvidence', records: { some: { recordId: evidence.id } } },
      });
      expect(after.verdict).toBe(reviewed > 0 ? 'ACCEPTED' : 'PENDING');
    }
  }, 60_000);
});

describe('two reviewers', () => {
  it('publish every edition once, whoever comes first', async () => {
    const articleId = await newArticle();
    await acceptAll(desk, articleId);
    const items = await recordsOf(desk, articleId);
    const submitted = await submitEditions(desk.editor, { items, updateType: 'MINOR' });
    const editions = submitted.applied.map(({ id, version }) => ({
      type: 'Edition' as const,
      id,
      expectedVersion: version,
    }));
    const { done, refused } = settled(
      await Promise.allSettled([
        publishEditions(desk.reviewer, { items: editions }),
        publishEditions(desk.second, { items: editions.toReversed() }),
      ]),
    );
    expect(refused).toEqual([]);
    expect(done.flatMap(({ applied }) => applied.map(({ id }) => id)).sort()).toEqual(
      editions.map(({ id }) => id).sort(),
    );
    expect(done.flatMap(({ refused: each }) => each)).toHaveLength(editions.length);
    expect(await desk.db.publishedChange.count({ where: { recordId: articleId } })).toBe(1);
    const live = await desk.db.edition.count({ where: { contentId: articleId, state: 'PUBLISHED' } });
    expect(live).toBe(1);
  });
});
