/** Which of the two media types of GraphQL over HTTP the caller wants. */
import { HttpError } from './http-error.ts';

const GRAPHQL_RESPONSE = 'application/graphql-response+json';
const JSON_RESPONSE = 'application/json';
export type MediaType = typeof GRAPHQL_RESPONSE | typeof JSON_RESPONSE;

/** Throws NOT_ACCEPTABLE when the caller wants neither. Callers that do not say get the older `application/json`. */
export function chooseMediaType(accept = '*/*'): MediaType {
  const wanted = accept
    .toLowerCase()
    .split(',')
    .map(parseRange)
    .filter(({ weight, charset }) => weight > 0 && charset === 'utf-8')
    .sort((a, b) => b.weight - a.weight);
  for (const { type } of wanted) {
    if (type === GRAPHQL_RESPONSE) return GRAPHQL_RESPONSE;
    if (type === JSON_RESPONSE || type === 'application/*' || type === '*/*') return JSON_RESPONSE;
  }
  throw new HttpError('NOT_ACCEPTABLE', `Accept ${GRAPHQL_RESPONSE} or ${JSON_RESPONSE}, in UTF-8.`);
}

function parseRange(range: string) {
  const [type = '', ...parameters] = range.split(';').map((part) => part.trim());
  const parameter = (name: string) => parameters.find((part) => part.startsWith(`${name}=`))?.slice(name.length + 1);
  return { type, weight: Number(parameter('q') ?? 1), charset: (parameter('charset') ?? 'utf-8').replaceAll('"', '') };
}
