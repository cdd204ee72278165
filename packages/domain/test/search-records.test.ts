/** Search over the editorial side: scripts, single characters, phrases, beginnings, pages and counts. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createSystem } from '../src/create-system.ts';
import { countMatches, type SearchPage, searchRecords } from '../src/search/search-records.ts';
import { type Desk, openDesk } from './desk.ts';
import { statementsDuring } from './statements.ts';

let desk: Desk;
const NAMES = ['国家反诈平台', '反诈劝阻系统', 'Telecom平台', '诈骗预警'];
beforeAll(async () => {
  desk = await openDesk();
  for (const value of NAMES) {
    await createSystem(desk.editor, { names: [{ language: 'zh-Hans', value }], kind: 'PLATFORM' });
  }
});
afterAll(() => desk.close());

const found = async (search: string) => {
  const { hits } = await searchRecords(desk.db, { search, types: ['System'] });
  return hits.map(({ label }) => label).sort();
};

it.each([
  ['反詐', ['反诈劝阻系统', '国家反诈平台']],
  ['台', ['Telecom平台', '国家反诈平台']],
  ['骗', ['诈骗预警']],
  ['反诈平台', ['国家反诈平台']],
  ['平台 国家', ['国家反诈平台']],
  ['tele*', ['Telecom平台']],
  ['tele', []],
])('finds for %s', async (search, labels) => expect(await found(search)).toEqual([...labels].sort()));

it.each(['', '！？', '字'.repeat(201)])('refuses %j', (search) =>
  expect(searchRecords(desk.db, { search })).rejects.toMatchObject({ code: 'VALIDATION' }),
);

it('pages without repeats or gaps, and counts, with one statement each', async () => {
  const whole = await searchRecords(desk.db, { search: '诈' });
  const pages: SearchPage[] = [];
  do pages.push(await searchRecords(desk.db, { search: '诈', first: 1, after: pages.at(-1)?.after ?? null }));
  while (pages.at(-1)?.after);
  expect(pages.flatMap(({ hits }) => hits)).toEqual(whole.hits);
  expect(await countMatches(desk.db, '诈')).toMatchObject({ System: 3 });
  expect(await statementsDuring(() => searchRecords(desk.db, { search: '诈' }))).toHaveLength(1);
});
