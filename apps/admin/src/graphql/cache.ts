/**
 * The normalised cache. A record has one id in every answer, so writing a mutation's answer is enough for records
 * themselves; only lists whose membership a command changes are dropped and asked again.
 */
import { type Cache, cacheExchange, type Data, type UpdatesConfig } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';
import { introspection, valueTypes } from '../gql/graphcache-schema.ts';
import type { ReviewEvidenceInput } from '../gql/graphql.ts';

type Logger = (severity: 'debug' | 'error' | 'warn', message: string) => void;

/** Every object type without `id` is a value that lives inside its parent. */
const keys = Object.fromEntries(valueTypes.map((name) => [name, () => null]));

const dropLists = (cache: Cache, names: readonly string[]) => {
  for (const field of cache.inspectFields('Query')) {
    if (names.includes(field.fieldName)) cache.invalidate('Query', field.fieldKey);
  }
};

const drops =
  (...names: string[]) =>
  (_result: unknown, _args: unknown, cache: Cache) =>
    dropLists(cache, names);

const WORK_LISTS = ['queue', 'queueCounts', 'actions'];
const EDITION_LISTS = [...WORK_LISTS, 'editions', 'publishPreview', 'articles', 'measures', 'campaigns'];

const updates: UpdatesConfig = {
  Mutation: {
    reviewEvidence: drops(...WORK_LISTS),
    updateMeasure: drops(...WORK_LISTS, 'measures'),
    tagRecords: drops(...WORK_LISTS, 'measures'),
    undo: drops(...EDITION_LISTS),
    submitEditions: drops(...EDITION_LISTS),
    publishEditions: drops(...EDITION_LISTS),
    withdrawEdition: drops(...EDITION_LISTS),
    ingestText: drops('ingestRuns'),
    ingestUpload: drops('ingestRuns'),
  },
};

/** The verdict shows at once. Versions stay as they are: only the server's answer may raise them. */
function optimisticReview(args: { input?: ReviewEvidenceInput }, cache: Cache): Data {
  const items = args.input?.items ?? [];
  const verdict = args.input?.verdict ?? 'PENDING';
  const applied = items.flatMap(({ id }) => {
    const typename = (['Evidence', 'Tagging'] as const).find((name) =>
      cache.resolve({ __typename: name, id }, 'version'),
    );
    if (!typename) return [];
    const version = cache.resolve({ __typename: typename, id }, 'version') as number;
    return [{ __typename: typename, id, version, verdict }];
  });
  return { __typename: 'BulkSuccess', action: null, applied, refused: [] };
}

export function createCacheExchange(logger?: Logger) {
  return cacheExchange({
    schema: introspection,
    keys,
    updates,
    optimistic: { reviewEvidence: (args, cache) => optimisticReview(args, cache) },
    resolvers: {
      Query: {
        queue: relayPagination(),
        articles: relayPagination(),
        measures: relayPagination(),
        campaigns: relayPagination(),
        editions: relayPagination(),
      },
    },
    ...(logger ? { logger } : {}),
  });
}
