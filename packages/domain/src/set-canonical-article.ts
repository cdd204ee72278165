/** An editor's choice of the copy that stands for a story. It stays until it is undone or the copy leaves the story. */
import { z } from 'zod';
import { versionRefusal } from './bulk.ts';
import { changeRows } from './change-rows.ts';
import { type CommandContext, runCommand } from './command.ts';
import { ValidationError } from './errors.ts';
import { lockReferences } from './locks.ts';
import { changeOf } from './row-changes.ts';
import { fieldError, uuid, validate } from './validate.ts';

const schema = z.strictObject({ storyId: uuid, expectedVersion: z.int().min(1), articleId: uuid });
export type SetCanonicalArticleInput = z.input<typeof schema>;
/** The story. `actionId` is null when the copy stood for it already. */
export type StoryResult = { actionId: string | null; id: string; version: number };

/** Throws ValidationError, PermissionError, NotFoundError, StaleVersionError. */
export async function setCanonicalArticle(
  context: CommandContext,
  input: SetCanonicalArticleInput,
): Promise<StoryResult> {
  const { storyId, expectedVersion, articleId } = validate(schema, input);
  return runCommand(context, 'setCanonicalArticle', async (run) => {
    const { tx } = run;
    await lockReferences(tx, [
      { type: 'Story', id: storyId },
      { type: 'Article', id: articleId },
    ]);
    const story = await tx.story.findUnique({ where: { id: storyId } });
    const error = versionRefusal({ type: 'Story', id: storyId, expectedVersion }, story ?? undefined);
    if (error || !story) throw error;
    const article = await tx.article.findFirst({ where: { id: articleId, storyId }, select: { title: true } });
    if (!article) throw new ValidationError([fieldError(['articleId'], 'UNKNOWN_REFERENCE', NOT_IN_STORY)]);
    const change = changeOf('Story', storyId, { canonicalId: story.canonicalId }, { canonicalId: articleId });
    if (!change) return { actionId: null, id: storyId, version: story.version };
    const { actionId, versionOf } = await changeRows(run, [change], {
      summary: { en: `Let “${article.title}” stand for its story`, zh: `以“${article.title}”代表其报道组` },
      audit: { kind: 'story.canonical', subject: { type: 'Story', id: storyId }, detail: { articleId } },
    });
    return { actionId, id: storyId, version: versionOf(storyId) };
  });
}

const NOT_IN_STORY = { en: 'This article is not a copy in that story.', zh: '该文章不属于此报道组。' };
