/**
 * Measures: what an authority announces, orders or reports, in numbered lists and in plain sentences, each with its headline,
 * modality, actors and functions, and with the campaigns, laws, systems and figures that its own words name.
 */

import { actorMentions } from './extract/actor-mentions.ts';
import { clauseOpenings } from './extract/clause-opening.ts';
import { functionsOfMeasures } from './extract/functions-of-measures.ts';
import { governingSubjects } from './extract/governing-subjects.ts';
import { issuersOf } from './extract/issuers.ts';
import { type DraftList, type DraftMeasure, listedMeasures } from './extract/listed-measures.ts';
import { listActors, measureActors } from './extract/measure-actors.ts';
import { plainMeasures } from './extract/plain-measures.ts';
import { evidenceOf, exactText, type Reading } from './extract/reading.ts';
import { type SpanSet, spanSet } from './extract/span-set.ts';
import { speakersOf } from './extract/speakers.ts';
import type { FoundCampaign } from './extract-campaigns.ts';
import type { Actor, Fact, FunctionNotation, Measure, MeasureList, Span } from './parsed-page.ts';
import type { Entities } from './recognize-entities.ts';
import { NO_AUTHORITY } from './tables/actors.zh.ts';

export function extractMeasures(
  reading: Reading,
  entities: Entities,
  campaigns: readonly FoundCampaign[],
): { measureLists: MeasureList[]; measures: Measure[] } {
  const speakers = speakersOf(reading);
  if (speakers.opinion) return { measureLists: [], measures: [] };
  const actors = actorMentions(
    reading,
    entities.organizations.filter(({ name }) => !NO_AUTHORITY.test(name)),
  );
  const { lists, ...taken } = listedMeasures(reading, speakers, actors);
  const named = {
    campaigns: mentionsOf(campaigns),
    laws: mentionsOf(entities.laws),
    systems: mentionsOf(entities.systems),
    quantities: mentionsOf(entities.quantities),
  };
  const campaignKinds = new Map(campaigns.map(({ id, kind }) => [id, kind]));
  // A place acts as its government does: 济南市推出….
  const opening = clauseOpenings(reading, spanSet<Span>([...actors.all, ...mentionsOf(entities.places).all]));
  const subjects = governingSubjects(reading, opening, actors);
  const acting = { ...named, bodies: actors, figures: named.quantities, opening };
  const plain = plainMeasures(reading, taken, acting, speakers);
  const drafts = [...lists.flatMap((list) => list.measures), ...plain].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
  const ids = new Map(drafts.map((draft, index) => [draft, `m${index + 1}`]));
  const issuers = issuersOf(reading, entities.organizations);
  const actorsOf = new Map(
    lists.map((list) => {
      const binds = list.modality === 'DIRECTIVE' || list.modality === 'PLAN';
      return [list, actorsOfList(reading, actors, list, subjects, binds ? issuers : [])];
    }),
  );
  const listIds = new Map(lists.map((list, index) => [list, `list${index + 1}`]));
  // The first list inside each item: later ones are set first and written over.
  const nestedIn = new Map(
    lists
      .toReversed()
      .flatMap(({ parent, measures: [first] }) => (parent && first ? [[parent, first.start] as const] : [])),
  );
  const functions = functionsOfMeasures(reading, drafts, {
    names: [actors, named.laws],
    laws: named.laws,
    campaigns: named.campaigns,
    kinds: campaignKinds,
  });
  const actorsOfMeasure = (draft: DraftMeasure): Actor[] => {
    const result = draft.modality === 'REPORTED_RESULT';
    if (result && !draft.list) return [];
    // 江北大学将于9月开展…: who acts is no authority, so no authority is taken for who acts.
    const own = subjects(draft.label.start);
    if (!draft.list && own?.stranger && own.start >= draft.start)
      return measureActors(reading, actors, draft, listActors(reading, actors, undefined, own.end, own), opening);
    const inherited = () =>
      (draft.list && actorsOf.get(draft.list)) ??
      listActors(reading, actors, undefined, draft.start, subjects(draft.start));
    // What came of acts has only the actors that it names.
    return measureActors(
      reading,
      actors,
      { ...draft, nested: nestedIn.get(draft) },
      result ? [] : inherited(),
      opening,
    );
  };
  return {
    measureLists: lists.map((list) => listOf(reading, list, listIds, ids, actorsOf.get(list)?.[0])),
    measures: drafts.map((draft) => {
      return measureOf(reading, draft, {
        ids,
        listIds,
        named,
        functions: functions.get(draft) ?? [],
        actors: actorsOfMeasure(draft),
      });
    }),
  };
}

type Mention = Span & { id: string };

/** Every mention of every record, with the record's id. */
function mentionsOf(facts: readonly (Fact & { id: string })[]): SpanSet<Mention> {
  return spanSet(facts.flatMap(({ id, evidence }) => evidence.map(({ start, end }) => ({ start, end, id }))));
}

/** Ids of the records named in `span`, each once, in the order of the records. */
function idsIn(mentions: SpanSet<Mention>, span: Span): string[] {
  const ids = new Set(mentions.within(span).map(({ id }) => id));
  return [...ids].sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)));
}

function actorsOfList(
  reading: Reading,
  actors: ReturnType<typeof actorMentions>,
  list: DraftList,
  subjects: (position: number) => Span | undefined,
  issuers: readonly Actor[],
): Actor[] {
  const outer = list.parent?.list;
  if (outer && !list.leadIn) return actorsOfList(reading, actors, outer, subjects, issuers);
  const start = list.measures[0]?.start ?? 0;
  return listActors(reading, actors, list.leadIn, start, subjects(start - 1), issuers);
}

function listOf(
  reading: Reading,
  list: DraftList,
  listIds: Map<DraftList, string>,
  ids: Map<DraftMeasure, string>,
  actor: Actor | undefined,
): MeasureList {
  const parent = list.parent && ids.get(list.parent);
  return {
    id: listIds.get(list) as string,
    kind: list.kind,
    ...(list.leadIn ? { leadIn: evidenceOf(reading, list.leadIn) } : {}),
    ...(parent ? { parentMeasure: parent } : {}),
    ...(actor ? { actor } : {}),
    measures: list.measures.map((measure) => ids.get(measure) as string),
  };
}

type Links = {
  ids: Map<DraftMeasure, string>;
  listIds: Map<DraftList, string>;
  named: Record<'campaigns' | 'laws' | 'systems' | 'quantities', SpanSet<Mention>>;
  functions: FunctionNotation[];
  actors: Actor[];
};

function measureOf(reading: Reading, draft: DraftMeasure, { ids, listIds, named, functions, actors }: Links): Measure {
  return {
    id: ids.get(draft) as string,
    ...(draft.list ? { listId: listIds.get(draft.list) as string } : {}),
    ...(draft.enumerator !== undefined ? { enumerator: draft.enumerator } : {}),
    ...(draft.ordinal !== undefined ? { ordinal: draft.ordinal } : {}),
    label: exactText(reading, draft.label),
    modality: draft.modality,
    actors,
    functions,
    campaigns: idsIn(named.campaigns, draft),
    laws: idsIn(named.laws, draft),
    systems: idsIn(named.systems, draft),
    quantities: idsIn(named.quantities, draft),
    evidence: [evidenceOf(reading, draft)],
    rule: draft.rule,
    confidence: draft.confidence,
  };
}
