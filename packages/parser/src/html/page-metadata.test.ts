import { describe, expect, it } from 'vitest';
import { readJsonLd } from './page-metadata.ts';

const nested = (depth: number) => `${'['.repeat(depth)}1${']'.repeat(depth)}`;

describe('readJsonLd', () => {
  it('reads no article from JSON nested by the thousand, in no time', () => {
    const article = (value: string) => `{"@type":"NewsArticle","headline":"标题","about":${value}}`;
    expect(readJsonLd(article(nested(500)))).toHaveLength(1);
    expect(readJsonLd(article(nested(5000)))).toEqual([]);
  });

  it('takes brackets inside strings for text', () => {
    const headline = `“\\"${'['.repeat(2000)}`;
    expect(readJsonLd(`{"@type":"NewsArticle","headline":"${headline}"}`)[0]?.headline).toBe(`“"${'['.repeat(2000)}`);
  });
});
