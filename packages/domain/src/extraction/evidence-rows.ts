/** Rows of evidence as the parser gives it: PENDING, found by a rule, quoted with up to 32 code points around. */
import type { Prisma } from '@countermeasure/db/generated/prisma/client';
import type { Evidence } from '@countermeasure/parser/parsed-page';
import { spanIndex } from '@countermeasure/parser/spans';
import { v7 as uuidv7 } from 'uuid';
import { storableText } from './storable.ts';

export const CONTEXT = 32;

type Row = Prisma.EvidenceCreateManyInput;
export type EvidenceFor = Pick<Row, 'subjectType' | 'subjectId' | 'field'> & {
  itemKey?: string;
  rule: string;
  confidence?: number;
};

export type Quotation = Pick<Row, 'start' | 'end' | 'exact' | 'prefix' | 'suffix'>;

export type EvidenceMaker = {
  row(subject: EvidenceFor, evidence: Evidence): Row;
  /** The first place in [start, end) where `words` stand, as evidence. */
  find(words: string, start: number, end: number): Evidence | undefined;
};

export function evidenceMaker(article: { id: string; text: string }, parserVersion: string): EvidenceMaker {
  const quote = quoter(article.text);
  const index = spanIndex(article.text);
  return {
    row: ({ itemKey, confidence, ...subject }, evidence) => {
      const quotation = quote(evidence.start, evidence.end);
      if (quotation.exact !== storableText(evidence.exact)) {
        throw new Error(
          `the parser quotes [${evidence.start}, ${evidence.end}) as ${evidence.exact}, not ${quotation.exact}`,
        );
      }
      return {
        id: uuidv7(),
        ...subject,
        itemKey: itemKey ?? null,
        articleId: article.id,
        ...quotation,
        origin: 'RULE',
        extractorVersion: parserVersion,
        confidence: confidence ?? null,
      };
    },
    find: (words, start, end) => {
      const at = words === '' ? -1 : index.slice(start, end).indexOf(storableText(words));
      if (at < 0) return undefined;
      const from = index.toCodePoint(index.toUtf16(start) + at);
      const to = index.toCodePoint(index.toUtf16(start) + at + words.length);
      return quote(from, to);
    },
  };
}

/** Quotes `text` between two code points, with its context. */
export function quoter(text: string): (start: number, end: number) => Quotation {
  const index = spanIndex(text);
  return (start, end) => ({
    start,
    end,
    exact: index.slice(start, end),
    prefix: index.slice(Math.max(0, start - CONTEXT), start),
    suffix: index.slice(end, end + CONTEXT),
  });
}
