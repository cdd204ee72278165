/** The records that have editions: their name in the closed list, their model's name, and what all of them share. */
import type { Transaction } from './command.ts';
import type { Reference } from './errors.ts';

export const RECORD_MODELS = {
  ARTICLE: 'Article',
  MEASURE: 'Measure',
  CAMPAIGN: 'Campaign',
  ORGANIZATION: 'Organization',
  SYSTEM: 'System',
  LEGAL_INSTRUMENT: 'LegalInstrument',
  PLACE: 'Place',
  SCHEME: 'Scheme',
  CONCEPT: 'Concept',
} as const;
export type RecordType = keyof typeof RECORD_MODELS;
export type RecordModel = (typeof RECORD_MODELS)[RecordType];

export const RECORD_TYPES = Object.fromEntries(
  Object.entries(RECORD_MODELS).map(([type, model]) => [model, type]),
) as Record<RecordModel, RecordType>;

/** What a lock, a refusal or a list needs to know of any record. */
export type RecordHead = {
  type: RecordModel;
  id: string;
  version: number;
  label: string;
  /** False once deleted or merged into another. */
  present: boolean;
  updatedAt: Date;
  updatedById: string | null;
};

/** The heads of all that exist, by id; deleted and merged ones too, marked. */
export async function readRecordHeads(tx: Transaction, refs: Reference[]): Promise<Map<string, RecordHead>> {
  const heads = new Map<string, RecordHead>();
  for (const type of Object.values(RECORD_MODELS)) {
    const ids = refs.filter((ref) => ref.type === type).map(({ id }) => id);
    if (ids.length === 0) continue;
    for (const head of await readHeads(tx, type, ids)) heads.set(head.id, head);
  }
  return heads;
}

async function readHeads(tx: Transaction, type: RecordModel, ids: string[]): Promise<RecordHead[]> {
  const common = { id: true, version: true, updatedAt: true, updatedById: true } as const;
  const where = { id: { in: ids } };
  switch (type) {
    case 'Article': {
      const rows = await tx.article.findMany({ where, select: { ...common, title: true } });
      return rows.map(({ title, ...row }) => ({ ...row, type, label: title, present: true }));
    }
    case 'Measure': {
      const rows = await tx.measure.findMany({ where, select: { ...common, label: true, deletedAt: true } });
      return rows.map(({ deletedAt, ...row }) => ({ ...row, type, present: deletedAt === null }));
    }
    case 'Scheme': {
      const rows = await tx.scheme.findMany({ where, select: { ...common, label: true } });
      return rows.map((row) => ({ ...row, type, present: true }));
    }
    case 'Concept': {
      const rows = await tx.concept.findMany({ where, select: { ...common, label: true } });
      return rows.map((row) => ({ ...row, type, present: true }));
    }
    default: {
      const rows = await readNamedHeads(tx, type, ids);
      return rows.map(({ deletedAt, mergedIntoId, ...row }) => {
        return { ...row, type, present: deletedAt === null && mergedIntoId === null };
      });
    }
  }
}

async function readNamedHeads(tx: Transaction, type: NamedModel, ids: string[]) {
  const args = {
    where: { id: { in: ids } },
    select: {
      id: true,
      version: true,
      updatedAt: true,
      updatedById: true,
      label: true,
      deletedAt: true,
      mergedIntoId: true,
    },
  } as const;
  switch (type) {
    case 'Campaign':
      return tx.campaign.findMany(args);
    case 'Organization':
      return tx.organization.findMany(args);
    case 'System':
      return tx.system.findMany(args);
    case 'LegalInstrument':
      return tx.legalInstrument.findMany(args);
    case 'Place':
      return tx.place.findMany(args);
  }
}

export const NAMED_MODELS = ['Campaign', 'Organization', 'System', 'LegalInstrument', 'Place'] as const;
export type NamedModel = (typeof NAMED_MODELS)[number];
