/** A place as it is published. */
import type { Transaction } from '../command.ts';
import { toGlobalId } from '../global-id.ts';
import { evidenceReferences, readEvidence, supportedAliases } from './document-evidence.ts';
import { type EvidenceReference, globalIdOrNull, type LocalizedDocument, localized } from './document-parts.ts';

export type PlaceDocument = {
  id: string;
  recordType: 'PLACE';
  displayLabel: string;
  names: LocalizedDocument[];
  aliases: LocalizedDocument[];
  kind: string;
  code: string | null;
  parentId: string | null;
  evidence: EvidenceReference[];
};

export async function placeDocuments(tx: Transaction, ids: string[]): Promise<Map<string, PlaceDocument>> {
  const places = await tx.place.findMany({ where: { id: { in: ids } } });
  const evidence = await readEvidence(tx, ids);
  return new Map(
    places.map((place): [string, PlaceDocument] => [
      place.id,
      {
        id: toGlobalId('Place', place.id),
        recordType: 'PLACE',
        displayLabel: place.label,
        names: localized(place.names),
        aliases: supportedAliases(place.aliases, evidence.get(place.id)),
        kind: place.kind,
        code: place.code,
        parentId: globalIdOrNull('Place', place.parentId),
        evidence: evidenceReferences(evidence.get(place.id)),
      },
    ]),
  );
}
