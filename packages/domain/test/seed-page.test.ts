/** The whole way of one real, damaged page: from its bytes through the parser, the desk and publication to what partners read. */
import { readFileSync } from 'node:fs';
import { parsePage } from '@countermeasure/parser/parse-page';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { acceptAll, type Desk, expectNothingRefused, ingest, openDesk, publish, recordsOf } from './desk.ts';

const PAGE = readFileSync(new URL('../../parser/test/pages/seed/page.txt', import.meta.url));
const GOLD = JSON.parse(readFileSync(new URL('../../parser/test/pages/seed/gold.json', import.meta.url), 'utf8'));

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

it('is read, reviewed and published, with every listed measure and campaign of the gold answer', async () => {
  const { articleId, state } = await ingest(desk, parsePage(PAGE), { bytes: PAGE.toString('latin1') });
  expect(state).toBe('NEW');
  expectNothingRefused(await acceptAll(desk, articleId as string));
  const article = await desk.db.article.findUniqueOrThrow({ where: { id: articleId as string } });
  expect(article).toMatchObject({ state: 'REVIEWED', textSha256: GOLD.text.sha256, textLength: GOLD.text.length });
  await publish(desk, await recordsOf(desk, article.id));
  const measures = await desk.db.publishedMeasure.findMany({
    where: { articleId: article.id },
    orderBy: { position: 'asc' },
  });
  const labels = measures.filter(({ listId }) => listId !== null).map(({ label, listKind }) => `${listKind} ${label}`);
  const gold = GOLD.measures as { label: string; list: string }[];
  const kinds: Record<string, string> = { next: 'NEXT_STEP', coordination: 'COORDINATION' };
  expect(labels).toEqual(gold.map(({ label, list }) => `${kinds[list]} ${label}`));
  const campaigns = await desk.db.publishedCampaign.findMany();
  expect(campaigns.map(({ label }) => label).sort()).toEqual(['云剑行动', '断卡行动', '长城行动'].sort());
  const crackdown = measures.find(({ label }) => label === '始终保持严打高压');
  expect(crackdown?.campaignIds).toHaveLength(3);
  expect(crackdown?.conceptCodes).toEqual(['functions:crackdown']);
  const evidence = await desk.db.publishedEvidence.findMany({ where: { articleId: article.id } });
  for (const { start, end, exact } of evidence) expect(Array.from(article.text).slice(start, end).join('')).toBe(exact);
});
