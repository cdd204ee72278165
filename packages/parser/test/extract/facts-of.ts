/** What is found in a sentence that stands alone, and the names of what was found. */
import { cleanArticle } from '../../../../eval/clean-article.ts';
import { extractFacts } from '../../src/extract-facts.ts';
import type { Extraction } from '../../src/parsed-page.ts';

export const factsOf = (text: string, title = ''): Extraction =>
  extractFacts(cleanArticle({ text, article: { title }, input: { file: '' } }));
export const names = (facts: readonly { name: string }[]): string[] => facts.map(({ name }) => name);
