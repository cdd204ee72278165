/**
 * Where a named record is linked from: one line for each column that may hold its id. What is merged moves along these
 * lines, and what is linked along one of them is not deleted.
 */
import type { Transaction } from './command.ts';
import type { NamedModel } from './records.ts';
import type { ChangeableModel } from './row-models.ts';
import { ROW_MODELS } from './row-models.ts';
import type { Fields } from './row-writes.ts';
import type { Sentence } from './sentence.ts';

/** `owner` and `column` of `table`; `model` is the owner's, and `field` is what the owner's fields call the link. */
type LinkLine = { model: ChangeableModel; field: string; table: string; owner: string; column: string };
const own = (model: ChangeableModel, field: string, column: string): LinkLine => {
  return { model, field, table: ROW_MODELS[model].shape.table, owner: 'id', column };
};
const listed = (model: ChangeableModel, field: string, table: string, owner: string, column: string): LinkLine => {
  return { model, field, table, owner, column };
};

/** A closed list: nothing from outside reaches the SQL. */
export const LINKS_TO: Record<NamedModel, LinkLine[]> = {
  Campaign: [listed('Measure', 'campaignIds', 'editorial.measure_campaign', 'measure_id', 'campaign_id')],
  Organization: [
    listed('Measure', 'actors', 'editorial.measure_actor', 'measure_id', 'organization_id'),
    own('MeasureList', 'actorOrganizationId', 'actor_organization_id'),
    listed('Campaign', 'leadOrganizationIds', 'editorial.campaign_lead_organization', 'campaign_id', 'organization_id'),
    own('System', 'operatorId', 'operator_id'),
    listed(
      'LegalInstrument',
      'issuerIds',
      'editorial.legal_instrument_issuer',
      'legal_instrument_id',
      'organization_id',
    ),
    own('Organization', 'parentId', 'parent_id'),
  ],
  System: [listed('Measure', 'systemIds', 'editorial.measure_system', 'measure_id', 'system_id')],
  LegalInstrument: [
    listed('Measure', 'legalInstrumentIds', 'editorial.measure_legal_instrument', 'measure_id', 'legal_instrument_id'),
  ],
  Place: [
    listed('Measure', 'placeIds', 'editorial.measure_place', 'measure_id', 'place_id'),
    own('Place', 'parentId', 'parent_id'),
  ],
};

/** The field of a measure's evidence whose item is a link to such a record. */
export const LINK_EVIDENCE: Partial<Record<NamedModel, 'CAMPAIGN' | 'SYSTEM' | 'LEGAL_INSTRUMENT' | 'PLACE'>> = {
  Campaign: 'CAMPAIGN',
  System: 'SYSTEM',
  LegalInstrument: 'LEGAL_INSTRUMENT',
  Place: 'PLACE',
};

/** `id` is the row that links to `recordId`. */
export type LinkingRow = { type: ChangeableModel; id: string; field: string; recordId: string };

/** Rows that are deleted are left out, merged ones are not: what they link to must stay right for an undo. */
export async function linkingRows(tx: Transaction, model: NamedModel, ids: string[]): Promise<LinkingRow[]> {
  if (ids.length === 0) return [];
  const found: LinkingRow[] = [];
  for (const { model: type, field, table, owner, column } of LINKS_TO[model]) {
    const rows = await tx.$queryRawUnsafe<{ id: string; recordId: string }[]>(
      `SELECT DISTINCT linking.id, link.${column} AS "recordId" FROM ${table} AS link
       JOIN ${ROW_MODELS[type].shape.table} AS linking ON linking.id = link.${owner}
       WHERE link.${column} = ANY($1::uuid[]) AND linking.deleted_at IS NULL ORDER BY 1, 2`,
      ids,
    );
    found.push(...rows.map((row) => ({ type, field, ...row })));
  }
  return found;
}

/** The fields with each id of `moved` replaced, wherever it stands; lists of ids stay sorted and without repeats. */
export function repoint(value: Fields[string], moved: ReadonlyMap<string, string>): Fields[string] {
  if (typeof value === 'string') return moved.get(value) ?? value;
  if (value === null || typeof value !== 'object') return value;
  if (!Array.isArray(value))
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, repoint(each, moved)]));
  const items = value.map((item) => repoint(item, moved));
  return items.every((item) => typeof item === 'string') ? [...new Set(items)].sort() : items;
}

const KINDS: Partial<Record<ChangeableModel, Sentence>> = {
  Measure: { en: 'measure', zh: '项措施' },
  MeasureList: { en: 'measure list', zh: '个措施列表' },
  Campaign: { en: 'campaign', zh: '个行动' },
  Organization: { en: 'organisation', zh: '个机构' },
  System: { en: 'system', zh: '个系统' },
  LegalInstrument: { en: 'legal instrument', zh: '部法规' },
  Place: { en: 'place', zh: '个地点' },
};

/** Why a record is in use: one sentence for each kind of row that links to it. */
export function linkSentences(rows: { type: ChangeableModel; id: string }[]): Sentence[] {
  return [...Map.groupBy(rows, ({ type }) => type)].map(([type, own]) => {
    const count = new Set(own.map(({ id }) => id)).size;
    const kind = KINDS[type] ?? { en: 'row', zh: '条记录' };
    return { en: `Linked from ${count} ${kind.en}${count === 1 ? '' : 's'}.`, zh: `被 ${count} ${kind.zh}关联。` };
  });
}
