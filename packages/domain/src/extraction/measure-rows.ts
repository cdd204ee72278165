/**
 * An article's measures as rows: lists, measures, who acts, figures, links, tags, and a quotation for each of them.
 * Everything is a proposal: evidence and tags wait for an editor.
 */
import type { Prisma } from '@countermeasure/db/generated/prisma/client';
import type { Evidence, Fact, Measure, ParsedPage } from '@countermeasure/parser/parsed-page';
import { v7 as uuidv7 } from 'uuid';
import { nameKey } from '../name-keys.ts';
import type { NamedModel } from '../records.ts';
import { type EvidenceMaker, evidenceMaker } from './evidence-rows.ts';
import type { Resolved } from './resolve-names.ts';
import { storableText } from './storable.ts';

export type Names = Record<NamedModel, Resolved>;
export type MeasureRows = {
  lists: Prisma.MeasureListCreateManyInput[];
  /** Set once the measures are there: lists and measures refer to each other. */
  listParents: { id: string; parentId: string }[];
  measures: Prisma.MeasureCreateManyInput[];
  actors: Prisma.MeasureActorCreateManyInput[];
  campaigns: Prisma.MeasureCampaignCreateManyInput[];
  legalInstruments: Prisma.MeasureLegalInstrumentCreateManyInput[];
  systems: Prisma.MeasureSystemCreateManyInput[];
  places: Prisma.MeasurePlaceCreateManyInput[];
  taggings: Prisma.TaggingCreateManyInput[];
  evidence: Prisma.EvidenceCreateManyInput[];
};

export type ArticleFacts = {
  id: string;
  text: string;
  publishedValue: string | null;
  publishedText: string | null;
};

/** `functions` maps the notations 打防管控宣 to concept ids. */
export function measureRows(
  article: ArticleFacts,
  page: ParsedPage,
  names: Names,
  functions: ReadonlyMap<string, string>,
): MeasureRows {
  const evidence = evidenceMaker(article, page.parserVersion);
  const listIds = new Map(page.measureLists.map((list) => [list.id, uuidv7()]));
  const measureIds = new Map(page.measures.map((measure) => [measure.id, uuidv7()]));
  const organizations = organizationsByName(page, names.Organization);
  const rows: MeasureRows = {
    lists: [],
    listParents: [],
    measures: [],
    actors: [],
    campaigns: [],
    legalInstruments: [],
    systems: [],
    places: [],
    taggings: [],
    evidence: [],
  };
  for (const list of page.measureLists) {
    const id = listIds.get(list.id) as string;
    const first = page.measures.find((measure) => list.measures.includes(measure.id));
    rows.lists.push({
      id,
      articleId: article.id,
      kind: list.kind,
      leadIn: list.leadIn ? storableText(list.leadIn.exact) : null,
      position: list.leadIn?.start ?? first?.evidence[0]?.start ?? 0,
      actorName: list.actor ? storableText(list.actor.name) : null,
      actorRole: list.actor?.role ?? null,
      actorOrganizationId: list.actor ? (organizations.get(nameKey(list.actor.name)) ?? null) : null,
    });
    if (list.leadIn) {
      const subject = { subjectType: 'MEASURE_LIST', subjectId: id, field: 'LEAD_IN', rule: 'list-lead-in' } as const;
      rows.evidence.push(evidence.row(subject, list.leadIn));
    }
    const parentId = list.parentMeasure && measureIds.get(list.parentMeasure);
    if (parentId) rows.listParents.push({ id, parentId });
  }
  for (const measure of page.measures) {
    const id = measureIds.get(measure.id) as string;
    const listId = (measure.listId && listIds.get(measure.listId)) || null;
    addMeasure(rows, { id, listId, article, page, measure, names, evidence, organizations, functions });
  }
  return rows;
}

type MeasureContext = {
  id: string;
  listId: string | null;
  article: ArticleFacts;
  page: ParsedPage;
  measure: Measure;
  names: Names;
  evidence: EvidenceMaker;
  organizations: ReadonlyMap<string, string>;
  functions: ReadonlyMap<string, string>;
};

function addMeasure(rows: MeasureRows, context: MeasureContext): void {
  const { id, listId, article, page, measure, evidence, functions } = context;
  const whole = measure.evidence[0];
  // The parser promises it; a measure without its own text would be a claim without evidence.
  if (!whole) throw new Error(`measure ${measure.id} of the page has no evidence`);
  const { rule, confidence } = measure;
  const quantities = page.quantities.filter((quantity) => measure.quantities.includes(quantity.id));
  rows.measures.push({
    id,
    articleId: article.id,
    listId,
    enumerator: measure.enumerator ? storableText(measure.enumerator) : null,
    ordinal: measure.ordinal ?? null,
    label: storableText(measure.label),
    text: storableText(whole.exact),
    position: whole.start,
    modality: measure.modality,
    // What is planned or ordered has been announced; whether what is reported still goes on, the page does not say.
    lifecycle: measure.modality === 'PLAN' || measure.modality === 'DIRECTIVE' ? 'ANNOUNCED' : 'UNKNOWN',
    announcedValue: article.publishedValue,
    announcedText: article.publishedText,
    confidence,
    quantities: quantities.map(({ value, comparator, unit, what }, index) => {
      return { key: `q${index + 1}`, value, comparator, unit: storableText(unit), what: storableText(what) };
    }),
  });
  const subject = { subjectType: 'MEASURE', subjectId: id, rule, confidence } as const;
  for (const span of measure.evidence) rows.evidence.push(evidence.row({ ...subject, field: 'TEXT' }, span));
  quantities.forEach((quantity, index) => {
    const [span] = quantity.evidence;
    const itemKey = `q${index + 1}`;
    const { rule, confidence } = quantity;
    if (span) rows.evidence.push(evidence.row({ ...subject, field: 'QUANTITY', itemKey, rule, confidence }, span));
  });
  addActors(rows, context, whole);
  addLinks(rows, context, whole);
  for (const notation of measure.functions) {
    const conceptId = functions.get(notation);
    if (!conceptId) throw new Error(`the taxonomy has no function ${notation}; ensureTaxonomy must run first`);
    rows.taggings.push({
      id: uuidv7(),
      subjectType: 'MEASURE',
      subjectId: id,
      conceptId,
      origin: 'RULE',
      rule,
      extractorVersion: page.parserVersion,
    });
  }
}

/**
 * An actor is quoted from the measure itself, else from its list's lead-in: where the parser has found the organisation
 * named, whatever the text calls it there, or where the actor's own words stand.
 */
function addActors(rows: MeasureRows, { id, page, measure, evidence, organizations }: MeasureContext, whole: Evidence) {
  const leadIn = page.measureLists.find((list) => list.id === measure.listId)?.leadIn;
  const places = [whole, leadIn].filter((place) => place !== undefined);
  measure.actors.forEach(({ name, role }, position) => {
    const key = `a${position + 1}`;
    const organization = page.organizations.find((each) => each.name === name || each.aliases.includes(name));
    const inside = (place: Evidence) =>
      evidence.find(name, place.start, place.end) ??
      organization?.evidence.find(({ start, end }) => start >= place.start && end <= place.end);
    const span = places.map(inside).find((found) => found !== undefined);
    rows.actors.push({
      measureId: id,
      key,
      position,
      role,
      nameInText: storableText(span?.exact ?? name),
      organizationId: organizations.get(nameKey(name)) ?? null,
    });
    const subject = {
      subjectType: 'MEASURE',
      subjectId: id,
      field: 'ACTOR',
      itemKey: key,
      rule: 'actor-name',
    } as const;
    if (span) rows.evidence.push(evidence.row(subject, span));
  });
}

function addLinks(rows: MeasureRows, { id, page, measure, names, evidence }: MeasureContext, whole: Evidence) {
  const link = (found: (Fact & { id: string })[], ids: string[], model: NamedModel, field: LinkField) =>
    [...new Set(ids.map((pageId) => names[model].rows.get(pageId)))]
      .filter((rowId) => rowId !== undefined)
      .map((rowId) => {
        const facts = found.filter((fact) => ids.includes(fact.id) && names[model].rows.get(fact.id) === rowId);
        const inside = facts.flatMap((fact) => fact.evidence.map((span) => ({ fact, span })));
        const mention = inside.find(({ span }) => span.start >= whole.start && span.end <= whole.end);
        if (mention) {
          const { rule, confidence } = mention.fact;
          const subject = { subjectType: 'MEASURE', subjectId: id, field, itemKey: rowId, rule, confidence } as const;
          rows.evidence.push(evidence.row(subject, mention.span));
        }
        return rowId;
      });
  for (const campaignId of link(page.campaigns, measure.campaigns, 'Campaign', 'CAMPAIGN')) {
    rows.campaigns.push({ measureId: id, campaignId });
  }
  for (const legalInstrumentId of link(page.laws, measure.laws, 'LegalInstrument', 'LEGAL_INSTRUMENT')) {
    rows.legalInstruments.push({ measureId: id, legalInstrumentId });
  }
  for (const systemId of link(page.systems, measure.systems, 'System', 'SYSTEM')) {
    rows.systems.push({ measureId: id, systemId });
  }
  // The parser finds places in the text, not by measure: a measure's are those it names.
  const named = page.places.filter((place) =>
    place.evidence.some(({ start, end }) => start >= whole.start && end <= whole.end),
  );
  for (const placeId of link(
    named,
    named.map((place) => place.id),
    'Place',
    'PLACE',
  )) {
    rows.places.push({ measureId: id, placeId });
  }
}
type LinkField = 'CAMPAIGN' | 'LEGAL_INSTRUMENT' | 'SYSTEM' | 'PLACE';

/** The page's organisations by every name it gives them. */
function organizationsByName(page: ParsedPage, resolved: Resolved): Map<string, string> {
  const byName = new Map<string, string>();
  for (const { id, name, aliases } of page.organizations) {
    const row = resolved.rows.get(id);
    if (row) for (const each of [name, ...aliases]) byName.set(nameKey(each), row);
  }
  return byName;
}
