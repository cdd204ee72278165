/** A platform, app, hotline or mechanism as it is published. */
import type { Transaction } from '../command.ts';
import { toGlobalId } from '../global-id.ts';
import { evidenceReferences, readEvidence, supportedAliases } from './document-evidence.ts';
import { type EvidenceReference, globalIdOrNull, type LocalizedDocument, localized } from './document-parts.ts';

export type SystemDocument = {
  id: string;
  recordType: 'SYSTEM';
  displayLabel: string;
  names: LocalizedDocument[];
  aliases: LocalizedDocument[];
  kind: string;
  operatorId: string | null;
  evidence: EvidenceReference[];
};

export async function systemDocuments(tx: Transaction, ids: string[]): Promise<Map<string, SystemDocument>> {
  const systems = await tx.system.findMany({ where: { id: { in: ids } } });
  const evidence = await readEvidence(tx, ids);
  return new Map(
    systems.map((system): [string, SystemDocument] => [
      system.id,
      {
        id: toGlobalId('System', system.id),
        recordType: 'SYSTEM',
        displayLabel: system.label,
        names: localized(system.names),
        aliases: supportedAliases(system.aliases, evidence.get(system.id)),
        kind: system.kind,
        operatorId: globalIdOrNull('Organization', system.operatorId),
        evidence: evidenceReferences(evidence.get(system.id)),
      },
    ]),
  );
}
