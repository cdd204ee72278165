/** Whatever an editor does, undoing it all from the last to the first brings back the beginning. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { reviewEvidence } from '../src/review-evidence.ts';
import { tagRecords } from '../src/tag-records.ts';
import { undo } from '../src/undo.ts';
import { updateMeasure } from '../src/update-measure.ts';
import { type Desk, evidenceOf, ingest, openDesk } from './desk.ts';
import { samplePage } from './page.ts';

let desk: Desk;
let pages = 0;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

/** Everything an editor can change in an article, without lock counters and times. */
async function state(articleId: string) {
  const evidence = (await evidenceOf(desk, articleId)).map(({ id, verdict, reason, reviewerId, exact }) => ({
    id,
    verdict,
    reason,
    reviewerId,
    exact,
  }));
  const measures = await desk.db.measure.findMany({
    where: { articleId },
    orderBy: { position: 'asc' },
    omit: { version: true, updatedAt: true, updatedById: true },
    include: { actors: { orderBy: { key: 'asc' } }, campaigns: true, systems: true, legalInstruments: true },
  });
  const taggings = await desk.db.tagging.findMany({
    where: { subjectId: { in: measures.map(({ id }) => id) } },
    orderBy: [{ subjectId: 'asc' }, { conceptId: 'asc' }],
    select: { subjectId: true, conceptId: true, verdict: true, reason: true, reviewerId: true },
  });
  const { state } = await desk.db.article.findUniqueOrThrow({ where: { id: articleId } });
  return { evidence, measures, taggings, state };
}

const step = fc.oneof(
  fc.record({
    kind: fc.constant('review' as const),
    nth: fc.nat(20),
    verdict: fc.constantFrom('ACCEPTED', 'REJECTED', 'PENDING'),
  }),
  fc.record({ kind: fc.constant('label' as const), nth: fc.nat(1), label: fc.constantFrom('甲', '乙', '丙') }),
  fc.record({
    kind: fc.constant('text' as const),
    nth: fc.nat(1),
    text: fc.constantFrom('深入推进', '全年侦办案件', '开展宣传'),
  }),
  fc.record({ kind: fc.constant('links' as const), nth: fc.nat(1), actors: fc.nat(2) }),
  fc.record({
    kind: fc.constant('tag' as const),
    nth: fc.nat(1),
    code: fc.constantFrom('functions:control', 'functions:crackdown', 'sectors:finance'),
  }),
  fc.record({ kind: fc.constant('undo' as const), nth: fc.nat(1) }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** Takes the step on the records as they are; answers the action, or null when nothing was changed. */
async function take(articleId: string, todo: Step, done: string[]): Promise<string | null> {
  const measures = await desk.db.measure.findMany({ where: { articleId }, orderBy: { ordinal: 'asc' } });
  const measure = measures[todo.nth % measures.length];
  if (!measure) throw new Error('no measure');
  const target = { id: measure.id, expectedVersion: measure.version };
  switch (todo.kind) {
    case 'review': {
      const rows = (await evidenceOf(desk, articleId)).filter(({ verdict }) => verdict !== 'EDITED');
      const chosen = rows.filter((_, index) => index % (todo.nth + 1) === 0);
      const items = chosen.map(({ id, version }) => ({ type: 'Evidence' as const, id, expectedVersion: version }));
      return (await reviewEvidence(desk.editor, { items, verdict: todo.verdict })).actionId;
    }
    case 'label':
      return (await updateMeasure(desk.editor, { ...target, label: todo.label })).actionId;
    case 'text':
      return (await updateMeasure(desk.editor, { ...target, text: todo.text })).actionId;
    case 'links': {
      const actors = Array.from({ length: todo.actors }, (_, nth) => ({
        role: 'LEAD' as const,
        nameInText: `单位${nth}`,
      }));
      return (await updateMeasure(desk.editor, { ...target, actors, campaignIds: [] })).actionId;
    }
    case 'tag': {
      const concept = await desk.db.concept.findUniqueOrThrow({ where: { code: todo.code } });
      const records = [{ type: 'Measure' as const, ...target }];
      return (await tagRecords(desk.editor, { records, conceptIds: [concept.id] })).actionId;
    }
    case 'undo': {
      const last = done.pop();
      if (!last) return null;
      const undoing = await undo(desk.editor, { actionId: last });
      // Every other time what was undone is done again, and then can be undone as before.
      return todo.nth === 1 ? (await undo(desk.editor, { actionId: undoing.actionId })).actionId : null;
    }
  }
}

it('undoes any doings back to the beginning, and redoes them', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
      const { articleId } = await ingest(desk, samplePage(`性质第${++pages}篇。`));
      const id = articleId as string;
      const beginning = await state(id);
      const done: string[] = [];
      for (const todo of steps) {
        const actionId = await take(id, todo, done);
        if (actionId) done.push(actionId);
      }
      const end = await state(id);
      const undone: string[] = [];
      for (const actionId of done.toReversed()) undone.push((await undo(desk.editor, { actionId })).actionId);
      expect(await state(id)).toEqual(beginning);
      for (const actionId of undone.toReversed()) await undo(desk.editor, { actionId });
      expect(await state(id)).toEqual(end);
    }),
    { numRuns: 8 },
  );
}, 120_000);
