/** What follows from rows that a command or an undo has changed: the articles' place in the review queue, search tokens. */
import { articlesOf, refreshReviewState } from './article-review-state.ts';
import type { Transaction } from './command.ts';
import { chooseCanonicalLive } from './publishing/canonical-article.ts';
import { NAMED_MODELS } from './records.ts';
import { refreshNames } from './refresh-names.ts';
import type { RowChange } from './row-changes.ts';
import type { Fields } from './row-writes.ts';
import { articleFields, measureFields, searchVector, writeSearchVectors } from './search-vector.ts';
import { bands, pieces } from './stories/fingerprint.ts';
import { refreshConcepts } from './taxonomy/refresh-concepts.ts';

/** Call it once the changes are applied. */
export async function refreshDerived(
  tx: Transaction,
  changes: RowChange[],
  actorId: string | null,
  now: Date,
): Promise<void> {
  await refreshReviewState(tx, await articlesOfChanges(tx, changes), actorId, now);
  await refreshMeasureSearch(tx, idsOf(changes, 'Measure', ['label', 'text']));
  await refreshArticleSearch(tx, idsOf(changes, 'Article', ['title', 'kicker', 'site', 'text']));
  await refreshConcepts(tx, idsOf(changes, 'Concept', ['prefLabels', 'altLabels']));
  await refreshLiveCanonical(tx, changes);
  for (const model of NAMED_MODELS) await refreshNames(tx, model, idsOf(changes, model, ['names', 'aliases', 'head']));
}

/** The rows of a model of which one of the fields is set; those made have them all. */
function idsOf(changes: RowChange[], model: RowChange['type'], fields: string[]): string[] {
  return changes
    .filter(({ type, after }) => type === model && after !== null && fields.some((field) => field in after))
    .map(({ id }) => id);
}

/** Rows that are gone are known by what they held. */
async function articlesOfChanges(tx: Transaction, changes: RowChange[]): Promise<string[]> {
  const ids = (type: RowChange['type']) => changes.filter((change) => change.type === type).map(({ id }) => id);
  const held = changes.flatMap(({ type, before, after }) => [before, after].map((fields) => ({ type, fields })));
  const placed = held
    .filter(({ fields }) => typeof fields?.articleId === 'string')
    .map(({ fields }) => fields as Fields);
  const where = (type: RowChange['type']) => ({ where: { id: { in: ids(type) } } });
  const has = (type: RowChange['type']) => changes.some((change) => change.type === type);
  const here = { articleId: true } as const;
  const evidence = has('Evidence') ? await tx.evidence.findMany({ ...where('Evidence'), select: here }) : [];
  const measures = has('Measure') ? await tx.measure.findMany({ ...where('Measure'), select: here }) : [];
  const lists = has('MeasureList') ? await tx.measureList.findMany({ ...where('MeasureList'), select: here }) : [];
  const taggings = has('Tagging')
    ? await tx.tagging.findMany({ ...where('Tagging'), select: { subjectType: true, subjectId: true } })
    : [];
  const tagged = held
    .filter(({ type, fields }) => type === 'Tagging' && typeof fields?.subjectType === 'string')
    .map(({ fields }) => fields as unknown as { subjectType: string; subjectId: string });
  const known = placed as unknown as { articleId: string }[];
  const articles = await articlesOf(tx, {
    evidence: [...evidence, ...measures, ...lists, ...known],
    taggings: [...taggings, ...tagged],
  });
  return [...new Set([...articles, ...ids('Article')])];
}

/** Ids that are no measures' are passed over. */
export async function refreshMeasureSearch(tx: Transaction, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  const select = { id: true, label: true, text: true } as const;
  const measures = await tx.measure.findMany({ where: { id: { in: ids } }, select });
  const vectors = measures.map((measure) => ({ id: measure.id, vector: searchVector(measureFields(measure)) }));
  await writeSearchVectors(tx, 'Measure', vectors);
}

async function refreshArticleSearch(tx: Transaction, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  const select = { id: true, title: true, kicker: true, site: true, text: true } as const;
  const articles = await tx.article.findMany({ where: { id: { in: ids } }, select });
  const vectors = articles.map((article) => ({ id: article.id, vector: searchVector(articleFields(article)) }));
  await writeSearchVectors(tx, 'Article', vectors);
  for (const { id, text } of articles) {
    const simhashBands = bands(pieces(text));
    await tx.article.update({ where: { id }, data: { simhashBands }, select: { id: true } });
  }
}

/** Which live article stands for a story follows from which one does on the editorial side. */
async function refreshLiveCanonical(tx: Transaction, changes: RowChange[]): Promise<void> {
  const storyIds = [...changes.filter(({ type }) => type === 'Story').map(({ id }) => id)];
  if (storyIds.length === 0) return;
  const articles = await tx.article.findMany({
    where: { storyId: { in: storyIds } },
    distinct: ['storyId'],
    select: { id: true },
  });
  for (const { id } of articles) await chooseCanonicalLive(tx, id);
}
