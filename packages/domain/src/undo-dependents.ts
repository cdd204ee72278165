/** What rests by now on rows that an action has made: undoing the action would take the ground from under it. */
import type { Transaction } from './command.ts';
import { linkingRows, linkSentences } from './record-links.ts';
import { NAMED_MODELS } from './records.ts';
import type { RowChange } from './row-changes.ts';
import type { Sentence } from './sentence.ts';

/** What the action has made itself, or changed, goes back with it and is passed over. */
export async function laterDependents(tx: Transaction, changes: RowChange[]): Promise<Sentence[]> {
  const made = changes.filter(({ before, after }) => before === null && after !== null);
  const named = NAMED_MODELS.map((model) => [model, idsOf(made, model)] as const);
  const measures = idsOf(made, 'Measure');
  const ids = [...named.flatMap(([, own]) => own), ...measures];
  const stories = idsOf(made, 'Story');
  if (ids.length + stories.length === 0) return [];
  const changed = new Set(changes.map(({ id }) => id));
  const copies = await tx.article.findMany({ where: { storyId: { in: stories } }, select: { id: true } });
  const linking = [];
  for (const [model, own] of named) linking.push(...(await linkingRows(tx, model, own)));
  const relations = await tx.measureRelation.findMany({
    where: { toId: { in: measures }, from: { deletedAt: null } },
    select: { fromId: true },
  });
  linking.push(...relations.map(({ fromId }) => ({ type: 'Measure' as const, id: fromId })));
  const sentences = linkSentences(linking.filter(({ id }) => !changed.has(id)));
  const evidence = await tx.evidence.findMany({ where: { subjectId: { in: ids } }, select: { id: true } });
  const taggings = await tx.tagging.findMany({ where: { subjectId: { in: ids } }, select: { id: true } });
  if (copies.some(({ id }) => !changed.has(id))) sentences.push(JOINED);
  if (evidence.some(({ id }) => !changed.has(id))) sentences.push(QUOTED);
  if (taggings.some(({ id }) => !changed.has(id))) sentences.push(TAGGED);
  return sentences;
}

const idsOf = (changes: RowChange[], model: RowChange['type']) =>
  changes.filter(({ type }) => type === model).map(({ id }) => id);

const JOINED: Sentence = { en: 'Other copies have joined the story since.', zh: '此后有其他副本加入该报道组。' };
const QUOTED: Sentence = { en: 'Quotations were added to it since.', zh: '此后又为其添加了引文。' };
const TAGGED: Sentence = { en: 'Tags were put on it since.', zh: '此后又为其添加了标签。' };
