/** An editor's change of what is known about an article beside its text. What is absent stays, null clears, a list replaces. */
import { z } from 'zod';
import { versionRefusal } from './bulk.ts';
import { changeRows } from './change-rows.ts';
import { type CommandContext, runCommand } from './command.ts';
import { ValidationError } from './errors.ts';
import { fuzzyFields, fuzzyInput } from './fuzzy-input.ts';
import { lockRows } from './locks.ts';
import { changeOf } from './row-changes.ts';
import { ROW_MODELS } from './row-models.ts';
import type { Fields } from './row-writes.ts';
import { fieldError, prose, uuid, validate } from './validate.ts';

const schema = z.strictObject({
  id: uuid,
  expectedVersion: z.int().min(1),
  kicker: prose(500).nullish(),
  title: prose(500).pipe(z.string().min(1)).optional(),
  series: prose(200).nullish(),
  byline: z
    .array(z.strictObject({ name: prose(100).pipe(z.string().min(1)), role: prose(100).nullish() }))
    .max(50)
    .optional(),
  editor: prose(200).nullish(),
  originalPublisher: prose(200).nullish(),
  publishedAt: fuzzyInput,
  sourceId: uuid.nullish(),
});
export type UpdateArticleInput = z.input<typeof schema>;
type Valid = z.output<typeof schema>;
/** `actionId` is null when nothing differed. */
export type UpdateArticleResult = { actionId: string | null; id: string; version: number };

/** Throws ValidationError (a source that is not there), PermissionError, NotFoundError, StaleVersionError. */
export async function updateArticle(context: CommandContext, input: UpdateArticleInput): Promise<UpdateArticleResult> {
  const valid = validate(schema, input);
  const { id, expectedVersion, sourceId } = valid;
  return runCommand(context, 'updateArticle', async (run) => {
    const { tx } = run;
    await lockRows(tx, 'Article', [id]);
    const row = await tx.article.findUnique({
      where: { id },
      select: { version: true, title: true, updatedAt: true, updatedById: true },
    });
    const error = versionRefusal({ type: 'Article', id, expectedVersion }, row ?? undefined);
    if (error || !row) throw error;
    if (sourceId && !(await tx.source.findUnique({ where: { id: sourceId }, select: { id: true } }))) {
      throw new ValidationError([
        fieldError(['sourceId'], 'UNKNOWN_REFERENCE', { en: 'There is no such source.', zh: '没有此来源。' }),
      ]);
    }
    const current = (await ROW_MODELS.Article.read(tx, [id])).get(id) as Fields;
    const change = changeOf('Article', id, current, wantedFields(valid));
    if (!change) return { actionId: null, id, version: row.version };
    const fields = Object.keys(change.after ?? {});
    const { actionId, versionOf } = await changeRows(run, [change], {
      summary: { en: `Changed the article “${row.title}”`, zh: `修改文章“${row.title}”` },
      // Parsing the page again leaves these as the editor wrote them.
      payload: { fields },
      audit: { kind: 'article.updated', subject: { type: 'Article', id }, detail: { fields } },
    });
    return { actionId, id, version: versionOf(id) };
  });
}

function wantedFields({ id: _id, expectedVersion: _version, publishedAt, byline, ...plain }: Valid): Fields {
  const texts = Object.entries(plain).filter(([, value]) => value !== undefined);
  return {
    ...Object.fromEntries(texts.map(([name, value]) => [name, value || null])),
    ...(byline && { byline: byline.map(({ name, role }) => ({ name, role: role || '' })) }),
    ...fuzzyFields('published', publishedAt),
  };
}
