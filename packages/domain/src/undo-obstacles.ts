/** Why actions can't be undone: what `undo` refuses with, and what the undo history shows beside each action. */
import type { Transaction } from './command.ts';
import type { ConflictReason } from './errors.ts';
import { findOvertaken, type RowChange } from './row-changes.ts';
import { ROW_MODELS } from './row-models.ts';
import { passedTimes } from './scheduled-again.ts';
import type { Sentence } from './sentence.ts';
import { taxonomyObstacles } from './taxonomy/taxonomy-obstacles.ts';
import { laterDependents } from './undo-dependents.ts';

export type ActionRow = { id: string; command: string; inverse: unknown; undoneAt: Date | null; at: Date };
export type UndoObstacle = { actionId: string; reason: ConflictReason; sentences: Sentence[] };

/** Those of the actions that can't be undone now, with every reason. `tx` may be a client too. */
export async function undoObstacles(tx: Transaction, actions: ActionRow[]): Promise<UndoObstacle[]> {
  const obstacles: UndoObstacle[] = [];
  for (const action of actions) {
    const found = await undoObstacle(tx, action);
    if (found) obstacles.push({ actionId: action.id, ...found });
  }
  return obstacles;
}

async function undoObstacle(tx: Transaction, action: ActionRow): Promise<Omit<UndoObstacle, 'actionId'> | null> {
  if (action.undoneAt) {
    return { reason: 'ALREADY_DONE', sentences: [{ en: 'This has been undone already.', zh: '此操作已经撤销过。' }] };
  }
  const changes = action.inverse as RowChange[] | null;
  if (!changes) return { reason: 'EDITION_STATE', sentences: [NO_WAY_BACK[action.command] ?? NO_WAY_BACK_AT_ALL] };
  const sentences = [
    ...(await laterChanges(tx, changes)),
    ...(await laterDependents(tx, changes)),
    ...(await taxonomyObstacles(tx, changes)),
    ...(await laterEditions(tx, changes, action.at)),
    ...(await passedTimes(tx, changes)),
  ];
  return sentences.length > 0 ? { reason: 'LATER_CHANGE', sentences } : null;
}

const NO_WAY_BACK_AT_ALL: Sentence = { en: 'This can’t be undone.', zh: '此操作不能撤销。' };
const NO_WAY_BACK: Record<string, Sentence> = {
  submitEditions: {
    en: 'This submission can’t be undone. Recall it instead.',
    zh: '此次提交不能撤销。请改为收回该版本。',
  },
  publishEditions: {
    en: 'A publication can’t be undone. Withdraw the edition instead.',
    zh: '发布不能撤销。请改为撤回该版本。',
  },
  publishDueEditions: {
    en: 'A publication can’t be undone. Withdraw the edition instead.',
    zh: '发布不能撤销。请改为撤回该版本。',
  },
  withdrawEdition: {
    en: 'A withdrawal can’t be undone. Submit and publish the record again instead.',
    zh: '撤回不能撤销。请重新提交并发布该记录。',
  },
};

async function laterChanges(tx: Transaction, changes: RowChange[]): Promise<Sentence[]> {
  const back = changes.map(({ type, id, before, after }) => ({ type, id, before: after, after: before }));
  const overtaken = await findOvertaken(tx, back);
  return Object.entries(ROW_MODELS).flatMap(([type, { name }]) => {
    const count = overtaken.filter((change) => change.type === type).length;
    if (count === 0) return [];
    const more = count > 1 ? { en: ` (and ${count - 1} more)`, zh: `（共 ${count} 项）` } : { en: '', zh: '' };
    return [{ en: `${name.en}${more.en} was changed again since.`, zh: `${name.zh}${more.zh}此后又被修改。` }];
  });
}

/** An edition handed in after the action rests on what it did. */
async function laterEditions(tx: Transaction, changes: RowChange[], at: Date): Promise<Sentence[]> {
  const editions = await tx.edition.findMany({
    where: {
      contentId: { in: await recordsOf(tx, changes) },
      submittedAt: { gte: at },
      state: { in: ['SUBMITTED', 'SCHEDULED', 'PUBLISHED'] },
    },
    orderBy: { submittedAt: 'asc' },
    select: { number: true, state: true, document: true },
  });
  return editions.map(({ number, state, document }) => {
    const label = String((document as { displayLabel?: string }).displayLabel ?? '');
    const published = state === 'PUBLISHED';
    return {
      en: `Edition ${number} of “${label}” was ${published ? 'published' : 'submitted'} with it.`,
      zh: `“${label}”的第 ${number} 版已据此${published ? '发布' : '提交'}。`,
    };
  });
}

/** The records whose documents the rows stand in, those of rows that are gone too; a list stands in its article's. */
async function recordsOf(tx: Transaction, changes: RowChange[]): Promise<string[]> {
  const ids = changes.map(({ id }) => id);
  const where = { id: { in: ids } };
  const evidence = await tx.evidence.findMany({ where, select: { subjectId: true, subjectType: true } });
  const taggings = await tx.tagging.findMany({ where, select: { subjectId: true } });
  const subjects = changes.flatMap(({ before, after }) => [before?.subjectId, after?.subjectId]).filter(isId);
  const listIds = [...changes.filter(({ type }) => type === 'MeasureList').map(({ id }) => id), ...subjects];
  listIds.push(
    ...evidence.filter(({ subjectType }) => subjectType === 'MEASURE_LIST').map(({ subjectId }) => subjectId),
  );
  const lists = await tx.measureList.findMany({ where: { id: { in: listIds } }, select: { articleId: true } });
  const records = changes.filter(({ type }) => !ROWS_OF_RECORDS.includes(type)).map(({ id }) => id);
  const quoted = [...evidence, ...taggings].map(({ subjectId }) => subjectId);
  return [...new Set([...quoted, ...subjects, ...lists.map(({ articleId }) => articleId), ...records])];
}

const isId = (id: unknown): id is string => typeof id === 'string';
/** Models that have no documents of their own. */
const ROWS_OF_RECORDS: string[] = ['Evidence', 'Tagging', 'MeasureList', 'ArticleRevision', 'Edition'];
