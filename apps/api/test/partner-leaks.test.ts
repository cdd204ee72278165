/** What partners see of a database that holds one published page and one that is not. */
import { toGlobalId } from '@countermeasure/domain/global-id';
import { type GraphQLObjectType, isObjectType } from 'graphql';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { partnerSchema } from '../src/partner/schema.ts';
import { type Answer, ask, type Harness, startHarness } from './harness.ts';
import {
  acceptAll,
  ingestPage,
  makeKey,
  makeSource,
  type Newsroom,
  openNewsroom,
  publishAll,
  readPage,
  submitAll,
} from './newsroom.ts';

let harness: Harness;
let newsroom: Newsroom;
/** Global ids of the published article and of the one that partners must not see. */
let shown: string;
let hidden: string;
let fullKey: string;
/** Global ids and texts that only the unpublished page has. */
const secrets = { ids: [] as string[], words: [] as string[] };

beforeAll(async () => {
  harness = await startHarness({ partnerAnonymous: true });
  newsroom = await openNewsroom(harness);
  shown = toGlobalId(
    'Article',
    await ingestPage(harness, readPage('01-ministry-list-clean/page.txt'), await makeSource(harness, true)),
  );
  await publishAll(newsroom, shown);
  // Accepted and submitted, so that only publishing is wanting.
  hidden = toGlobalId('Article', await ingestPage(harness, readPage('seed/page.txt'), await makeSource(harness, true)));
  await acceptAll(newsroom.editor, hidden);
  await submitAll(newsroom.editor, hidden);
  fullKey = (await makeKey(harness, ['RECORDS_READ', 'TEXT_READ', 'CHANGES_READ'])).secret;
  await collectSecrets();
});
afterAll(() => harness.stop());

async function collectSecrets() {
  const { db } = harness;
  const article = await db.article.findFirstOrThrow({
    where: { id: uuid(hidden) },
    include: { measures: true, measureLists: true },
  });
  const evidence = await db.evidence.findMany({ where: { articleId: article.id } });
  const live = new Set(
    (await db.edition.findMany({ where: { state: 'PUBLISHED' } })).map(({ contentId }) => contentId),
  );
  const subjects = [...new Map(evidence.map((row) => [row.subjectId, row])).values()].filter(
    ({ subjectId }) => !live.has(subjectId),
  );
  const NAMES: Record<string, string> = {
    ARTICLE: 'Article',
    MEASURE: 'Measure',
    MEASURE_LIST: 'MeasureList',
    CAMPAIGN: 'Campaign',
    ORGANIZATION: 'Organization',
    SYSTEM: 'System',
    LEGAL_INSTRUMENT: 'LegalInstrument',
  };
  const editions = await db.edition.findMany({ where: { state: 'SUBMITTED' } });
  secrets.ids = [
    hidden,
    ...subjects.map(({ subjectType, subjectId }) => toGlobalId(NAMES[subjectType] ?? '', subjectId)),
    ...evidence.map(({ id }) => toGlobalId('Evidence', id)),
    ...editions.map(({ id }) => toGlobalId('Edition', id)),
    toGlobalId('Story', article.storyId),
  ];
  secrets.words = [article.title, article.measures[0]?.label ?? '', article.text.slice(100, 130)];
  if (secrets.ids.length < 60 || secrets.words.includes('')) throw new Error('there is too little to hide');
}

const uuid = (globalId: string) => Buffer.from(globalId, 'base64url').toString().split(':')[1] ?? '';

let requests = 0;
/** Without a key each request comes from an address of its own: the small budget is another test's business. */
const partner = (query: string, variables: object = {}, key?: string): Promise<Answer> =>
  ask(`${harness.api.url}/graphql`, query, {
    variables,
    headers: key ? { authorization: `Bearer ${key}` } : { 'x-forwarded-for': `198.51.100.${++requests % 250}` },
  });

/** All that scalar fields and values say of a type, so that a field added later is looked at too. */
function everything(type: GraphQLObjectType, depth: number): string {
  const fields = Object.values(type.getFields()).flatMap((field) => {
    if (
      field.args.some(
        ({ type: argument }) => String(argument).endsWith('!') && !['first', 'language'].includes(field.name),
      ) &&
      field.args.every(({ defaultValue }) => defaultValue === undefined)
    )
      return [];
    const named = String(field.type).replace(/[[\]!]/g, '');
    const inner = partnerSchema.getType(named);
    if (!isObjectType(inner))
      return inner && 'getTypes' in inner
        ? []
        : isInterface(named)
          ? [`${field.name} { __typename id }`]
          : [field.name];
    if (depth === 0) return [];
    const paged = named.endsWith('Connection') ? '(first: 2)' : '';
    return [`${field.name}${paged} { __typename ${everything(inner, depth - 1)} }`];
  });
  return fields.join(' ');
}
const isInterface = (name: string) => ['Node', 'Record'].includes(name);

const CONNECTIONS = Object.values(partnerSchema.getQueryType()?.getFields() ?? {})
  // `search` needs words, and is asked by itself below.
  .filter((field) => String(field.type).endsWith('Connection!') && field.name !== 'search')
  .map(({ name }) => name);

describe.each([
  ['anonymous', () => undefined],
  ['with a key of all scopes', () => fullKey],
])('%s', (_name, key) => {
  test.each(CONNECTIONS)('%s lists and counts nothing unpublished, with all its fields', async (field) => {
    const connection = partnerSchema.getType(
      String(partnerSchema.getQueryType()?.getFields()[field]?.type).replace('!', ''),
    ) as GraphQLObjectType;
    const node = partnerSchema.getType(
      String(connection.getFields().nodes?.type).replace(/[[\]!]/g, ''),
    ) as GraphQLObjectType;
    const { body } = await partner(
      `{ ${field}(first: 20) { totalCount nodes { ${everything(node, 1)} } } }`,
      {},
      key(),
    );
    expect(body.errors).toBeUndefined();
    expect(body.data[field].totalCount).toBeGreaterThan(0);
    const text = JSON.stringify(body);
    for (const id of secrets.ids) expect(text).not.toContain(id);
    for (const words of secrets.words) expect(text).not.toContain(words);
  });

  test('every unpublished id is null, alone and among others, and as the root of each type', async () => {
    for (let at = 0; at < secrets.ids.length; at += 20) {
      const ids = [...secrets.ids.slice(at, at + 20), shown];
      const { body } = await partner('query($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', { ids }, key());
      expect(body.data.nodes).toEqual([...ids.slice(0, -1).map(() => null), { __typename: 'Article', id: shown }]);
    }
    const byType = (type: string) =>
      secrets.ids.find((id) => Buffer.from(id, 'base64url').toString().startsWith(`${type}:`));
    const { body } = await partner(
      `query($article: ID!, $measure: ID!, $edition: ID!, $list: ID!) { node(id: $list) { id } article(by: {id: $article}) { id } measure(id: $measure) { id } edition(by: {id: $edition}) { id }
        a: edition(by: {number: {recordId: $article, number: 1}}) { id } }`,
      { article: hidden, measure: byType('Measure'), edition: byType('Edition'), list: byType('MeasureList') },
      key(),
    );
    expect(body).toMatchObject({ data: { node: null, article: null, measure: null, edition: null, a: null } });
  });

  test('no search, filter, name or order finds it, and counts don’t betray it', async () => {
    const words = secrets.words[1] ?? '';
    const measure = secrets.ids.find((id) => Buffer.from(id, 'base64url').toString().startsWith('Measure:'));
    const { body } = await partner(
      `query($title: String!, $words: String!, $article: ID!, $measure: ID!) {
        articles(search: $title, orderBy: {field: RELEVANCE}) { totalCount } measures(search: $words) { totalCount }
        byArticle: measures(filter: {articles: [$article]}) { totalCount } campaigns(search: "长城行动") { totalCount }
        none: measures(filter: {articles: [$measure]}) { totalCount }
        campaign(by: {name: "长城行动"}) { id } }`,
      { title: secrets.words[0], words, article: hidden, measure },
      key(),
    );
    expect(body.data).toMatchObject({
      articles: { totalCount: 0 },
      measures: { totalCount: 0 },
      byArticle: { totalCount: 0 },
      none: { totalCount: 0 },
      campaigns: { totalCount: 0 },
      campaign: null,
    });
  });

  test('a search over everything finds what is published and nothing else, best match first', async () => {
    const search = async (query: string) =>
      (
        await partner(
          'query($query: String!) { search(query: $query, first: 100) { totalCount edges { score cursor node { id recordType displayLabel } } } }',
          { query },
          key(),
        )
      ).body.data.search;
    const found = await search('電信網絡詐騙');
    expect(found.edges.length).toBe(found.totalCount);
    expect(found.edges.map(({ node }: { node: { id: string } }) => node.id)).toContain(shown);
    const scores = found.edges.map(({ score }: { score: number }) => score);
    expect(scores).toEqual(scores.toSorted((a: number, b: number) => b - a));
    expect(await search('长城行动')).toEqual({ totalCount: 0, edges: [] });
    for (const words of secrets.words.slice(0, 2)) expect(await search(words)).toEqual({ totalCount: 0, edges: [] });
  });

  test('no facet counts or names what is not published', async () => {
    const { body } = await partner(
      `{ a: measures { facets(dimensions: [FUNCTION, CONCEPT, CAMPAIGN, ORGANIZATION], limit: 100) { missing values { key label { value } } } }
        b: campaigns { facets(dimensions: [KIND, STATUS, LEAD_ORGANIZATION, START_YEAR], limit: 100) { missing values { key } } }
        c: articles { totalCount facets(dimensions: [CONCEPT, SITE, LANGUAGE, PUBLISHED_MONTH], limit: 100) { missing values { key count } } } }`,
      {},
      key(),
    );
    expect(body.errors).toBeUndefined();
    const text = JSON.stringify(body);
    for (const id of secrets.ids) expect(text).not.toContain(id);
    const [, , languages] = body.data.c.facets;
    expect(languages.values).toEqual([{ key: 'zh-Hans', count: body.data.c.totalCount }]);
  });

  test('the past shows nothing that was not published then', async () => {
    const { body } = await partner('{ articles(asOf: "2020-01-01T00:00:00Z") { totalCount nodes { id } } }', {}, key());
    expect(body.data.articles).toEqual({ totalCount: 0, nodes: [] });
    const now = await partner(
      'query($now: DateTime!) { articles(asOf: $now) { nodes { id measures(first: 1) { totalCount } } } }',
      { now: new Date().toISOString() },
      key(),
    );
    expect(now.body.data.articles.nodes).toEqual([{ id: shown, measures: { totalCount: expect.any(Number) } }]);
    expect(now.body.data.articles.nodes[0].measures.totalCount).toBeGreaterThan(0);
  });
});

test('two instants in one operation are refused', async () => {
  const { status, body } = await partner(
    '{ a: articles(asOf: "2026-01-01T00:00:00Z") { totalCount } b: articles { totalCount } }',
  );
  expect([status, body.errors[0].extensions]).toEqual([200, { code: 'BAD_USER_INPUT', argument: 'asOf' }]);
});

test('the running pool is cm_partner, who is told “permission denied” by the editorial side and can write nothing', async () => {
  const pool = new pg.Pool({ connectionString: harness.database.partnerUrl });
  expect((await pool.query('SELECT current_user')).rows).toEqual([{ current_user: 'cm_partner' }]);
  for (const table of ['editorial.article', 'editorial.evidence', 'editorial.edition', 'auth."user"', 'auth.api_key'])
    await expect(pool.query(`SELECT * FROM ${table}`)).rejects.toThrow(/permission denied/);
  await expect(pool.query('DELETE FROM published.article')).rejects.toThrow(/permission denied|read-only/);
  await pool.end();
  // And the API's own connections are of that login.
  const owner = new pg.Client({ connectionString: harness.database.ownerUrl });
  await owner.connect();
  await partner('{ articles { totalCount } }');
  const { rows } = await owner.query(
    `SELECT usename, query FROM pg_stat_activity WHERE datname = current_database() AND query LIKE '%published.article%' AND pid <> pg_backend_pid()`,
  );
  await owner.end();
  expect(new Set(rows.map(({ usename }) => usename))).toContain('cm_partner');
  expect(
    rows
      .filter(({ query }) => /FROM published\.article r/.test(query))
      .every(({ usename }) => usename === 'cm_partner'),
  ).toBe(true);
});
