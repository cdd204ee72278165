/**
 * The table of data above a government document, a row or several fields a line:
 * `[ 发布机构 ] 临水市人民政府办公室`, `发文机关：临水市人民政府 发布日期：2026-07-02`.
 */
import { DOCUMENT_FIELDS, PUBLISHER_FIELD, READER_LABELS, RELEASE_FIELD } from '../tables/article.zh.ts';
import type { Credits } from './credits.ts';
import { findDate } from './dates.ts';
import { isDocumentNumber } from './document-title.ts';

const FIELD = new RegExp(`[【\\[]?\\s*(${DOCUMENT_FIELDS})\\s*(?:[】\\]]\\s*[:：]?|[:：\\t])\\s*`, 'g');
const READER_TAIL = new RegExp(`[\\s【\\[]+(?:${READER_LABELS})[\\s:：].*$`);
const DOCUMENT_DATA = new RegExp(`^[\\s【\\[]*(?:${DOCUMENT_FIELDS})\\s*(?:[】\\]]|[:：]|\\t)`);
const MAX_ROW = 200;
const MAX_VALUE = 40;

/** A row of a document's data above its text: 索引号：… 发文机关：… */
export const isDocumentData = (text: string) =>
  text.length <= MAX_ROW && (DOCUMENT_DATA.test(text) || isDocumentNumber(text));

/** Who released it and when, as far as the row says so; the day it was written counts only where no other is given. */
export function readDocumentData(text: string): Credits | undefined {
  const fields = [...text.matchAll(FIELD)];
  const credits: Credits = { byline: [] };
  let isReleased = false;
  for (const [i, field] of fields.entries()) {
    const name = (field[1] ?? '').replace(/\s/g, '');
    const value = text
      .slice(field.index + field[0].length, fields[i + 1]?.index ?? text.length)
      .replace(READER_TAIL, '')
      .replace(/[】\]].*$/, '')
      .trim();
    if (PUBLISHER_FIELD.test(name) && value !== '' && value.length <= MAX_VALUE) credits.publisher ??= value;
    const date = /日期/.test(name) ? findDate(value) : undefined;
    if (!date || isReleased || !/^(?:发布|发文|成文|生成)/.test(name)) continue;
    isReleased = RELEASE_FIELD.test(name);
    if (isReleased || credits.publishedAt === undefined)
      credits.publishedAt = { value: date.value, precision: date.precision };
  }
  return credits.publishedAt || credits.publisher ? credits : undefined;
}
