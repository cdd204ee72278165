/** A measure's editable fields as one flat value, links included: what an edit compares and undo puts back. */
import type { JsonValue } from './canonical-json.ts';
import type { Transaction } from './command.ts';
import type { ChildTable } from './row-writes.ts';

export type ActorField = { key: string; role: string; nameInText: string; organizationId: string | null };

export const MEASURE_SCALARS = [
  'articleId',
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
/** What belongs to a measure in tables of its own, by the field it is given in. */
export const MEASURE_LINKS = {
  actors: {
    table: 'editorial.measure_actor',
    owner: 'measure_id',
    columns: { key: 'key', role: 'role', nameInText: 'name_in_text', organizationId: 'organization_id' },
    position: 'position',
  },
  campaignIds: { table: 'editorial.measure_campaign', owner: 'measure_id', columns: 'campaign_id' },
  legalInstrumentIds: {
    table: 'editorial.measure_legal_instrument',
    owner: 'measure_id',
    columns: 'legal_instrument_id',
  },
  systemIds: { table: 'editorial.measure_system', owner: 'measure_id', columns: 'system_id' },
  placeIds: { table: 'editorial.measure_place', owner: 'measure_id', columns: 'place_id' },
  relations: { table: 'editorial.measure_relation', owner: 'from_id', columns: { kind: 'kind', toId: 'to_id' } },
} satisfies Record<string, ChildTable>;
type FieldName = (typeof MEASURE_SCALARS)[number] | keyof typeof MEASURE_LINKS;
export type MeasureFields = Record<FieldName, JsonValue>;

/** Deleted ones are left out. Links in the order of their ids, actors in text order, so that equal measures have equal fields. */
export async function readMeasureFields(tx: Transaction, ids: string[]): Promise<Map<string, MeasureFields>> {
  const rows = await tx.measure.findMany({
    where: { id: { in: ids }, deletedAt: null },
    include: {
      actors: { orderBy: { position: 'asc' } },
      campaigns: { orderBy: { campaignId: 'asc' } },
      legalInstruments: { orderBy: { legalInstrumentId: 'asc' } },
      systems: { orderBy: { systemId: 'asc' } },
      places: { orderBy: { placeId: 'asc' } },
      relations: true,
    },
  });
  return new Map(
    rows.map((row) => {
      const scalars: Record<string, JsonValue> = Object.fromEntries(
        MEASURE_SCALARS.map((name) => [name, row[name] as JsonValue]),
      );
      const links = {
        actors: row.actors.map(({ key, role, nameInText, organizationId }) => {
          return { key, role, nameInText, organizationId };
        }),
        campaignIds: row.campaigns.map(({ campaignId }) => campaignId),
        legalInstrumentIds: row.legalInstruments.map(({ legalInstrumentId }) => legalInstrumentId),
        systemIds: row.systems.map(({ systemId }) => systemId),
        placeIds: row.places.map(({ placeId }) => placeId),
        // By the words: the database would order kinds as they are declared.
        relations: row.relations.map(({ kind, toId }) => ({ kind, toId })).sort(byKindAndMeasure),
      };
      return [row.id, { ...scalars, ...links } as unknown as MeasureFields];
    }),
  );
}

export type RelationField = { kind: string; toId: string };
export const byKindAndMeasure = (a: RelationField, b: RelationField): number =>
  `${a.kind} ${a.toId}` < `${b.kind} ${b.toId}` ? -1 : 1;
