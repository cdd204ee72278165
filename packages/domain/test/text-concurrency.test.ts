/** Many hands on one article: whoever changes the text and whoever judges its quotations wait for each other. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createEvidence } from '../src/create-evidence.ts';
import { decideRepairs } from '../src/decide-repairs.ts';
import { DomainError } from '../src/errors.ts';
import { reviewEvidence } from '../src/review-evidence.ts';
import { tagRecords } from '../src/tag-records.ts';
import { updateMeasure } from '../src/update-measure.ts';
import { type Desk, evidenceOf, ingest, openDesk } from './desk.ts';
import { samplePage } from './page.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

it('lets one correction of a text win, refuses the others in words, and keeps every quotation true', async () => {
  for (let round = 0; round < 6; round++) {
    const articleId = (await ingest(desk, samplePage(`并发第${round}轮。`))).articleId as string;
    const evidence = await evidenceOf(desk, articleId);
    const measures = await desk.db.measure.findMany({ where: { articleId } });
    const concept = await desk.db.concept.findUniqueOrThrow({ where: { code: 'functions:control' } });
    const item = ({ id, version }: { id: string; version: number }) => ({ id, expectedVersion: version });
    const decide = (replacement: string) =>
      decideRepairs(desk.editor, {
        articleId,
        expectedVersion: 1,
        additions: [{ start: 0, end: 3, exact: '下一步', replacement, kind: 'SCRIPT' }],
      });
    const review = (rows: typeof evidence) =>
      reviewEvidence(desk.second, {
        items: rows.map((row) => ({ type: 'Evidence', ...item(row) })),
        verdict: 'ACCEPTED',
      });
    const half = evidence.length >> 1;
    const doings = [
      ...['接下来', '今后', '', '下步'].map(decide),
      review(evidence.slice(0, half)),
      review(evidence.slice(half).reverse()),
      ...measures.map((measure) => updateMeasure(desk.reviewer, { ...item(measure), confidence: 10 + round })),
      tagRecords(desk.admin, {
        records: measures.map((measure) => ({ type: 'Measure', ...item(measure) })),
        conceptIds: [concept.id],
      }),
      createEvidence(desk.admin, {
        subject: { type: 'Measure', id: measures[0]?.id as string },
        field: 'LABEL',
        span: { articleId, start: 4, end: 10, exact: '东岭市公安局' },
      }),
    ];
    const ends = await Promise.allSettled(doings);
    for (const end of ends) {
      if (end.status === 'rejected' && !(end.reason instanceof DomainError)) throw end.reason;
    }
    expect(ends.slice(0, 4).filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const { text, version } = await desk.db.article.findUniqueOrThrow({ where: { id: articleId } });
    expect(version).toBe(2);
    const points = Array.from(text);
    for (const { start, end, exact, verdict } of await evidenceOf(desk, articleId)) {
      if (verdict !== 'ORPHANED') expect(points.slice(start, end).join('')).toBe(exact);
    }
  }
}, 120_000);
