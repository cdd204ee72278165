/** What a quotation supports: which record, which of its fields, which item of a field that is a list. */
import { z } from 'zod';
import type { Transaction } from './command.ts';
import { type FieldError, NotFoundError, ValidationError } from './errors.ts';
import { fieldError } from './validate.ts';

export const EVIDENCE_FIELDS = [
  ...([
    'MENTION',
    'TITLE',
    'ALIAS',
    'LABEL',
    'TEXT',
    'ENUMERATOR',
    'LEAD_IN',
    'MODALITY',
    'LIFECYCLE',
    'ACTOR',
    'PLACE',
  ] as const),
  ...([
    'QUANTITY',
    'DATE',
    'CAMPAIGN',
    'LEGAL_INSTRUMENT',
    'SYSTEM',
    'RELATION',
    'CONCEPT',
    'OBJECTIVE',
    'STATUS',
    'OTHER',
  ] as const),
] as const;
export const evidenceField = z.enum(EVIDENCE_FIELDS);
export type EvidenceFieldName = z.output<typeof evidenceField>;

export const SUBJECT_TYPES = {
  Article: 'ARTICLE',
  Measure: 'MEASURE',
  MeasureList: 'MEASURE_LIST',
  Campaign: 'CAMPAIGN',
  Organization: 'ORGANIZATION',
  System: 'SYSTEM',
  LegalInstrument: 'LEGAL_INSTRUMENT',
  Place: 'PLACE',
} as const;
export type SubjectModel = keyof typeof SUBJECT_TYPES;
export const SUBJECT_MODELS = Object.keys(SUBJECT_TYPES) as [SubjectModel, ...SubjectModel[]];

const NAMED = ['MENTION', 'TITLE', 'ALIAS', 'DATE', 'STATUS', 'RELATION'] as const;
const FIELDS: Record<SubjectModel, readonly EvidenceFieldName[]> = {
  Article: ['MENTION', 'TITLE', 'DATE', 'CONCEPT'],
  Measure: [
    ...([
      'MENTION',
      'LABEL',
      'TEXT',
      'ENUMERATOR',
      'MODALITY',
      'LIFECYCLE',
      'ACTOR',
      'PLACE',
      'QUANTITY',
      'DATE',
    ] as const),
    ...(['CAMPAIGN', 'LEGAL_INSTRUMENT', 'SYSTEM', 'RELATION', 'CONCEPT'] as const),
  ],
  MeasureList: ['LEAD_IN', 'ACTOR'],
  Campaign: [...NAMED, 'OBJECTIVE', 'CONCEPT', 'ACTOR'],
  Organization: NAMED,
  System: [...NAMED, 'ACTOR'],
  LegalInstrument: [...NAMED, 'ACTOR'],
  Place: NAMED,
};

/** Its article where it stands in one; locks nothing. Throws NotFoundError when it is not there, or no longer. */
export async function readSubject(
  tx: Transaction,
  type: SubjectModel,
  id: string,
): Promise<{ articleId: string | null }> {
  const present = { where: { id, deletedAt: null }, select: { id: true } };
  const named = { where: { id, deletedAt: null, mergedIntoId: null }, select: { id: true } };
  const row = await (async (): Promise<{ articleId?: string } | null> => {
    switch (type) {
      case 'Article':
        return (await tx.article.findUnique({ where: { id }, select: { id: true } })) && { articleId: id };
      case 'Measure':
        return tx.measure.findFirst({ ...present, select: { articleId: true } });
      case 'MeasureList':
        return tx.measureList.findFirst({ ...present, select: { articleId: true } });
      case 'Campaign':
        return tx.campaign.findFirst(named) as Promise<object | null>;
      case 'Organization':
        return tx.organization.findFirst(named) as Promise<object | null>;
      case 'System':
        return tx.system.findFirst(named) as Promise<object | null>;
      case 'LegalInstrument':
        return tx.legalInstrument.findFirst(named) as Promise<object | null>;
      case 'Place':
        return tx.place.findFirst(named) as Promise<object | null>;
    }
  })();
  if (!row) throw new NotFoundError({ type, id });
  return { articleId: row.articleId ?? null };
}

/** Throws a ValidationError that names what does not fit: the field, the item, the article. */
export async function checkSupport(
  tx: Transaction,
  subject: { type: SubjectModel; id: string; articleId: string | null },
  { field, itemKey, articleId }: { field: EvidenceFieldName; itemKey: string | null; articleId: string },
): Promise<void> {
  const errors: FieldError[] = [];
  const { type, id } = subject;
  if (field !== 'OTHER' && !FIELDS[type].includes(field)) {
    errors.push(
      fieldError(['field'], 'NOT_ALLOWED', {
        en: 'This kind of record has no such field.',
        zh: '此类记录没有该字段。',
      }),
    );
  }
  if (subject.articleId !== null && subject.articleId !== articleId) {
    errors.push(
      fieldError(['span', 'articleId'], 'NOT_ALLOWED', {
        en: 'It has to be quoted from its own article.',
        zh: '只能引用其所在文章。',
      }),
    );
  }
  if (type === 'Measure' && (await lacksItem(tx, id, field, itemKey))) {
    errors.push(
      fieldError(['itemKey'], 'UNKNOWN_REFERENCE', { en: 'The measure has no such item.', zh: '该措施没有这一项。' }),
    );
  }
  if (errors.length > 0) throw new ValidationError(errors);
}

/** Whether evidence for one item of a measure's list names an item that is not there. */
async function lacksItem(tx: Transaction, measureId: string, field: EvidenceFieldName, itemKey: string | null) {
  const key = itemKey ?? '';
  switch (field) {
    case 'ACTOR':
      return (await tx.measureActor.count({ where: { measureId, key } })) === 0;
    case 'QUANTITY': {
      const measure = await tx.measure.findUnique({ where: { id: measureId }, select: { quantities: true } });
      return !(measure?.quantities as { key: string }[] | undefined)?.some((quantity) => quantity.key === itemKey);
    }
    case 'CAMPAIGN':
      return !isUuid(key) || (await tx.measureCampaign.count({ where: { measureId, campaignId: key } })) === 0;
    case 'LEGAL_INSTRUMENT':
      return (
        !isUuid(key) || (await tx.measureLegalInstrument.count({ where: { measureId, legalInstrumentId: key } })) === 0
      );
    case 'PLACE':
      return !isUuid(key) || (await tx.measurePlace.count({ where: { measureId, placeId: key } })) === 0;
    case 'SYSTEM':
      return !isUuid(key) || (await tx.measureSystem.count({ where: { measureId, systemId: key } })) === 0;
    default:
      return false;
  }
}
const isUuid = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
