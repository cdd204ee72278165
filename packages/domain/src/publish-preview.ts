/** What publishing records would meet, before anyone presses the button: each record's submitted edition and its problems. */
import type { PrismaClient } from '@countermeasure/db/client';
import { DRAFT_LIKE_STATES } from './edition-transitions.ts';
import type { Reference } from './errors.ts';
import type { CommandActor } from './permissions.ts';
import { editionProblems, type Problem } from './publishing/edition-problems.ts';

/** `editionId` is the record's draft-like edition; null when there is nothing to publish. */
export type PublishPreview = { record: Reference; editionId: string | null; problems: Omit<Problem, 'secondReader'>[] };

/** In the order asked. The records are taken to be published together. */
export async function publishPreview(
  db: PrismaClient,
  records: Reference[],
  actor: CommandActor,
): Promise<PublishPreview[]> {
  const editions = await db.edition.findMany({
    where: { contentId: { in: records.map(({ id }) => id) }, state: { in: DRAFT_LIKE_STATES } },
  });
  const problems = await editionProblems(db, editions, actor);
  return records.map((record) => {
    const edition = editions.find(({ contentId }) => contentId === record.id);
    if (!edition) return { record, editionId: null, problems: [NOTHING_SUBMITTED] };
    const own = problems.get(edition.id) ?? [];
    return {
      record,
      editionId: edition.id,
      problems: own.map(({ severity, message, path, record: other }) => ({ severity, message, path, record: other })),
    };
  });
}

const NOTHING_SUBMITTED: Problem = {
  severity: 'BLOCKER',
  message: { en: 'Nothing has been submitted for this record.', zh: '该记录尚未提交。' },
  path: null,
  record: null,
};
