/** A measure's editable fields as one flat value, read and written together: what an edit compares and undo puts back. */
import type { Prisma } from '@countermeasure/db/generated/prisma/client';
import type { JsonValue } from './canonical-json.ts';
import type { Transaction } from './command.ts';

export type ActorField = { key: string; role: string; nameInText: string; organizationId: string | null };

const SCALARS = [
  'label',
  'text',
  'position',
  'listId',
  'enumerator',
  'ordinal',
  'modality',
  'lifecycle',
  'level',
  'quantities',
  'announcedValue',
  'announcedText',
  'effectiveValue',
  'effectiveText',
  'endedValue',
  'endedText',
  'confidence',
] as const;
const LINKS = ['actors', 'campaignIds', 'legalInstrumentIds', 'systemIds'] as const;
type FieldName = (typeof SCALARS)[number] | (typeof LINKS)[number];
export type MeasureFields = Record<FieldName, JsonValue>;

/** Links in the order of their ids, actors in text order, so that equal measures have equal fields. */
export async function readMeasureFields(tx: Transaction, ids: string[]): Promise<Map<string, MeasureFields>> {
  const rows = await tx.measure.findMany({
    where: { id: { in: ids } },
    include: {
      actors: { orderBy: { position: 'asc' } },
      campaigns: { orderBy: { campaignId: 'asc' } },
      legalInstruments: { orderBy: { legalInstrumentId: 'asc' } },
      systems: { orderBy: { systemId: 'asc' } },
    },
  });
  return new Map(
    rows.map((row) => {
      const scalars: Record<string, JsonValue> = Object.fromEntries(
        SCALARS.map((name) => [name, row[name] as JsonValue]),
      );
      const links = {
        actors: row.actors.map(({ key, role, nameInText, organizationId }) => {
          return { key, role, nameInText, organizationId };
        }),
        campaignIds: row.campaigns.map(({ campaignId }) => campaignId),
        legalInstrumentIds: row.legalInstruments.map(({ legalInstrumentId }) => legalInstrumentId),
        systemIds: row.systems.map(({ systemId }) => systemId),
      };
      return [row.id, { ...scalars, ...links } as unknown as MeasureFields];
    }),
  );
}

/** Sets the given fields, leaves the others, raises the version; answers the new one. */
export async function writeMeasureFields(
  tx: Transaction,
  id: string,
  fields: Partial<MeasureFields>,
  updatedById: string | null,
): Promise<number> {
  const scalars = Object.fromEntries(SCALARS.filter((name) => name in fields).map((name) => [name, fields[name]]));
  const { version } = await tx.measure.update({
    where: { id },
    data: { ...(scalars as Prisma.MeasureUncheckedUpdateInput), updatedById, version: { increment: 1 } },
    select: { version: true },
  });
  if (fields.actors) {
    const actors = fields.actors as ActorField[];
    await tx.measureActor.deleteMany({ where: { measureId: id } });
    await tx.measureActor.createMany({
      data: actors.map((actor, position) => ({
        ...actor,
        measureId: id,
        position,
      })) as Prisma.MeasureActorCreateManyInput[],
    });
  }
  if (fields.campaignIds) {
    await tx.measureCampaign.deleteMany({ where: { measureId: id } });
    const data = (fields.campaignIds as string[]).map((campaignId) => ({ measureId: id, campaignId }));
    await tx.measureCampaign.createMany({ data });
  }
  if (fields.legalInstrumentIds) {
    await tx.measureLegalInstrument.deleteMany({ where: { measureId: id } });
    const data = (fields.legalInstrumentIds as string[]).map((legalInstrumentId) => ({
      measureId: id,
      legalInstrumentId,
    }));
    await tx.measureLegalInstrument.createMany({ data });
  }
  if (fields.systemIds) {
    await tx.measureSystem.deleteMany({ where: { measureId: id } });
    const data = (fields.systemIds as string[]).map((systemId) => ({ measureId: id, systemId }));
    await tx.measureSystem.createMany({ data });
  }
  return version;
}
