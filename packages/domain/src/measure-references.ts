/** Whether what a measure is to be linked with exists: one ValidationError that names every field that is wrong. */
import type { Transaction } from './command.ts';
import { type FieldError, ValidationError } from './errors.ts';
import { fieldError } from './validate.ts';

export type MeasureReferences = {
  listId?: string | null | undefined;
  actors?: { organizationId?: string | null | undefined }[] | undefined;
  campaignIds?: string[] | undefined;
  legalInstrumentIds?: string[] | undefined;
  systemIds?: string[] | undefined;
  placeIds?: string[] | undefined;
};

export async function checkMeasureReferences(
  tx: Transaction,
  articleId: string,
  references: MeasureReferences,
): Promise<void> {
  const { listId, actors = [], campaignIds = [], legalInstrumentIds = [], systemIds = [], placeIds = [] } = references;
  const present = (ids: string[]) => ({
    where: { id: { in: ids }, deletedAt: null, mergedIntoId: null },
    select: { id: true },
  });
  const organizationIds = actors.map(({ organizationId }) => organizationId ?? '');
  const known = [
    ...(await tx.organization.findMany(present(organizationIds.filter((id) => id !== '')))),
    ...(await tx.campaign.findMany(present(campaignIds))),
    ...(await tx.legalInstrument.findMany(present(legalInstrumentIds))),
    ...(await tx.system.findMany(present(systemIds))),
    ...(await tx.place.findMany(present(placeIds))),
  ];
  const ids = new Set(known.map(({ id }) => id));
  const missing = (field: string, wanted: string[], inside: string[] = []) =>
    wanted.flatMap((id, index) => (id === '' || ids.has(id) ? [] : [unknown([field, String(index), ...inside])]));
  const errors = [
    ...missing('actors', organizationIds, ['organizationId']),
    ...missing('campaignIds', campaignIds),
    ...missing('legalInstrumentIds', legalInstrumentIds),
    ...missing('systemIds', systemIds),
    ...missing('placeIds', placeIds),
  ];
  if (listId && !(await tx.measureList.findFirst({ where: { id: listId, articleId, deletedAt: null } }))) {
    errors.push(unknown(['listId']));
  }
  if (errors.length > 0) throw new ValidationError(errors);
}

function unknown(path: string[]): FieldError {
  return fieldError(path, 'UNKNOWN_REFERENCE', {
    en: 'What is linked here does not exist, or no longer does.',
    zh: '所关联的内容不存在或已被删除。',
  });
}
