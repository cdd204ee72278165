/**
 * What a template says in attributes and JSON-LD is damaged like the page around it, and is no part of its visible text.
 * Use this before the strings are quoted as names: they are repaired as lines above the page's own text, so that the
 * page's habits (inserted readings, converted script) speak for them as well.
 *
 *     <meta property="og:site_name" content="臨水網(wǎng)"> on a page of such lines  →  临水网
 */
import { repairText } from '../repair-text.ts';
import type { JsonLdArticle, PageMetadata } from './page-metadata.ts';

/** Enough of the page to show its habits. */
const SAMPLE = 4000;
const DAMAGED = /[\u4e00-\u9fff][(（]\s?[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,7}\s?[)）]|[\u00c0-\u00ff]{4}|锟斤拷/;

/** A copy with its strings repaired; `text` is the page’s visible text, still damaged. */
export function repairMetadata(metadata: PageMetadata, text: string): PageMetadata {
  const strings = new Set<string>();
  visit(metadata, (value) => {
    strings.add(value);
    return value;
  });
  const list = [...strings].filter((value) => /[^\x20-\x7e]/.test(value) && !value.includes('\n'));
  if (list.length === 0 || !DAMAGED.test(`${list.join('\n')}\n${text.slice(0, SAMPLE)}`)) return metadata;
  const whole = `${list.join('\n')}\n\n${text.slice(0, SAMPLE)}`;
  const repaired = repairText(whole).value.text.split('\n');
  // Where a repair gave back a lost line break, the lines no longer correspond.
  if (repaired.length !== whole.split('\n').length) return metadata;
  const mended = new Map(list.map((value, i) => [value, repaired[i] as string]));
  return visit(metadata, (value) => mended.get(value) ?? value);
}

/** A copy of `metadata` with each string that may be shown put through `change`; addresses and dates are none. */
function visit(metadata: PageMetadata, change: (value: string) => string): PageMetadata {
  return {
    ...metadata,
    ...(metadata.title === undefined ? {} : { title: change(metadata.title) }),
    meta: new Map([...metadata.meta].map(([name, value]) => [name, change(value)])),
    jsonLd: metadata.jsonLd.map((article) => visitArticle(article, change)),
  };
}

function visitArticle(article: JsonLdArticle, change: (value: string) => string): JsonLdArticle {
  const { headline, publisher, editor, authors } = article;
  return {
    ...article,
    ...(headline === undefined ? {} : { headline: change(headline) }),
    ...(publisher === undefined ? {} : { publisher: change(publisher) }),
    ...(editor === undefined ? {} : { editor: change(editor) }),
    authors: authors.map((author) => ({ ...author, name: change(author.name) })),
  };
}
