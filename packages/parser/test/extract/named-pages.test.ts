/** Invented news in many styles, each name marked where it stands: every mention must be found, joined to its record, and nothing else. */
import { describe, expect, it } from 'vitest';
import { cleanArticle } from '../../../../eval/clean-article.ts';
import { extractFacts } from '../../src/extract-facts.ts';
import type { Extraction } from '../../src/parsed-page.ts';
import { MARKED, type Mark, type NamedPage, readNamedPages, readNamedSentences } from './read-named-pages.ts';

function foundOf(extraction: Extraction, field: Mark): string[] {
  const facts: readonly Extraction[(typeof MARKED)[Mark]][number][] = extraction[MARKED[field]];
  return facts.flatMap((fact) => fact.evidence.map(({ start, exact }) => `${start} ${exact} = ${nameOf(fact)}`));
}

function nameOf(fact: Extraction[(typeof MARKED)[Mark]][number]): string {
  if ('name' in fact) return 'code' in fact ? `${fact.name} ${fact.code}` : fact.name;
  return 'comparator' in fact ? `${fact.value} ${fact.comparator}` : fact.value;
}

function extractionOf({ text, title, publishedAt }: NamedPage): Extraction {
  const article = { title, publishedAt: { value: publishedAt, precision: 'DAY' } };
  return extractFacts(cleanArticle({ text, article, input: { file: '' } }));
}

const expectedOf = ({ expected }: NamedPage, field: Mark): string[] =>
  expected.filter((one) => one.field === field).map(({ start, exact, name }) => `${start} ${exact} = ${name}`);

const byPlace = (one: string, other: string) => Number.parseInt(one, 10) - Number.parseInt(other, 10);

describe.each(readNamedPages())('$id', (page) => {
  const extraction = extractionOf(page);
  it.each(page.fields.map((field) => [MARKED[field], field] as const))('%s', (_, field) => {
    expect(foundOf(extraction, field).sort(byPlace)).toEqual(expectedOf(page, field));
  });
});

it.each(readNamedSentences().map((page) => [page.id, page] as const))('%s', (_, page) => {
  const extraction = extractionOf(page);
  for (const field of page.fields) expect(foundOf(extraction, field).sort(byPlace)).toEqual(expectedOf(page, field));
});
