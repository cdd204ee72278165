/** Measures: one action each that an authority announces, orders or reports. */
import { Actor } from './actor.ts';
import { builder, enums } from './builder.ts';
import { conceptsOf } from './concept-links.ts';
import { MeasureConnection } from './connections.ts';
import type { PartnerContext } from './context.ts';
import type { MeasureDocument } from './documents.ts';
import { globalIdOf } from './identity.ts';
import { MeasureFilter, MeasureOrder } from './inputs.ts';
import { loadReference, loadReferences } from './load-records.ts';
import { listsOf } from './measure-list.ts';
import { measuresAtRoot } from './measure-lists.ts';
import { type RecordRow, recordColumns } from './record-types.ts';
import {
  Article,
  Campaign,
  Cited,
  Concept,
  LegalInstrument,
  Measure,
  MeasureList,
  Node,
  PublishedRecord,
  System,
} from './refs.ts';
import { FuzzyDate, Quantity } from './values.ts';

type RelationKind = MeasureDocument['relations'][number]['kind'];
type RelationShape = { kind: RelationKind; measure: RecordRow<'MEASURE'> | null };

const MeasureRelation = builder.objectRef<RelationShape>('MeasureRelation').implement({
  description: 'A link between two measures.',
  fields: (t) => ({
    kind: t.expose('kind', { type: enums.MeasureRelationKind, description: 'How they are linked.' }),
    measure: t.expose('measure', {
      type: Measure,
      nullable: true,
      description: 'The measure at the other end; null while it is not published.',
    }),
  }),
});

Measure.implement({
  description: 'One action that an authority announces, orders or reports.',
  interfaces: [Node, PublishedRecord, Cited],
  fields: (t) => ({
    article: t.field({
      type: Article,
      nullable: true,
      description: 'The article it is taken from.',
      resolve: ({ document }, _args, context) => loadReference(context, 'ARTICLE', document.articleId),
    }),
    list: t.field({
      type: MeasureList,
      nullable: true,
      description: 'The enumeration it stands in, if any.',
      resolve: async ({ document }, _args, context) => {
        if (!document.listId) return null;
        const article = await loadReference(context, 'ARTICLE', document.articleId);
        return (article ? listsOf(article) : []).find(({ list }) => list.id === document.listId) ?? null;
      },
    }),
    enumerator: t.string({
      nullable: true,
      description: 'The enumerator as printed, for example 一是.',
      resolve: ({ document }) => document.enumerator,
    }),
    ordinal: t.int({
      nullable: true,
      description: 'Its place in the list, from 1.',
      resolve: ({ document }) => document.ordinal,
    }),
    label: t.string({
      description: "A short label in the text's own words.",
      resolve: ({ document }) => document.label,
    }),
    text: t.string({
      description: 'The sentence or sentences of the measure.',
      resolve: ({ document }) => document.text,
    }),
    language: t.field({
      type: 'LanguageTag',
      description: 'Language and script of `label` and `text`.',
      resolve: ({ document }) => document.language,
    }),
    modality: t.field({
      type: enums.MeasureModality,
      description: 'What kind of statement it is.',
      resolve: ({ document }) => document.modality,
    }),
    lifecycle: t.field({
      type: enums.MeasureLifecycle,
      description: 'How far it has got.',
      resolve: ({ document }) => document.lifecycle,
    }),
    level: t.field({
      type: enums.AdministrativeLevel,
      nullable: true,
      description: 'The level of government that acts.',
      resolve: ({ document }) => document.level,
    }),
    actors: t.field({
      type: [Actor],
      description: 'Who acts and in which role, in text order.',
      resolve: ({ document }) => document.actors,
    }),
    quantities: t.field({
      type: [Quantity],
      description: 'Figures stated in it.',
      resolve: ({ document }) => document.quantities,
    }),
    announced: t.field({
      type: FuzzyDate,
      nullable: true,
      description: 'When it was announced.',
      resolve: ({ document }) => document.announced,
    }),
    effective: t.field({
      type: FuzzyDate,
      nullable: true,
      description: 'When it takes or took effect.',
      resolve: ({ document }) => document.effective,
    }),
    ended: t.field({
      type: FuzzyDate,
      nullable: true,
      description: 'When it ended.',
      resolve: ({ document }) => document.ended,
    }),
    campaigns: t.field({
      type: [Campaign],
      description: 'Campaigns it belongs to.',
      resolve: ({ document }, _args, context) => loadReferences(context, 'CAMPAIGN', document.campaignIds),
    }),
    legalInstruments: t.field({
      type: [LegalInstrument],
      description: 'Laws and rules it cites or relies on.',
      resolve: ({ document }, _args, context) =>
        loadReferences(context, 'LEGAL_INSTRUMENT', document.legalInstrumentIds),
    }),
    systems: t.field({
      type: [System],
      description: 'Platforms, apps, hotlines and mechanisms it uses.',
      resolve: ({ document }, _args, context) => loadReferences(context, 'SYSTEM', document.systemIds),
    }),
    concepts: t.field({
      type: [Concept],
      description:
        'Tags, accepted ones only; `schemes` keeps those of the given scheme codes, for example `functions`.',
      args: { schemes: t.arg.stringList() },
      resolve: ({ document }, { schemes }, context) => conceptsOf(context, document.concepts, schemes),
    }),
    relations: t.field({
      type: [MeasureRelation],
      description: 'From this measure to others.',
      resolve: ({ document }, _args, context) =>
        Promise.all(
          document.relations.map(async ({ kind, measureId }) => ({
            kind,
            measure: await loadReference(context, 'MEASURE', measureId),
          })),
        ),
    }),
    inverseRelations: t.field({
      type: [MeasureRelation],
      description: 'From others to this one; `measure` is the other one.',
      resolve: async (measure, _args, context) => {
        const others = await context.batches.get('related', (ids) => loadRelated(context, ids)).load(measure.id);
        const id = globalIdOf(measure);
        return others.flatMap((other) =>
          other.document.relations
            .filter(({ measureId }) => measureId === id)
            .map(({ kind }) => ({ kind, measure: other })),
        );
      },
    }),
    confidence: t.int({
      description: 'Percent, 0 to 100: how sure the editors are of this record as a whole.',
      resolve: ({ document }) => document.confidence,
    }),
  }),
});

async function loadRelated({ reader }: PartnerContext, ids: readonly string[]): Promise<RecordRow<'MEASURE'>[][]> {
  const rows = await reader.rows<RecordRow<'MEASURE'> & { relatedIds: string[] }>(
    (statement) => `SELECT r.related_ids AS "relatedIds", ${recordColumns('MEASURE')} FROM published.measure r
      WHERE r.related_ids && ${statement.value(ids, 'uuid[]')} AND ${reader.live(statement, 'r')} ORDER BY r.id`,
  );
  return ids.map((id) => rows.filter(({ relatedIds }) => relatedIds.includes(id)));
}

builder.queryFields((t) => ({
  measure: t.field({
    type: Measure,
    nullable: true,
    authScopes: { scope: 'RECORDS_READ' },
    description: 'One measure.',
    args: { id: t.arg.id({ required: true }), asOf: t.arg({ type: 'DateTime' }) },
    resolve: (_root, { id, asOf }, context) => {
      context.reader.setAsOf(asOf);
      return loadReference(context, 'MEASURE', id);
    },
  }),
  measures: t.field({
    type: MeasureConnection,
    authScopes: { scope: 'RECORDS_READ' },
    description: 'Measures, latest announced first unless ordered otherwise.',
    args: {
      filter: t.arg({ type: MeasureFilter }),
      search: t.arg.string(),
      orderBy: t.arg({ type: MeasureOrder }),
      first: t.arg.int({ required: true, defaultValue: 20 }),
      after: t.arg.string(),
      asOf: t.arg({ type: 'DateTime' }),
    },
    resolve: (_root, { asOf, ...args }, context) => {
      context.reader.setAsOf(asOf);
      return measuresAtRoot(context, args);
    },
  }),
}));
