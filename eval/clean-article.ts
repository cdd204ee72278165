/** An article made of a page's clean text, so that extraction can be measured apart from repair. */
import type { Article } from '../packages/parser/src/parsed-page.ts';
import type { GoldPage } from './gold.ts';

export function cleanArticle({ text, article, input }: Pick<GoldPage, 'text' | 'article' | 'input'>): Article {
  let start = 0;
  const paragraphs = text.split('\n').map((line) => {
    const end = start + Array.from(line).length;
    const paragraph = { start, end, kind: 'BODY' as const };
    start = end + 1;
    return paragraph;
  });
  const script = /[們國會這來時為說對]/.test(text) ? 'Hant' : 'Hans';
  return {
    title: String(article.title ?? ''),
    byline: [],
    language: script === 'Hant' ? 'zh-Hant' : 'zh-Hans',
    script,
    text,
    paragraphs,
    slices: [],
    ...(article.publishedAt ? { publishedAt: article.publishedAt as NonNullable<Article['publishedAt']> } : {}),
    ...(input.url ? { url: input.url } : {}),
  };
}
