import { createClient, type PrismaClient } from '@countermeasure/db/client';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ConflictError, NotFoundError, PermissionError, StaleVersionError, ValidationError } from '../src/errors.ts';
import { publishEditions } from '../src/publish-editions.ts';
import { submitEditions } from '../src/submit-editions.ts';
import { updateMeasure } from '../src/update-measure.ts';
import { type WithdrawEditionInput, withdrawEdition } from '../src/withdraw-edition.ts';
import { type Desk, openDesk, publish, publishPage } from './desk.ts';
import { distinct, samplePage } from './page.ts';

let desk: Desk;
let partner: PrismaClient;
let articleId: string;
let items: Awaited<ReturnType<typeof publishPage>>['items'];
let pages = 0;
beforeAll(async () => {
  desk = await openDesk();
  partner = createClient(desk.database.partnerUrl);
});
afterAll(async () => {
  await partner.$disconnect();
  await desk.close();
});
beforeEach(async () => {
  // Records of its own each time: names are shared between pages otherwise.
  const page = distinct(samplePage(`撤回第${++pages}篇。`));
  ({ articleId, items } = await publishPage(desk, page));
});

const live = (contentId: string) => desk.db.edition.findFirstOrThrow({ where: { contentId, state: 'PUBLISHED' } });
const withdraw = async (contentId: string, more: Partial<WithdrawEditionInput> = {}, context = desk.reviewer) => {
  const edition = await live(contentId);
  return withdrawEdition(context, {
    id: edition.id,
    expectedVersion: edition.version,
    reason: 'ERROR',
    dependents: 'REFUSE',
    ...more,
  });
};
const idOf = (type: string) => items.find((item) => item.type === type)?.id as string;
const published = async () => ({
  articles: await partner.publishedArticle.count({ where: { id: articleId } }),
  measures: await partner.publishedMeasure.count({ where: { articleId } }),
  quotations: await partner.publishedEvidence.count({ where: { articleId } }),
  campaign: await partner.publishedCampaign.count({ where: { id: idOf('Campaign') } }),
});
const feed = async (recordId: string) =>
  (await partner.publishedChange.findMany({ where: { recordId }, orderBy: { sequence: 'asc' } })).map(
    ({ kind, editionNumber }) => `${kind} ${editionNumber}`,
  );

describe('withdrawEdition', () => {
  it('takes a record from every instant and leaves a tombstone', async () => {
    const id = idOf('Measure');
    await updateMeasure(desk.editor, { id, expectedVersion: 1, confidence: 10 });
    await publish(desk, [{ type: 'Measure', id, expectedVersion: 2 }]);
    const result = await withdraw(id, { reason: 'SOURCE_RETRACTED', explanation: '原文已更正。' });
    expect(await partner.publishedMeasure.count({ where: { id } })).toBe(0);
    expect(await partner.publishedEvidence.count({ where: { recordId: id } })).toBe(0);
    expect(await partner.tombstone.findUnique({ where: { recordId: id } })).toMatchObject({
      recordType: 'MEASURE',
      lastEditionNumber: 2,
      reason: 'SOURCE_RETRACTED',
      explanation: '原文已更正。',
      replacedById: null,
    });
    expect(await feed(id)).toEqual(['PUBLISHED 1', 'UPDATED 2', 'WITHDRAWN null']);
    const edition = await desk.db.edition.findUniqueOrThrow({ where: { id: result.id } });
    expect(edition).toMatchObject({
      state: 'WITHDRAWN',
      withdrawalReason: 'SOURCE_RETRACTED',
      version: result.version,
    });
    expect(await desk.db.action.findUnique({ where: { id: result.actionId } })).toMatchObject({
      command: 'withdrawEdition',
      inverse: null,
    });
    expect((await published()).articles).toBe(1);
    expect(await desk.db.measure.count({ where: { id, deletedAt: null } })).toBe(1);
  });

  it('is refused for an article while measures rest on it, naming each', async () => {
    const error = await withdraw(articleId).catch((refused) => refused);
    expect(error).toBeInstanceOf(ConflictError);
    expect(error).toMatchObject({ reason: 'DEPENDENTS' });
    expect(error.sentences).toHaveLength(2);
    expect(error.messageIn('zh')).toContain('已发布的措施“持续深入推进“铁帆”行动”依附于它。');
    expect((await published()).articles).toBe(1);
  });

  it('takes an article’s measures and quotations along, the campaigns’ too, and leaves the campaigns', async () => {
    const before = await published();
    expect(before).toMatchObject({ articles: 1, measures: 2, campaign: 1 });
    const { withdrawn } = await withdraw(articleId, { dependents: 'WITHDRAW' });
    expect(withdrawn).toHaveLength(3);
    expect(await published()).toEqual({ articles: 0, measures: 0, quotations: 0, campaign: 1 });
    expect(
      await partner.tombstone.count({
        where: { recordId: { in: [articleId, ...items.filter(({ type }) => type === 'Measure').map(({ id }) => id)] } },
      }),
    ).toBe(3);
    const last = await partner.publishedChange.findMany({ orderBy: { sequence: 'desc' }, take: 3 });
    expect(last.map(({ recordType, kind }) => `${recordType} ${kind}`)).toEqual([
      'ARTICLE WITHDRAWN',
      'MEASURE WITHDRAWN',
      'MEASURE WITHDRAWN',
    ]);
  });

  it('can be followed by publishing again: a new number, PUBLISHED once more, no tombstone, the quotations back', async () => {
    const before = await published();
    await withdraw(articleId, { dependents: 'WITHDRAW' });
    const records = items.filter(({ type }) => type === 'Article' || type === 'Measure');
    await publish(desk, records);
    expect(await published()).toEqual(before);
    expect(await feed(articleId)).toEqual(['PUBLISHED 1', 'WITHDRAWN null', 'PUBLISHED 2']);
    expect(await partner.tombstone.count({ where: { recordId: articleId } })).toBe(0);
    expect(await partner.publishedArticle.findMany({ where: { id: articleId } })).toMatchObject([
      { editionNumber: 2, retiredAt: null },
    ]);
    expect(
      await desk.db.edition.findMany({ where: { contentId: articleId }, orderBy: { number: 'asc' } }),
    ).toMatchObject([
      { number: 1, state: 'WITHDRAWN' },
      { number: 2, state: 'PUBLISHED' },
    ]);
    const sequences = (await partner.publishedChange.findMany({ orderBy: { sequence: 'asc' } })).map(({ sequence }) =>
      Number(sequence),
    );
    expect(sequences).toEqual(sequences.map((_, index) => index + 1));
  });

  it('does not bring back what an editor has rejected meanwhile', async () => {
    const campaignId = idOf('Campaign');
    await withdraw(articleId, { dependents: 'WITHDRAW' });
    await desk.db.evidence.updateMany({ where: { subjectId: campaignId }, data: { verdict: 'REJECTED' } });
    await publish(
      desk,
      items.filter(({ type }) => type === 'Article'),
    );
    expect(await partner.publishedEvidence.count({ where: { subjectId: campaignId } })).toBe(0);
  });

  it('may name what to use instead, if that is live and of the same kind', async () => {
    const [first, second] = items.filter(({ type }) => type === 'Measure').map(({ id }) => id) as [string, string];
    for (const replacedBy of [
      { type: 'Measure', id: first },
      { type: 'Article', id: articleId },
      { type: 'Nothing', id: second },
    ]) {
      await expect(withdraw(first, { replacedBy })).rejects.toThrow(ValidationError);
    }
    await withdraw(first, { reason: 'DUPLICATE', replacedBy: { type: 'Measure', id: second } });
    expect(await partner.tombstone.findUnique({ where: { recordId: first } })).toMatchObject({ replacedById: second });
  });

  it('refuses what is not live, stale or missing, and editors', async () => {
    const id = idOf('System');
    const edition = await live(id);
    await expect(withdraw(id, { expectedVersion: 99 })).rejects.toThrow(StaleVersionError);
    await expect(withdraw(id, {}, desk.editor)).rejects.toThrow(PermissionError);
    await expect(withdraw(id, { id: '0190d0a0-1111-7000-8000-000000000001' })).rejects.toThrow(NotFoundError);
    await withdraw(id);
    const again = withdrawEdition(desk.reviewer, {
      id: edition.id,
      expectedVersion: edition.version + 1,
      reason: 'ERROR',
      dependents: 'REFUSE',
    });
    await expect(again).rejects.toThrow('Only the live edition can be withdrawn; this one is withdrawn.');
  });

  it('happens once when five withdraw at once', async () => {
    const edition = await live(idOf('System'));
    const results = await Promise.allSettled(
      [1, 2, 3, 4, 5].map(() =>
        withdrawEdition(desk.reviewer, {
          id: edition.id,
          expectedVersion: edition.version,
          reason: 'ERROR',
          dependents: 'REFUSE',
        }),
      ),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await feed(idOf('System'))).toEqual(['PUBLISHED 1', 'WITHDRAWN null']);
  });

  it('never leaves a measure live without its article, whoever comes first', async () => {
    const [measure] = items.filter(({ type }) => type === 'Measure');
    const id = measure?.id as string;
    await withdraw(id);
    await updateMeasure(desk.editor, { id, expectedVersion: 1, confidence: 20 });
    const submitted = await submitEditions(desk.editor, {
      items: [{ type: 'Measure', id, expectedVersion: 2 }],
      updateType: 'MINOR',
    });
    const editions = submitted.applied.map((each) => ({
      type: 'Edition' as const,
      id: each.id,
      expectedVersion: each.version,
    }));
    await Promise.allSettled([
      publishEditions(desk.reviewer, { items: editions }),
      withdraw(articleId, { dependents: 'WITHDRAW' }),
    ]);
    const state = await published();
    expect(state.articles === 1 || state.measures === 0).toBe(true);
  });
});

describe('the audit trail', () => {
  it('is whole after all of this, and says who did what', async () => {
    const { rows } = await desk.owner.query('SELECT editorial.first_broken_audit_event() AS broken');
    expect(rows[0].broken).toBeNull();
    const events = await desk.db.auditEvent.findMany({ include: { actor: true } });
    const withdrawn = events.filter(({ kind }) => kind === 'edition.withdrawn');
    expect(withdrawn.length).toBeGreaterThan(0);
    for (const { actor, detail } of withdrawn) {
      expect(actor?.name).toBe('reviewer');
      expect(detail).toMatchObject({ command: 'withdrawEdition', role: 'REVIEWER' });
    }
    const stored = events.filter(({ kind }) => kind === 'ingest.page.stored');
    for (const { actorId, detail } of stored)
      expect([actorId, detail]).toEqual([null, expect.objectContaining({ system: 'worker' })]);
  });
});

describe('locks', () => {
  /** Runs `work` while someone else holds the article, until it waits for it; `check` sees what it holds by then. */
  async function whileArticleIsHeld(work: () => Promise<unknown>, check: () => Promise<void>) {
    const { owner } = desk;
    await owner.query('BEGIN');
    let running: Promise<unknown> | undefined;
    try {
      await owner.query('SELECT FROM editorial.article WHERE id = $1 FOR NO KEY UPDATE', [articleId]);
      running = work();
      await vi.waitFor(async () => {
        await owner.query('SELECT pg_stat_clear_snapshot()');
        const { rows } = await owner.query(`SELECT FROM pg_stat_activity
          WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%editorial.article%'`);
        expect(rows).toHaveLength(1);
      }, 10_000);
      await check();
    } finally {
      await owner.query('ROLLBACK');
      await running;
    }
  }

  it('takes an article before its editions, as a publication does', async () => {
    await updateMeasure(desk.editor, { id: idOf('Measure'), expectedVersion: 1, confidence: 10 });
    const submitted = await submitEditions(desk.editor, {
      items: [{ type: 'Measure', id: idOf('Measure'), expectedVersion: 2 }],
      updateType: 'MINOR',
    });
    const publication = submitted.applied.map(({ id, version }) => {
      return { type: 'Edition' as const, id, expectedVersion: version };
    });
    const free = async (ids: string[]) => {
      const { rows } = await desk.owner.query(
        'SELECT FROM editorial.edition WHERE id = ANY($1) FOR NO KEY UPDATE SKIP LOCKED',
        [ids],
      );
      expect(rows).toHaveLength(ids.length);
    };
    const liveIds = [(await live(articleId)).id, (await live(idOf('Measure'))).id];
    await whileArticleIsHeld(
      () => publishEditions(desk.reviewer, { items: publication }),
      () => free([...liveIds, ...publication.map(({ id }) => id)]),
    );
    await whileArticleIsHeld(
      () => withdraw(articleId, { dependents: 'WITHDRAW' }),
      async () => free([(await live(articleId)).id, (await live(idOf('Measure'))).id]),
    );
  });
});
