/** Moves an article to another story, or to one of its own. A story that loses the copy that stood for it gets the next best. */
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { versionRefusal } from './bulk.ts';
import { changeRows } from './change-rows.ts';
import { type CommandContext, runCommand } from './command.ts';
import { ConflictError, NotFoundError } from './errors.ts';
import { lockReferences } from './locks.ts';
import type { RowChange } from './row-changes.ts';
import type { StoryResult } from './set-canonical-article.ts';
import { bestCopy } from './stories/choose-canonical.ts';
import { uuid, validate } from './validate.ts';

const schema = z.strictObject({
  articleId: uuid,
  expectedVersion: z.int().min(1),
  /** Null for one of its own. */
  storyId: uuid.nullish(),
});
export type MoveToStoryInput = z.input<typeof schema>;

/** Answers the story it is in now. Throws ValidationError, PermissionError, NotFoundError, StaleVersionError, ConflictError (ALREADY_DONE). */
export async function moveToStory(context: CommandContext, input: MoveToStoryInput): Promise<StoryResult> {
  const { articleId, expectedVersion, storyId = null } = validate(schema, input);
  return runCommand(context, 'moveToStory', async (run) => {
    const { tx } = run;
    const seen = await tx.article.findUnique({ where: { id: articleId }, select: { storyId: true } });
    const left = seen?.storyId ?? articleId;
    await lockReferences(tx, [
      ...[left, storyId].filter((id) => id !== null).map((id) => ({ type: 'Story', id })),
      { type: 'Article', id: articleId },
    ]);
    const article = await tx.article.findUnique({
      where: { id: articleId },
      select: { version: true, title: true, storyId: true, updatedAt: true, updatedById: true },
    });
    const error = versionRefusal({ type: 'Article', id: articleId, expectedVersion }, article ?? undefined);
    if (error || !article) throw error;
    const stories = await tx.story.findMany({ where: { id: { in: [left, ...(storyId ? [storyId] : [])] } } });
    const from = stories.find(({ id }) => id === left);
    const to = stories.find(({ id }) => id === storyId);
    if (storyId && !to) throw new NotFoundError({ type: 'Story', id: storyId });
    const copies = await tx.article.count({ where: { storyId: left } });
    if (!from || storyId === left || (storyId === null && copies === 1)) {
      throw new ConflictError('ALREADY_DONE', [THERE_ALREADY], { type: 'Story', id: left });
    }
    const joined = storyId ?? uuidv7();
    const changes: RowChange[] = [];
    // An article stands for one story at most: it is let go before it is taken up.
    if (from.canonicalId === articleId) {
      const next = await bestCopy(tx, left, articleId);
      changes.push({ type: 'Story', id: left, before: { canonicalId: articleId }, after: { canonicalId: next } });
    }
    changes.push(joining(joined, to, articleId));
    changes.push({ type: 'Article', id: articleId, before: { storyId: left }, after: { storyId: joined } });
    const { actionId, versionOf } = await changeRows(run, changes, {
      summary: { en: `Moved “${article.title}” to another story`, zh: `将“${article.title}”移至另一报道组` },
      audit: { kind: 'article.moved', subject: { type: 'Article', id: articleId }, detail: { from: left, to: joined } },
    });
    return { actionId, id: joined, version: versionOf(joined) };
  });
}

const THERE_ALREADY = { en: 'The article is in this story already.', zh: '该文章已在此报道组中。' };

/** A new story has the article stand for it; one that has copies keeps the one it has. */
function joining(id: string, to: { canonicalId: string | null } | undefined, articleId: string): RowChange {
  if (!to) return { type: 'Story', id, before: null, after: { canonicalId: articleId } };
  if (to.canonicalId) return { type: 'Story', id, before: {}, after: {} };
  return { type: 'Story', id, before: { canonicalId: null }, after: { canonicalId: articleId } };
}
