/** The scalars: what each accepts and answers. A value of the wrong form is refused before anything runs. */
import { GraphQLError, GraphQLScalarType, Kind, valueFromASTUntyped } from 'graphql';

type TextScalar<Value> = {
  name: string;
  description: string;
  specifiedByURL?: string;
  /** Undefined when the text is not of this form. */
  read: (text: string) => Value | undefined;
  write?: (value: unknown) => string;
  form: string;
};

function textScalar<Value>({ name, description, specifiedByURL, read, write = String, form }: TextScalar<Value>) {
  const parse = (value: unknown): Value => {
    const parsed = typeof value === 'string' ? read(value) : undefined;
    if (parsed === undefined) throw new GraphQLError(`${name} takes ${form}.`);
    return parsed;
  };
  return new GraphQLScalarType({
    name,
    description,
    ...(specifiedByURL && { specifiedByURL }),
    serialize: write,
    parseValue: parse,
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined),
  });
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/;
export const instant = textScalar<Date>({
  name: 'DateTime',
  description: 'An instant as RFC 3339 with an offset, for example `2022-03-30T01:50:00Z`. Answers are in UTC.',
  specifiedByURL: 'https://scalars.graphql.org/andimarek/date-time.html',
  form: 'an instant with an offset, for example 2022-03-30T01:50:00Z',
  read: (text) => {
    const date = new Date(text);
    return INSTANT.test(text) && !Number.isNaN(date.getTime()) ? date : undefined;
  },
  write: (value) => (value instanceof Date ? value : new Date(String(value))).toISOString(),
});

export const day = textScalar<string>({
  name: 'Date',
  description: 'A calendar day `YYYY-MM-DD`, read in Asia/Shanghai.',
  specifiedByURL: 'https://scalars.graphql.org/andimarek/local-date.html',
  form: 'a day as YYYY-MM-DD',
  read: (text) => {
    const date = new Date(`${text}T00:00:00Z`);
    const isDay = /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(date.getTime());
    // 2022-02-30 would silently become March.
    return isDay && date.toISOString().startsWith(text) ? text : undefined;
  },
});

export const webAddress = textScalar<string>({
  name: 'URL',
  description: 'An absolute http or https URL.',
  specifiedByURL: 'https://url.spec.whatwg.org/',
  form: 'an http or https address',
  read: (text) =>
    text.length <= 2048 && URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) ? text : undefined,
});

export const languageTag = textScalar<string>({
  name: 'LanguageTag',
  description: 'A BCP 47 language tag, for example `zh-Hans`, `zh-Hant`, `en`.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc5646',
  form: 'a language tag, for example zh-Hans',
  read: (text) => (/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,5}$/.test(text) ? text : undefined),
});

export const conceptCode = textScalar<string>({
  name: 'ConceptCode',
  description:
    "A concept's stable code, `scheme:slug` in ASCII, for example `functions:prevent`. Never reused, never renamed.",
  form: 'a code as scheme:slug, for example functions:prevent',
  read: (text) => (/^[a-z0-9-]{1,60}:[a-z0-9-]{1,60}$/.test(text) ? text : undefined),
});

export const json = new GraphQLScalarType({
  name: 'JSON',
  description: "Any JSON value. Used only for an edition's canonical document.",
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc8259',
  serialize: (value) => value,
  parseValue: (value) => value,
  parseLiteral: (node, variables) => valueFromASTUntyped(node, variables),
});
