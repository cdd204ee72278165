/** What commands on an article's text cost: as many statements for a long article as for a short one. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createEvidence } from '../src/create-evidence.ts';
import { createMeasure } from '../src/create-measure.ts';
import { decideRepairs } from '../src/decide-repairs.ts';
import { discardArticles } from '../src/discard-articles.ts';
import { undo } from '../src/undo.ts';
import { updateArticle } from '../src/update-article.ts';
import { updateEvidence } from '../src/update-evidence.ts';
import { type Desk, evidenceOf, ingest, openDesk } from './desk.ts';
import { addMeasure, samplePage } from './page.ts';
import { statementsDuring } from './statements.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

/** Statements of each command on an article with so many measures more. */
async function counts(more: number): Promise<Record<string, number>> {
  const sentences = Array.from({ length: more }, (_, nth) => `第${nth}项是加强第${nth}类宣传教育。`);
  const page = samplePage(`语句${more}。${sentences.join('')}`);
  for (const sentence of sentences) addMeasure(page, sentence);
  const id = (await ingest(desk, page)).articleId as string;
  const measure = await desk.db.measure.findFirstOrThrow({ where: { articleId: id, ordinal: 1 } });
  const [first] = await evidenceOf(desk, id);
  const span = { articleId: id, start: 0, end: 3, exact: '下一步' };
  const subject = { type: 'Measure' as const, id: measure.id };
  const result: Record<string, number> = {};
  const count = async <Result>(name: string, work: () => Promise<Result>): Promise<Result> => {
    let answer: Result | undefined;
    result[name] = (await statementsDuring(async () => (answer = await work()))).length;
    return answer as Result;
  };
  await count('createEvidence', () => createEvidence(desk.editor, { subject, field: 'LABEL', span }));
  await count('updateEvidence', () =>
    updateEvidence(desk.editor, {
      id: first?.id as string,
      expectedVersion: 1,
      span: { ...span, end: 2, exact: '下一' },
    }),
  );
  await count('createMeasure', () => createMeasure(desk.editor, { span }));
  await count('updateArticle', () => updateArticle(desk.editor, { id, expectedVersion: 1, title: '题' }));
  const additions = [{ start: 1, end: 2, exact: '一', replacement: '两', kind: 'SCRIPT' as const }];
  const decided = await count('decideRepairs', () =>
    decideRepairs(desk.editor, { articleId: id, expectedVersion: 2, additions }),
  );
  await count('undo decideRepairs', () => undo(desk.editor, { actionId: decided.actionId as string }));
  await count('discardArticles', () => discardArticles(desk.editor, { items: [{ id, expectedVersion: 4 }] }));
  return result;
}

it('takes as many statements for forty measures as for two', async () => {
  const [few, many] = [await counts(0), await counts(38)];
  expect(many).toEqual(few);
  for (const [command, statements] of Object.entries(few)) expect(statements, command).toBeLessThan(50);
});
