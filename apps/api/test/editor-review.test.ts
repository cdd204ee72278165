/** The editor endpoint on a real page: reading, deciding, editing, undoing. */

import { toGlobalId } from '@countermeasure/domain/global-id';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Harness, startHarness } from './harness.ts';
import { acceptAll, ingestPage, makeSource, type Newsroom, openNewsroom, readPage } from './newsroom.ts';
import { statementsDuring } from './statements.ts';

let harness: Harness;
let newsroom: Newsroom;
let articleId: string;
let smallId: string;
beforeAll(async () => {
  harness = await startHarness();
  newsroom = await openNewsroom(harness);
  const source = await makeSource(harness, false);
  articleId = toGlobalId('Article', await ingestPage(harness, readPage('seed/page.txt'), source));
  smallId = toGlobalId('Article', await ingestPage(harness, readPage('20-flash/page.txt'), source));
});
afterAll(() => harness.stop());

const EDITION = 'id version number state transitions forced submittedBy { id name } publishedBy { id name }';
const WORKBENCH = `query Workbench($id: ID!) { article(id: $id) { id version recordType displayLabel state title text language
  byline { name role } publishedAt { edtf precision } paragraphs { index kind start end } quality { score reasons }
  repairs { key kind rule reason certainty start end before after applied } draft { ${EDITION} } live { ${EDITION} }
  taggings { id concept { id code scheme { code } } }
  measureLists { id version kind leadIn actor { role nameInText } measures { id } }
  measures { id version displayLabel list { id } enumerator ordinal label text modality lifecycle confidence
    actors { key role nameInText organization { id displayLabel } } quantities { key value unit }
    campaigns { id displayLabel } legalInstruments { id } systems { id } draft { ${EDITION} } live { ${EDITION} }
    taggings { id version verdict origin concept { code notation prefLabels { language value } scheme { id code } } } }
  campaigns { id names { language value } aliases { value } head kind status draft { id } live { id } }
  organizations { id displayLabel kind draft { id } } legalInstruments { id kind status } systems { id kind }
  evidence { id version field itemKey start end exact verdict origin rule subject { __typename id version } } } }`;

test('the workbench has the text, its repairs in place, and every span says what it says', async () => {
  const { body } = await newsroom.viewer(WORKBENCH, { id: articleId });
  expect(body.errors).toBeUndefined();
  const { article } = body.data;
  const points = Array.from(article.text as string);
  const at = ({ start, end }: { start: number; end: number }) => points.slice(start, end).join('');
  expect(article.repairs.length).toBeGreaterThan(0);
  for (const repair of article.repairs) expect([repair.key, at(repair)]).toEqual([repair.key, repair.after]);
  for (const span of article.evidence) expect(at(span)).toBe(span.exact);
  const starts = article.evidence.map(({ start }: { start: number }) => start);
  expect(starts).toEqual(starts.toSorted((a: number, b: number) => a - b));
  expect(article.measureLists.map(({ kind }: { kind: string }) => kind)).toEqual(['NEXT_STEP', 'COORDINATION']);
  const known = new Set(article.measures.map(({ id }: { id: string }) => id));
  for (const list of article.measureLists) for (const { id } of list.measures) expect(known).toContain(id);
  expect(article.campaigns).toHaveLength(3);
  expect(article.measures.some(({ campaigns }: { campaigns: unknown[] }) => campaigns.length === 3)).toBe(true);
});

test('its statements are as many for a long article as for a short one', async () => {
  const during = (id: string) =>
    statementsDuring(async () => expect((await newsroom.viewer(WORKBENCH, { id })).body.errors).toBeUndefined());
  const shape = (text: string) => text.replace(/\$\d+(,\s*\$\d+)*/g, '$');
  const editorial = (statements: string[]) => statements.filter((text) => /editorial/.test(text)).map(shape);
  const [long, short] = [editorial(await during(articleId)), editorial(await during(smallId))];
  // A question asked for each of many records would show as the same text again and again; once a level is right:
  // for the article, for its measures, for the records quoted in it.
  const times = [...Map.groupBy(long, (text) => text).values()].map((same) => same.length);
  expect(Math.max(...times)).toBeLessThanOrEqual(4);
  expect(long).toEqual(expect.arrayContaining(short));
  expect(long.length).toBeLessThanOrEqual(30);
});

test('the page as it came is read only when asked for, and never repaired', async () => {
  const { body } = await newsroom.viewer(
    'query($id: ID!) { article(id: $id) { snapshot { sha256 bytes mediaType text downloadPath } } }',
    { id: articleId },
  );
  const { snapshot } = body.data.article;
  expect(snapshot.downloadPath).toBe(`/editor/snapshots/${snapshot.sha256}`);
  expect(snapshot.bytes).toBe(readPage('seed/page.txt').length);
  expect(snapshot.text).toContain('\n');
});

const FIND_MEASURE =
  'query($id: ID!) { article(id: $id) { measures { id version label modality enumerator actors { key role nameInText } } } }';
const UPDATE = `mutation($input: UpdateMeasureInput!) { updateMeasure(input: $input) { __typename
  ... on MeasureSuccess { action { id summary } measure { id version label modality lifecycle actors { key role nameInText organization { id } } } }
  ... on StaleVersionError { message expectedVersion currentVersion changedBy { name } current { id version ... on Measure { label } } }
  ... on ValidationError { message fields { path code message } } ... on CommandError { message } } }`;
const UNDO = `mutation($input: UndoInput!) { undo(input: $input) { __typename
  ... on UndoSuccess { action { id summary } undone { id undoneAt } truncated records { __typename id version ... on Measure { label } } }
  ... on ConflictError { reason message } ... on CommandError { message } } }`;

describe('a measure', () => {
  test('is changed by one; the other, who saw the old one, is told what it is now', async () => {
    const [measure] = (await newsroom.editor(FIND_MEASURE, { id: articleId })).body.data.article.measures;
    const input = { id: measure.id, expectedVersion: measure.version };
    const saved = await newsroom.editor(UPDATE, { input: { ...input, label: '严打', lifecycle: 'ANNOUNCED' } });
    expect(saved.body.data.updateMeasure).toMatchObject({
      __typename: 'MeasureSuccess',
      measure: { id: measure.id, version: measure.version + 1, label: '严打', lifecycle: 'ANNOUNCED' },
    });
    const stale = await newsroom.reviewer(
      UPDATE,
      { input: { ...input, label: '另一个' } },
      { 'accept-language': 'en' },
    );
    expect(stale.body.data.updateMeasure).toMatchObject({
      __typename: 'StaleVersionError',
      message: expect.stringContaining('This was changed meanwhile'),
      expectedVersion: measure.version,
      currentVersion: measure.version + 1,
      changedBy: { name: 'The EDITOR' },
      current: { id: measure.id, version: measure.version + 1, label: '严打' },
    });
    const undone = await newsroom.editor(UNDO, { input: { actionId: saved.body.data.updateMeasure.action.id } });
    expect(undone.body.data.undo).toMatchObject({
      __typename: 'UndoSuccess',
      truncated: false,
      undone: { undoneAt: expect.any(String) },
      records: [{ __typename: 'Measure', id: measure.id, version: measure.version + 2, label: measure.label }],
    });
    const again = await newsroom.editor(UNDO, { input: { actionId: saved.body.data.updateMeasure.action.id } });
    expect(again.body.data.undo).toMatchObject({ __typename: 'ConflictError', reason: 'ALREADY_DONE' });
  });

  test('refuses what its article does not say, and ids of something else, field by field, in the reader’s language', async () => {
    const [measure] = (await newsroom.editor(FIND_MEASURE, { id: articleId })).body.data.article.measures;
    const input = { id: measure.id, expectedVersion: measure.version };
    const zh = await newsroom.editor(UPDATE, { input: { ...input, text: '原文没有的话' } });
    expect(zh.body.data.updateMeasure).toMatchObject({
      __typename: 'ValidationError',
      fields: [{ path: ['text'], code: 'INVALID', message: /原文/ }].map((field) => ({
        ...field,
        message: expect.stringMatching(field.message),
      })),
    });
    const en = await newsroom.editor(
      UPDATE,
      { input: { ...input, campaignIds: [measure.id] } },
      { 'accept-language': 'en-GB' },
    );
    expect(en.body.data.updateMeasure.fields).toEqual([
      {
        path: ['campaignIds', '0'],
        code: 'UNKNOWN_REFERENCE',
        message: 'There is nothing with this id that fits here.',
      },
    ]);
  });

  test('takes actors of known organisations, and links', async () => {
    const { article } = (
      await newsroom.editor(
        'query($id: ID!) { article(id: $id) { organizations { id displayLabel } campaigns { id } measures { id version } } }',
        { id: articleId },
      )
    ).body.data;
    const measure = article.measures.at(-1);
    const [organization] = article.organizations;
    const input = {
      id: measure.id,
      expectedVersion: measure.version,
      actors: [{ role: 'LEAD', nameInText: organization.displayLabel, organizationId: organization.id }],
      campaignIds: [article.campaigns[0].id],
    };
    expect((await newsroom.editor(UPDATE, { input })).body.data.updateMeasure).toMatchObject({
      measure: {
        actors: [{ role: 'LEAD', nameInText: organization.displayLabel, organization: { id: organization.id } }],
      },
    });
    const { body } = await newsroom.viewer(
      'query($id: ID!) { campaign(id: $id) { measures { totalCount nodes { id article { id } } } timeline(first: 2) { totalCount nodes { exact article { id title } } } } }',
      { id: article.campaigns[0].id },
    );
    expect(body.data.campaign.measures.nodes.map(({ id }: { id: string }) => id)).toContain(measure.id);
    expect(body.data.campaign.timeline.nodes[0].article.id).toBe(articleId);
  });
});

test('one refused item of many is named by its id, the others go through', async () => {
  const { evidence } = (
    await newsroom.editor('query($id: ID!) { article(id: $id) { evidence { id version verdict } } }', { id: articleId })
  ).body.data.article;
  const [first, second] = evidence;
  const { body } = await newsroom.editor(
    `mutation($input: ReviewEvidenceInput!) { reviewEvidence(input: $input) { __typename ... on BulkSuccess {
      action { id summary recordCount undoBlockedBy } applied { id version ... on Evidence { verdict } }
      refused { targetId error { __typename message ... on StaleVersionError { currentVersion } } } } } }`,
    {
      input: {
        verdict: 'REJECTED',
        reason: '不对',
        items: [
          { id: first.id, expectedVersion: first.version },
          { id: second.id, expectedVersion: 99 },
        ],
      },
    },
  );
  expect(body.data.reviewEvidence).toMatchObject({
    action: { summary: '拒绝 1 项建议', recordCount: 1, undoBlockedBy: null },
    applied: [{ id: first.id, version: first.version + 1, verdict: 'REJECTED' }],
    refused: [{ targetId: second.id, error: { __typename: 'StaleVersionError', currentVersion: second.version } }],
  });
  const history = await newsroom.editor(
    '{ actions(first: 5) { totalCount nodes { id command summary recordCount undoBlockedBy } } }',
  );
  expect(history.body.data.actions.nodes[0]).toMatchObject({
    command: 'reviewEvidence',
    summary: '拒绝 1 项建议',
    undoBlockedBy: null,
  });
  expect((await newsroom.viewer('{ actions { totalCount } }')).body.data.actions.totalCount).toBe(0);
});

test('an editor tags with a concept found by its label, code or sign', async () => {
  const find = async (search: string) =>
    (
      await newsroom.editor(
        'query($search: String) { concepts(search: $search, schemes: ["functions"], first: 10) { nodes { id code notation } } }',
        { search },
      )
    ).body.data.concepts.nodes;
  const [prevent] = await find('防');
  expect(prevent).toMatchObject({ code: 'functions:prevent', notation: '防' });
  expect(await find('prevent')).toContainEqual(prevent);
  const { article } = (await newsroom.editor('query($id: ID!) { article(id: $id) { version } }', { id: articleId }))
    .body.data;
  const { body } = await newsroom.editor(
    `mutation($input: TagRecordsInput!) { tagRecords(input: $input) { __typename ... on BulkSuccess { applied { id version ... on Article { taggings { verdict origin concept { code } } } } refused { targetId } } ... on CommandError { message } } }`,
    { input: { records: [{ id: articleId, expectedVersion: article.version }], conceptIds: [prevent.id] } },
  );
  expect(body.data.tagRecords).toMatchObject({
    refused: [],
    applied: [
      {
        id: articleId,
        version: article.version + 1,
        taggings: [{ verdict: 'ACCEPTED', origin: 'HUMAN', concept: { code: 'functions:prevent' } }],
      },
    ],
  });
});

test('after all is accepted the article leaves the queue by itself', async () => {
  await acceptAll(newsroom.editor, articleId);
  const { body } = await newsroom.editor(
    'query($id: ID!) { article(id: $id) { state } queue(filter: {kinds: [REVIEW_ARTICLE]}) { nodes { node { id } } } }',
    { id: articleId },
  );
  expect(body.data.article.state).toBe('REVIEWED');
  expect(body.data.queue.nodes.map(({ node }: { node: { id: string } }) => node.id)).toEqual([smallId]);
});
