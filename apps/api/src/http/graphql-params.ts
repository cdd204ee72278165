/**
 * What a GraphQL-over-HTTP request asks: taken from the query string or a JSON body, and nothing else. Batches, forms
 * and multipart are refused, since each of them is a way round a limit or a browser's protection.
 */
import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import { HttpError } from './http-error.ts';
import { readBody } from './read-body.ts';

export type GraphqlParams = {
  query: string;
  variables?: Record<string, unknown>;
  operationName?: string;
  extensions?: Record<string, unknown>;
};

/** Bytes of a GET request's address: more than any proxy lets pass anyway. */
const MAX_URL = 8192;

const isMap = z.record(z.string(), z.unknown(), { error: 'must be an object' }).nullish();
const shape = z.strictObject({
  query: z.string({ error: 'must be a string with the GraphQL document' }).min(1, 'must not be empty'),
  variables: isMap,
  operationName: z.string({ error: 'must be a string' }).nullish(),
  extensions: isMap,
});

/** Throws HttpError: METHOD_NOT_ALLOWED, UNSUPPORTED_MEDIA_TYPE, PAYLOAD_TOO_LARGE or BAD_REQUEST. */
export async function readGraphqlParams(request: IncomingMessage, url: URL, maxBody: number): Promise<GraphqlParams> {
  if (request.method === 'GET') {
    if ((request.url ?? '').length > MAX_URL)
      throw new HttpError('BAD_REQUEST', `The address is longer than ${MAX_URL} bytes. Send the operation by POST.`);
    return checked(fromQueryString(url.searchParams));
  }
  if (request.method !== 'POST')
    throw new HttpError('METHOD_NOT_ALLOWED', 'GraphQL is asked by GET or POST.', { Allow: 'GET, POST' });
  if (!isJson(request.headers['content-type']))
    throw new HttpError('UNSUPPORTED_MEDIA_TYPE', 'Send the operation as JSON, with Content-Type: application/json.', {
      Accept: 'application/json',
    });
  return checked(parseJson('The body', (await readBody(request, maxBody)).toString('utf8')));
}

function isJson(contentType = ''): boolean {
  const [type, ...parameters] = contentType
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  const charset = parameters.find((part) => part.startsWith('charset='))?.slice('charset='.length);
  return type === 'application/json' && (charset === undefined || charset.replaceAll('"', '') === 'utf-8');
}

function fromQueryString(query: URLSearchParams) {
  const json = (name: string) => {
    const text = query.get(name);
    return text ? parseJson(`\`${name}\``, text) : undefined;
  };
  return {
    query: query.get('query') ?? undefined,
    variables: json('variables'),
    operationName: query.get('operationName') ?? undefined,
    extensions: json('extensions'),
  };
}

function parseJson(what: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw new HttpError('BAD_REQUEST', `${what} is not valid JSON.`);
    throw error;
  }
}

function checked(value: unknown): GraphqlParams {
  if (Array.isArray(value)) throw new HttpError('BAD_REQUEST', 'One operation a request: a batch is not accepted.');
  const result = shape.safeParse(value);
  if (!result.success) {
    const issue = result.error.issues[0];
    throw new HttpError(
      'BAD_REQUEST',
      `${issue?.path.join('.') || 'The request'}: ${issue?.message ?? 'is not valid'}.`,
    );
  }
  const { query, variables, operationName, extensions } = result.data;
  return {
    query,
    ...(variables && { variables }),
    ...(operationName && { operationName }),
    ...(extensions && { extensions }),
  };
}
