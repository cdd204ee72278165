/** Small parsed pages written by hand: a text, and what is found in it by its own words. */
import { PARSER_VERSION } from '@countermeasure/parser/parse-page';
import type {
  Actor,
  Campaign,
  Evidence,
  FunctionNotation,
  Law,
  Measure,
  MeasureList,
  Organization,
  ParsedPage,
  Quantity,
  System,
} from '@countermeasure/parser/parsed-page';

/** The one that reads pages now: a page that it has read is not read again. */
export const PARSER = PARSER_VERSION;

/** A page with nothing in it but its text, to be filled. */
export function pageOf(text: string, about: Partial<ParsedPage['article']> = {}): ParsedPage {
  return {
    schemaVersion: 1,
    parserVersion: PARSER,
    decoding: { encoding: 'utf-8', certainty: 'CERTAIN', layers: [] },
    repairs: [],
    diagnostics: [],
    quality: { score: 92, reasons: ['It is not said who published the article first.'] },
    article: {
      title: '公安机关部署下一步工作',
      byline: [{ name: '王小明', role: '记者' }],
      publishedAt: { value: '2023-05-04T09:30:00+08:00', precision: 'MINUTE' },
      language: 'zh-Hans',
      script: 'Hans',
      text,
      paragraphs: [{ start: 0, end: Array.from(text).length, kind: 'BODY' }],
      slices: [{ start: 0, end: Array.from(text).length }],
      ...about,
    },
    measureLists: [],
    measures: [],
    campaigns: [],
    organizations: [],
    laws: [],
    systems: [],
    people: [],
    places: [],
    quantities: [],
    dates: [],
  };
}

/** The `nth` place (from 0) where `exact` stands in the page's text. */
export function quote(page: ParsedPage, exact: string, nth = 0): Evidence {
  const { text } = page.article;
  let at = text.indexOf(exact);
  for (let count = 0; count < nth && at >= 0; count++) at = text.indexOf(exact, at + 1);
  if (at < 0) throw new Error(`the page does not say ${exact}`);
  const points = Array.from(text);
  const start = Array.from(text.slice(0, at)).length;
  const end = start + Array.from(exact).length;
  const slice = (from: number, to: number) => points.slice(Math.max(0, from), to).join('');
  return { start, end, exact, prefix: slice(start - 32, start), suffix: slice(end, end + 32) };
}

const fact = (page: ParsedPage, words: string[]) => ({
  evidence: words.map((word) => quote(page, word)),
  rule: 'by-hand',
  confidence: 90,
});

export function addCampaign(page: ParsedPage, name: string, more: Partial<Campaign> = {}): void {
  page.campaigns.push({
    id: `campaign:${name}`,
    name,
    head: '行动',
    aliases: [],
    kind: 'CRACKDOWN',
    ...fact(page, [name]),
    ...more,
  });
}
export function addOrganization(page: ParsedPage, name: string, more: Partial<Organization> = {}): void {
  page.organizations.push({
    id: `organization:${name}`,
    name,
    aliases: [],
    kind: 'POLICE',
    ...fact(page, [name]),
    ...more,
  });
}
function addLaw(page: ParsedPage, name: string, more: Partial<Law> = {}): void {
  page.laws.push({
    id: `law:${name}`,
    name,
    aliases: [],
    kind: 'LAW',
    status: 'DRAFT',
    ...fact(page, [name]),
    ...more,
  });
}
function addSystem(page: ParsedPage, name: string, more: Partial<System> = {}): void {
  page.systems.push({ id: `system:${name}`, name, aliases: [], kind: 'PLATFORM', ...fact(page, [name]), ...more });
}
export function addQuantity(page: ParsedPage, words: string, value: number, unit: string, what: string): void {
  const quantity: Quantity = {
    id: `quantity:${words}`,
    value,
    unit,
    what,
    comparator: 'AT_LEAST',
    ...fact(page, [words]),
  };
  page.quantities.push(quantity);
}
export function addMeasure(
  page: ParsedPage,
  words: string,
  more: Partial<Measure> & { actors?: Actor[]; functions?: FunctionNotation[] } = {},
): void {
  page.measures.push({
    id: `measure:${words}`,
    label: words.slice(0, 8),
    modality: 'PLAN',
    actors: [],
    functions: [],
    campaigns: [],
    laws: [],
    systems: [],
    quantities: [],
    ...fact(page, [words]),
    ...more,
  });
}
export function addList(page: ParsedPage, leadIn: string, measures: string[], more: Partial<MeasureList> = {}): void {
  const id = `list:${leadIn}`;
  const ids = measures.map((words) => `measure:${words}`);
  page.measureLists.push({ id, kind: 'NEXT_STEP', leadIn: quote(page, leadIn), measures: ids, ...more });
  for (const [index, measure] of page.measures.filter((each) => ids.includes(each.id)).entries()) {
    measure.listId = id;
    measure.ordinal = index + 1;
  }
}

const LEAD_IN = '下一步，东岭市公安局将继续强化责任担当。';
const FIRST = '一是持续深入推进“铁帆”行动，全年侦办案件1200余起。';
const SECOND = '二是依托国家预警平台开展宣传，推动预警劝阻条例尽快出台。';

/** One article with a list of two measures, a campaign, an organisation, a law, a system and a figure; `mark` makes it another. */
export function samplePage(mark = ''): ParsedPage {
  const page = pageOf(`${LEAD_IN}\n${FIRST}\n${SECOND}${mark && `\n${mark}`}`, {
    site: '东岭新闻网',
    kicker: '新闻追踪',
  });
  addOrganization(page, '东岭市公安局', { aliases: ['市公安局'] });
  addCampaign(page, '铁帆');
  addSystem(page, '国家预警平台');
  addLaw(page, '预警劝阻条例');
  addQuantity(page, '1200余起', 1200, '起', '案件');
  const actors: Actor[] = [{ name: '东岭市公安局', role: 'IMPLEMENTER' }];
  addMeasure(page, FIRST, {
    enumerator: '一是',
    label: '持续深入推进“铁帆”行动',
    actors,
    functions: ['打'],
    campaigns: ['campaign:铁帆'],
    quantities: ['quantity:1200余起'],
  });
  addMeasure(page, SECOND, {
    enumerator: '二是',
    label: '依托国家预警平台开展宣传',
    actors,
    functions: ['防', '宣'],
    systems: ['system:国家预警平台'],
    laws: ['law:预警劝阻条例'],
  });
  addList(page, LEAD_IN, [FIRST, SECOND], { actor: { name: '东岭市公安局', role: 'IMPLEMENTER' } });
  return page;
}

let distinctPages = 0;
/** The same page with names that no other page has, so that its records are its own. */
export function distinct(page: ParsedPage): ParsedPage {
  const nth = ++distinctPages;
  for (const named of [...page.campaigns, ...page.organizations, ...page.systems, ...page.laws]) {
    named.name += `之${nth}`;
    named.aliases = [];
  }
  for (const { actors } of page.measures) for (const actor of actors) actor.name += `之${nth}`;
  return page;
}
