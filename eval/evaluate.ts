/** Scores pages with gold answers: the whole parser on a page's bytes, or extraction alone on its clean text. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractFacts } from '../packages/parser/src/extract-facts.ts';
import { parsePage } from '../packages/parser/src/parse-page.ts';
import { cleanArticle } from './clean-article.ts';
import type { Count, Field } from './counts.ts';
import type { GoldPage } from './gold.ts';
import { type Answer, f1, type PageScore, scorePage, sumCounts } from './score.ts';

export type Mode = 'page' | 'clean';
/** `figures` are the totals' F1, rounded to four places, as the baseline keeps them. */
export type Evaluation = {
  scores: PageScore[];
  totals: Partial<Record<Field, Count>>;
  figures: Record<string, number>;
};

/** Pages are parsed one after another; throws what a page that cannot be read throws. */
export function evaluate(pages: readonly GoldPage[], mode: Mode): Evaluation {
  const scores = pages.map((page) => scorePage(page, mode === 'clean' ? fromCleanText(page) : fromPage(page)));
  const totals = sumCounts(scores);
  const figures = Object.entries(totals).map(([field, count]) => [field, Number(f1(count).toFixed(4))]);
  return { scores, totals, figures: Object.fromEntries(figures) };
}

function fromCleanText(page: GoldPage): Answer {
  return { extraction: extractFacts(cleanArticle(page)) };
}

function fromPage({ input, directory }: GoldPage): Answer {
  const { file, mediaType, declared, url } = input;
  const parsed = parsePage(new Uint8Array(readFileSync(join(directory, file))), {
    ...(mediaType ? { mediaType } : {}),
    ...(declared ? { charset: declared } : {}),
    ...(url ? { url } : {}),
  });
  return { extraction: parsed, article: parsed.article };
}
