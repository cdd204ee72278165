/** What partners see of a database that holds one published page and one that is not. */
import { toGlobalId } from '@countermeasure/domain/global-id';
import { type GraphQLObjectType, isObjectType } from 'graphql';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readExamples } from '../src/partner/examples.ts';
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
import { statementsDuring } from './statements.ts';

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

describe('keys', () => {
  const SERVICE = '{ service { access { partner scopes budget restoreRate expiresAt } limits { cost depth } } }';
  test('a key opens what its scopes say', async () => {
    const { secret } = await makeKey(harness, ['RECORDS_READ'], { budget: 5_000, restoreRate: 7 });
    expect((await partner(SERVICE, {}, secret)).body.data.service).toMatchObject({
      access: {
        partner: expect.stringMatching(/^Partner/),
        scopes: ['RECORDS_READ'],
        budget: 5_000,
        restoreRate: 7,
        expiresAt: null,
      },
      limits: { cost: 5_000, depth: 12 },
    });
    expect((await partner('{ changes { totalCount } }', {}, secret)).body.errors[0].extensions.code).toBe('FORBIDDEN');
    const article = (key?: string) =>
      partner(
        'query($id: ID!) { article(by: {id: $id}) { textAccess text textLength paragraphs { text } } }',
        { id: shown },
        key,
      );
    expect((await article(secret)).body.data.article).toMatchObject({
      textAccess: 'SCOPE_REQUIRED',
      text: null,
      paragraphs: [],
    });
    const full = (await article(fullKey)).body.data.article;
    expect(full.textAccess).toBe('FULL');
    expect(Array.from(full.text)).toHaveLength(full.textLength);
    expect(full.paragraphs.map(({ text }: { text: string }) => text).join('\n')).toBe(full.text);
    expect((await partner(SERVICE)).body.data.service).toMatchObject({
      access: { partner: null, scopes: ['RECORDS_READ', 'CHANGES_READ'] },
      limits: { cost: 500 },
    });
  });

  test('a wrong, expired or revoked key, and one of a partner switched off, are refused alike', async () => {
    const wrong = [
      'cm_nonsense',
      fullKey.replace(/.$/, (last) => (last === '0' ? '1' : '0')),
      (await makeKey(harness, ['RECORDS_READ'], { expiresAt: new Date(Date.now() - 1000) })).secret,
    ];
    const revoked = await makeKey(harness, ['RECORDS_READ']);
    await harness.db.apiKey.update({ where: { id: revoked.apiKeyId }, data: { revokedAt: new Date() } });
    const left = await makeKey(harness, ['RECORDS_READ']);
    await harness.db.partner.update({ where: { id: left.partnerId }, data: { active: false } });
    const answers = await Promise.all([...wrong, revoked.secret, left.secret].map((key) => partner(SERVICE, {}, key)));
    for (const { status, body, headers } of answers) {
      expect([status, body.errors[0].extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
      expect(headers.get('www-authenticate')).toMatch(/^Bearer/);
    }
    expect(new Set(answers.map(({ body }) => body.errors[0].message)).size).toBe(1);
  });

  test('a key that worked opens nothing from the moment it is revoked', async () => {
    const { secret, apiKeyId } = await makeKey(harness, ['RECORDS_READ']);
    expect((await partner(SERVICE, {}, secret)).status).toBe(200);
    await harness.db.apiKey.update({ where: { id: apiKeyId }, data: { revokedAt: new Date() } });
    // Held for ten seconds otherwise: the database's own word comes within a moment.
    const deadline = Date.now() + 5_000;
    let status = 200;
    while (status === 200 && Date.now() < deadline) status = (await partner(SERVICE, {}, secret)).status;
    expect(status).toBe(401);
  });

  test('a key is kept as a hash only, and its last use is noted', async () => {
    const { secret, apiKeyId } = await makeKey(harness, ['RECORDS_READ']);
    await partner(SERVICE, {}, secret);
    const row = async () => harness.db.apiKey.findUniqueOrThrow({ where: { id: apiKeyId } });
    expect(JSON.stringify(await row())).not.toContain(secret.slice(12));
    for (let tries = 0; tries < 50 && (await row()).lastUsedAt === null; tries++)
      await new Promise((done) => setTimeout(done, 50));
    expect((await row()).lastUsedAt).not.toBeNull();
  });

  test('without anonymous access nobody is answered without a key', async () => {
    const closed = await startHarness({ partnerAnonymous: false });
    expect((await ask(`${closed.api.url}/graphql`, '{ __schema { queryType { name } } }')).status).toBe(401);
    await closed.stop();
  });
});

describe('lists', () => {
  test('pages go on where the last one ended, under every order, and show each record once', async () => {
    const fields = ['ANNOUNCED', 'EFFECTIVE', 'UPDATED_AT', 'CONFIDENCE', 'TEXT_ORDER'];
    const total = (await partner('{ measures { totalCount } }')).body.data.measures.totalCount;
    for (const field of fields)
      for (const direction of ['ASC', 'DESC']) {
        const seen: string[] = [];
        for (let after: string | null = null, more = true; more; ) {
          const { body }: Answer = await partner(
            `query($after: String, $orderBy: MeasureOrder!) { measures(first: 4, after: $after, orderBy: $orderBy) { pageInfo { hasNextPage hasPreviousPage endCursor } nodes { id } } }`,
            { after, orderBy: { field, direction } },
            fullKey,
          );
          expect(body.errors).toBeUndefined();
          expect(body.data.measures.pageInfo.hasPreviousPage).toBe(after !== null);
          seen.push(...body.data.measures.nodes.map(({ id }: { id: string }) => id));
          after = body.data.measures.pageInfo.endCursor;
          more = body.data.measures.pageInfo.hasNextPage;
        }
        expect([field, direction, seen.length, new Set(seen).size]).toEqual([field, direction, total, total]);
      }
  });

  test('a cursor of another order, a forged one and an empty filter are refused, naming the argument', async () => {
    const { body } = await partner('{ measures(first: 1, orderBy: {field: CONFIDENCE}) { pageInfo { endCursor } } }');
    const after = body.data.measures.pageInfo.endCursor;
    const codes = async (query: string, variables: object = {}) =>
      (await partner(query, variables)).body.errors[0].extensions;
    expect(await codes('query($after: String) { measures(after: $after) { totalCount } }', { after })).toEqual({
      code: 'BAD_USER_INPUT',
      argument: 'after',
    });
    const forged = Buffer.from(JSON.stringify(['CONFIDENCE DESC', "1' OR true --", uuid(shown)])).toString('base64url');
    expect(
      await codes('query($after: String) { measures(orderBy: {field: CONFIDENCE}, after: $after) { totalCount } }', {
        after: forged,
      }),
    ).toEqual({ code: 'BAD_USER_INPUT', argument: 'after' });
    expect(await codes('{ measures(filter: {modality: []}) { totalCount } }')).toEqual({
      code: 'BAD_USER_INPUT',
      argument: 'modality',
    });
    expect(await codes('{ measures(orderBy: {field: RELEVANCE}) { totalCount } }')).toEqual({
      code: 'BAD_USER_INPUT',
      argument: 'orderBy',
    });
    expect(await codes('{ changes(after: "x") { totalCount } }')).toEqual({
      code: 'BAD_USER_INPUT',
      argument: 'after',
    });
  });

  test('filters keep what fits, and a narrower concept counts as the one asked for', async () => {
    const count = async (filter: string) =>
      (await partner(`{ measures(filter: ${filter}) { totalCount } }`, {}, fullKey)).body.data.measures.totalCount;
    const all = await count('{}');
    const plans = await count('{modality: [PLAN]}');
    const others = await count('{modality: [DIRECTIVE, REPORTED_ACTION, REPORTED_RESULT]}');
    expect(plans).toBeGreaterThan(0);
    expect(plans + others).toBe(all);
    const tagged = await count(
      '{concepts: {anyOf: ["functions:crackdown", "functions:prevent", "functions:regulate", "functions:control", "functions:publicise"]}}',
    );
    const untagged = await count(
      '{concepts: {noneOf: ["functions:crackdown", "functions:prevent", "functions:regulate", "functions:control", "functions:publicise"]}}',
    );
    expect(tagged).toBeGreaterThan(0);
    expect(tagged + untagged).toBe(all);
    expect(await count('{confidence: {gte: 0, lte: 100}}')).toBe(all);
    expect(await count('{updatedSince: "2099-01-01T00:00:00Z"}')).toBe(0);
    const listed = await count('{listKind: [NEXT_STEP, COORDINATION, RESULT, OTHER]}');
    expect(listed).toBeGreaterThan(0);
    const { body } = await partner(
      '{ organizations(first: 100) { nodes { id measures(first: 1) { totalCount } led: measures(roles: [LEAD], first: 1) { totalCount } } } }',
      {},
      fullKey,
    );
    for (const { id, measures, led } of body.data.organizations.nodes) {
      expect(await count(`{actors: {organizations: ["${id}"]}}`)).toBe(measures.totalCount);
      expect(await count(`{actors: {organizations: ["${id}"], roles: [LEAD], includeSubordinate: true}}`)).toBe(
        led.totalCount,
      );
    }
  });

  test('a search in traditional characters finds simplified text, best match first', async () => {
    const simplified = (
      await partner('{ articles(search: "电信网络诈骗", orderBy: {field: RELEVANCE}) { nodes { id } } }')
    ).body.data.articles.nodes;
    const traditional = (
      await partner('{ articles(search: "電信網絡詐騙", orderBy: {field: RELEVANCE}) { nodes { id } } }')
    ).body.data.articles.nodes;
    expect(simplified).toEqual([{ id: shown }]);
    expect(traditional).toEqual(simplified);
  });
});

describe('examples', () => {
  test.each(readExamples())('$name answers something, without a key', async ({ query }) => {
    const { status, body } = await partner(query);
    expect([status, body.errors]).toEqual([200, undefined]);
    expect(JSON.stringify(Object.values(body.data)).length).toBeGreaterThan(100);
  });

  test('they are the tabs of the page that a person sees at /graphql', async () => {
    const open = await startHarness({ graphiql: true });
    const page = (accept: string) => fetch(`${open.api.url}/graphql`, { headers: { accept } });
    const html = await (await page('text/html,application/xhtml+xml')).text();
    for (const { query } of readExamples()) expect(html).toContain(JSON.stringify(query).slice(1, 60));
    expect((await page('application/json')).status).toBe(400);
    await open.stop();
    expect((await fetch(`${harness.api.url}/graphql`, { headers: { accept: 'text/html' } })).status).toBe(406);
  });
});

describe('statements', () => {
  const QUERY = (first: number) => `{ measures(first: ${first}) { totalCount nodes { id label
    article { id title measures(first: 2) { totalCount nodes { id } } measureLists { leadIn measures { id } } story { canonical { id } } }
    list { id } campaigns { id names { value } measures(first: 2) { nodes { id } } } actors { role organization { id parent { id } } }
    concepts { code scheme { code } } legalInstruments { id } systems { id operator { id } } inverseRelations { kind }
    evidence(first: 3) { totalCount nodes { exact article { id } subject { id } } } editions(first: 2) { nodes { number } } } } }`;

  test('their number is the same for two records and for all', async () => {
    const few = await statementsDuring(async () => {
      const { body } = await partner(QUERY(2), {}, fullKey);
      expect(body.errors).toBeUndefined();
      expect(body.data.measures.nodes).toHaveLength(2);
    });
    const many = await statementsDuring(async () => {
      const { body } = await partner(QUERY(20), {}, fullKey);
      expect(body.data.measures.nodes.length).toBeGreaterThan(6);
    });
    const read = (statements: string[]) => statements.filter((text) => text.includes('published.'));
    // Values are parameters, so the same question asked for each of many records would show as the same text twice.
    expect(new Set(read(many)).size).toBe(read(many).length);
    expect(read(many)).toEqual(expect.arrayContaining(read(few)));
    expect(read(many).length).toBeLessThanOrEqual(20);
  });

  test('a record’s own fields and its edition take one statement, a count one more', async () => {
    const statements = await statementsDuring(() =>
      partner(
        '{ measures(first: 5) { totalCount nodes { label text actors { nameInText } quantities { value } edition { number sha256 document } } } }',
        {},
        fullKey,
      ),
    );
    expect(statements.filter((text) => text.includes('published.'))).toHaveLength(2);
  });
});
