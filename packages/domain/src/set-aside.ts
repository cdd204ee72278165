/** Setting articles aside and taking them back: the two ways of one change, one action and one undo for many. */
import { z } from 'zod';
import { type BulkResult, versionRefusal, withoutRepeats } from './bulk.ts';
import { changeRows } from './change-rows.ts';
import { type CommandContext, runCommand, type Transaction } from './command.ts';
import { ConflictError, type DomainError } from './errors.ts';
import { lockRows } from './locks.ts';
import type { RowChange } from './row-changes.ts';
import type { Sentence } from './sentence.ts';
import { BULK_LIMIT, uuid, validate } from './validate.ts';

export const bulkSchema = z.strictObject({
  items: z
    .array(z.strictObject({ id: uuid, expectedVersion: z.int().min(1) }))
    .min(1)
    .max(BULK_LIMIT),
});
export type BulkInput = z.input<typeof bulkSchema>;

const WAYS = {
  discardArticles: { from: 'NEW', to: 'DISCARDED', kind: 'article.discarded', en: 'Set aside', zh: '搁置' },
  restoreArticles: { from: 'DISCARDED', to: 'NEW', kind: 'article.restored', en: 'Took back', zh: '恢复' },
} as const;
const OPEN = ['NEW', 'IN_REVIEW', 'REVIEWED'];

/** An article that is already where it should be stays as it is and counts as applied. */
export async function setAside(
  context: CommandContext,
  command: keyof typeof WAYS,
  input: BulkInput,
): Promise<BulkResult> {
  const { items } = validate(bulkSchema, input);
  const way = WAYS[command];
  return runCommand(context, command, async (run) => {
    const { tx } = run;
    const wanted = withoutRepeats(items.map((item) => ({ type: 'Article', ...item })));
    const ids = wanted.map(({ id }) => id);
    await lockRows(tx, 'Article', ids);
    const articles = await tx.article.findMany({
      where: { id: { in: ids } },
      select: { id: true, version: true, state: true, updatedAt: true, updatedById: true },
    });
    const rows = new Map(articles.map((row) => [row.id, row]));
    const editions = command === 'discardArticles' ? await editionsInUse(tx, ids) : new Map<string, Sentence[]>();
    const result: BulkResult = { actionId: null, applied: [], refused: [] };
    const changes: RowChange[] = [];
    for (const item of wanted) {
      const row = rows.get(item.id);
      const error: DomainError | null = versionRefusal(item, row) ?? inUse(item.id, editions.get(item.id));
      if (error || !row) {
        if (error) result.refused.push({ id: item.id, error });
        continue;
      }
      const moves = way.from === 'NEW' ? OPEN.includes(row.state) : row.state === way.from;
      result.applied.push({ type: 'Article', id: item.id, version: row.version + (moves ? 1 : 0) });
      if (moves) changes.push({ type: 'Article', id: item.id, before: { state: way.from }, after: { state: way.to } });
    }
    if (changes.length === 0) return result;
    const count = changes.length;
    const { actionId } = await changeRows(run, changes, {
      summary: { en: `${way.en} ${count} ${count === 1 ? 'article' : 'articles'}`, zh: `${way.zh} ${count} 篇文章` },
      payload: { count },
      audit: { kind: way.kind, detail: { ids: changes.map(({ id }) => id) } },
    });
    return { ...result, actionId };
  });
}

const inUse = (id: string, sentences: Sentence[] | undefined) =>
  sentences ? new ConflictError('DEPENDENTS', sentences, { type: 'Article', id }) : null;

/** Why articles can't be set aside: editions of theirs or of their measures that are live or on their way. */
async function editionsInUse(tx: Transaction, articleIds: string[]): Promise<Map<string, Sentence[]>> {
  const measures = await tx.measure.findMany({
    where: { articleId: { in: articleIds } },
    select: { id: true, articleId: true },
  });
  const articleOf = new Map([
    ...articleIds.map((id) => [id, id] as const),
    ...measures.map(({ id, articleId }) => [id, articleId] as const),
  ]);
  const editions = await tx.edition.findMany({
    where: { contentId: { in: [...articleOf.keys()] }, state: { in: ['SUBMITTED', 'SCHEDULED', 'PUBLISHED'] } },
    orderBy: [{ contentId: 'asc' }, { number: 'asc' }],
    select: { contentId: true, number: true, state: true, document: true },
  });
  const reasons = new Map<string, Sentence[]>();
  for (const { contentId, number, state, document } of editions) {
    const articleId = articleOf.get(contentId) as string;
    const label = String((document as { displayLabel?: string }).displayLabel ?? '');
    const live = state === 'PUBLISHED';
    const sentence = {
      en: `Edition ${number} of “${label}” is ${live ? 'live; withdraw it' : 'submitted; recall it'} first.`,
      zh: `“${label}”的第 ${number} 版${live ? '已发布，请先撤回该版本' : '已提交，请先撤回提交'}。`,
    };
    reasons.set(articleId, [...(reasons.get(articleId) ?? []), sentence]);
  }
  return reasons;
}
