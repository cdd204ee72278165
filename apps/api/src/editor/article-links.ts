/** What an article leads to: its lists, measures, evidence, and the records with evidence in it. */
import { groupInOrder } from '../graphql/batches.ts';
import type { EditorContext } from './context.ts';
import { loadRows, marked } from './load-rows.ts';
import { MODEL_OF_TYPE, type Row, type SubjectType } from './rows.ts';

/** More than any real article has; a defect of the parser must not take the app down. */
const MOST_MEASURES = 500;
const MOST_EVIDENCE = 2_000;

export function measureListsOf(context: EditorContext, articleId: string): Promise<Row<'MeasureList'>[]> {
  return context.batches
    .get('lists of article', async (ids) => {
      const rows = await context.db.measureList.findMany({
        where: { articleId: { in: [...ids] }, deletedAt: null },
        orderBy: [{ position: 'asc' }, { id: 'asc' }],
      });
      const lists = rows.map((row) => marked('MeasureList', row));
      return groupInOrder(ids, lists, (list) => list.articleId);
    })
    .load(articleId);
}

/** In text order. */
export async function measuresOf(context: EditorContext, articleId: string): Promise<Row<'Measure'>[]> {
  const measures = await context.batches
    .get('measures of article', async (ids) => {
      const rows = await context.db.measure.findMany({
        where: { articleId: { in: [...ids] }, deletedAt: null },
        orderBy: [{ position: 'asc' }, { ordinal: 'asc' }, { id: 'asc' }],
      });
      const found = rows.map((row) => marked('Measure', row));
      return groupInOrder(ids, found, (measure) => measure.articleId);
    })
    .load(articleId);
  return measures.slice(0, MOST_MEASURES);
}

/** By ordinal. */
export function measuresInList(context: EditorContext, listId: string): Promise<Row<'Measure'>[]> {
  return context.batches
    .get('measures of list', async (ids) => {
      const rows = await context.db.measure.findMany({
        where: { listId: { in: [...ids] }, deletedAt: null },
        orderBy: [{ ordinal: 'asc' }, { position: 'asc' }, { id: 'asc' }],
      });
      const found = rows.map((row) => marked('Measure', row));
      return groupInOrder(ids, found, (measure) => measure.listId ?? '');
    })
    .load(listId);
}

/** By start, then the longest first: as spans nest. What an editor has replaced (EDITED) stays out. */
export async function evidenceIn(context: EditorContext, articleId: string): Promise<Row<'Evidence'>[]> {
  const evidence = await context.batches
    .get('evidence in article', async (ids) => {
      const rows = await context.db.evidence.findMany({
        where: { articleId: { in: [...ids] }, verdict: { not: 'EDITED' } },
        orderBy: [{ start: 'asc' }, { end: 'desc' }, { id: 'asc' }],
      });
      const found = rows.map((row) => marked('Evidence', row));
      return groupInOrder(ids, found, (row) => row.articleId);
    })
    .load(articleId);
  return evidence.slice(0, MOST_EVIDENCE);
}

type Subject = { articleId: string; subjectType: SubjectType; subjectId: string };
type LinkedType = 'CAMPAIGN' | 'ORGANIZATION' | 'SYSTEM' | 'LEGAL_INSTRUMENT';

/** Records of one type with evidence in the article, in the order they are first quoted. */
export async function recordsIn<Type extends LinkedType>(
  context: EditorContext,
  articleId: string,
  type: Type,
): Promise<Row<(typeof MODEL_OF_TYPE)[Type]>[]> {
  const subjects = await context.batches
    .get('subjects in article', (ids) => loadSubjects(context, ids))
    .load(articleId);
  const ids = subjects.filter(({ subjectType }) => subjectType === type).map(({ subjectId }) => subjectId);
  return loadRows(context, MODEL_OF_TYPE[type], ids);
}

async function loadSubjects({ reader }: EditorContext, articleIds: readonly string[]): Promise<Subject[][]> {
  const rows = await reader.rows<Subject>(
    (statement) => `SELECT article_id AS "articleId", subject_type::text AS "subjectType", subject_id AS "subjectId"
      FROM editorial.evidence WHERE article_id = ANY(${statement.value(articleIds, 'uuid[]')})
      GROUP BY 1, 2, 3 ORDER BY min(span_start), 3`,
  );
  return groupInOrder(articleIds, rows, ({ articleId }) => articleId);
}
