/**
 * What a page says about itself outside its text: title, meta elements, canonical link, language, JSON-LD. All of it is
 * a claim of the site's template; `extract-article.ts` checks it against the visible page.
 */

/** What the head and JSON-LD say; names of `meta` are in lower case. */
export type PageMetadata = {
  title?: string;
  canonical?: string;
  /** The address that relative ones count from, where the page names one. */
  base?: string;
  language?: string;
  /** `name` or `property` of meta elements, in lower case; the first of a name counts. */
  meta: Map<string, string>;
  jsonLd: JsonLdArticle[];
};

/** The parts of schema.org's Article that are read. */
export type JsonLdArticle = {
  headline?: string;
  datePublished?: string;
  publisher?: string;
  authors: { name: string; jobTitle?: string }[];
  editor?: string;
};

/** An article's data take a few thousand characters; with its whole text, a hundred thousand. */
const MAX_JSON = 500_000;

/** An article's data nest a dozen deep; engines take far longer over deep nesting than over length. */
const MAX_NESTING = 1000;

const ARTICLE_TYPE = /(?:Article|Posting|Report)$/;

/** Articles of one JSON-LD script; text that is no JSON has none. */
export function readJsonLd(source: string): JsonLdArticle[] {
  if (source.length > MAX_JSON || nestsDeeper(source, MAX_NESTING)) return [];
  const nodes = list(parseJson(source)).flatMap((node) => (isRecord(node) ? [node, ...list(node['@graph'])] : []));
  return nodes
    .filter(isRecord)
    .filter((node) => list(node['@type']).some((type) => ARTICLE_TYPE.test(String(type))))
    .map(toArticle);
}

function toArticle(node: Record<string, unknown>): JsonLdArticle {
  const authors = list(node.author).flatMap((author) => {
    const name = nameOf(author);
    const jobTitle = isRecord(author) ? textOf(author.jobTitle) : undefined;
    return name === undefined ? [] : [{ name, ...(jobTitle === undefined ? {} : { jobTitle }) }];
  });
  const article: JsonLdArticle = { authors };
  const headline = textOf(node.headline);
  const datePublished = textOf(
    typeof node.datePublished === 'number' ? String(node.datePublished) : node.datePublished,
  );
  const publisher = nameOf(node.publisher);
  const editor = nameOf(list(node.editor)[0]);
  if (headline !== undefined) article.headline = headline;
  if (datePublished !== undefined) article.datePublished = datePublished;
  if (publisher !== undefined) article.publisher = publisher;
  if (editor !== undefined) article.editor = editor;
  return article;
}

/** True where more than `limit` brackets stand open at once; those inside strings are none. */
function nestsDeeper(source: string, limit: number): boolean {
  let depth = 0;
  let inString = false;
  for (let i = 0; i < source.length && depth <= limit; i++) {
    const char = source[i];
    if (inString && char === '\\') i++;
    else if (char === '"') inString = !inString;
    else if (inString) continue;
    else if (char === '[' || char === '{') depth++;
    else if (char === ']' || char === '}') depth--;
  }
  return depth > limit;
}

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch (error) {
    // Templates often leave a trailing comma or a raw line break: the page simply has no JSON-LD then.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
const textOf = (value: unknown) => (typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined);
const nameOf = (value: unknown) => textOf(isRecord(value) ? value.name : value);
