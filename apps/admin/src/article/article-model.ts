/** The article cut into paragraphs, each with only what is drawn in it, so that a change redraws one paragraph. */
import { toCodePoints } from '@countermeasure/parser/spans';
import type { Evidence, WorkbenchArticle } from '../workbench/review-items.ts';
import { articleMarks, type Rail, repairMarks, type TextMark } from './article-marks.ts';
import type { Insertion } from './segment.ts';

export type RepairInsertion = Insertion & { repair: WorkbenchArticle['repairs'][number] };

export type ParagraphModel = {
  index: number;
  kind: WorkbenchArticle['paragraphs'][number]['kind'];
  start: number;
  end: number;
  marks: readonly TextMark[];
  /** The measure whose text fills this paragraph. */
  rail: Rail | null;
  repairs: WorkbenchArticle['repairs'];
  repairMarks: readonly TextMark[];
  insertions: readonly RepairInsertion[];
};

export type ArticleModel = { text: readonly string[]; paragraphs: readonly ParagraphModel[] };

const touches = (a: { start: number; end: number }, b: { start: number; end: number }) =>
  a.start < b.end && b.start < a.end;

export function buildArticleModel(article: WorkbenchArticle): ArticleModel {
  const { marks, rails } = articleMarks(article);
  const applied = article.repairs.filter(({ applied }) => applied);
  const repaired = repairMarks(applied);
  const insertions = applied
    .filter(({ start, end }) => start === end)
    .map((repair) => ({ id: repair.key, at: repair.start, repair }));
  return {
    text: toCodePoints(article.text),
    paragraphs: article.paragraphs.map((paragraph) => {
      const { start, end } = paragraph;
      return {
        ...paragraph,
        marks: marks.filter((mark) => touches(mark, paragraph)),
        rail: rails.find((rail) => touches(rail, paragraph)) ?? null,
        repairs: applied.filter(
          (repair) =>
            touches(repair, paragraph) || (repair.start === repair.end && repair.start >= start && repair.start <= end),
        ),
        repairMarks: repaired.filter((mark) => touches(mark, paragraph)),
        insertions: insertions.filter(({ at }) => at >= start && at <= end),
      };
    }),
  };
}

/** What is drawn only while its record is the current one: the brackets round it and the names it rests on. */
export function currentMarks(
  evidence: readonly Evidence[],
  anchor: { start: number; end: number } | null,
  kind: TextMark['kind'],
): TextMark[] {
  const base = { subject: null, pending: false, track: 0 };
  const edges: TextMark[] = anchor ? [{ ...base, ...anchor, id: 'edges', look: 'edges', kind }] : [];
  const actors = evidence
    .filter(({ field, verdict }) => field === 'ACTOR' && (verdict === 'PENDING' || verdict === 'ACCEPTED'))
    .map(
      (each): TextMark => ({
        ...base,
        id: `actor:${each.id}`,
        look: 'name',
        kind: 'org',
        start: each.start,
        end: each.end,
        pending: each.verdict === 'PENDING',
      }),
    );
  return [...edges, ...actors];
}
