/** People's names in a byline: `周明远、林若溪` → two names. */

import { NOT_IN_NAMES, OFFICE_ENDINGS } from '../tables/article.zh.ts';
import { TAIL, WORK } from '../tables/article-forms.zh.ts';

const NAME =
  /^(?:[\u4e00-\u9fff𠀀-𲎯]{2,4}|[\u4e00-\u9fff]{1,6}(?:[·•‧][\u4e00-\u9fff]{1,8}){1,3}|[A-Z][a-zA-Z.'-]+(?: [A-Z][a-zA-Z.'-]+){0,3})$/u;
const LATIN = /^[A-Z][a-zA-Z.'-]+(?: [A-Z][a-zA-Z.'-]+){0,3}$/;
const MAX_NAMES = 12;

/** The names in `value`, or undefined when something in it is no name: `从工业和信息化部获悉` is none. */
export function parseNames(value: string): string[] | undefined {
  const pieces = value
    .replace(/[（(][^（）()]{0,20}(?:[)）]|$)/g, '')
    .split(/[、,，;；|｜/／&]+/)
    .flatMap((piece) => (LATIN.test(piece.trim()) ? [piece.trim()] : piece.split(/\s+/)))
    .map((piece) => piece.replace(/^[[【（(]+|[\]】）)。.]+$/g, ''))
    .filter((piece) => piece !== '');
  const names: string[] = [];
  let single = '';
  for (const piece of pieces) {
    if (WORK.test(piece)) continue;
    // 张 莫, 王　宁: newspapers stretch two-character names.
    if (/^[\u4e00-\u9fff]$/.test(piece)) {
      single += piece;
      if (single.length < 2) continue;
      names.push(single);
      single = '';
      continue;
    }
    const name = NAME.test(piece) && !TAIL.test(piece) ? piece : piece.replace(TAIL, '');
    if (name === '') continue;
    // 宣传科 韩梅: the office that a writer is of.
    if (pieces.length > 1 && name.length > 2 && OFFICE_ENDINGS.test(name)) continue;
    if (!NAME.test(name) || NOT_IN_NAMES.test(name) || OFFICE_ENDINGS.test(name)) return undefined;
    names.push(name);
  }
  return single === '' && names.length > 0 && names.length <= MAX_NAMES ? [...new Set(names)] : undefined;
}
