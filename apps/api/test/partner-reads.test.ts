/** Reading what is published: keys, lists, examples, and how many statements they take. */
import { toGlobalId } from '@countermeasure/domain/global-id';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readExamples } from '../src/partner/examples.ts';
import { type Answer, ask, type Harness, startHarness } from './harness.ts';
import { ingestPage, makeKey, makeSource, openNewsroom, publishAll, readPage } from './newsroom.ts';
import { statementsDuring } from './statements.ts';

let harness: Harness;
/** Global id of the published article. */
let shown: string;
let fullKey: string;

beforeAll(async () => {
  harness = await startHarness({ partnerAnonymous: true });
  const newsroom = await openNewsroom(harness);
  const source = await makeSource(harness, true);
  shown = toGlobalId('Article', await ingestPage(harness, readPage('01-ministry-list-clean/page.txt'), source));
  await publishAll(newsroom, shown);
  fullKey = (await makeKey(harness, ['RECORDS_READ', 'TEXT_READ', 'CHANGES_READ'])).secret;
});
afterAll(() => harness.stop());

const uuid = (globalId: string) => Buffer.from(globalId, 'base64url').toString().split(':')[1] ?? '';

let requests = 0;
/** Without a key each request comes from an address of its own: the small budget is another test's business. */
const partner = (query: string, variables: object = {}, key?: string): Promise<Answer> =>
  ask(`${harness.api.url}/graphql`, query, {
    variables,
    headers: key ? { authorization: `Bearer ${key}` } : { 'x-forwarded-for': `198.51.100.${++requests % 250}` },
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
    // What looks like a date and is none would fail in the database.
    const noDay = Buffer.from(JSON.stringify(['UPDATED_AT DESC', '2022-02-30 01:00:00+00', uuid(shown)])).toString(
      'base64url',
    );
    const byUpdate = 'query($after: String) { measures(orderBy: {field: UPDATED_AT}, after: $after) { nodes { id } } }';
    expect(await codes(byUpdate, { after: noDay })).toEqual({ code: 'BAD_USER_INPUT', argument: 'after' });
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

  test('a highlight shows the match in the text’s own script, and the text itself only to those who may read it', async () => {
    const query =
      '{ articles(search: "電信網絡詐騙") { edges { highlights { field snippet offset spans { start end } } node { text } } } }';
    const [edge] = (await partner(query, {}, fullKey)).body.data.articles.edges;
    expect(edge.highlights.map(({ field }: { field: string }) => field)).toContain('text');
    for (const { field, snippet, offset, spans } of edge.highlights) {
      const points = Array.from(snippet as string);
      for (const { start, end } of spans) expect(points.slice(start, end).join('')).toBe('电信网络诈骗');
      if (field === 'text')
        expect(
          Array.from(edge.node.text as string)
            .slice(offset, offset + points.length)
            .join(''),
        ).toBe(snippet);
    }
    const [without] = (await partner(query)).body.data.articles.edges;
    expect(without.node.text).toBeNull();
    expect(without.highlights.map(({ field }: { field: string }) => field)).not.toContain('text');
    const search = await partner(
      '{ search(query: "電信網絡詐騙", types: [MEASURE]) { edges { highlights { field } node { id } } } }',
    );
    for (const { highlights } of search.body.data.search.edges) expect(highlights.length).toBeGreaterThan(0);
    expect(
      (await partner('{ measures(first: 1) { edges { highlights { field } } } }')).body.data.measures.edges[0]
        .highlights,
    ).toEqual([]);
  });
});

describe('facets', () => {
  type FacetAnswer = {
    dimension: string;
    missing: number;
    values: { key: string; label: { value: string }; count: number }[];
  };
  const facets = async (
    list: string,
    dimensions: string,
    more = '',
  ): Promise<{ totalCount: number; facets: FacetAnswer[] }> => {
    const { body } = await partner(
      `{ ${list}${more} { totalCount facets(dimensions: [${dimensions}], limit: 100) { dimension missing values { key label { value } count } } } }`,
      {},
      fullKey,
    );
    expect(body.errors).toBeUndefined();
    return body.data[list];
  };
  const sum = ({ values, missing }: FacetAnswer) => values.reduce((total, { count }) => total + count, missing);

  test('every dimension of every list is counted, over all that match; those of one value each add up', async () => {
    const single = {
      measures: 'MODALITY, LIFECYCLE, LEVEL, ANNOUNCED_MONTH',
      campaigns: 'KIND, STATUS, START_YEAR',
      articles: 'SITE, SOURCE_SCALE, LANGUAGE, PUBLISHED_MONTH',
    };
    for (const [list, dimensions] of Object.entries(single)) {
      const answer = await facets(list, dimensions);
      for (const facet of answer.facets)
        expect([facet.dimension, sum(facet)]).toEqual([facet.dimension, answer.totalCount]);
    }
    const counted = await facets('measures', 'FUNCTION, CONCEPT, CAMPAIGN, ORGANIZATION');
    for (const { values, dimension } of counted.facets) {
      const counts = values.map(({ count }) => count);
      expect([dimension, counts]).toEqual([dimension, counts.toSorted((a, b) => b - a)]);
    }
    const [functions] = counted.facets;
    for (const { key, count } of functions?.values ?? []) {
      const { body } = await partner(`{ measures(filter: {concepts: {anyOf: ["${key}"]}}) { totalCount } }`);
      expect([key, body.data.measures.totalCount]).toEqual([key, count]);
    }
    expect(functions?.values.map(({ label }) => label.value).every((label) => !label.includes(':'))).toBe(true);
    expect((await facets('campaigns', 'LEAD_ORGANIZATION')).facets).toHaveLength(1);
    expect((await facets('measures', 'ANNOUNCED_YEAR')).facets).toHaveLength(1);
  });

  test('the filter on the dimension itself is left out, every other holds', async () => {
    const [all] = (await facets('measures', 'MODALITY')).facets;
    const [same, others] = (await facets('measures', 'MODALITY, LIFECYCLE', '(filter: {modality: [PLAN]})')).facets;
    expect(same).toEqual(all);
    const plans = all?.values.find(({ key }) => key === 'PLAN')?.count;
    expect(others && sum(others)).toBe(plans);
  });

  test('below many records each dimension takes one statement', async () => {
    const statements = await statementsDuring(async () => {
      const { body } = await partner(
        '{ organizations(first: 20) { nodes { id measures(first: 1) { totalCount facets(dimensions: [MODALITY]) { missing values { key count } } } } } }',
        {},
        fullKey,
      );
      for (const { measures } of body.data.organizations.nodes)
        expect(sum({ ...measures.facets[0], dimension: '' })).toBe(measures.totalCount);
    });
    expect(statements.filter((text) => text.includes('published.'))).toHaveLength(3);
  });

  test('no dimension, too many, and too long a facet are refused', async () => {
    const code = async (args: string) =>
      (await partner(`{ measures { facets(${args}) { missing } } }`, {}, fullKey)).body.errors[0].extensions;
    expect(await code('dimensions: []')).toEqual({ code: 'BAD_USER_INPUT', argument: 'dimensions' });
    expect(await code('dimensions: [MODALITY, LIFECYCLE, LEVEL, FUNCTION, CONCEPT]')).toEqual({
      code: 'BAD_USER_INPUT',
      argument: 'dimensions',
    });
    expect(await code('dimensions: [MODALITY], limit: 101')).toEqual({ code: 'BAD_USER_INPUT', argument: 'limit' });
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
