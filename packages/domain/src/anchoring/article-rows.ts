/** An article with everything that stands on its text, locked: what a command that changes the text reads first. */
import type { Transaction } from '../command.ts';
import { ConflictError } from '../errors.ts';
import { lockReferences } from '../locks.ts';
import { ROW_MODELS } from '../row-models.ts';
import type { Fields } from '../row-writes.ts';
import type { Sentence } from '../sentence.ts';
import { sha256Hex } from '../sha256.ts';
import type { EvidenceRow } from './text-follows.ts';

export type ArticleRows = {
  article: Fields;
  evidence: EvidenceRow[];
  subjects: { type: 'Measure' | 'MeasureList'; id: string; fields: Fields }[];
};

/** The article itself must be locked. In text order. */
export async function readArticleRows(tx: Transaction, articleId: string): Promise<ArticleRows> {
  const here = { where: { articleId }, select: { id: true } };
  const lists = await tx.measureList.findMany({ ...here, orderBy: [{ position: 'asc' }, { id: 'asc' }] });
  const measures = await tx.measure.findMany({ ...here, orderBy: [{ position: 'asc' }, { id: 'asc' }] });
  const evidence = await tx.evidence.findMany({ ...here, orderBy: [{ start: 'asc' }, { id: 'asc' }] });
  await lockReferences(tx, [
    ...lists.map(({ id }) => ({ type: 'MeasureList', id })),
    ...measures.map(({ id }) => ({ type: 'Measure', id })),
    ...evidence.map(({ id }) => ({ type: 'Evidence', id })),
  ]);
  const read = async <Type extends keyof typeof ROW_MODELS>(type: Type, rows: { id: string }[]) => {
    const fields = await ROW_MODELS[type].read(
      tx,
      rows.map(({ id }) => id),
    );
    return rows.flatMap(({ id }) => (fields.has(id) ? [{ type, id, fields: fields.get(id) as Fields }] : []));
  };
  const [article] = await read('Article', [{ id: articleId }]);
  if (!article) throw new Error(`article ${articleId} has gone`);
  return {
    article: article.fields,
    evidence: await read('Evidence', evidence),
    subjects: [...(await read('MeasureList', lists)), ...(await read('Measure', measures))],
  };
}

/** The columns that a new text fills. */
export const textFields = (text: string) => ({
  text,
  textSha256: sha256Hex(text),
  textLength: Array.from(text).length,
});

/**
 * What is submitted is read word by word: while it waits, its text stays. Throws ConflictError (EDITION_STATE) with every
 * edition of the article and its measures that waits.
 */
export async function refuseWhileSubmitted(tx: Transaction, articleId: string): Promise<void> {
  const measures = await tx.measure.findMany({ where: { articleId }, select: { id: true } });
  const editions = await tx.edition.findMany({
    where: {
      contentId: { in: [articleId, ...measures.map(({ id }) => id)] },
      state: { in: ['SUBMITTED', 'SCHEDULED'] },
    },
    orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }],
    select: { id: true, number: true, document: true },
  });
  if (editions.length === 0) return;
  const sentences = editions.map(({ number, document }): Sentence => {
    const label = String((document as { displayLabel?: string }).displayLabel ?? '');
    return {
      en: `Edition ${number} of “${label}” waits to be published; recall it before the text is changed.`,
      zh: `“${label}”的第 ${number} 版正在等待发布；请先撤回提交，再修改正文。`,
    };
  });
  throw new ConflictError('EDITION_STATE', sentences, { type: 'Edition', id: editions[0]?.id as string });
}
