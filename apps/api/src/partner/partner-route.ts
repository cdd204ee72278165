/** `/graphql`: from a partner's request to its answer. No cookie is read here, so no other site can borrow anything. */
import type { IncomingMessage } from 'node:http';
import type pg from 'pg';
import { Batches } from '../graphql/batches.ts';
import type { GraphqlEndpoint } from '../graphql/graphql-endpoint.ts';
import type { Exchange } from '../http/exchange.ts';
import { readGraphqlParams } from '../http/graphql-params.ts';
import { HttpError } from '../http/http-error.ts';
import { chooseMediaType } from '../http/media-type.ts';
import type { ApiKeys } from '../keys/api-keys.ts';
import type { PartnerContext } from './context.ts';
import { sendPage, wantsPage } from './graphiql-page.ts';
import { ANONYMOUS_BUDGET, ANONYMOUS_COST, PARTNER_LIMITS } from './limits.ts';
import { PublishedReader } from './published-reader.ts';

export type PartnerRoute = {
  endpoint: GraphqlEndpoint<PartnerContext>;
  pool: pg.Pool;
  keys: ApiKeys;
  /** Whether people with a browser get the GraphiQL page. */
  graphiql: boolean;
  /** Whether callers without a key are answered. */
  anonymous: boolean;
  service: PartnerContext['service'];
};

/** Any page may ask, with a key of its own: there is no credential that a browser would add by itself. */
export const CORS_HEADERS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Retry-After, X-Request-Id',
};
const PREFLIGHT_HEADERS = {
  ...CORS_HEADERS,
  'Access-Control-Allow-Methods': 'GET, POST',
  'Access-Control-Allow-Headers': 'accept, authorization, content-type',
  'Access-Control-Max-Age': '86400',
};

export async function partnerRoute(exchange: Exchange, route: PartnerRoute & { address: string }): Promise<void> {
  const { request, response, url, requestId } = exchange;
  if (request.method === 'OPTIONS') {
    response.writeHead(204, PREFLIGHT_HEADERS).end();
    return;
  }
  if (route.graphiql && wantsPage(request, url)) return sendPage(response);
  for (const [name, value] of Object.entries(CORS_HEADERS)) response.setHeader(name, value);
  response.setHeader('Vary', 'Authorization, Accept, Accept-Encoding');
  const mediaType = chooseMediaType(request.headers.accept);
  const caller = await identify(request, route);
  const params = await readGraphqlParams(request, url, PARTNER_LIMITS.bodyBytes);
  await route.endpoint(
    {
      ...caller,
      requestId,
      method: request.method === 'GET' ? 'GET' : 'POST',
      params,
      reader: new PublishedReader(route.pool),
      service: route.service,
      batches: new Batches(),
    },
    mediaType,
    response,
  );
}

type Caller = Pick<PartnerContext, 'access' | 'caller' | 'budget' | 'maxCost'>;

async function identify(request: IncomingMessage, { keys, anonymous, address }: PartnerRoute & { address: string }) {
  const { authorization } = request.headers;
  if (authorization === undefined && anonymous) return nobody(address);
  const key = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
  const holder = key ? await keys.find(key) : undefined;
  if (!holder)
    // The same words whatever is wrong: a guesser learns nothing.
    throw new HttpError('UNAUTHENTICATED', 'Send a valid API key: `Authorization: Bearer cm_…`.', {
      'WWW-Authenticate': 'Bearer realm="countermeasure"',
    });
  return {
    access: { partner: holder.partner, scopes: holder.scopes, expiresAt: holder.expiresAt },
    caller: `key ${holder.keyId}`,
    budget: { size: holder.budget, perSecond: holder.restoreRate },
  } satisfies Caller;
}

function nobody(address: string): Caller {
  return {
    access: { partner: null, scopes: ['RECORDS_READ', 'CHANGES_READ'], expiresAt: null },
    caller: `address ${address}`,
    budget: ANONYMOUS_BUDGET,
    maxCost: ANONYMOUS_COST,
  };
}
