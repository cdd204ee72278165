/** An article's text, paragraphs and repairs as partners may get them: nothing at all where the source forbids it. */

import type { Repair, Span } from '@countermeasure/parser/parsed-page';
import { repairsInArticle } from '@countermeasure/parser/repairs-in-article';
import type { JsonValue } from '../canonical-json.ts';
import type { Transaction } from '../command.ts';
import type { ArticleText } from './published-columns.ts';

/** `textSha256` is the document's: text and document are of one piece or the publication is a defect. */
export async function readArticleText(tx: Transaction, id: string, textSha256: string): Promise<ArticleText> {
  const article = await tx.article.findUniqueOrThrow({
    where: { id },
    select: {
      text: true,
      textSha256: true,
      paragraphs: true,
      slices: true,
      repairs: true,
      source: { select: { mayRepublishText: true } },
    },
  });
  if (article.textSha256 !== textSha256) throw new Error(`article ${id} has another text than its edition`);
  if (!article.source?.mayRepublishText) return null;
  const slices = article.slices as Span[];
  // What an editor has reverted is no repair of the text.
  const repairs = (article.repairs as unknown as (Repair & { applied: boolean })[]).filter(({ applied }) => applied);
  // `repairsInArticle` reads nothing of an article but its slices.
  const inside = repairsInArticle({ article: { slices } as never, repairs });
  return {
    text: article.text,
    paragraphs: article.paragraphs as JsonValue,
    repairs: inside.map(({ kind, rule, reason, certainty, to, before, after }) => {
      return { kind, rule, reason, certainty, start: to.start, end: to.end, before, after };
    }),
  };
}
