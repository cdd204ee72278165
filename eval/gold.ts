/** Reads pages with gold answers (a directory a page: page.txt or page.html, clean.txt, gold.json) into one shape for both kinds of gold file. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export type GoldSpan = { start: number; end: number; exact: string };
export type GoldMeasure = GoldSpan & {
  label: string;
  modality: string;
  modalityAccepted: string[];
  listed: boolean;
  enumerator?: string;
  /** Not given where a gold answer doesn't judge functions. */
  functions?: string[];
  functionsAccepted: string[];
  /** Names of who acts. */
  actors?: string[];
  /** Generic actors of the seed's gold (organization: null): may be named or not. */
  actorsAccepted?: string[];
  optional: boolean;
};
export type GoldNamed = {
  name: string;
  optional: boolean;
  mentions: GoldSpan[];
  optionalMentions: GoldSpan[];
  accepted: string[];
  /** Its kind and other right answers, where the gold judges it. */
  kinds?: string[];
};
/** `parent` is the place of the measure it stands in; an actor that is no body is left free. */
export type GoldList = { kind: string; leadIn?: GoldSpan; actor?: string; parent?: number };
export type GoldPage = {
  id: string;
  input: { file: string; mediaType?: string; declared?: string; url?: string };
  text: string;
  article: Record<string, unknown>;
  lists: GoldList[];
  measures: GoldMeasure[];
  campaigns: GoldNamed[];
  organizations: GoldNamed[];
  laws: GoldNamed[];
  systems: GoldNamed[];
  dates?: (GoldSpan & { value: string; precision: string })[];
  quantities?: (GoldSpan & { value: number; unit: string; what?: string; comparator?: string })[];
  people?: GoldNamed[];
  places?: GoldNamed[];
  script?: 'Hans' | 'Hant';
  directory: string;
};

// biome-ignore lint/suspicious/noExplicitAny: gold files of two kinds are read here and leave this file typed.
type Json = any;

/** A gold page that cannot be used; the message names the file and what is wrong with it. */
export class GoldError extends Error {
  override name = 'GoldError';
}

/** The pages below `root`, in order of their names. Throws GoldError when there are none or one cannot be read. */
export function readGoldPages(root: string): GoldPage[] {
  if (!existsSync(root)) throw new GoldError(`There is no folder ${root}.`);
  if (!statSync(root).isDirectory()) throw new GoldError(`${root} is no folder.`);
  const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const pages = folders
    .filter(({ name }) => existsSync(join(root, name, 'gold.json')))
    .map(({ name }) => readGoldPage(join(root, name), name))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  if (pages.length === 0) throw new GoldError(`${root} has no page: a page is a folder with a gold.json.`);
  return pages;
}

/** The page in `directory`. Throws GoldError when a file is missing, is no JSON or quotes what the clean text does not have. */
export function readGoldPage(directory: string, id: string): GoldPage {
  const gold: Json = readJson(join(directory, 'gold.json'));
  const lines = readText(join(directory, 'clean.txt')).replace(/\r\n/g, '\n').replace(/\n$/, '').split('\n');
  const body: string[] = gold.text?.bodyLines ? gold.text.bodyLines.map((line: number) => lines[line]) : lines;
  const page: GoldPage = {
    id,
    input: gold.input ?? { file: existsSync(join(directory, 'page.html')) ? 'page.html' : 'page.txt' },
    text: body.join('\n'),
    article: gold.article ?? {},
    lists: (gold.measureLists ?? []).map(goldList),
    measures: [...(gold.measures ?? []), ...(gold.optionalMeasures ?? [])].map(goldMeasure),
    campaigns: [...(gold.campaigns ?? []), ...(gold.optionalCampaigns ?? [])].map(goldNamed),
    organizations: (gold.organizations ?? []).map(goldNamed),
    laws: [...(gold.laws ?? []), ...(gold.optionalLaws ?? [])].map(goldNamed),
    systems: (gold.systems ?? []).map(goldNamed),
    ...(gold.dates ? { dates: gold.dates } : {}),
    ...(gold.quantities ? { quantities: gold.quantities } : {}),
    ...(gold.people
      ? { people: gold.people.filter((one: Json) => one.name && one.mentions?.length).map(goldNamed) }
      : {}),
    ...(gold.places ? { places: gold.places.map(goldNamed) } : {}),
    ...(gold.language ? { script: /HK|TW|MO|Hant/.test(gold.language) ? 'Hant' : 'Hans' } : {}),
    directory,
  };
  readText(join(directory, page.input.file));
  checkSpans(page);
  return page;
}

function readText(path: string): string {
  if (!existsSync(path)) throw new GoldError(`There is no ${path}.`);
  return readFileSync(path, 'utf8');
}

function readJson(path: string): Json {
  try {
    return JSON.parse(readText(path));
  } catch (error) {
    if (error instanceof SyntaxError) throw new GoldError(`${path} is no JSON: ${error.message}`);
    throw error;
  }
}

/** A span that does not quote the clean text would be counted as a fault of the parser. */
function checkSpans(page: GoldPage): void {
  const chars = Array.from(page.text);
  const named = [
    ...[page.campaigns, page.organizations, page.laws, page.systems],
    ...[page.people ?? [], page.places ?? []],
  ].flat();
  const spans: GoldSpan[] = [
    ...page.measures,
    ...named.flatMap(({ mentions, optionalMentions }) => [...mentions, ...optionalMentions]),
    ...(page.dates ?? []),
    ...(page.quantities ?? []),
  ];
  for (const { start, end, exact } of spans) {
    const found = chars.slice(start, end).join('');
    if (found !== exact)
      throw new GoldError(
        `${join(page.directory, 'gold.json')} has “${exact}” at ${start}–${end}, where clean.txt has “${found}”.`,
      );
  }
}

function goldMeasure(gold: Json): GoldMeasure {
  const actors: Json[] = gold.actors ?? [];
  const span: GoldSpan = gold.text ?? { start: gold.start, end: gold.end, exact: gold.exact };
  return {
    ...span,
    label: gold.label ?? '',
    modality: gold.modality,
    modalityAccepted: gold.modalityAccepted ?? [],
    listed: gold.listIndex !== undefined || gold.list !== undefined,
    functions: gold.functions ?? [],
    functionsAccepted: gold.functionsAccepted ?? [],
    optional: gold.optional === true,
    actors: actors.map((actor) => (typeof actor === 'string' ? actor : actor.organization)).filter(Boolean),
    actorsAccepted: actors.filter((actor) => actor.organization === null).map((actor) => actor.exact),
    ...(gold.enumerator ? { enumerator: gold.enumerator } : {}),
  };
}

/** Most gold answers name a list's actor; the seed's says where it stands and which body it is. */
function goldList({ actor, ...list }: Json): GoldList {
  const name = typeof actor === 'string' ? actor : actor?.organization;
  return { ...list, ...(name ? { actor: name } : {}) };
}

/** The seed's campaigns give a mention as name, quoted name, head and phrase; the quoted name is what a mention covers. */
function goldNamed(gold: Json): GoldNamed {
  const mentions: Json[] = gold.mentions ?? [];
  const span = (mention: Json): GoldSpan => mention.quoted ?? mention;
  const kind: string | undefined = gold.type ?? gold.kind;
  return {
    name: gold.name ?? gold.title,
    optional: gold.optional === true,
    mentions: mentions.filter((mention) => !mention.nestedIn).map(span),
    optionalMentions: mentions.filter((mention) => mention.nestedIn).map(span),
    ...(kind ? { kinds: [kind, ...(gold.typeAccepted ?? gold.kindAccepted ?? [])] } : {}),
    accepted: [
      ...(gold.nameAccepted ?? []),
      ...(gold.exactAccepted ?? []),
      ...(gold.aliases ?? []),
      ...(gold.fullName ? [gold.fullName] : []),
    ],
  };
}
