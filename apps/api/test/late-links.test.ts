/** A published measure's links are empty until what they lead to is live, and fill of themselves when it goes live later. */
import { toGlobalId } from '@countermeasure/domain/global-id';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, type Harness, startHarness } from './harness.ts';
import { acceptAll, ingestPage, makeKey, openNewsroom, publishEditions, readPage, submitAll } from './newsroom.ts';

let harness: Harness;
let partner: (query: string, variables: object) => ReturnType<typeof ask>;
beforeAll(async () => {
  harness = await startHarness({ partnerAnonymous: false });
  const { secret } = await makeKey(harness, ['RECORDS_READ']);
  partner = (query, variables) =>
    ask(`${harness.api.url}/graphql`, query, { variables, headers: { authorization: `Bearer ${secret}` } });
});
afterAll(() => harness.stop());

const LINKS = `query($id: ID!) { article(by: {id: $id}) { measures(first: 50) {
  nodes { id campaigns { id } systems { id } legalInstruments { id } actors { nameInText organization { id } } edition { number } }
  facets(dimensions: [CAMPAIGN]) { missing values { key count } } } } }`;
type Linked = {
  campaigns: object[];
  systems: object[];
  legalInstruments: object[];
  actors: { organization: object | null }[];
};
const linksOf = (nodes: Linked[]) =>
  nodes.flatMap(({ campaigns, systems, legalInstruments, actors }) => [
    ...[...campaigns, ...systems, ...legalInstruments],
    ...actors.map(({ organization }) => organization).filter((organization) => organization !== null),
  ]);

test('links wait for their records, in fields, counts and filters, and need no new edition', async () => {
  const newsroom = await openNewsroom(harness);
  const id = toGlobalId('Article', await ingestPage(harness, readPage('01-ministry-list-clean/page.txt')));
  await acceptAll(newsroom.editor, id);
  const { applied } = await submitAll(newsroom.editor, id);
  type Submitted = { id: string; version: number; record: { id: string; recordType: string } };
  const { text = [], linked = [] } = Object.groupBy(applied as Submitted[], ({ record }) =>
    ['ARTICLE', 'MEASURE'].includes(record.recordType) ? 'text' : 'linked',
  );
  expect(linked.length).toBeGreaterThan(3);
  expect(await publishEditions(newsroom.reviewer, text)).toMatchObject({ __typename: 'BulkSuccess', refused: [] });

  const before = (await partner(LINKS, { id })).body.data.article.measures;
  expect(linksOf(before.nodes)).toEqual([]);
  expect(before.nodes.some(({ actors }: Linked) => actors.length > 0)).toBe(true);
  expect(before.facets).toEqual([{ missing: before.nodes.length, values: [] }]);
  // What a field does not show, no filter answers either.
  const idsOf = (type: string) =>
    linked.filter(({ record }) => record.recordType === type).map(({ record }) => record.id);
  const filters = {
    campaigns: idsOf('CAMPAIGN'),
    legalInstruments: idsOf('LEGAL_INSTRUMENT'),
    systems: idsOf('SYSTEM'),
    actors: { organizations: idsOf('ORGANIZATION'), includeSubordinate: false },
    below: { organizations: idsOf('ORGANIZATION'), includeSubordinate: true },
  };
  const filtered = async () => {
    const counts: Record<string, number> = {};
    for (const [name, value] of Object.entries(filters)) {
      if (Array.isArray(value) && value.length === 0) continue;
      const filter = { [name === 'below' ? 'actors' : name]: value };
      const { body } = await partner('query($filter: MeasureFilter) { measures(filter: $filter) { totalCount } }', {
        filter,
      });
      counts[name] = body.data.measures.totalCount;
    }
    return counts;
  };
  const counts = await filtered();
  expect(Object.keys(counts).length).toBeGreaterThan(3);
  expect(new Set(Object.values(counts))).toEqual(new Set([0]));

  expect(await publishEditions(newsroom.reviewer, linked)).toMatchObject({ __typename: 'BulkSuccess', refused: [] });
  const after = (await partner(LINKS, { id })).body.data.article.measures;
  expect(linksOf(after.nodes).length).toBeGreaterThan(3);
  expect(after.facets[0].values.length).toBeGreaterThan(0);
  for (const count of Object.values(await filtered())) expect(count).toBeGreaterThan(0);
  expect(new Set(after.nodes.map(({ edition }: { edition: { number: number } }) => edition.number))).toEqual(
    new Set([1]),
  );
});
