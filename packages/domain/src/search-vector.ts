/**
 * Search tokens as PostgreSQL's tsvector: `'断卡':1A '卡行':2A`. The parser makes the tokens (pairs of Chinese characters, words of
 * the rest, both folded); a query becomes a phrase of the same, so the positions matter.
 */

import { searchTokens } from '@countermeasure/parser/search-tokens';
import type { Transaction } from './command.ts';

/** A is the name or title, B what introduces, D the running text. */
export type SearchField = { text: string | null; weight: 'A' | 'B' | 'D' };

/** PostgreSQL counts positions no further; tokens behind all stand there. */
const LAST_POSITION = 16_383;
/** And keeps no more than this many of one lexeme. */
const POSITIONS_OF_A_LEXEME = 255;
/** Keeps a phrase from running from one field into the next. */
const GAP = 8;

/** The tsvector's text form, ready for `::tsvector`. Empty fields give nothing. */
export function searchVector(fields: SearchField[]): string {
  const lexemes = new Map<string, string[]>();
  let offset = 0;
  for (const { text, weight } of fields) {
    if (!text) continue;
    let last = 0;
    for (const { token, position } of searchTokens(text)) {
      const places = lexemes.get(token) ?? [];
      lexemes.set(token, places);
      const place = Math.min(offset + position + 1, LAST_POSITION);
      if (places.length < POSITIONS_OF_A_LEXEME) places.push(`${place}${weight === 'D' ? '' : weight}`);
      last = position + 1;
    }
    offset += last + GAP;
  }
  return [...lexemes].map(([token, places]) => `${quoteLexeme(token)}:${places.join(',')}`).join(' ');
}

const quoteLexeme = (token: string) => `'${token.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;

/** A closed list: nothing from outside reaches the SQL. */
const TABLES = {
  Article: 'editorial.article',
  Measure: 'editorial.measure',
  Campaign: 'editorial.campaign',
  Organization: 'editorial.organization',
  System: 'editorial.system',
  LegalInstrument: 'editorial.legal_instrument',
  Place: 'editorial.place',
  Concept: 'editorial.concept',
} as const;

/** Sets the editorial rows' vectors, in one statement. */
export async function writeSearchVectors(
  tx: Transaction,
  model: keyof typeof TABLES,
  rows: { id: string; vector: string }[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx.$executeRawUnsafe(
    `UPDATE ${TABLES[model]} AS record SET search_vector = given.vector::tsvector
     FROM unnest($1::uuid[], $2::text[]) AS given (id, vector) WHERE record.id = given.id`,
    rows.map(({ id }) => id),
    rows.map(({ vector }) => vector),
  );
}

export const articleFields = (article: {
  title: string;
  kicker: string | null;
  site: string | null;
  text: string | null;
}): SearchField[] => [
  { text: article.title, weight: 'A' },
  { text: article.kicker, weight: 'B' },
  { text: article.site, weight: 'B' },
  { text: article.text, weight: 'D' },
];

export const measureFields = (measure: { label: string; text: string }): SearchField[] => [
  { text: measure.label, weight: 'A' },
  { text: measure.text, weight: 'D' },
];

export const nameFields = (names: string[]): SearchField[] => names.map((text) => ({ text, weight: 'A' }));
