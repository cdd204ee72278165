/** A law, regulation or other instrument as it is published. */
import type { Transaction } from '../command.ts';
import { toGlobalId } from '../global-id.ts';
import { evidenceReferences, readEvidence, supportedAliases } from './document-evidence.ts';
import {
  type EvidenceReference,
  type FuzzyDateDocument,
  fuzzyDate,
  globalIds,
  type LocalizedDocument,
  localized,
} from './document-parts.ts';

export type LegalInstrumentDocument = {
  id: string;
  recordType: 'LEGAL_INSTRUMENT';
  displayLabel: string;
  names: LocalizedDocument[];
  aliases: LocalizedDocument[];
  kind: string;
  status: string;
  documentNumber: string | null;
  issuerIds: string[];
  promulgated: FuzzyDateDocument | null;
  effective: FuzzyDateDocument | null;
  repealed: FuzzyDateDocument | null;
  evidence: EvidenceReference[];
};

export async function legalInstrumentDocuments(
  tx: Transaction,
  ids: string[],
): Promise<Map<string, LegalInstrumentDocument>> {
  const instruments = await tx.legalInstrument.findMany({
    where: { id: { in: ids } },
    include: { issuers: { select: { organizationId: true } } },
  });
  const evidence = await readEvidence(tx, ids);
  return new Map(
    instruments.map((instrument): [string, LegalInstrumentDocument] => [
      instrument.id,
      {
        id: toGlobalId('LegalInstrument', instrument.id),
        recordType: 'LEGAL_INSTRUMENT',
        displayLabel: instrument.label,
        names: localized(instrument.names),
        aliases: supportedAliases(instrument.aliases, evidence.get(instrument.id)),
        kind: instrument.kind,
        status: instrument.status,
        documentNumber: instrument.documentNumber,
        issuerIds: globalIds(
          'Organization',
          instrument.issuers.map(({ organizationId }) => organizationId),
        ),
        promulgated: fuzzyDate(instrument, 'promulgated'),
        effective: fuzzyDate(instrument, 'effective'),
        repealed: fuzzyDate(instrument, 'repealed'),
        evidence: evidenceReferences(evidence.get(instrument.id)),
      },
    ]),
  );
}
