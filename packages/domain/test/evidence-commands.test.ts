import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createEvidence } from '../src/create-evidence.ts';
import { createMeasure } from '../src/create-measure.ts';
import { decideRepairs } from '../src/decide-repairs.ts';
import { deleteEvidence } from '../src/delete-evidence.ts';
import { ConflictError, NotFoundError, StaleVersionError, ValidationError } from '../src/errors.ts';
import { reviewEvidence } from '../src/review-evidence.ts';
import { undo } from '../src/undo.ts';
import { updateEvidence } from '../src/update-evidence.ts';
import { type Desk, evidenceOf, ingest, openDesk } from './desk.ts';
import { samplePage } from './page.ts';

let desk: Desk;
let articleId: string;
let measureId: string;
let nth = 0;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());
beforeEach(async () => {
  articleId = (await ingest(desk, samplePage(`引文第${++nth}篇。𠮷林警方另查处20人。`))).articleId as string;
  measureId = (await desk.db.measure.findFirstOrThrow({ where: { articleId, ordinal: 1 } })).id;
});

const MISSING = '0190d0a0-1111-7000-8000-000000000001';
async function span(exact: string) {
  const { text } = await desk.db.article.findUniqueOrThrow({ where: { id: articleId } });
  const start = Array.from(text.slice(0, text.indexOf(exact))).length;
  return { articleId, start, end: start + Array.from(exact).length, exact };
}
const row = (id: string) => desk.db.evidence.findUnique({ where: { id } });
const fields = async (promise: Promise<unknown>) => {
  const error = await promise.catch((thrown) => thrown);
  if (!(error instanceof ValidationError)) throw error;
  return error.fields.map(({ path, code }) => `${path.join('.')} ${code}`);
};
const conflict = (reason: string) => (error: unknown) => error instanceof ConflictError && error.reason === reason;
const subject = () => ({ type: 'Measure' as const, id: measureId });

describe('createEvidence', () => {
  it('quotes the selection for the field, accepted, by code points', async () => {
    const made = await createEvidence(desk.editor, { subject: subject(), field: 'LABEL', span: await span('林警方') });
    expect(await row(made.id)).toMatchObject({
      ...{ subjectType: 'MEASURE', subjectId: measureId, field: 'LABEL', articleId, exact: '林警方', origin: 'HUMAN' },
      ...{
        verdict: 'ACCEPTED',
        reviewerId: (desk.editor.actor as { id: string }).id,
        suffix: '另查处20人。',
        version: 1,
      },
    });
    await undo(desk.editor, { actionId: made.actionId as string });
    expect(await row(made.id)).toBeNull();
  });

  it('refuses what is not there, not so, not its own, or quoted already', async () => {
    const good = { subject: subject(), field: 'ACTOR' as const, itemKey: 'a1', span: await span('市公安局') };
    await expect(createEvidence(desk.editor, { ...good, span: { ...good.span, exact: '省公安厅' } })).rejects.toSatisfy(
      conflict('TEXT_CHANGED'),
    );
    await expect(createEvidence(desk.editor, { ...good, subject: { type: 'Measure', id: MISSING } })).rejects.toThrow(
      NotFoundError,
    );
    expect(await fields(createEvidence(desk.editor, { ...good, itemKey: 'a9' }))).toEqual([
      'itemKey UNKNOWN_REFERENCE',
    ]);
    expect(await fields(createEvidence(desk.editor, { ...good, field: 'OBJECTIVE', itemKey: null }))).toEqual([
      'field NOT_ALLOWED',
    ]);
    const other = (await ingest(desk, samplePage(`别的第${nth}篇。`))).articleId as string;
    expect(await fields(createEvidence(desk.editor, { ...good, span: { ...good.span, articleId: other } }))).toEqual([
      'span.articleId NOT_ALLOWED',
    ]);
    await createEvidence(desk.editor, good);
    await expect(createEvidence(desk.editor, good)).rejects.toSatisfy(conflict('DUPLICATE'));
  });
});

describe('updateEvidence', () => {
  it('moves the edges, changes the field, and accepts; undo puts all back', async () => {
    const [found] = await desk.db.evidence.findMany({ where: { subjectId: measureId, field: 'TEXT' } });
    const id = found?.id as string;
    const result = await updateEvidence(desk.editor, { id, expectedVersion: 1, span: await span('全年侦办案件') });
    expect(result.version).toBe(2);
    expect(await row(id)).toMatchObject({ exact: '全年侦办案件', verdict: 'ACCEPTED', origin: 'RULE' });
    const again = await updateEvidence(desk.editor, { id, expectedVersion: 2, field: 'LIFECYCLE' });
    expect(await row(id)).toMatchObject({ field: 'LIFECYCLE', exact: '全年侦办案件' });
    for (const { actionId } of [again, result]) await undo(desk.editor, { actionId: actionId as string });
    expect(await row(id)).toMatchObject({ exact: found?.exact, field: 'TEXT', verdict: 'PENDING', reviewedAt: null });
    expect(await updateEvidence(desk.editor, { id, expectedVersion: 5, field: 'TEXT' })).toMatchObject({
      actionId: null,
    });
  });

  it('gives a place to a quotation that had lost it, and only so', async () => {
    const made = await createEvidence(desk.editor, { subject: subject(), field: 'LABEL', span: await span('警方') });
    const addition = { ...(await span('警方')), replacement: '公安', kind: 'SCRIPT' as const };
    const { articleId: _, ...place } = addition;
    const { orphaned } = await decideRepairs(desk.editor, { articleId, expectedVersion: 1, additions: [place] });
    expect(orphaned.map(({ id }) => id)).toEqual([made.id]);
    expect(await fields(updateEvidence(desk.editor, { id: made.id, expectedVersion: 2, field: 'MENTION' }))).toEqual([
      'span REQUIRED',
    ]);
    await updateEvidence(desk.editor, { id: made.id, expectedVersion: 2, span: await span('公安另') });
    expect(await row(made.id)).toMatchObject({ verdict: 'ACCEPTED', exact: '公安另', candidates: [] });
  });

  it('refuses a stale version, another article and a selection that reads otherwise', async () => {
    const [found] = await desk.db.evidence.findMany({ where: { subjectId: measureId, field: 'TEXT' } });
    const id = found?.id as string;
    await expect(updateEvidence(desk.editor, { id, expectedVersion: 3, field: 'LABEL' })).rejects.toThrow(
      StaleVersionError,
    );
    const place = await span('警方');
    await expect(
      updateEvidence(desk.editor, { id, expectedVersion: 1, span: { ...place, exact: '警察' } }),
    ).rejects.toSatisfy(conflict('TEXT_CHANGED'));
    const elsewhere = { ...place, articleId: MISSING };
    expect(await fields(updateEvidence(desk.editor, { id, expectedVersion: 1, span: elsewhere }))).toEqual([
      'span.articleId NOT_ALLOWED',
    ]);
  });
});

describe('deleteEvidence', () => {
  it('removes what a person made, and undo brings it back', async () => {
    const made = await createEvidence(desk.editor, { subject: subject(), field: 'LABEL', span: await span('警方') });
    const before = await row(made.id);
    const { actionId, deletedIds } = await deleteEvidence(desk.editor, { id: made.id, expectedVersion: 1 });
    expect(deletedIds).toEqual([made.id]);
    expect(await row(made.id)).toBeNull();
    await undo(desk.editor, { actionId });
    const { createdAt: _c, updatedAt: _u, ...kept } = before as NonNullable<typeof before>;
    expect(await row(made.id)).toMatchObject(kept);
  });

  it('removes what has lost its place, whoever made it: there is nothing left to reject', async () => {
    const system = await desk.db.evidence.findFirstOrThrow({
      where: { articleId, exact: '国家预警平台', field: 'MENTION' },
    });
    const { articleId: _, ...place } = {
      ...(await span('国家预警平台')),
      replacement: '省里的系统',
      kind: 'SCRIPT' as const,
    };
    await decideRepairs(desk.editor, { articleId, expectedVersion: 1, additions: [place] });
    const items = [{ type: 'Evidence' as const, id: system.id, expectedVersion: 2 }];
    const { refused } = await reviewEvidence(desk.editor, { items, verdict: 'REJECTED' });
    expect(refused.map(({ error }) => error)).toSatisfy(
      (errors: unknown[]) => errors.length === 1 && conflict('TEXT_CHANGED')(errors[0]),
    );
    const { actionId } = await deleteEvidence(desk.editor, { id: system.id, expectedVersion: 2 });
    expect(await row(system.id)).toBeNull();
    await undo(desk.editor, { actionId });
    expect(await row(system.id)).toMatchObject({ verdict: 'ORPHANED', exact: '国家预警平台' });
  });

  it('leaves what was found: it is rejected instead', async () => {
    const [found] = await evidenceOf(desk, articleId);
    await expect(deleteEvidence(desk.editor, { id: found?.id as string, expectedVersion: 1 })).rejects.toSatisfy(
      conflict('IN_USE'),
    );
  });
});

describe('createMeasure', () => {
  it('takes the selection for its text and evidence, the rest from the parser’s rules', async () => {
    const list = await desk.db.measureList.findFirstOrThrow({ where: { articleId } });
    const made = await createMeasure(desk.editor, { span: await span('𠮷林警方另查处20人。'), listId: list.id });
    const measure = await desk.db.measure.findUniqueOrThrow({ where: { id: made.id } });
    expect(measure).toMatchObject({
      text: '𠮷林警方另查处20人。',
      listId: list.id,
      ordinal: 3,
      confidence: 100,
      version: 1,
    });
    expect(measure.label).not.toBe('');
    expect(await row(made.evidenceId)).toMatchObject({
      subjectId: made.id,
      field: 'TEXT',
      verdict: 'ACCEPTED',
      exact: measure.text,
    });
    const [{ found }] = (await desk.db
      .$queryRaw`SELECT search_vector IS NOT NULL AS found FROM editorial.measure WHERE id = ${made.id}::uuid`) as [
      { found: boolean },
    ];
    expect(found).toBe(true);
    const undone = await undo(desk.editor, { actionId: made.actionId });
    expect(await desk.db.measure.findUniqueOrThrow({ where: { id: made.id } })).toMatchObject({
      deletedAt: expect.any(Date),
    });
    expect(await row(made.evidenceId)).toBeNull();
    await undo(desk.editor, { actionId: undone.actionId });
    expect(await desk.db.measure.findUniqueOrThrow({ where: { id: made.id } })).toMatchObject({
      deletedAt: null,
      version: 3,
    });
  });

  it('keeps to what the editor says, and is not made twice', async () => {
    const input = { span: await span('𠮷林警方另查处20人。'), label: '查处', modality: 'REPORTED_RESULT' as const };
    const made = await createMeasure(desk.editor, input);
    expect(await desk.db.measure.findUniqueOrThrow({ where: { id: made.id } })).toMatchObject({
      label: '查处',
      modality: 'REPORTED_RESULT',
      lifecycle: 'UNKNOWN',
    });
    await expect(createMeasure(desk.editor, input)).rejects.toSatisfy(conflict('DUPLICATE'));
    expect(await fields(createMeasure(desk.editor, { span: await span('警方'), listId: MISSING }))).toEqual([
      'listId UNKNOWN_REFERENCE',
    ]);
  });

  it('can’t be undone once something rests on it', async () => {
    const made = await createMeasure(desk.editor, { span: await span('警方另查处') });
    await reviewEvidence(desk.second, {
      items: [{ type: 'Evidence', id: made.evidenceId, expectedVersion: 1 }],
      verdict: 'REJECTED',
    });
    await expect(undo(desk.editor, { actionId: made.actionId })).rejects.toSatisfy(conflict('LATER_CHANGE'));
  });
});
