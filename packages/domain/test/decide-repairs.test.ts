import type { ParsedPage, Repair } from '@countermeasure/parser/parsed-page';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type DecideRepairsInput, decideRepairs } from '../src/decide-repairs.ts';
import { ConflictError, NotFoundError, PermissionError, StaleVersionError, ValidationError } from '../src/errors.ts';
import type { PlannedRepair } from '../src/repair-plan.ts';
import { submitEditions } from '../src/submit-editions.ts';
import { undo } from '../src/undo.ts';
import { acceptAll, type Desk, evidenceOf, ingest, openDesk, recordsOf } from './desk.ts';
import { quote, samplePage } from './page.ts';

let desk: Desk;
let articleId: string;
let pages = 0;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());
beforeEach(async () => {
  articleId = (await ingest(desk, repairedPage(`修复第${++pages}篇。`))).articleId as string;
  await acceptAll(desk, articleId);
});

/** The sample page as it came out of three repairs: 推, a name and a word of the lead-in. */
function repairedPage(mark: string): ParsedPage {
  const page = samplePage(mark);
  const repair = (after: string, before: string): Repair => {
    const { start, end } = quote(page, after);
    const to = { start, end };
    return {
      kind: 'FRAME_SHIFT',
      certainty: 'PROBABLE',
      from: to,
      to,
      before,
      after,
      rule: 'by-hand',
      reason: 'damaged',
    };
  };
  page.repairs = [repair('继续', '继?'), repair('推进', '推锘'), repair('铁帆', '铁?')];
  return page;
}
const key = async (after: string) => {
  const { repairs } = await read();
  return (repairs as unknown as PlannedRepair[]).find((repair) => repair.after === after)?.key as string;
};
const read = () => desk.db.article.findUniqueOrThrow({ where: { id: articleId } });
const decide = (input: Omit<DecideRepairsInput, 'articleId' | 'expectedVersion'>, expectedVersion = 1) =>
  decideRepairs(desk.editor, { articleId, expectedVersion, ...input });
const place = async (exact: string) => {
  const { text } = await read();
  const start = Array.from(text.slice(0, text.indexOf(exact))).length;
  return { start, end: start + Array.from(exact).length, exact };
};
/** Everything that stands on the text, without lock counters and times. */
async function state() {
  const { version: _, updatedAt: _at, updatedById: _by, claimedUntil: _until, ...article } = await read();
  const omit = { version: true, updatedAt: true, updatedById: true } as const;
  return {
    article,
    evidence: await desk.db.evidence.findMany({
      where: { articleId },
      orderBy: { id: 'asc' },
      omit: { version: true, updatedAt: true },
    }),
    measures: await desk.db.measure.findMany({
      where: { articleId },
      orderBy: { id: 'asc' },
      omit,
      include: { actors: true },
    }),
    lists: await desk.db.measureList.findMany({ where: { articleId }, orderBy: { id: 'asc' }, omit }),
  };
}
const refusal = async (input: Parameters<typeof decide>[0]) => {
  const error = await decide(input).catch((thrown) => thrown);
  if (!(error instanceof ValidationError)) throw error;
  return error.fields.map(({ path, code }) => `${path.join('.')} ${code}`);
};

describe('decideRepairs', () => {
  it('puts back what stood there; text, quotations, measures and lists follow, and stay accepted', async () => {
    const before = await state();
    const result = await decide({
      decisions: [
        { key: await key('继续'), verdict: 'REVERT' },
        { key: await key('推进'), verdict: 'REPLACE', replacement: '推动落实' },
      ],
    });
    expect(result).toMatchObject({ id: articleId, version: 2, orphaned: [] });
    const now = await state();
    expect(now.article.text).toBe(before.article.text.replace('继续', '继?').replace('推进', '推动落实'));
    expect(now.article.textLength).toBe(before.article.textLength + 2);
    expect(now.lists[0]?.leadIn).toBe(before.lists[0]?.leadIn?.replace('继续', '继?'));
    expect(now.measures[0]).toMatchObject({
      text: before.measures[0]?.text.replace('推进', '推动落实'),
      label: before.measures[0]?.label.replace('推进', '推动落实'),
    });
    expect(now.measures[1]?.position).toBe((before.measures[1]?.position as number) + 2);
    expect(now.evidence.map(({ verdict }) => verdict)).toEqual(before.evidence.map(() => 'ACCEPTED'));
    const points = Array.from(now.article.text);
    for (const { start, end, exact } of now.evidence) expect(points.slice(start, end).join('')).toBe(exact);
  });

  it('orphans a quotation of which no character is left, and says where it may belong', async () => {
    const { orphaned, report } = await decide({
      decisions: [{ key: await key('铁帆'), verdict: 'REPLACE', replacement: '雷霆' }],
    });
    const rows = (await evidenceOf(desk, articleId)).filter(({ verdict }) => verdict === 'ORPHANED');
    expect(orphaned.map(({ id }) => id).sort()).toEqual(rows.map(({ id }) => id).sort());
    expect(report.orphaned).toBe(rows.length);
    expect(new Set(rows.map(({ exact }) => exact))).toEqual(new Set(['铁帆']));
    const { start, end } = await place('雷霆');
    expect(rows[0]?.candidates).toEqual([{ start, end }]);
    expect((await read()).state).toBe('IN_REVIEW');
  });

  it('applies again what was put back, with what the parser proposed', async () => {
    const before = await read();
    const repair = await key('推进');
    await decide({ decisions: [{ key: repair, verdict: 'REPLACE', replacement: '推动' }] });
    await decide({ decisions: [{ key: repair, verdict: 'REVERT' }] }, 2);
    expect((await read()).text).toBe(before.text.replace('推进', '推锘'));
    await decide({ decisions: [{ key: repair, verdict: 'APPLY' }] }, 3);
    const { text, repairs } = await read();
    expect([text, repairs]).toEqual([before.text, before.repairs]);
  });

  it('takes a repair by hand, which can be put back like any other', async () => {
    const before = await read();
    await decide({ additions: [{ ...(await place('责任')), replacement: '主体责任', kind: 'FRAME_SHIFT' }] });
    const { text, repairs } = await read();
    expect(text).toBe(before.text.replace('责任', '主体责任'));
    const added = (repairs as unknown as PlannedRepair[]).find(({ rule }) => rule === 'editor');
    expect(added).toMatchObject({ key: 'e1', before: '责任', after: '主体责任', applied: true });
    await decide({ decisions: [{ key: 'e1', verdict: 'REVERT' }] }, 2);
    expect((await read()).text).toBe(before.text);
  });

  it('is undone with everything that followed, and done again', async () => {
    const before = await state();
    const { actionId } = await decide({
      decisions: [
        { key: await key('继续'), verdict: 'REVERT' },
        { key: await key('铁帆'), verdict: 'REPLACE', replacement: '' },
      ],
    });
    const after = await state();
    const undone = await undo(desk.editor, { actionId: actionId as string });
    expect(await state()).toEqual(before);
    await undo(desk.editor, { actionId: undone.actionId });
    expect(await state()).toEqual(after);
  });

  it('finds the article by its new words', async () => {
    await decide({ decisions: [{ key: await key('推进'), verdict: 'REPLACE', replacement: '雷霆万钧' }] });
    const [{ found }] = (await desk.db.$queryRaw`SELECT search_vector @@ '雷霆'::tsquery AS found FROM editorial.article
      WHERE id = ${articleId}::uuid`) as [{ found: boolean }];
    expect(found).toBe(true);
  });

  it('does nothing when nothing differs', async () => {
    expect(await decide({ decisions: [{ key: await key('推进'), verdict: 'APPLY' }] })).toMatchObject({
      actionId: null,
      version: 1,
    });
  });

  it('names everything that is wrong', async () => {
    const repair = await key('推进');
    expect(
      await refusal({
        decisions: [
          { key: 'r99', verdict: 'REVERT' },
          { key: repair, verdict: 'REPLACE' },
          { key: repair, verdict: 'APPLY' },
        ],
        additions: [
          { ...(await place('推进')), replacement: '推动', kind: 'SCRIPT' },
          { start: 9000, end: 9999, exact: '', replacement: '', kind: 'SCRIPT' },
          { ...(await place('责任')), replacement: '责任', kind: 'SCRIPT' },
        ],
      }),
    ).toEqual([
      'decisions.0.key UNKNOWN_REFERENCE',
      'decisions.1.replacement REQUIRED',
      'decisions.2.key NOT_UNIQUE',
      'additions.0 NOT_ALLOWED',
      'additions.1 OUT_OF_RANGE',
      'additions.2 INVALID',
    ]);
    expect(await refusal({})).toEqual(['decisions REQUIRED']);
    expect(await refusal({ decisions: [{ key: repair, verdict: 'REPLACE', replacement: '甲\n乙' }] })).toEqual([
      'decisions.0.replacement INVALID',
    ]);
  });

  it('refuses a selection that reads otherwise, a stale version, a viewer, and what is not there', async () => {
    const decisions = [{ key: 'r1', verdict: 'REVERT' as const }];
    await expect(
      decide({ additions: [{ start: 0, end: 2, exact: '别的', replacement: 'x', kind: 'SCRIPT' }] }),
    ).rejects.toSatisfy((error) => error instanceof ConflictError && error.reason === 'TEXT_CHANGED');
    await expect(decide({ decisions }, 7)).rejects.toThrow(StaleVersionError);
    const input = { articleId, expectedVersion: 1, decisions };
    await expect(decideRepairs(desk.viewer, input)).rejects.toThrow(PermissionError);
    const missing = '0190d0a0-1111-7000-8000-000000000001';
    await expect(decideRepairs(desk.editor, { ...input, articleId: missing })).rejects.toThrow(NotFoundError);
  });

  it('waits while the article or a measure of it is submitted, and says which', async () => {
    const items = await recordsOf(desk, articleId);
    await submitEditions(desk.editor, { items: items.filter(({ type }) => type === 'Measure'), updateType: 'MINOR' });
    const error = await decide({ decisions: [{ key: await key('推进'), verdict: 'REVERT' }] }).catch(
      (thrown) => thrown,
    );
    expect(error).toBeInstanceOf(ConflictError);
    expect(error).toMatchObject({ reason: 'EDITION_STATE' });
    expect(error.sentences).toHaveLength(2);
  });
});
