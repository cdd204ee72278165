/** An organisation as it is published. */
import type { Transaction } from '../command.ts';
import { toGlobalId } from '../global-id.ts';
import { evidenceReferences, readEvidence, supportedAliases } from './document-evidence.ts';
import { type EvidenceReference, globalIdOrNull, type LocalizedDocument, localized } from './document-parts.ts';

export type OrganizationDocument = {
  id: string;
  recordType: 'ORGANIZATION';
  displayLabel: string;
  names: LocalizedDocument[];
  aliases: LocalizedDocument[];
  kind: string;
  parentId: string | null;
  evidence: EvidenceReference[];
};

export async function organizationDocuments(
  tx: Transaction,
  ids: string[],
): Promise<Map<string, OrganizationDocument>> {
  const organizations = await tx.organization.findMany({ where: { id: { in: ids } } });
  const evidence = await readEvidence(tx, ids);
  return new Map(
    organizations.map((organization): [string, OrganizationDocument] => [
      organization.id,
      {
        id: toGlobalId('Organization', organization.id),
        recordType: 'ORGANIZATION',
        displayLabel: organization.label,
        names: localized(organization.names),
        aliases: supportedAliases(organization.aliases, evidence.get(organization.id)),
        kind: organization.kind,
        parentId: globalIdOrNull('Organization', organization.parentId),
        evidence: evidenceReferences(evidence.get(organization.id)),
      },
    ]),
  );
}
