/** The editable fields of campaigns, organisations, systems, legal instruments and places, links included. */
import type { Transaction } from './command.ts';
import type { NamedModel } from './records.ts';
import type { ChildTable, Fields } from './row-writes.ts';
import type { Sentence } from './sentence.ts';

const NAMED = ['names', 'aliases', 'kind', 'mergedIntoId'] as const;
const DATES = (names: string[]) => names.flatMap((name) => [`${name}Value`, `${name}Text`]);

/** A closed list: nothing from outside reaches the SQL. */
export const NAMED_ROWS: Record<NamedModel, { table: string; fields: readonly string[] }> = {
  Campaign: {
    table: 'editorial.campaign',
    fields: [...NAMED, 'head', 'status', 'objective', ...DATES(['started', 'ended'])],
  },
  Organization: { table: 'editorial.organization', fields: [...NAMED, 'parentId'] },
  System: { table: 'editorial.system', fields: [...NAMED, 'operatorId'] },
  LegalInstrument: {
    table: 'editorial.legal_instrument',
    fields: [...NAMED, 'status', 'documentNumber', ...DATES(['promulgated', 'effective', 'repealed'])],
  },
  Place: { table: 'editorial.place', fields: [...NAMED, 'code', 'parentId'] },
};

export const NAMED_LINKS: Partial<Record<NamedModel, Record<string, ChildTable>>> = {
  Campaign: {
    leadOrganizationIds: {
      table: 'editorial.campaign_lead_organization',
      owner: 'campaign_id',
      columns: 'organization_id',
    },
  },
  LegalInstrument: {
    issuerIds: {
      table: 'editorial.legal_instrument_issuer',
      owner: 'legal_instrument_id',
      columns: 'organization_id',
    },
  },
};

/** Deleted ones are left out, merged ones are not. Links in the order of their ids. */
export async function readNamedFields(tx: Transaction, model: NamedModel, ids: string[]): Promise<Map<string, Fields>> {
  const rows = await readRows(tx, model, ids);
  const { fields } = NAMED_ROWS[model];
  return new Map(
    rows.map(({ id, links, row }) => {
      const own = Object.fromEntries(fields.map((field) => [field, (row as Record<string, unknown>)[field] ?? null]));
      return [id, { ...(JSON.parse(JSON.stringify(own)) as Fields), ...links }];
    }),
  );
}

type NamedRow = { id: string; row: object; links: Fields };

async function readRows(tx: Transaction, model: NamedModel, ids: string[]): Promise<NamedRow[]> {
  const where = { id: { in: ids }, deletedAt: null };
  const plain = (row: { id: string }): NamedRow => ({ id: row.id, row, links: {} });
  const sorted = (links: { organizationId: string }[]) => links.map(({ organizationId }) => organizationId).sort();
  switch (model) {
    case 'Campaign': {
      const rows = await tx.campaign.findMany({ where, include: { leadOrganizations: true } });
      return rows.map((row) => ({ id: row.id, row, links: { leadOrganizationIds: sorted(row.leadOrganizations) } }));
    }
    case 'Organization':
      return (await tx.organization.findMany({ where })).map(plain);
    case 'System':
      return (await tx.system.findMany({ where })).map(plain);
    case 'LegalInstrument': {
      const rows = await tx.legalInstrument.findMany({ where, include: { issuers: true } });
      return rows.map((row) => ({ id: row.id, row, links: { issuerIds: sorted(row.issuers) } }));
    }
    case 'Place':
      return (await tx.place.findMany({ where })).map(plain);
  }
}

/** What a kind of record is called in one line of the history. */
export const NAMED_NAMES: Record<NamedModel, Sentence> = {
  Campaign: { en: 'campaign', zh: '行动' },
  Organization: { en: 'organisation', zh: '机构' },
  System: { en: 'system', zh: '系统' },
  LegalInstrument: { en: 'legal instrument', zh: '法规' },
  Place: { en: 'place', zh: '地点' },
};
