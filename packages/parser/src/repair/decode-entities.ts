/**
 * HTML entities that were escaped twice and so reached the text: `近日&mdash;&#30005;信` → `近日—电信`. An author may write about
 * `&amp;`, so a page must show several, or one that touches Chinese text and could not be meant.
 */
import { decodeHTMLStrict } from 'entities';
import type { Edit } from './edits.ts';

const ENTITY = /&(?:amp;)*(?:#\d{2,7}|#[xX][0-9a-fA-F]{2,6}|[a-zA-Z]{2,8}\d?);/g;
/** Entities a page must show before those between Latin letters count too. */
const SEVERAL = 3;

export function decodeEntities(text: string): Edit[] {
  if (!text.includes('&')) return [];
  const found = [...text.matchAll(ENTITY)].flatMap((match) => {
    const after = decodeFully(match[0]);
    return after === match[0]
      ? []
      : [{ start: match.index, end: match.index + match[0].length, after, source: match[0] }];
  });
  const several = found.length >= SEVERAL;
  return found
    .filter((entity) => several || touchesChinese(text, entity.start, entity.end))
    .map(({ source, ...place }) => ({
      ...place,
      kind: 'ENTITY',
      certainty: 'CERTAIN',
      rule: 'entity-in-text',
      reason: `“${source}” is an HTML entity that was escaped once too often.`,
    }));
}

/** `&amp;amp;nbsp;` was escaped more than twice; three rounds are more than any page has shown. */
function decodeFully(entity: string): string {
  let text = entity;
  for (let round = 0; round < 3; round++) {
    const next = decodeHTMLStrict(text);
    if (next === text) break;
    text = next;
  }
  return text;
}

const CHINESE = /[\u3000-\u303f\u3400-\u9fff\uff00-\uffef“”]/;
const touchesChinese = (text: string, start: number, end: number) =>
  CHINESE.test(text.charAt(start - 1)) || CHINESE.test(text.charAt(end));
