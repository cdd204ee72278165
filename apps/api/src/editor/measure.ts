/** Measures and the lists they stand in. */
import { groupInOrder } from '../graphql/batches.ts';
import { Actor, type ActorShape } from './actor.ts';
import { measuresInList } from './article-links.ts';
import { enums } from './builder.ts';
import type { EditorContext } from './context.ts';
import { loadRowOrNull, loadRows, requireRow } from './load-rows.ts';
import {
  Article,
  Campaign,
  EditorialRecord,
  LegalInstrument,
  Measure,
  MeasureList,
  Node,
  System,
  Taggable,
  Versioned,
} from './refs.ts';
import type { Row } from './rows.ts';
import { Quantity } from './values.ts';

Measure.implement({
  description: 'One action that an authority announces, orders or reports.',
  interfaces: [Node, Versioned, EditorialRecord, Taggable],
  fields: (t) => ({
    article: t.field({
      type: Article,
      description: 'The article it is taken from.',
      resolve: ({ articleId }, _args, context) => requireRow(context, 'Article', articleId),
    }),
    list: t.field({
      type: MeasureList,
      nullable: true,
      description: 'The enumeration it stands in.',
      resolve: ({ listId }, _args, context) => loadRowOrNull(context, 'MeasureList', listId),
    }),
    enumerator: t.exposeString('enumerator', { nullable: true, description: 'As printed, for example 一是.' }),
    ordinal: t.exposeInt('ordinal', { nullable: true, description: 'Place in the list, from 1.' }),
    label: t.exposeString('label', { description: "A short label in the text's own words." }),
    text: t.exposeString('text', { description: 'The sentence or sentences.' }),
    modality: t.expose('modality', { type: enums.MeasureModality, description: 'What kind of statement.' }),
    lifecycle: t.expose('lifecycle', { type: enums.MeasureLifecycle, description: 'How far it has got.' }),
    actors: t.field({
      type: [Actor],
      description: 'Who acts.',
      resolve: ({ id }, _args, context) => context.batches.get('actors', (ids) => loadActors(context, ids)).load(id),
    }),
    quantities: t.field({
      type: [Quantity],
      description: 'Figures.',
      resolve: ({ quantities }) => quantities as (typeof Quantity.$inferType)[],
    }),
    campaigns: t.field({
      type: [Campaign],
      description: 'Campaigns it belongs to.',
      resolve: async ({ id }, _args, context) => {
        const ids = await context.batches
          .get('campaigns of measure', (keys) => loadCampaignIds(context, keys))
          .load(id);
        return loadRows(context, 'Campaign', ids);
      },
    }),
    legalInstruments: t.field({
      type: [LegalInstrument],
      description: 'Laws it cites.',
      resolve: async ({ id }, _args, context) => {
        const ids = await context.batches.get('laws of measure', (keys) => loadLawIds(context, keys)).load(id);
        return loadRows(context, 'LegalInstrument', ids);
      },
    }),
    systems: t.field({
      type: [System],
      description: 'Systems it uses.',
      resolve: async ({ id }, _args, context) => {
        const ids = await context.batches.get('systems of measure', (keys) => loadSystemIds(context, keys)).load(id);
        return loadRows(context, 'System', ids);
      },
    }),
    confidence: t.exposeInt('confidence', { description: 'Percent, 0 to 100.' }),
  }),
});

async function loadActors({ db }: EditorContext, measureIds: readonly string[]): Promise<ActorShape[][]> {
  const rows = await db.measureActor.findMany({
    where: { measureId: { in: [...measureIds] } },
    orderBy: [{ position: 'asc' }, { key: 'asc' }],
  });
  return groupInOrder(measureIds, rows, ({ measureId }) => measureId);
}

async function loadCampaignIds({ db }: EditorContext, measureIds: readonly string[]): Promise<string[][]> {
  const rows = await db.measureCampaign.findMany({
    where: { measureId: { in: [...measureIds] } },
    orderBy: { campaignId: 'asc' },
  });
  return groupInOrder(measureIds, rows, ({ measureId }) => measureId).map((links) =>
    links.map(({ campaignId }) => campaignId),
  );
}

async function loadLawIds({ db }: EditorContext, measureIds: readonly string[]): Promise<string[][]> {
  const rows = await db.measureLegalInstrument.findMany({
    where: { measureId: { in: [...measureIds] } },
    orderBy: { legalInstrumentId: 'asc' },
  });
  return groupInOrder(measureIds, rows, ({ measureId }) => measureId).map((links) =>
    links.map(({ legalInstrumentId }) => legalInstrumentId),
  );
}

async function loadSystemIds({ db }: EditorContext, measureIds: readonly string[]): Promise<string[][]> {
  const rows = await db.measureSystem.findMany({
    where: { measureId: { in: [...measureIds] } },
    orderBy: { systemId: 'asc' },
  });
  return groupInOrder(measureIds, rows, ({ measureId }) => measureId).map((links) =>
    links.map(({ systemId }) => systemId),
  );
}

MeasureList.implement({
  description: 'Measures enumerated together, with their lead-in.',
  interfaces: [Node, Versioned],
  fields: (t) => ({
    kind: t.expose('kind', { type: enums.MeasureListKind, description: 'What is enumerated.' }),
    leadIn: t.exposeString('leadIn', { nullable: true, description: 'The sentence that introduces it.' }),
    actor: t.field({
      type: Actor,
      nullable: true,
      description: 'Who the lead-in says will act.',
      resolve: actorOfList,
    }),
    measures: t.field({
      type: [Measure],
      description: 'By ordinal.',
      resolve: ({ id }, _args, context) => measuresInList(context, id),
    }),
  }),
});

/** A list has one actor at most, so its key is always the same. */
function actorOfList(list: Row<'MeasureList'>): ActorShape | null {
  const { actorName, actorRole, actorOrganizationId } = list;
  if (!actorName || !actorRole) return null;
  return { key: 'actor', role: actorRole, nameInText: actorName, organizationId: actorOrganizationId };
}
