/** An edition before it is published: handed in, taken back, sent back, scheduled, taken off the schedule; each undone. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { BulkResult } from '../src/bulk.ts';
import { EDITION_TRANSITIONS } from '../src/edition-transitions.ts';
import { ConflictError, NotFoundError, PermissionError, StaleVersionError, ValidationError } from '../src/errors.ts';
import { publishEditions } from '../src/publish-editions.ts';
import { recallEditions } from '../src/recall-editions.ts';
import { requestChanges } from '../src/request-changes.ts';
import { scheduleEditions } from '../src/schedule-editions.ts';
import { submitEditions } from '../src/submit-editions.ts';
import { undo } from '../src/undo.ts';
import { unscheduleEditions } from '../src/unschedule-editions.ts';
import { updateMeasure } from '../src/update-measure.ts';
import { acceptAll, type Desk, expectNothingRefused, ingest, openDesk, publish, recordsOf } from './desk.ts';
import { distinct, samplePage } from './page.ts';

let desk: Desk;
let articleId: string;
let items: Awaited<ReturnType<typeof recordsOf>>;
let pages = 0;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());
beforeEach(async () => {
  articleId = (await ingest(desk, distinct(samplePage(`草稿第${++pages}篇。`)))).articleId as string;
  await acceptAll(desk, articleId);
  items = await recordsOf(desk, articleId);
});

const only = (type: string) => items.filter((item) => item.type === type);
const submit = (chosen = only('Article'), context = desk.editor) =>
  submitEditions(context, { items: chosen, updateType: 'MINOR' });
const toItems = ({ applied }: BulkResult) =>
  applied.map(({ id, version }) => ({ type: 'Edition' as const, id, expectedVersion: version }));
const edition = (contentId = articleId) =>
  desk.db.edition.findFirstOrThrow({ where: { contentId }, orderBy: { number: 'desc' } });
const now = async (contentId = articleId) => {
  const { id, version } = await edition(contentId);
  return { type: 'Edition' as const, id, expectedVersion: version };
};
const inAnHour = () => new Date(Date.now() + 3_600_000);
const idOf = ({ actor }: { actor: unknown }) => (actor as { id: string }).id;
const undone = async (result: { actionId: string | null }, context = desk.editor) =>
  undo(context, { actionId: result.actionId as string });
const kinds = async (id: string) =>
  (await desk.db.auditEvent.findMany({ where: { subjectId: id }, orderBy: { sequence: 'asc' } })).map(
    ({ kind }) => kind,
  );

describe('recallEditions', () => {
  it('makes a submission a draft again, which can be submitted under the same number', async () => {
    const submitted = await submit();
    const recalled = await recallEditions(desk.editor, { items: toItems(submitted) });
    expectNothingRefused(recalled);
    expect(await edition()).toMatchObject({ state: 'DRAFT', number: 1, submittedById: null, submittedAt: null });
    expect(recalled.applied[0]?.version).toBe(2);
    expectNothingRefused(await submit());
    const row = await edition();
    expect(row).toMatchObject({ state: 'SUBMITTED', number: 1, version: 3, submittedById: idOf(desk.editor) });
    expect(await kinds(row.id)).toEqual(['edition.submitted', 'edition.recalled', 'edition.submitted']);
  });

  it('is for the submitter or an ADMIN, each item by itself, with every reason', async () => {
    const own = await submit(only('Article'), desk.editor);
    const others = await submit(only('Measure').slice(0, 1), desk.reviewer);
    const scheduled = await submit(only('System'), desk.reviewer);
    await scheduleEditions(desk.second, { items: toItems(scheduled), publishAt: inAnHour() });
    const onSchedule = await now(only('System')[0]?.id);
    const stale = { ...(toItems(own)[0] as ReturnType<typeof toItems>[number]), expectedVersion: 7 };
    const missing = { ...stale, id: articleId };
    const { applied, refused } = await recallEditions(desk.editor, {
      items: [...toItems(others), onSchedule, missing],
    });
    expect(applied).toEqual([]);
    expect(refused.map(({ error }) => error.constructor)).toEqual([PermissionError, ConflictError, NotFoundError]);
    expect(refused[1]?.error.sentences.map(({ en }) => en)).toEqual([
      'Only a submitted edition can be recalled; this one is scheduled.',
      'Someone else submitted this; only they or an administrator can take it back.',
    ]);
    const second = await recallEditions(desk.admin, { items: [stale, ...toItems(others)] });
    expect(second.refused[0]?.error).toBeInstanceOf(StaleVersionError);
    expect(second.applied).toHaveLength(1);
  });

  it('is undone: what was handed in is handed in again, by the same person', async () => {
    const submitted = await submit();
    const before = await edition();
    const recalled = await recallEditions(desk.editor, { items: toItems(submitted) });
    await undone(recalled);
    const { version: _version, updatedAt: _at, ...row } = await edition();
    expect(row).toEqual({ ...row, ...before, version: undefined, updatedAt: undefined, ...row });
    expect(row).toMatchObject({
      state: 'SUBMITTED',
      submittedById: idOf(desk.editor),
      submittedAt: before.submittedAt,
    });
  });
});

describe('a submission', () => {
  it('is undone to a draft that keeps its number, and done again', async () => {
    const submitted = await submit(items);
    const before = await edition();
    const back = await undone(submitted);
    expect(back.records).toHaveLength(items.length);
    expect(await edition()).toMatchObject({ state: 'DRAFT', number: 1, submittedById: null, submittedAt: null });
    expect(await desk.db.edition.count({ where: { contentId: { in: items.map(({ id }) => id) } } })).toBe(items.length);
    await undo(desk.editor, { actionId: back.actionId });
    const after = await edition();
    expect(after).toMatchObject({ state: 'SUBMITTED', submittedAt: before.submittedAt, sha256: before.sha256 });
    expectNothingRefused(await publishEditions(desk.reviewer, { items: [await now()] }));
  });

  it('that took the place of another is undone to that one', async () => {
    const id = only('Measure')[0]?.id as string;
    await submit([{ type: 'Measure', id, expectedVersion: 1 }]);
    const first = await edition(id);
    await updateMeasure(desk.editor, { id, expectedVersion: 1, confidence: 40 });
    const again = await submitEditions(desk.second, {
      items: [{ type: 'Measure', id, expectedVersion: 2 }],
      updateType: 'MAJOR',
    });
    await undone(again, desk.second);
    const { version: _version, updatedAt: _at, ...row } = await edition(id);
    const { version: _first, updatedAt: _firstAt, ...expected } = first;
    expect(row).toEqual(expected);
  });

  it('is not undone once it has gone on', async () => {
    const submitted = await submit();
    await publishEditions(desk.reviewer, { items: toItems(submitted) });
    await expect(undone(submitted)).rejects.toMatchObject({ reason: 'LATER_CHANGE' });
    expect(await edition()).toMatchObject({ state: 'PUBLISHED' });
  });
});

describe('requestChanges', () => {
  const send = async (context = desk.reviewer, comment = '请注明来源。') => {
    const { id, expectedVersion } = await now();
    return requestChanges(context, { id, expectedVersion, comment });
  };

  it('sends a submission back with a comment, which goes when it is submitted again', async () => {
    await submit();
    const { version } = await send();
    expect(await edition()).toMatchObject({ state: 'CHANGES_REQUESTED', reviewComment: '请注明来源。', version });
    const again = await submit();
    expectNothingRefused(again);
    expect(await edition()).toMatchObject({ state: 'SUBMITTED', number: 1, reviewComment: null });
    await undone(again);
    expect(await edition()).toMatchObject({ state: 'CHANGES_REQUESTED', reviewComment: '请注明来源。' });
  });

  it('takes a scheduled one off the schedule, and undone puts it back there', async () => {
    const submitted = await submit();
    const publishAt = inAnHour();
    await scheduleEditions(desk.reviewer, { items: toItems(submitted), publishAt });
    const sent = await send(desk.second);
    expect(await edition()).toMatchObject({ state: 'CHANGES_REQUESTED', scheduledFor: null, scheduledById: null });
    await undone(sent, desk.second);
    const row = await edition();
    expect(row).toMatchObject({ state: 'SCHEDULED', scheduledById: idOf(desk.reviewer), scheduledFor: publishAt });
  });

  it('takes a comment, a role, and something to send back', async () => {
    await submit();
    await expect(send(desk.reviewer, ' ')).rejects.toThrow(ValidationError);
    await expect(send(desk.editor)).rejects.toThrow(PermissionError);
    await send();
    await expect(send()).rejects.toThrow(
      'Only a submitted or scheduled edition can be sent back; this one is sent back for changes.',
    );
    const { id } = await now();
    const stale = requestChanges(desk.reviewer, { id, expectedVersion: 1, comment: 'x' });
    await expect(stale).rejects.toThrow(StaleVersionError);
    const missing = requestChanges(desk.reviewer, { id: articleId, expectedVersion: 1, comment: 'x' });
    await expect(missing).rejects.toThrow(NotFoundError);
  });
});

describe('scheduleEditions', () => {
  it('sets a time, in the name of a second reader, with one job for all of that time', async () => {
    const submitted = await submit(items);
    const publishAt = inAnHour();
    const scheduled = await scheduleEditions(desk.reviewer, {
      items: toItems(submitted),
      publishAt: publishAt.toISOString().replace('Z', '+00:00'),
    });
    expectNothingRefused(scheduled);
    expect(await edition()).toMatchObject({
      state: 'SCHEDULED',
      scheduledFor: publishAt,
      scheduledById: idOf(desk.reviewer),
      publishedById: null,
      forced: false,
    });
    const other = distinct(samplePage(`同时第${pages}篇。`));
    const otherId = (await ingest(desk, other)).articleId as string;
    const alike = await submit([{ type: 'Article', id: otherId, expectedVersion: 1 }]);
    await scheduleEditions(desk.reviewer, { items: toItems(alike), publishAt });
    const jobs = await desk.db.$queryRaw<{ at: Date }[]>`
      SELECT start_after AS at FROM pgboss.job WHERE name = 'publish-due' AND singleton_key = ${publishAt.toISOString()}`;
    expect(jobs).toEqual([{ at: publishAt }]);
  });

  it('needs a minute at least, five years at most', async () => {
    const submitted = await submit();
    for (const ahead of [-1000, 0, 30_000, 7 * 366 * 24 * 3_600_000]) {
      const publishAt = new Date(Date.now() + ahead);
      const scheduled = scheduleEditions(desk.reviewer, { items: toItems(submitted), publishAt });
      await expect(scheduled).rejects.toMatchObject({ fields: [{ path: ['publishAt'], code: 'OUT_OF_RANGE' }] });
    }
    const unread = scheduleEditions(desk.reviewer, { items: toItems(submitted), publishAt: 'tomorrow' });
    await expect(unread).rejects.toThrow(ValidationError);
  });

  it('is for another than the submitter, unless an ADMIN says why', async () => {
    const submitted = await submit(only('Article'), desk.reviewer);
    const alone = await scheduleEditions(desk.reviewer, { items: toItems(submitted), publishAt: inAnHour() });
    expect(alone.refused[0]?.error).toBeInstanceOf(PermissionError);
    await submitEditions(desk.admin, { items: only('Article'), updateType: 'MAJOR' });
    const items = [await now()];
    const silent = await scheduleEditions(desk.admin, { items, publishAt: inAnHour() });
    expect(silent.refused[0]?.error.message).toMatch(/takes a reason and is counted/);
    const forced = { items, publishAt: inAnHour(), forceReason: '只有一人' };
    const scheduled = await scheduleEditions(desk.admin, forced);
    expectNothingRefused(scheduled);
    expect(await edition()).toMatchObject({ state: 'SCHEDULED', forced: true, forceReason: '只有一人' });
    await undone(scheduled, desk.admin);
    expect(await edition()).toMatchObject({ state: 'SUBMITTED', forced: false, forceReason: null, scheduledFor: null });
  });

  it('schedules all or none, and takes a measure whose article will be live by then', async () => {
    const measures = await submit(only('Measure'));
    const early = inAnHour();
    const refusal = await scheduleEditions(desk.reviewer, { items: toItems(measures), publishAt: early });
    expect(refusal.applied).toEqual([]);
    expect(refusal.refused.map(({ error }) => error.message)).toEqual(
      Array(2).fill('Its article “公安机关部署下一步工作” is not published; publish it before, or together with it.'),
    );
    const article = await submit();
    const later = new Date(early.getTime() + 60_000);
    await scheduleEditions(desk.reviewer, { items: toItems(article), publishAt: later });
    const tooEarly = await scheduleEditions(desk.reviewer, { items: toItems(measures), publishAt: early });
    expect(tooEarly.refused).toHaveLength(2);
    expectNothingRefused(await scheduleEditions(desk.reviewer, { items: toItems(measures), publishAt: later }));
  });

  it('keeps what is scheduled from being submitted or published meanwhile', async () => {
    const submitted = await submit();
    await scheduleEditions(desk.reviewer, { items: toItems(submitted), publishAt: inAnHour() });
    expect((await submit()).refused[0]?.error.message).toBe('Only a draft can be submitted; this one is scheduled.');
    const { refused } = await publishEditions(desk.reviewer, { items: [await now()] });
    expect(refused[0]?.error.message).toBe('Only a submitted edition can be published; this one is scheduled.');
    const again = await scheduleEditions(desk.reviewer, { items: [await now()], publishAt: inAnHour() });
    expect(again.refused[0]?.error.message).toBe('Only a submitted edition can be scheduled; this one is scheduled.');
  });

  it('lets one of a scheduler and a recaller win', async () => {
    const submitted = await submit();
    const [scheduled, recalled] = await Promise.all([
      scheduleEditions(desk.reviewer, { items: toItems(submitted), publishAt: inAnHour() }),
      recallEditions(desk.editor, { items: toItems(submitted) }),
    ]);
    expect(scheduled.applied.length + recalled.applied.length).toBe(1);
    expect((await edition()).state).toBe(scheduled.applied.length === 1 ? 'SCHEDULED' : 'DRAFT');
  });
});

describe('unscheduleEditions', () => {
  it('puts scheduled ones back to submitted, each by itself', async () => {
    const submitted = await submit([...only('Article'), ...only('System')]);
    const [waiting, ...others] = toItems(submitted);
    await scheduleEditions(desk.reviewer, { items: [waiting as (typeof others)[number]], publishAt: inAnHour() });
    const current = await now();
    const taken = await unscheduleEditions(desk.second, {
      items: [current, ...others],
    });
    expect(taken.applied).toEqual([{ type: 'Edition', id: current.id, version: current.expectedVersion + 1 }]);
    expect(taken.refused[0]?.error.message).toBe(
      'Only a scheduled edition can be taken off the schedule; this one is submitted for review.',
    );
    expect(await edition()).toMatchObject({ state: 'SUBMITTED', scheduledFor: null, scheduledById: null });
    expectNothingRefused(await publishEditions(desk.reviewer, { items: [await now()] }));
  });

  it('is undone while the time is ahead, and not after', async () => {
    const submitted = await submit();
    const publishAt = inAnHour();
    await scheduleEditions(desk.reviewer, { items: toItems(submitted), publishAt });
    const taken = await unscheduleEditions(desk.reviewer, { items: [await now()] });
    await undone(taken, desk.reviewer);
    expect(await edition()).toMatchObject({ state: 'SCHEDULED', scheduledFor: publishAt });
    const again = await unscheduleEditions(desk.reviewer, { items: [await now()] });
    await desk.owner.query(
      `UPDATE editorial.action SET inverse = replace(inverse::text, $2, '2026-01-01T00:00:00.000Z')::jsonb WHERE id = $1`,
      [again.actionId, publishAt.toISOString()],
    );
    await expect(undone(again, desk.reviewer)).rejects.toThrow(/The time it was scheduled for has passed/);
  });
});

it('moves in the database as the table says, back again by undoing, and in no other way', async () => {
  const { rows } = await desk.owner.query(`SELECT prosrc FROM pg_proc WHERE proname = 'guard_edition'`);
  const guarded = [...rows[0].prosrc.matchAll(/\('([A-Z_]+)', '([A-Z_]+)'\)/g)].map(([, from, to]) => `${from} ${to}`);
  const rules = Object.values(EDITION_TRANSITIONS).flatMap(({ from, to }) =>
    from.filter((state) => to !== null && state !== to).map((state) => [state, to] as const),
  );
  const ways = new Set(rules.map(([from, to]) => `${from} ${to}`));
  for (const way of ways) expect(guarded).toContain(way);
  const back = rules.map(([from, to]) => `${to} ${from}`);
  // Publishing the next one, and withdrawing a record whose live edition has been superseded meanwhile.
  const further = new Set([...ways, ...back, 'PUBLISHED SUPERSEDED', 'SUPERSEDED WITHDRAWN']);
  expect(guarded.filter((way) => !further.has(way))).toEqual([]);
  expect(guarded.filter((way) => /^(PUBLISHED|SUPERSEDED|WITHDRAWN) /.test(way))).toEqual([
    'PUBLISHED SUPERSEDED',
    'PUBLISHED WITHDRAWN',
    'SUPERSEDED WITHDRAWN',
  ]);
});

it('is not put back on the schedule by someone who may not publish any more', async () => {
  const submitted = await submit();
  await scheduleEditions(desk.reviewer, { items: toItems(submitted), publishAt: inAnHour() });
  const taken = await unscheduleEditions(desk.reviewer, { items: [await now()] });
  const demoted = { ...desk.reviewer, actor: { ...desk.reviewer.actor, role: 'EDITOR' } as typeof desk.reviewer.actor };
  await expect(undone(taken, demoted)).rejects.toMatchObject({ required: 'REVIEWER' });
  expect(await edition()).toMatchObject({ state: 'SUBMITTED' });
});

describe('a record that is published', () => {
  it('takes a note for a major update, its first edition aside, also after a recall', async () => {
    await publish(desk, items);
    const id = only('Measure')[0]?.id as string;
    await updateMeasure(desk.editor, { id, expectedVersion: 1, confidence: 40 });
    const item = { type: 'Measure' as const, id, expectedVersion: 2 };
    const major = { items: [item], updateType: 'MAJOR' as const };
    expect((await submitEditions(desk.editor, major)).refused[0]?.error).toBeInstanceOf(ValidationError);
    const noted = await submitEditions(desk.editor, { ...major, changeNote: '改正可信度' });
    await recallEditions(desk.editor, { items: toItems(noted) });
    expect((await submitEditions(desk.editor, major)).refused[0]?.error).toBeInstanceOf(ValidationError);
    expectNothingRefused(await submitEditions(desk.editor, { ...major, changeNote: '改正' }));
    expect(await edition(id)).toMatchObject({ number: 2, changeNote: '改正', changedPaths: ['/confidence'] });
  });
});
