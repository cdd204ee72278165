/** The records a document refers to. */
import type { RecordDocument } from '../documents/read-documents.ts';
import type { Reference } from '../errors.ts';
import { fromGlobalId } from '../global-id.ts';
import { RECORD_TYPES, type RecordModel, type RecordType } from '../records.ts';

/** `path` points into the document; a required record must be live for the document to make sense. */
export type Link = Reference & { recordType: RecordType; path: string; required: boolean };

/** Each record once, where it is first named. Links to what has no editions of its own are left out. */
export function linkedRecords(document: RecordDocument): Link[] {
  const links = new Map<string, Link>();
  const add = (path: string, globalId: string | null, required = false) => {
    const reference = globalId === null ? null : fromGlobalId(globalId);
    if (!reference || !(reference.type in RECORD_TYPES) || links.has(reference.id)) return;
    links.set(reference.id, { ...reference, recordType: RECORD_TYPES[reference.type as RecordModel], path, required });
  };
  const addAll = (path: string, globalIds: string[]) => {
    globalIds.forEach((globalId, index) => {
      add(`${path}/${index}`, globalId);
    });
  };
  if ('concepts' in document) {
    document.concepts.forEach(({ id }, index) => {
      add(`/concepts/${index}/id`, id);
    });
  }
  switch (document.recordType) {
    case 'ARTICLE':
      document.measureLists.forEach(({ actor }, index) => {
        add(`/measureLists/${index}/actor/organizationId`, actor?.organizationId ?? null);
      });
      break;
    case 'MEASURE':
      add('/articleId', document.articleId, true);
      document.actors.forEach(({ organizationId }, index) => {
        add(`/actors/${index}/organizationId`, organizationId);
      });
      addAll('/campaignIds', document.campaignIds);
      addAll('/legalInstrumentIds', document.legalInstrumentIds);
      addAll('/systemIds', document.systemIds);
      addAll('/placeIds', document.placeIds);
      break;
    case 'CAMPAIGN':
      addAll('/leadOrganizationIds', document.leadOrganizationIds);
      break;
    case 'ORGANIZATION':
    case 'PLACE':
      add('/parentId', document.parentId);
      break;
    case 'SYSTEM':
      add('/operatorId', document.operatorId);
      break;
    case 'LEGAL_INSTRUMENT':
      addAll('/issuerIds', document.issuerIds);
      break;
    case 'CONCEPT':
      add('/schemeId', document.schemeId);
      add('/broaderId', document.broaderId);
      break;
    case 'SCHEME':
      break;
  }
  return [...links.values()];
}
