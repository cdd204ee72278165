/** Publishes one article with all that was found in it, as its first administrator would: accept, submit, publish without a second reader. */
import type { PrismaClient } from '@countermeasure/db/client';
import type { CommandContext } from '@countermeasure/domain/command';
import { publishEditions } from '@countermeasure/domain/publish-editions';
import { reviewEvidence } from '@countermeasure/domain/review-evidence';
import { submitEditions } from '@countermeasure/domain/submit-editions';
import { OperatorError } from './exit-codes.ts';

type RecordReference = Parameters<typeof submitEditions>[1]['items'][number];

/** Does nothing where a person, or an earlier start, has brought the article into publication already. Throws the command's refusal. */
export async function publishExample(db: PrismaClient, articleId: string): Promise<void> {
  const before = await db.edition.findMany({ where: { contentId: articleId } });
  if (before.some(({ state }) => state !== 'SUBMITTED')) return;
  const admin = await db.user.findFirst({ where: { role: 'ADMIN', active: true }, orderBy: { createdAt: 'asc' } });
  if (!admin)
    throw new OperatorError(
      'The examples are taken in, but nobody may publish one: there is no administrator yet. Run countermeasure start, or countermeasure users add EMAIL --role ADMIN, and this again.',
    );
  const context: CommandContext = { db, actor: { kind: 'USER', id: admin.id, name: admin.name, role: 'ADMIN' } };
  const records = await recordsFoundIn(db, articleId);
  if (before.length === 0) {
    await acceptAll(context, articleId, records);
    const { refused } = await submitEditions(context, { items: records, updateType: 'MINOR' });
    if (refused[0]) throw refused[0].error;
  }
  const submitted = await db.edition.findMany({
    where: { contentId: { in: records.map(({ id }) => id) }, state: 'SUBMITTED' },
    select: { id: true, version: true },
  });
  await publishEditions(context, {
    items: submitted.map(({ id, version }) => ({ type: 'Edition', id, expectedVersion: version })),
    forceReason: 'example',
  });
}

/** The article and every record that has evidence in it. */
async function recordsFoundIn(db: PrismaClient, articleId: string): Promise<RecordReference[]> {
  const found = await db.evidence.findMany({
    where: { articleId },
    select: { subjectId: true },
    distinct: ['subjectId'],
  });
  const where = { id: { in: found.map(({ subjectId }) => subjectId) }, deletedAt: null };
  const select = { id: true, version: true } as const;
  const of = (type: RecordReference['type'], rows: { id: string; version: number }[]): RecordReference[] =>
    rows.map(({ id, version }) => ({ type, id, expectedVersion: version }));
  return [
    ...of('Article', await db.article.findMany({ where: { id: articleId }, select })),
    ...of('Organization', await db.organization.findMany({ where, select })),
    ...of('System', await db.system.findMany({ where, select })),
    ...of('LegalInstrument', await db.legalInstrument.findMany({ where, select })),
    ...of('Campaign', await db.campaign.findMany({ where, select })),
    ...of('Measure', await db.measure.findMany({ where, select })),
  ];
}

async function acceptAll(context: CommandContext, articleId: string, records: RecordReference[]): Promise<void> {
  const select = { id: true, version: true } as const;
  const evidence = await context.db.evidence.findMany({ where: { articleId, verdict: 'PENDING' }, select });
  const taggings = await context.db.tagging.findMany({
    where: { subjectId: { in: records.map(({ id }) => id) }, verdict: 'PENDING' },
    select,
  });
  const items = [
    ...evidence.map(({ id, version }) => ({ type: 'Evidence' as const, id, expectedVersion: version })),
    ...taggings.map(({ id, version }) => ({ type: 'Tagging' as const, id, expectedVersion: version })),
  ];
  for (let from = 0; from < items.length; from += 500)
    await reviewEvidence(context, { items: items.slice(from, from + 500), verdict: 'ACCEPTED' });
}
