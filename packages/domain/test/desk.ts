/** A test's own newsroom: a fresh database with the taxonomy, one person of each role, and short ways to do everyday things. */
import { createClient, type PrismaClient } from '@countermeasure/db/client';
import { createTestDatabase } from '@countermeasure/db/test-database';
import type { ParsedPage } from '@countermeasure/parser/parsed-page';
import pg from 'pg';
import { acceptInput } from '../src/accept-input.ts';
import type { BulkResult } from '../src/bulk.ts';
import type { CommandContext } from '../src/command.ts';
import { ensureTaxonomy } from '../src/ensure-taxonomy.ts';
import { ROLES, type Role } from '../src/permissions.ts';
import { publishEditions } from '../src/publish-editions.ts';
import { reviewEvidence } from '../src/review-evidence.ts';
import { startIngestRun } from '../src/start-ingest-run.ts';
import { storeExtraction } from '../src/store-extraction.ts';
import { submitEditions } from '../src/submit-editions.ts';

export type Person = Lowercase<Role> | 'second';
export type Desk = Awaited<ReturnType<typeof openDesk>>;

/** Call `close` when the file's tests are done. */
export async function openDesk() {
  const database = await createTestDatabase();
  const db = createClient(database.editorUrl);
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  const system: CommandContext = { db, actor: { kind: 'SYSTEM', name: 'worker' } };
  await ensureTaxonomy(system);
  const people = Object.fromEntries(
    await Promise.all([
      ...ROLES.map(async (role) => [role.toLowerCase(), await hire(db, role)] as const),
      hire(db, 'REVIEWER', 'second').then((context) => ['second', context] as const),
    ]),
  ) as Record<Person, CommandContext>;
  return {
    db,
    owner,
    database,
    system,
    ...people,
    close: async () => {
      await db.$disconnect();
      await owner.end();
      await database.drop();
    },
  };
}

async function hire(db: PrismaClient, role: Role, name = role.toLowerCase()): Promise<CommandContext> {
  const user = await db.user.create({ data: { name, email: `${name}@example.org`, role } });
  return { db, actor: { kind: 'USER', id: user.id, name, role } };
}

/** From here on nothing is a near copy of what came before: for pages that differ in a mark only. */
export const forgetCopies = (desk: Desk) => desk.db.article.updateMany({ data: { simhashBands: [] } });

let inputs = 0;
/** Stores a page as the worker would, its text standing in for its bytes; answers the item's end and the article. */
export async function ingest(desk: Desk, page: ParsedPage, options: { bytes?: string; sourceId?: string } = {}) {
  const { runId } = await startIngestRun(desk.system, { trigger: 'MANUAL', inputs: 1 });
  const { bytes = `${page.article.title}\n${page.article.text}`, sourceId } = options;
  const input = {
    runId,
    input: `page-${++inputs}.txt`,
    bytes: new TextEncoder().encode(bytes),
    ...(sourceId && { sourceId }),
  };
  const accepted = await acceptInput(desk.system, input);
  if (accepted.state !== 'WAITING') return { runId, ...accepted };
  return { runId, ...(await storeExtraction(desk.system, { itemId: accepted.itemId, page })) };
}

/** A source whose text may be given to partners. */
export async function openSource(desk: Desk): Promise<string> {
  const source = await desk.db.source.create({
    data: { name: '公开来源', kind: 'UPLOAD', licence: 'CC0-1.0', mayRepublishText: true, reliability: 'B' },
  });
  return source.id;
}

export const evidenceOf = (desk: Desk, articleId: string) =>
  desk.db.evidence.findMany({ where: { articleId }, orderBy: [{ start: 'asc' }, { id: 'asc' }] });

/** Accepts every quotation and tag that waits in an article. */
export async function acceptAll(
  desk: Desk,
  articleId: string,
  context: CommandContext = desk.editor,
): Promise<BulkResult> {
  const evidence = await desk.db.evidence.findMany({ where: { articleId, verdict: 'PENDING' } });
  const measures = await desk.db.measure.findMany({ where: { articleId } });
  const subjectId = { in: [articleId, ...measures.map(({ id }) => id)] };
  const taggings = await desk.db.tagging.findMany({ where: { subjectId, verdict: 'PENDING' } });
  return reviewEvidence(context, {
    items: [
      ...evidence.map(({ id, version }) => ({ type: 'Evidence' as const, id, expectedVersion: version })),
      ...taggings.map(({ id, version }) => ({ type: 'Tagging' as const, id, expectedVersion: version })),
    ],
    verdict: 'ACCEPTED',
  });
}

type SubmitItem = Parameters<typeof submitEditions>[1]['items'][number];

/** The article and every record that its evidence supports, as they are now. */
export async function recordsOf(desk: Desk, articleId: string): Promise<SubmitItem[]> {
  const { db } = desk;
  const subjects = { in: (await evidenceOf(desk, articleId)).map(({ subjectId }) => subjectId) };
  const args = { where: { id: subjects }, select: { id: true, version: true }, orderBy: { id: 'asc' } } as const;
  const item = (type: SubmitItem['type']) => (row: { id: string; version: number }) => ({
    type,
    id: row.id,
    expectedVersion: row.version,
  });
  return [
    ...(await db.article.findMany({ where: { id: articleId } })).map(item('Article')),
    ...(await db.measure.findMany({ ...args, orderBy: { position: 'asc' } })).map(item('Measure')),
    ...(await db.campaign.findMany(args)).map(item('Campaign')),
    ...(await db.organization.findMany(args)).map(item('Organization')),
    ...(await db.system.findMany(args)).map(item('System')),
    ...(await db.legalInstrument.findMany(args)).map(item('LegalInstrument')),
  ];
}

/** Submits (as the editor) and publishes (as the reviewer); throws when anything is refused. */
export async function publish(desk: Desk, items: SubmitItem[]): Promise<BulkResult> {
  const submitted = await submitEditions(desk.editor, { items, updateType: 'MINOR' });
  expectNothingRefused(submitted);
  const editions = submitted.applied.map(({ id, version }) => ({
    type: 'Edition' as const,
    id,
    expectedVersion: version,
  }));
  const published = await publishEditions(desk.reviewer, { items: editions });
  expectNothingRefused(published);
  return published;
}

/** Ingests, accepts and publishes a page with all its records. */
export async function publishPage(desk: Desk, page: ParsedPage, options: { sourceId?: string } = {}) {
  const { articleId } = await ingest(desk, page, options);
  if (!articleId) throw new Error('the page gave no article');
  await acceptAll(desk, articleId);
  const items = await recordsOf(desk, articleId);
  return { articleId, items, published: await publish(desk, items) };
}

export function expectNothingRefused({ refused }: BulkResult): void {
  if (refused.length > 0) throw new Error(refused.map(({ error }) => error.message).join('\n'));
}
