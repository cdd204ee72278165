/** A campaign as it is published. Its measures and its timeline are found from the other side, so they stand nowhere here. */
import type { Transaction } from '../command.ts';
import { toGlobalId } from '../global-id.ts';
import { evidenceReferences, readConcepts, readEvidence, supportedAliases } from './document-evidence.ts';
import {
  type ConceptReference,
  type EvidenceReference,
  type FuzzyDateDocument,
  fuzzyDate,
  globalIds,
  type LocalizedDocument,
  localized,
} from './document-parts.ts';

export type CampaignDocument = {
  id: string;
  recordType: 'CAMPAIGN';
  displayLabel: string;
  names: LocalizedDocument[];
  aliases: LocalizedDocument[];
  head: string | null;
  kind: string;
  status: string;
  period: { start: FuzzyDateDocument | null; end: FuzzyDateDocument | null };
  objective: LocalizedDocument[];
  leadOrganizationIds: string[];
  concepts: ConceptReference[];
  evidence: EvidenceReference[];
};

export async function campaignDocuments(tx: Transaction, ids: string[]): Promise<Map<string, CampaignDocument>> {
  const campaigns = await tx.campaign.findMany({
    where: { id: { in: ids } },
    include: { leadOrganizations: { select: { organizationId: true } } },
  });
  const evidence = await readEvidence(tx, ids);
  const concepts = await readConcepts(tx, ids);
  return new Map(
    campaigns.map((campaign): [string, CampaignDocument] => [
      campaign.id,
      {
        id: toGlobalId('Campaign', campaign.id),
        recordType: 'CAMPAIGN',
        displayLabel: campaign.label,
        names: localized(campaign.names),
        aliases: supportedAliases(campaign.aliases, evidence.get(campaign.id)),
        head: campaign.head,
        kind: campaign.kind,
        status: campaign.status,
        period: { start: fuzzyDate(campaign, 'started'), end: fuzzyDate(campaign, 'ended') },
        objective: localized(campaign.objective),
        leadOrganizationIds: globalIds(
          'Organization',
          campaign.leadOrganizations.map(({ organizationId }) => organizationId),
        ),
        concepts: concepts.get(campaign.id) ?? [],
        evidence: evidenceReferences(evidence.get(campaign.id)),
      },
    ]),
  );
}
