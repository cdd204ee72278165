/** One edition's way to the published side, whoever publishes it: a reviewer now, or the worker in a reviewer's name. */
import type { Applied } from '../bulk.ts';
import type { CommandRun } from '../command.ts';
import type { RecordDocument } from '../documents/read-documents.ts';
import type { RecordType } from '../records.ts';
import { goLive } from './go-live.ts';
import type { LockedEdition } from './lock-editions.ts';

/** In whose name, and why without a second reader. */
export type Publisher = { publishedById: string | null; forced: boolean; forceReason: string | null };

/** Articles first: measures rest on them, and quotations go live only where their article is. */
const ORDER: RecordType[] = [
  'SCHEME',
  'CONCEPT',
  'ARTICLE',
  'ORGANIZATION',
  'SYSTEM',
  'LEGAL_INSTRUMENT',
  'PLACE',
  'CAMPAIGN',
  'MEASURE',
];
const place = ({ contentType }: LockedEdition) => ORDER.indexOf(contentType as RecordType);

/** The order in which editions go live together. */
export const inPublishingOrder = (editions: LockedEdition[]): LockedEdition[] =>
  editions.toSorted((a, b) => place(a) - place(b) || (a.id < b.id ? -1 : 1));

/** Everything has been checked, and the locks for a publication are held. */
export async function publishEdition(
  run: CommandRun,
  edition: LockedEdition,
  publishedAt: Date,
  { publishedById, forced, forceReason }: Publisher,
): Promise<Applied> {
  const { tx, audit } = run;
  const { id, contentId, number, updateType, changeNote, changedPaths } = edition;
  const recordType = edition.contentType as RecordType;
  if (number > 1) {
    await tx.edition.updateMany({
      where: { contentId, state: 'PUBLISHED' },
      data: { state: 'SUPERSEDED', supersededAt: publishedAt, version: { increment: 1 } },
    });
  }
  const document = edition.document as unknown as RecordDocument;
  const publication = { editionId: id, recordType, recordId: contentId, number, document, changeNote, changedPaths };
  const sha256 = await goLive(run, { ...publication, updateType: updateType ?? 'MINOR' }, publishedAt);
  const { version } = await tx.edition.update({
    where: { id },
    data: {
      ...{ state: 'PUBLISHED', sha256, publishedAt, publishedById, forced },
      ...{ forceReason: forced ? forceReason : null, version: { increment: 1 } },
    },
    select: { version: true },
  });
  audit({
    kind: 'edition.published',
    subject: { type: 'Edition', id },
    detail: {
      ...{ recordId: contentId, recordType, number, sha256, forced },
      ...(forced && { forceReason }),
      ...(run.actorId !== publishedById && { publishedById }),
    },
  });
  return { type: 'Edition', id, version };
}
