/** Everyday things of a newsroom, done as the worker and the admin app do them. */
import { readFileSync } from 'node:fs';
import { acceptInput } from '@countermeasure/domain/accept-input';
import type { CommandContext } from '@countermeasure/domain/command';
import { createApiKey } from '@countermeasure/domain/create-api-key';
import { createPartner } from '@countermeasure/domain/create-partner';
import { ensureTaxonomy } from '@countermeasure/domain/ensure-taxonomy';
import { startIngestRun } from '@countermeasure/domain/start-ingest-run';
import { storeExtraction } from '@countermeasure/domain/store-extraction';
import { parsePage } from '@countermeasure/parser/parse-page';
import { type Editor, editorOf, type Harness, signIn } from './harness.ts';

export const SYSTEM = ({ db }: Harness): CommandContext => ({ db, actor: { kind: 'SYSTEM', name: 'worker' } });

const PAGES = new URL('../../../packages/parser/test/pages/', import.meta.url);
export const readPage = (name: string): Uint8Array => readFileSync(new URL(name, PAGES));

export type Newsroom = { editor: Editor; reviewer: Editor; admin: Editor; viewer: Editor };

/** The taxonomy, and one person of each role, signed in. */
export async function openNewsroom(harness: Harness): Promise<Newsroom> {
  await ensureTaxonomy(SYSTEM(harness));
  const person = async (role: Parameters<typeof signIn>[1]) => editorOf(harness, (await signIn(harness, role)).cookie);
  return {
    editor: await person('EDITOR'),
    reviewer: await person('REVIEWER'),
    admin: await person('ADMIN'),
    viewer: await person('VIEWER'),
  };
}

/** A source whose texts may be given to partners, or not. */
export async function makeSource({ db }: Harness, mayRepublishText: boolean): Promise<string> {
  const { id } = await db.source.create({
    data: { name: '示例来源', kind: 'UPLOAD', licence: 'CC0-1.0', mayRepublishText, reliability: 'B' },
  });
  return id;
}

/** Reads a page as the worker would; answers the article's uuid. */
export async function ingestPage(harness: Harness, bytes: Uint8Array, sourceId?: string): Promise<string> {
  const system = SYSTEM(harness);
  const { runId } = await startIngestRun(system, { trigger: 'MANUAL', inputs: 1 });
  const input = { runId, input: 'page.txt', bytes: new Uint8Array(bytes), ...(sourceId && { sourceId }) };
  const { itemId } = await acceptInput(system, input);
  const { articleId } = await storeExtraction(system, { itemId, page: parsePage(bytes) });
  if (!articleId) throw new Error('the page gave no article');
  return articleId;
}

type Item = { id: string; version: number };
const versioned = (items: Item[]) => items.map(({ id, version }) => ({ id, expectedVersion: version }));

const RECORDS = `query Records($id: ID!) { article(id: $id) {
  id version
  evidence { id version verdict } taggings { id version verdict }
  measures { id version taggings { id version verdict } }
  campaigns { id version } organizations { id version } systems { id version } legalInstruments { id version }
} }`;

/** Accepts all that waits in an article, in one command. Answers the command's result. */
export async function acceptAll(editor: Editor, articleId: string) {
  const { article } = (await editor(RECORDS, { id: articleId })).body.data;
  const taggings = [
    ...article.taggings,
    ...article.measures.flatMap((measure: { taggings: Item[] }) => measure.taggings),
  ];
  const items = versioned([...article.evidence, ...taggings].filter(({ verdict }) => verdict === 'PENDING'));
  const answer = await editor(
    `mutation Accept($input: ReviewEvidenceInput!) { reviewEvidence(input: $input) { __typename
      ... on BulkSuccess { action { id summary } applied { __typename id version } refused { targetId error { message } } }
      ... on CommandError { message } } }`,
    { input: { items, verdict: 'ACCEPTED' } },
  );
  return answer.body.data.reviewEvidence;
}

const BULK = `__typename ... on BulkSuccess { applied { id version ... on Edition { state number record { id recordType } } }
  refused { targetId error { __typename message } } } ... on CommandError { message } ... on ValidationError { fields { path message } }`;

/** Submits an article with all its records, as the editor; answers the editions. */
export async function submitAll(editor: Editor, articleId: string) {
  const { article } = (await editor(RECORDS, { id: articleId })).body.data;
  const { measures, campaigns, organizations, systems, legalInstruments } = article;
  const records = [article, ...measures, ...campaigns, ...organizations, ...systems, ...legalInstruments];
  const answer = await editor(
    `mutation Submit($input: SubmitEditionsInput!) { submitEditions(input: $input) { ${BULK} } }`,
    {
      input: { items: versioned(records), updateType: 'MINOR' },
    },
  );
  return answer.body.data.submitEditions;
}

export async function publishEditions(reviewer: Editor, editions: Item[], forceReason?: string) {
  const answer = await reviewer(
    `mutation Publish($input: PublishEditionsInput!) { publishEditions(input: $input) { ${BULK} } }`,
    { input: { items: versioned(editions), ...(forceReason && { forceReason }) } },
  );
  return answer.body.data.publishEditions;
}

/** Accepts, submits and publishes all of an article. */
export async function publishAll({ editor, reviewer }: Newsroom, articleId: string) {
  await acceptAll(editor, articleId);
  const submitted = await submitAll(editor, articleId);
  if (!submitted.applied?.length || submitted.refused.length > 0) throw new Error(JSON.stringify(submitted.refused));
  const published = await publishEditions(reviewer, submitted.applied);
  if (published.__typename !== 'BulkSuccess') throw new Error(JSON.stringify(published));
  return published;
}

let partners = 0;
/** A partner's key with the given scopes. */
export async function makeKey(
  harness: Harness,
  scopes: Parameters<typeof createApiKey>[1]['scopes'],
  limits: { budget?: number; restoreRate?: number; expiresAt?: Date } = {},
): Promise<{ secret: string; apiKeyId: string; partnerId: string }> {
  const system = SYSTEM(harness);
  const { partnerId } = await createPartner(system, { name: `Partner ${++partners}` });
  return { partnerId, ...(await createApiKey(system, { partnerId, name: 'test', scopes, ...limits })) };
}
