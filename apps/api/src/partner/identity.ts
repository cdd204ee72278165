/** The ids of what the partner endpoint answers. */
import { fromGlobalId, toGlobalId } from '@countermeasure/domain/global-id';
import { RECORDS } from './record-types.ts';
import type { NodeShape } from './refs.ts';

/** A tombstone bears the id of the record it is left of. */
export function globalIdOf(node: NodeShape): string {
  if (!('nodeType' in node)) return toGlobalId(RECORDS[node.recordType].typeName, node.id);
  switch (node.nodeType) {
    case 'MeasureList':
      return node.list.id;
    case 'Story':
      return toGlobalId('Story', node.storyId);
    case 'Edition':
      return toGlobalId('Edition', node.row.editionId);
    case 'Evidence':
      return toGlobalId('Evidence', node.id);
    case 'Tombstone':
      return toGlobalId(RECORDS[node.recordType].typeName, node.recordId);
  }
}

/** The uuid inside the node's global id. */
export function uuidOf(node: NodeShape): string {
  return fromGlobalId(globalIdOf(node))?.id ?? '';
}
