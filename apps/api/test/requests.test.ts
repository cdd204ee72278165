/** What both endpoints refuse, with which status and code, and that it costs the database nothing. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, type Harness, OWN_PAGE, signIn, startHarness } from './harness.ts';
import { statementsDuring } from './statements.ts';

let harness: Harness;
let cookie: string;
beforeAll(async () => {
  harness = await startHarness();
  cookie = (await signIn(harness, 'ADMIN')).cookie;
});
afterAll(() => harness.stop());

const endpoints = [
  {
    name: 'partner',
    path: '/graphql',
    bodyBytes: 100_000,
    aliases: 15,
    depth: 12,
    tokens: 2_000,
    roots: 10,
    directives: 20,
  },
  {
    name: 'editor',
    path: '/editor/graphql',
    bodyBytes: 1024 * 1024,
    aliases: 40,
    depth: 15,
    tokens: 4_000,
    roots: 20,
    directives: 40,
  },
];

describe.each(endpoints)(
  'the $name endpoint',
  ({ name, path, bodyBytes, aliases, depth, tokens, roots, directives }) => {
    const headers = (): Record<string, string> => (name === 'editor' ? { ...OWN_PAGE, cookie } : {});
    const url = () => harness.api.url + path;
    const send = (init: RequestInit, query = '') =>
      fetch(url() + query, { ...init, headers: { ...headers(), ...(init.headers as Record<string, string>) } });
    const post = (body: unknown, more: Record<string, string> = {}) =>
      send({
        method: 'POST',
        headers: { 'content-type': 'application/json', ...more },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      });
    const code = async (response: Response) => [response.status, (await response.json()).errors?.[0]?.extensions?.code];
    const many = (count: number, part: (index: number) => string) =>
      Array.from({ length: count }, (_, index) => part(index)).join(' ');
    const deep = (levels: number): string =>
      levels === 1
        ? 'id'
        : name === 'partner'
          ? `article { ${deepMeasure(levels - 1)} }`
          : `article { ${deepMeasure(levels - 1)} }`;
    const deepMeasure = (levels: number): string =>
      levels <= 2
        ? '__typename'
        : `measures ${name === 'partner' ? '{ nodes' : ''} { ${deep(levels - (name === 'partner' ? 2 : 1))} } ${name === 'partner' ? '}' : ''}`;

    const refused: [string, () => Promise<Response>, number, string][] = [
      ['PUT', () => send({ method: 'PUT' }), 405, 'METHOD_NOT_ALLOWED'],
      [
        'a form',
        () =>
          send({
            method: 'POST',
            headers: { 'content-type': 'application/x-www-form-urlencoded' },
            body: 'query={__typename}',
          }),
        415,
        'UNSUPPORTED_MEDIA_TYPE',
      ],
      ['multipart', () => send({ method: 'POST', body: form() }), 415, 'UNSUPPORTED_MEDIA_TYPE'],
      [
        'GraphQL as plain text',
        () => send({ method: 'POST', headers: { 'content-type': 'application/graphql' }, body: '{__typename}' }),
        415,
        'UNSUPPORTED_MEDIA_TYPE',
      ],
      ['no JSON', () => post('{'), 400, 'BAD_REQUEST'],
      ['JSON that is no object', () => post('"x"'), 400, 'BAD_REQUEST'],
      ['a batch', () => post([{ query: '{__typename}' }, { query: '{__typename}' }]), 400, 'BAD_REQUEST'],
      ['no query', () => post({}), 400, 'BAD_REQUEST'],
      ['a query that is no text', () => post({ query: 5 }), 400, 'BAD_REQUEST'],
      ['variables that are no object', () => post({ query: '{__typename}', variables: [1] }), 400, 'BAD_REQUEST'],
      ['an unknown parameter', () => post({ query: '{__typename}', documentId: 'x' }), 400, 'BAD_REQUEST'],
      [
        'two operations and no name',
        () => post({ query: 'query A {__typename} query B {__typename}' }),
        400,
        'BAD_REQUEST',
      ],
      [
        'a body that is too large',
        () => post({ query: `{__typename} #${'x'.repeat(bodyBytes)}` }),
        413,
        'PAYLOAD_TOO_LARGE',
      ],
      [
        'a media type it does not speak',
        () => post({ query: '{__typename}' }, { accept: 'text/csv' }),
        406,
        'NOT_ACCEPTABLE',
      ],
      ['an address that is too long', () => send({}, `?query={__typename}%23${'x'.repeat(8200)}`), 400, 'BAD_REQUEST'],
      [
        'variables in the address that are no JSON',
        () => send({}, '?query={__typename}&variables={'),
        400,
        'BAD_REQUEST',
      ],
      ['too many tokens', () => post({ query: `{ ${many(tokens, () => '__typename')} }` }), 400, 'LIMIT_EXCEEDED'],
      [
        'too many aliases',
        () => post({ query: `{ ${many(aliases + 1, (index) => `a${index}: __typename`)} }` }),
        400,
        'LIMIT_EXCEEDED',
      ],
      [
        'too many root fields',
        () => post({ query: `{ ${many(roots + 1, () => '__typename')} }` }),
        400,
        'LIMIT_EXCEEDED',
      ],
      [
        'too many directives',
        () => post({ query: `{ __typename ${many(directives + 1, () => '@skip(if: false)')} }` }),
        400,
        'LIMIT_EXCEEDED',
      ],
      [
        'too deep a document',
        () => post({ query: `{ measures { nodes { ${deep(depth)} } } }` }),
        400,
        'LIMIT_EXCEEDED',
      ],
      [
        'fragments in a circle',
        () => post({ query: '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }' }, RESPONSE),
        400,
        'GRAPHQL_VALIDATION_FAILED',
      ],
      ['broken syntax', () => post({ query: '{ a' }, RESPONSE), 400, 'GRAPHQL_PARSE_FAILED'],
      [
        'an unknown field',
        () => post({ query: '{ measurez { nodes { id } } }' }, RESPONSE),
        400,
        'GRAPHQL_VALIDATION_FAILED',
      ],
      [
        'a variable of the wrong type',
        () =>
          post({ query: 'query($n: Int!) { measures(first: $n) { totalCount } }', variables: { n: 'x' } }, RESPONSE),
        400,
        'BAD_USER_INPUT',
      ],
      [
        '`first` beyond a page',
        () => post({ query: '{ measures(first: 101) { totalCount } }' }, RESPONSE),
        400,
        'BAD_USER_INPUT',
      ],
      [
        'a NUL in a variable',
        () =>
          post(
            { query: 'query($s: String) { measures(search: $s) { totalCount } }', variables: { s: 'a\0' } },
            RESPONSE,
          ),
        400,
        'BAD_USER_INPUT',
      ],
      [
        'a NUL in the document',
        () => post({ query: '{ measures(search: "a\\u0000") { totalCount } }' }, RESPONSE),
        400,
        'BAD_USER_INPUT',
      ],
    ];

    test.each(refused)('refuses %s', async (_name, request, status, expected) => {
      const statements = await statementsDuring(async () => {
        expect(await code(await request())).toEqual([status, expected]);
      });
      // What a session costs is the only thing that was looked up.
      expect(statements.filter((text) => /published\.|editorial|"editorial"/.test(text))).toEqual([]);
    });

    test('for plain JSON a faulty document is a 200, a refusal is not', async () => {
      expect(await code(await post({ query: '{ a' }))).toEqual([200, 'GRAPHQL_PARSE_FAILED']);
      expect(await code(await post({ query: `{ ${many(roots + 1, () => '__typename')} }` }))).toEqual([
        400,
        'LIMIT_EXCEEDED',
      ]);
    });

    test('suggests nothing', async () => {
      for (const query of [
        '{ measurez { nodes { id } } }',
        '{ measures(filter: {modality: PLANN}) { totalCount } }',
        '{ measures { nodes { labell } } }',
      ]) {
        const text = await (await post({ query })).text();
        expect(text).not.toMatch(/did you mean/i);
      }
    });

    test('says what it costs and what is left', async () => {
      const { extensions } = await (await post({ query: '{ measures(first: 7) { nodes { id } totalCount } }' })).json();
      expect(extensions.cost).toMatchObject({
        requested: 9,
        restoreRate: expect.any(Number),
        available: expect.any(Number),
      });
    });

    test('answers a query by GET, and says no to a mutation there', async () => {
      expect(await (await send({}, '?query={__typename}')).json()).toMatchObject({ data: { __typename: 'Query' } });
      const mutation = await send(
        {},
        `?query=${encodeURIComponent('mutation { undo(input: {actionId: "x"}) { __typename } }')}`,
      );
      expect(await code(mutation)).toEqual([405, 'METHOD_NOT_ALLOWED']);
      expect(mutation.headers.get('allow')).toBe('POST');
    });

    test('keeps no answer in a cache, and names each request', async () => {
      const response = await post({ query: '{__typename}' });
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    });
  },
);

const RESPONSE = { accept: 'application/graphql-response+json' };

function form(): FormData {
  const data = new FormData();
  data.set('operations', JSON.stringify({ query: '{__typename}' }));
  data.set('map', '{}');
  return data;
}

test('other pages’ scripts may ask the partner endpoint with a key of theirs, and the editor endpoint never', async () => {
  const preflight = await fetch(`${harness.api.url}/graphql`, {
    method: 'OPTIONS',
    headers: { origin: 'https://notebook.example', 'access-control-request-method': 'POST' },
  });
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get('access-control-allow-origin')).toBe('*');
  expect(preflight.headers.get('access-control-allow-headers')).toContain('authorization');
  expect(preflight.headers.get('access-control-allow-credentials')).toBeNull();
  const editor = await ask(`${harness.api.url}/editor/graphql`, '{__typename}', { headers: { ...OWN_PAGE, cookie } });
  expect(editor.headers.get('access-control-allow-origin')).toBeNull();
});

test('an operation that may cost more than one may is refused before it runs', async () => {
  const query = '{ measures(first: 100) { nodes { campaigns { measures(first: 100) { nodes { id } } } } } }';
  const answer = await ask(`${harness.api.url}/graphql`, query);
  expect(answer).toMatchObject({
    status: 400,
    body: { errors: [{ extensions: { code: 'COST_EXCEEDED', cost: { max: 500 } } }] },
  });
});

test('a caller who has spent all is told when to come back', async () => {
  const url = `${harness.api.url}/graphql`;
  const headers = { 'x-forwarded-for': '203.0.113.77' };
  const query = '{ measures(first: 100) { nodes { id article { id } campaigns { id } } } }';
  expect((await ask(url, query, { headers })).status).toBe(200);
  expect((await ask(url, query, { headers })).status).toBe(200);
  const third = await ask(url, query, { headers });
  expect(third).toMatchObject({ status: 429, body: { errors: [{ extensions: { code: 'RATE_LIMITED' } }] } });
  expect(Number(third.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await ask(url, query, { headers: { 'x-forwarded-for': '203.0.113.78' } })).status).toBe(200);
});

test('what fails on our side is masked, with an id that the log has too', async () => {
  await harness.db.$executeRawUnsafe('SELECT 1');
  const owner = new (await import('pg')).default.Client({ connectionString: harness.database.ownerUrl });
  await owner.connect();
  await owner.query('ALTER TABLE published.campaign RENAME COLUMN label TO label_away');
  try {
    const answer = await ask(`${harness.api.url}/graphql`, '{ campaigns(orderBy: {field: NAME}) { nodes { id } } }');
    expect(answer).toMatchObject({
      status: 200,
      body: { data: null, errors: [{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }] },
    });
    expect(answer.body.errors[0].extensions.requestId).toBe(answer.headers.get('x-request-id'));
    expect(JSON.stringify(answer.body)).not.toMatch(/label_away|column r|published/);
  } finally {
    await owner.query('ALTER TABLE published.campaign RENAME COLUMN label_away TO label');
    await owner.end();
  }
});
