/** One GraphQL endpoint over HTTP: from a request whose caller is known to a written answer. */
import type { ServerResponse } from 'node:http';
import type { Logger } from '@countermeasure/runtime/logger';
import type { GraphQLSchema } from 'graphql';
import { createYoga } from 'graphql-yoga';
import { HttpError } from '../http/http-error.ts';
import type { MediaType } from '../http/media-type.ts';
import type { CostBuckets } from './cost-bucket.ts';
import { finishErrors } from './finish-errors.ts';
import type { RequestContext } from './request-context.ts';
import { type EndpointLimits, requestRules } from './request-rules.ts';

export type EndpointOptions = { schema: GraphQLSchema; limits: EndpointLimits; buckets: CostBuckets; logger: Logger };

/** Runs the operation and writes the answer. Throws HttpError TIMEOUT when it takes longer than the limit. */
export type GraphqlEndpoint<Context extends RequestContext> = (
  context: Context,
  mediaType: MediaType,
  response: ServerResponse,
) => Promise<void>;

export function createGraphqlEndpoint<Context extends RequestContext>({
  schema,
  limits,
  buckets,
  logger,
}: EndpointOptions): GraphqlEndpoint<Context> {
  const yoga = createYoga<RequestContext>({
    schema,
    graphqlEndpoint: '/',
    plugins: [requestRules(limits, buckets), finishErrors(logger)],
    // Errors are masked by `finishErrors`, which knows the request; the rest is done before Yoga is called.
    maskedErrors: false,
    logging: false,
    landingPage: false,
    graphiql: false,
    cors: false,
    multipart: false,
    batching: false,
  });
  return async (context, mediaType, response) => {
    const running = Promise.resolve(
      yoga.fetch('http://localhost/', { method: context.method, headers: { accept: mediaType } }, context),
    );
    const answer = await withTimeout(running, limits.requestMs);
    const headers = Object.fromEntries(answer.headers);
    response
      .writeHead(answer.status, { 'Cache-Control': 'no-store', ...headers, 'X-Request-Id': context.requestId })
      .end(await answer.text());
  };
}

async function withTimeout<Value>(running: Promise<Value>, milliseconds: number): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new HttpError('TIMEOUT', 'It took too long. Ask for less at once.', { 'Retry-After': '5' })),
      milliseconds,
    );
  });
  return Promise.race([running, late]).finally(() => clearTimeout(timer));
}
