/** Whatever an editor does, undoing it all from the last to the first brings back the beginning. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createEvidence } from '../src/create-evidence.ts';
import { createMeasure } from '../src/create-measure.ts';
import { decideRepairs } from '../src/decide-repairs.ts';
import { deleteMeasureList } from '../src/delete-measure-list.ts';
import { ValidationError } from '../src/errors.ts';
import { reviewEvidence } from '../src/review-evidence.ts';
import { tagRecords } from '../src/tag-records.ts';
import { undo } from '../src/undo.ts';
import { updateArticle } from '../src/update-article.ts';
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
  const lists = await desk.db.measureList.findMany({
    where: { articleId, deletedAt: null },
    omit: { version: true, updatedAt: true, updatedById: true },
    orderBy: { id: 'asc' },
  });
  const measures = await desk.db.measure.findMany({
    where: { articleId, deletedAt: null },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    omit: { version: true, updatedAt: true, updatedById: true },
    include: { actors: { orderBy: { key: 'asc' } }, campaigns: true, systems: true, legalInstruments: true },
  });
  const taggings = await desk.db.tagging.findMany({
    where: { subjectId: { in: measures.map(({ id }) => id) } },
    orderBy: [{ subjectId: 'asc' }, { conceptId: 'asc' }],
    select: { subjectId: true, conceptId: true, verdict: true, reason: true, reviewerId: true },
  });
  const { state, text, repairs, slices, paragraphs, title } = await desk.db.article.findUniqueOrThrow({
    where: { id: articleId },
  });
  return { evidence, lists, measures, taggings, article: { state, text, repairs, slices, paragraphs, title } };
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
  fc.record({ kind: fc.constantFrom('quote' as const, 'measure' as const, 'dissolve' as const), nth: fc.nat(1) }),
  fc.record({ kind: fc.constant('repair' as const), nth: fc.nat(8), text: fc.constantFrom('', '修', '改正') }),
  fc.record({ kind: fc.constant('title' as const), nth: fc.nat(1), text: fc.constantFrom('甲题', '乙题') }),
  fc.record({ kind: fc.constant('undo' as const), nth: fc.nat(1) }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** Takes the step on the records as they are; answers the action, or null when nothing was changed. */
async function take(articleId: string, todo: Step, done: string[]): Promise<string | null> {
  const where = { articleId, deletedAt: null };
  const measures = await desk.db.measure.findMany({ where, orderBy: [{ ordinal: 'asc' }, { id: 'asc' }] });
  const measure = measures[todo.nth % measures.length];
  const article = await desk.db.article.findUniqueOrThrow({ where: { id: articleId } });
  const points = Array.from(article.text);
  const span = (start: number, length: number) => {
    return { articleId, start, end: start + length, exact: points.slice(start, start + length).join('') };
  };
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
    case 'quote': {
      const subject = { type: 'Measure' as const, id: measure.id };
      return (await createEvidence(desk.editor, { subject, field: 'LABEL', span: span(done.length * 3, 2) })).actionId;
    }
    case 'measure':
      return (await createMeasure(desk.editor, { span: span(done.length * 2, 12) })).actionId;
    case 'dissolve': {
      const list = await desk.db.measureList.findFirst({ where });
      if (!list) return null;
      return (await deleteMeasureList(desk.editor, { id: list.id, expectedVersion: list.version })).actionId;
    }
    case 'repair': {
      const { start, end, exact } = span(todo.nth * 4, 2);
      const input = { articleId, expectedVersion: article.version };
      const additions = [{ start, end, exact, replacement: todo.text, kind: 'SCRIPT' as const }];
      try {
        return (await decideRepairs(desk.editor, { ...input, additions })).actionId;
      } catch (error) {
        // Where another repair stands, or two paragraphs meet.
        if (error instanceof ValidationError) return null;
        throw error;
      }
    }
    case 'title': {
      const input = { id: articleId, expectedVersion: article.version, title: todo.text };
      return (await updateArticle(desk.editor, input)).actionId;
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
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 7 }), async (steps) => {
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
    { numRuns: 12 },
  );
}, 120_000);
