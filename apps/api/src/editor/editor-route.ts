/** `/editor/graphql`: from an editor's request, already known to be theirs and from our own page, to its answer. */
import type { PrismaClient } from '@countermeasure/db/client';
import type { Language } from '@countermeasure/domain/sentence';
import { actorOf, type Viewer } from '../auth/viewer.ts';
import { Batches } from '../graphql/batches.ts';
import type { GraphqlEndpoint } from '../graphql/graphql-endpoint.ts';
import type { Exchange } from '../http/exchange.ts';
import { readGraphqlParams } from '../http/graphql-params.ts';
import { chooseMediaType } from '../http/media-type.ts';
import type { EditorContext } from './context.ts';
import { EditorialReader } from './editorial-reader.ts';
import { EDITOR_BUDGET, EDITOR_LIMITS } from './limits.ts';

export type EditorRoute = { endpoint: GraphqlEndpoint<EditorContext>; db: PrismaClient };

export async function editorRoute({ request, response, url, requestId }: Exchange, route: EditorRoute, viewer: Viewer) {
  const mediaType = chooseMediaType(request.headers.accept);
  const params = await readGraphqlParams(request, url, EDITOR_LIMITS.bodyBytes);
  const context: EditorContext = {
    requestId,
    method: request.method === 'GET' ? 'GET' : 'POST',
    params,
    caller: `person ${viewer.id}`,
    budget: EDITOR_BUDGET,
    db: route.db,
    reader: new EditorialReader(route.db),
    batches: new Batches(),
    viewer,
    actor: actorOf(viewer),
    language: languageOf(request.headers['accept-language']),
  };
  await route.endpoint(context, mediaType, response);
}

/** The app is in Chinese unless English is asked for first. */
const languageOf = (acceptLanguage = ''): Language => (/^\s*en\b/i.test(acceptLanguage) ? 'en' : 'zh');
