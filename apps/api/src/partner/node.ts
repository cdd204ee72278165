/** Anything by its global id. */
import { fromGlobalId } from '@countermeasure/domain/global-id';
import { badArgument } from '../graphql/error-codes.ts';
import { PAGE_SIZE } from '../graphql/operation-cost.ts';
import { builder } from './builder.ts';
import type { PartnerContext } from './context.ts';
import { editionById } from './edition.ts';
import { loadEvidence } from './evidence-rows.ts';
import { loadRecord } from './load-records.ts';
import { loadTombstone } from './load-tombstones.ts';
import { loadMeasureList } from './measure-list.ts';
import { recordTypeOfName } from './record-types.ts';
import { Node, type NodeShape } from './refs.ts';
import { storyById } from './story.ts';

/** Null for what is not there; a withdrawn record gives its tombstone. */
export async function nodeById(context: PartnerContext, globalId: string): Promise<NodeShape | null> {
  const decoded = fromGlobalId(globalId);
  if (!decoded) return null;
  const recordType = recordTypeOfName(decoded.type);
  if (recordType) {
    const record = await loadRecord(context, recordType, decoded.id);
    if (record) return record;
    const tombstone = await loadTombstone(context, recordType, decoded.id);
    return tombstone && { nodeType: 'Tombstone', ...tombstone };
  }
  switch (decoded.type) {
    case 'MeasureList':
      return loadMeasureList(context, globalId);
    case 'Story':
      return storyById(context, globalId);
    case 'Edition':
      return editionById(context, globalId);
    case 'Evidence':
      return loadEvidence(context, decoded.id);
    default:
      return null;
  }
}

builder.queryFields((t) => ({
  node: t.field({
    type: Node,
    nullable: true,
    authScopes: { scope: 'RECORDS_READ' },
    description: 'The record, part or edition with this id; a withdrawn record gives its Tombstone.',
    args: { id: t.arg.id({ required: true }), asOf: t.arg({ type: 'DateTime' }) },
    resolve: (_root, { id, asOf }, context) => {
      context.reader.setAsOf(asOf);
      return nodeById(context, id);
    },
  }),
  nodes: t.field({
    type: [Node],
    nullable: { list: false, items: true },
    authScopes: { scope: 'RECORDS_READ' },
    description: 'At most 100 ids, answered in the order asked, null where there is nothing.',
    args: { ids: t.arg.idList({ required: true }), asOf: t.arg({ type: 'DateTime' }) },
    resolve: (_root, { ids, asOf }, context) => {
      if (ids.length > PAGE_SIZE) throw badArgument('ids', `At most ${PAGE_SIZE} ids at once.`);
      context.reader.setAsOf(asOf);
      return Promise.all(ids.map((id) => nodeById(context, id)));
    },
  }),
}));
