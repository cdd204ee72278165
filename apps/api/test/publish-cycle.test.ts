/** One page's way from the queue to a partner and back, all over HTTP. */
import { toGlobalId } from '@countermeasure/domain/global-id';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, type Harness, startHarness } from './harness.ts';
import {
  acceptAll,
  ingestPage,
  makeSource,
  type Newsroom,
  openNewsroom,
  publishEditions,
  readPage,
  submitAll,
} from './newsroom.ts';

let harness: Harness;
let newsroom: Newsroom;
let articleId: string;
beforeAll(async () => {
  harness = await startHarness();
  newsroom = await openNewsroom(harness);
  const uuid = await ingestPage(harness, readPage('seed/page.txt'), await makeSource(harness, false));
  articleId = toGlobalId('Article', uuid);
});
afterAll(() => harness.stop());

const partner = (query: string, variables?: object) =>
  ask(`${harness.api.url}/graphql`, query, { ...(variables && { variables }) });

const QUEUE = `{ queue { totalCount nodes { id kind label pendingCount node { __typename id } } } queueCounts { kind count oldest } }`;

const CHANGES = `query Changes($after: String) { changes(after: $after) {
  pageInfo { endCursor hasNextPage } totalCount
  nodes { kind recordId recordType edition { number sha256 } node { __typename id ... on Tombstone { reason explanation lastEditionNumber } } } } }`;

let cursor: string;
let editions: { id: string; version: number; record: { id: string; recordType: string } }[];

test('the page waits in the queue, and partners know nothing of it', async () => {
  const { body } = await newsroom.editor(QUEUE);
  expect(body.errors).toBeUndefined();
  expect(body.data.queue).toMatchObject({
    totalCount: 1,
    nodes: [{ kind: 'REVIEW_ARTICLE', node: { id: articleId } }],
  });
  expect(body.data.queue.nodes[0].pendingCount).toBeGreaterThan(20);
  expect(body.data.queueCounts).toMatchObject([{ kind: 'REVIEW_ARTICLE', count: 1 }]);
  const seen = await partner(
    `query($id: ID!) { node(id: $id) { id } articles { totalCount } measures { totalCount }
    campaigns { totalCount } changes(types: [ARTICLE, MEASURE]) { totalCount pageInfo { endCursor } } }`,
    { id: articleId },
  );
  expect(seen.body).toMatchObject({
    data: { node: null, articles: { totalCount: 0 }, measures: { totalCount: 0 }, campaigns: { totalCount: 0 } },
  });
  cursor = (await partner('{ service { latestChange } }')).body.data.service.latestChange;
});

test('an editor accepts all of it with one command, submits it, and may not publish it', async () => {
  const accepted = await acceptAll(newsroom.editor, articleId);
  expect(accepted).toMatchObject({ __typename: 'BulkSuccess', refused: [] });
  expect(accepted.action.summary).toMatch(/采纳 \d+ 项建议/);
  const submitted = await submitAll(newsroom.editor, articleId);
  expect(submitted).toMatchObject({ __typename: 'BulkSuccess', refused: [] });
  editions = submitted.applied;
  expect(editions.length).toBeGreaterThan(10);
  expect(await publishEditions(newsroom.editor, editions)).toMatchObject({ __typename: 'PermissionError' });
  const queue = (await newsroom.reviewer(QUEUE)).body.data;
  expect(queue.queueCounts).toMatchObject([{ kind: 'PUBLISH', count: editions.length }]);
  expect((await newsroom.editor(QUEUE)).body.data.queueCounts).toEqual([]);
});

test('the preview says what stands in the way', async () => {
  const measure = editions.find(({ record }) => record.recordType === 'MEASURE');
  const { body } = await newsroom.reviewer(
    `query($ids: [ID!]!) { publishPreview(recordIds: $ids) { record { id } edition { id state transitions } problems { severity message } } }`,
    { ids: [measure?.record.id] },
  );
  // The measure alone rests on an article that is not live.
  expect(body.data.publishPreview).toMatchObject([
    { record: { id: measure?.record.id }, edition: { state: 'SUBMITTED', transitions: ['SUBMIT', 'PUBLISH'] } },
  ]);
  expect(body.data.publishPreview[0].problems).toContainEqual(expect.objectContaining({ severity: 'BLOCKER' }));
});

test('a reviewer publishes it, and a partner reads it and the feed', async () => {
  const published = await publishEditions(newsroom.reviewer, editions);
  expect(published).toMatchObject({ __typename: 'BulkSuccess', refused: [] });
  const { body } = await partner(
    `query($id: ID!) { article(by: {id: $id}) { title textAccess text measureLists { kind leadIn measures { ordinal enumerator label } }
      measures(first: 3) { totalCount nodes { label modality article { id } campaigns { name { value } } concepts { code }
        evidence(first: 2) { totalCount nodes { exact start end articleId } } } } edition { number sha256 } }
      campaign(by: {name: "斷卡行動"}) { name { value } head measures { totalCount } timeline { nodes { exact } } } }`,
    { id: articleId },
  );
  expect(body.errors).toBeUndefined();
  expect(body.data.article).toMatchObject({ textAccess: 'QUOTES_ONLY', text: null, edition: { number: 1 } });
  expect(body.data.article.measureLists.map(({ kind }: { kind: string }) => kind)).toEqual([
    'NEXT_STEP',
    'COORDINATION',
  ]);
  expect(body.data.article.measures.totalCount).toBeGreaterThanOrEqual(8);
  expect(body.data.article.measures.nodes[0].article.id).toBe(articleId);
  expect(body.data.campaign.head).toBe('行动');
  expect(body.data.campaign.timeline.nodes.length).toBeGreaterThan(0);
  const feed = (await partner(CHANGES, { after: cursor })).body.data.changes;
  expect(feed.nodes).toHaveLength(editions.length);
  expect(new Set(feed.nodes.map(({ kind }: { kind: string }) => kind))).toEqual(new Set(['PUBLISHED']));
  cursor = feed.pageInfo.endCursor;
  expect((await partner(CHANGES, { after: cursor })).body.data.changes).toMatchObject({
    nodes: [],
    pageInfo: { endCursor: cursor, hasNextPage: false },
  });
});

test('withdrawn, it is gone everywhere; what stays is a tombstone', async () => {
  const edition = editions.find(({ record }) => record.recordType === 'ARTICLE');
  const live = await newsroom.reviewer('query($id: ID!) { article(id: $id) { live { id version } } }', {
    id: articleId,
  });
  expect(live.body.data.article.live.id).toBe(edition?.id);
  const input = {
    id: live.body.data.article.live.id,
    expectedVersion: live.body.data.article.live.version,
    reason: 'ERROR',
    explanation: 'It was the wrong page.',
  };
  const withdraw = (dependents: string) =>
    newsroom.reviewer(
      `mutation($input: WithdrawEditionInput!) { withdrawEdition(input: $input) { __typename
        ... on EditionSuccess { edition { state withdrawnAt } } ... on ConflictError { reason message } ... on CommandError { message } } }`,
      { input: { ...input, dependents } },
    );
  expect((await withdraw('REFUSE')).body.data.withdrawEdition).toMatchObject({
    __typename: 'ConflictError',
    reason: 'DEPENDENTS',
  });
  expect((await withdraw('WITHDRAW')).body.data.withdrawEdition).toMatchObject({ edition: { state: 'WITHDRAWN' } });
  const gone = await partner(
    `query($id: ID!) { node(id: $id) { __typename id ... on Tombstone { recordType reason explanation lastEditionNumber } }
      articles { totalCount } measures { totalCount } edition(by: {number: {recordId: $id, number: 1}}) { id }
      campaigns { nodes { timeline { totalCount } evidence { totalCount } } } }`,
    { id: articleId },
  );
  expect(gone.body.data).toMatchObject({
    node: {
      __typename: 'Tombstone',
      id: articleId,
      recordType: 'ARTICLE',
      reason: 'ERROR',
      explanation: input.explanation,
      lastEditionNumber: 1,
    },
    articles: { totalCount: 0 },
    measures: { totalCount: 0 },
    edition: null,
  });
  for (const { timeline, evidence } of gone.body.data.campaigns.nodes)
    expect([timeline, evidence]).toEqual([{ totalCount: 0 }, { totalCount: 0 }]);
  const feed = (await partner(CHANGES, { after: cursor })).body.data.changes;
  expect(new Set(feed.nodes.map(({ kind }: { kind: string }) => kind))).toEqual(new Set(['WITHDRAWN']));
  expect(feed.nodes).toContainEqual({
    kind: 'WITHDRAWN',
    recordId: articleId,
    recordType: 'ARTICLE',
    edition: null,
    node: {
      __typename: 'Tombstone',
      id: articleId,
      reason: 'ERROR',
      explanation: input.explanation,
      lastEditionNumber: 1,
    },
  });
  cursor = feed.pageInfo.endCursor;
});

test('published again it is back, with a number that was never used', async () => {
  const submitted = await submitAll(newsroom.editor, articleId);
  // What stayed live has nothing new to say.
  expect(submitted.refused[0].error).toMatchObject({
    __typename: 'ConflictError',
    message: expect.stringMatching(/没有差别/),
  });
  const again = submitted.applied.filter(({ record }: { record: { recordType: string } }) =>
    ['ARTICLE', 'MEASURE'].includes(record.recordType),
  );
  expect(await publishEditions(newsroom.reviewer, again)).toMatchObject({ __typename: 'BulkSuccess', refused: [] });
  const { body } = await partner(
    'query($id: ID!) { node(id: $id) { __typename ... on Article { edition { number } editions { nodes { number } } } } }',
    { id: articleId },
  );
  expect(body.data.node).toMatchObject({
    __typename: 'Article',
    edition: { number: 2 },
    editions: { nodes: [{ number: 2 }] },
  });
  const feed = (await partner(CHANGES, { after: cursor })).body.data.changes;
  expect(feed.nodes).toContainEqual(
    expect.objectContaining({ kind: 'PUBLISHED', recordId: articleId, node: { __typename: 'Article', id: articleId } }),
  );
});
