/** The editor endpoint's lists, search and people, and who may do what. */

import { toGlobalId } from '@countermeasure/domain/global-id';
import { COMMANDS, PERMISSIONS, ROLES } from '@countermeasure/domain/permissions';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { editorSchema } from '../src/editor/schema.ts';
import { editorOf, type Harness, signIn, startHarness } from './harness.ts';
import { ingestPage, makeSource, type Newsroom, openNewsroom, readPage } from './newsroom.ts';

let harness: Harness;
let newsroom: Newsroom;
let articleId: string;
beforeAll(async () => {
  harness = await startHarness();
  newsroom = await openNewsroom(harness);
  const source = await makeSource(harness, false);
  articleId = toGlobalId('Article', await ingestPage(harness, readPage('seed/page.txt'), source));
  await ingestPage(harness, readPage('20-flash/page.txt'), source);
});
afterAll(() => harness.stop());

const EDITION = 'id version number state transitions forced submittedBy { id name } publishedBy { id name }';
const FIND_MEASURE =
  'query($id: ID!) { article(id: $id) { measures { id version label modality enumerator actors { key role nameInText } } } }';
const UPDATE = `mutation($input: UpdateMeasureInput!) { updateMeasure(input: $input) { __typename
  ... on MeasureSuccess { action { id summary } measure { id version label modality lifecycle actors { key role nameInText organization { id } } } }
  ... on StaleVersionError { message expectedVersion currentVersion changedBy { name } current { id version ... on Measure { label } } }
  ... on ValidationError { message fields { path code message } } ... on CommandError { message } } }`;

describe('lists', () => {
  test('articles, measures and campaigns are found by words, filters and order', async () => {
    const list = async (query: string, variables: object = {}) => {
      const { body } = await newsroom.viewer(query, variables);
      expect(body.errors).toBeUndefined();
      return body.data;
    };
    const all = await list(
      '{ articles { totalCount nodes { id } } measures { totalCount } campaigns { totalCount nodes { displayLabel measures(first: 1) { totalCount } timeline(first: 1) { totalCount } } } }',
    );
    expect(all.articles.totalCount).toBe(2);
    expect((await list('{ articles(search: "斷卡") { nodes { id } } }')).articles.nodes).toEqual([{ id: articleId }]);
    expect(
      (
        await list(
          '{ articles(filter: {state: [NEW, IN_REVIEW]}) { totalCount } reviewed: articles(filter: {state: [DISCARDED]}) { totalCount } }',
        )
      ).reviewed.totalCount,
    ).toBe(0);
    const tagged = await list(
      '{ measures(filter: {concepts: {anyOf: ["functions:crackdown"]}}) { totalCount nodes { taggings { concept { code } } } } }',
    );
    expect(tagged.measures.totalCount).toBeGreaterThan(0);
    for (const { taggings } of tagged.measures.nodes)
      expect(taggings.map(({ concept }: { concept: { code: string } }) => concept.code)).toContain(
        'functions:crackdown',
      );
    const labels = (
      await list('{ campaigns(orderBy: {field: LABEL, direction: ASC}) { nodes { displayLabel } } }')
    ).campaigns.nodes.map(({ displayLabel }: { displayLabel: string }) => displayLabel);
    expect(labels).toEqual(labels.toSorted((a: string, b: string) => a.localeCompare(b, 'zh-Hans-u-co-pinyin')));
    for (const field of ['UPDATED_AT', 'DATE', 'LABEL']) {
      const seen: string[] = [];
      for (let after: string | null = null, more = true; more; ) {
        const page: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } = (
          await list(
            'query($after: String, $orderBy: RecordOrder) { measures(first: 5, after: $after, orderBy: $orderBy) { nodes { id } pageInfo { hasNextPage endCursor } } }',
            { after, orderBy: { field } },
          )
        ).measures;
        seen.push(...page.nodes.map(({ id }) => id));
        after = page.pageInfo.endCursor;
        more = page.pageInfo.hasNextPage;
      }
      expect([field, new Set(seen).size, seen.length]).toEqual([
        field,
        all.measures.totalCount,
        all.measures.totalCount,
      ]);
    }
  });

  test('the palette finds records of every kind', async () => {
    const { body } = await newsroom.viewer(
      '{ search(query: "断卡", first: 12) { record { id recordType displayLabel ... on Measure { article { id } } } } }',
    );
    const types = new Set(body.data.search.map(({ record }: { record: { recordType: string } }) => record.recordType));
    expect(types).toContain('CAMPAIGN');
    expect(types.size).toBeGreaterThan(1);
  });

  test('the publishing room shows editions with their documents, and what the viewer may do with them', async () => {
    const { body } = await newsroom.admin(
      `{ editions(filter: {states: [PUBLISHED], recordTypes: [SCHEME]}) { totalCount nodes { ${EDITION} record { id recordType displayLabel } document sha256 forceReason } } }`,
    );
    const [edition] = body.data.editions.nodes;
    expect(edition).toMatchObject({ state: 'PUBLISHED', transitions: ['WITHDRAW'], record: { recordType: 'SCHEME' } });
    expect(edition.document.recordType).toBe('SCHEME');
    const one = await newsroom.viewer(
      'query($id: ID!) { node(id: $id) { id ... on Edition { transitions record { id } } } }',
      { id: edition.id },
    );
    expect(one.body.data.node).toEqual({ id: edition.id, transitions: [], record: { id: edition.record.id } });
  });
});

test('people see their own address and an administrator everyone’s', async () => {
  const ask = async (editor: Newsroom['editor']) => {
    const { measures } = (await newsroom.editor(FIND_MEASURE, { id: articleId })).body.data.article;
    const { id, version } = measures[1];
    const { body } = await editor(UPDATE.replace('changedBy { name }', 'changedBy { email }'), {
      input: { id, expectedVersion: version + 50, label: 'x' },
    });
    return body.data.updateMeasure.changedBy;
  };
  const { measures } = (await newsroom.editor(FIND_MEASURE, { id: articleId })).body.data.article;
  await newsroom.editor(UPDATE, {
    input: { id: measures[1].id, expectedVersion: measures[1].version, label: '新标签' },
  });
  expect(await ask(newsroom.reviewer)).toEqual({ email: null });
  expect(await ask(newsroom.admin)).toEqual({ email: expect.stringContaining('@') });
  expect(await ask(newsroom.editor)).toEqual({ email: expect.stringContaining('@') });
});

describe('who may do what', () => {
  const MUTATIONS = Object.values(editorSchema.getMutationType()?.getFields() ?? {}).map(({ name }) => name);
  const COMMAND_OF: Record<string, keyof typeof COMMANDS> = {
    ingestText: 'startIngestRun',
    ingestUpload: 'startIngestRun',
  };
  const id = (type: string) => toGlobalId(type, '00000000-0000-7000-8000-000000000000');
  const INPUTS: Record<string, object> = {
    reviewEvidence: { items: [{ id: id('Evidence'), expectedVersion: 1 }], verdict: 'ACCEPTED' },
    updateMeasure: { id: id('Measure'), expectedVersion: 1, label: 'x' },
    tagRecords: { records: [{ id: id('Measure'), expectedVersion: 1 }], conceptIds: [id('Concept')] },
    undo: { actionId: id('Action') },
    submitEditions: { items: [{ id: id('Measure'), expectedVersion: 1 }], updateType: 'MINOR' },
    publishEditions: { items: [{ id: id('Edition'), expectedVersion: 1 }] },
    withdrawEdition: { id: id('Edition'), expectedVersion: 1, reason: 'ERROR', dependents: 'REFUSE' },
    ingestText: { text: '公安部部署行动' },
    ingestUpload: { uploadId: id('Upload') },
  };

  test.each(ROLES)('%s: every mutation is carried out or refused as the table of permissions says', async (role) => {
    const editor = editorOf(harness, (await signIn(harness, role)).cookie);
    expect(Object.keys(INPUTS).sort()).toEqual(MUTATIONS.toSorted());
    for (const name of MUTATIONS) {
      const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
      const { body } = await editor(
        `mutation($input: ${type}!) { ${name}(input: $input) { __typename ... on PermissionError { required message } } }`,
        { input: INPUTS[name] },
      );
      const permission = COMMANDS[COMMAND_OF[name] ?? (name as keyof typeof COMMANDS)];
      if (permission === 'SYSTEM') throw new Error(`${name} is for the system only`);
      const may = ROLES.indexOf(role) >= ROLES.indexOf(PERMISSIONS[permission]);
      // An upload that is not there is said to be not there, whoever asks.
      const refused = body.data[name].__typename === 'PermissionError';
      if (name === 'ingestUpload' && !may)
        expect(['PermissionError', 'NotFoundError']).toContain(body.data[name].__typename);
      else expect([name, refused]).toEqual([name, !may]);
    }
  });

  test('without a session there is nothing at all', async () => {
    const nobody = editorOf(harness, '__Host-cm_session=forged.signature');
    for (const query of [
      '{ viewer { user { id } } }',
      '{ articles { totalCount } }',
      '{ __schema { types { name } } }',
    ])
      expect((await nobody(query)).status).toBe(401);
  });
});
