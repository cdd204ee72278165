/** A parsed page as a text that a person checks by eye against the page: article, repairs, lists and measures, names. */
import type { Evidence, Measure, MeasureList, ParsedPage, Repair } from '../../src/parsed-page.ts';
import { replayRepairs } from '../../src/replay-repairs.ts';

/** `seen` is the decoded text, in which the repairs begin. */
export function renderPage(page: ParsedPage, seen: string): string {
  const parts = [
    ['PAGE', head(page)],
    ['TEXT', paragraphs(page)],
    ['REPAIRS', repairs(page, seen)],
    ['LISTS', page.measureLists.flatMap((list) => listLines(page, list))],
    ['MEASURES IN NO LIST', page.measures.filter(({ listId }) => !listId).flatMap((one) => measureLines(page, one))],
    ['CAMPAIGNS', page.campaigns.map((one) => factLine(one, `${one.name} + ${one.head}, ${one.kind}`))],
    [
      'ORGANIZATIONS',
      page.organizations.map((one) => factLine(one, `${one.name}, ${one.kind}${members(one.members)}`)),
    ],
    ['LAWS', page.laws.map((one) => factLine(one, `${one.name}, ${one.kind}, ${one.status}`))],
    ['SYSTEMS', page.systems.map((one) => factLine(one, `${one.name}, ${one.kind}`))],
    ['PEOPLE', page.people.map((one) => factLine(one, [one.name, one.role].filter(Boolean).join(', ')))],
    ['PLACES', page.places.map((one) => factLine(one, [one.name, one.kind, one.code].filter(Boolean).join(', ')))],
    [
      'QUANTITIES',
      page.quantities.map((one) => factLine(one, `${one.what}: ${one.value} ${one.unit}, ${one.comparator}`)),
    ],
    ['DATES', page.dates.map((one) => factLine(one, `${one.value || '?'}, ${one.precision}`))],
  ] as const;
  return parts.map(([heading, lines]) => `${heading}\n${lines.map((line) => `  ${line}\n`).join('')}`).join('\n');
}

function head({ article, decoding, quality, diagnostics }: ParsedPage): string[] {
  const { title, kicker, site, originalPublisher, byline, editor, series, publishedAt, url, language, script } =
    article;
  const { encoding, declared, certainty, layers } = decoding;
  const pairs: [string, string | undefined][] = [
    ['title', title],
    ['kicker', kicker],
    ['publisher', originalPublisher],
    ['site', site],
    ['published', publishedAt && `${publishedAt.value}, ${publishedAt.precision}`],
    ['byline', byline.map(({ name, role }) => `${role} ${name}`).join(', ') || undefined],
    ['editor', editor],
    ['series', series],
    ['url', url],
    ['language', `${language}, ${script}`],
    ['encoding', [encoding, certainty, ...(declared ? [`declared ${declared}`] : []), ...layers].join(', ')],
    ['quality', [String(quality.score), ...quality.reasons].join(' · ')],
    ...diagnostics.map(({ code, message }): [string, string] => [code, message]),
  ];
  return pairs.flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`]));
}

function paragraphs({ article: { text, paragraphs } }: ParsedPage): string[] {
  const chars = Array.from(text);
  return paragraphs.map(({ start, end, kind }) => `${kind.padEnd(9)} ${chars.slice(start, end).join('')}`);
}

/** Kinds that are plain to see in a line; the others are told one by one. */
const ROUTINE = new Set(['SCRIPT', 'PINYIN', 'PUNCTUATION', 'INVISIBLE', 'ENTITY']);

/** Each line of the decoded text that was repaired, before and after, with what was done to it. */
function repairs(page: ParsedPage, seen: string): string[] {
  const [before, after] = [Array.from(seen), Array.from(replayRepairs(seen, page.repairs))];
  return repairedLines(page.repairs, before).flatMap(({ start, end, repairs: made }) => {
    const shift = (made.at(-1)?.to.end ?? 0) - (made.at(-1)?.from.end ?? 0);
    const first = made[0] as Repair;
    const from = start + first.to.start - first.from.start;
    const changed = after.slice(from, end + shift).join('');
    const told = made
      .filter(({ kind }) => !ROUTINE.has(kind))
      .map(({ before, after, ...repair }) => {
        return `  ${named(repair)}: ${shown(before)} → ${shown(after) || '∅'}`;
      });
    return [`- ${shown(before.slice(start, end).join(''))}`, `+ ${shown(changed)}`, `  ${counted(made)}`, ...told];
  });

  function named({ kind, certainty }: Pick<Repair, 'kind' | 'certainty'>): string {
    return certainty === 'PROBABLE' ? `${kind}?` : kind;
  }

  function counted(made: readonly Repair[]): string {
    const counts = new Map<string, number>();
    for (const repair of made) counts.set(named(repair), (counts.get(named(repair)) ?? 0) + 1);
    return [...counts].map(([kind, count]) => `${count} ${kind}`).join(', ');
  }
}

/** A repair over several lines makes them one. */
function repairedLines(all: readonly Repair[], chars: readonly string[]) {
  const lines: { start: number; end: number; repairs: Repair[] }[] = [];
  for (const repair of all) {
    const last = lines.at(-1);
    const lineEnd = chars.indexOf('\n', repair.from.end);
    const end = lineEnd < 0 ? chars.length : lineEnd;
    if (last && repair.from.start <= last.end) {
      last.repairs.push(repair);
      last.end = Math.max(last.end, end);
    } else {
      const start = repair.from.start === 0 ? 0 : chars.lastIndexOf('\n', repair.from.start - 1) + 1;
      lines.push({ start, end, repairs: [repair] });
    }
  }
  return lines;
}

function listLines(page: ParsedPage, list: MeasureList): string[] {
  const { id, kind, leadIn, parentMeasure, actor, measures } = list;
  const about = [kind, actor && `${actor.name} (${actor.role})`, parentMeasure && `below ${parentMeasure}`];
  return [
    `${id}: ${about.filter(Boolean).join(', ')}${leadIn ? `, led in by ${place(leadIn)} ${shown(leadIn.exact)}` : ''}`,
    ...measures.flatMap((measureId) => {
      const measure = page.measures.find((one) => one.id === measureId);
      return measure ? measureLines(page, measure).map((line) => `  ${line}`) : [`  no measure ${measureId}`];
    }),
  ];
}

function measureLines(page: ParsedPage, measure: Measure): string[] {
  const { id, enumerator, ordinal, label, modality, actors, functions, evidence, rule, confidence } = measure;
  const links = (['campaigns', 'laws', 'systems'] as const).flatMap((key) => {
    const names = measure[key].map((each) => page[key].find((fact) => fact.id === each)?.name ?? each);
    return names.length > 0 ? [`${key} ${names.join('、')}`] : [];
  });
  const figures = measure.quantities.map(
    (each) => page.quantities.find((fact) => fact.id === each)?.evidence[0]?.exact ?? each,
  );
  const about = [
    modality,
    ...actors.map(({ name, role }) => `${name} (${role})`),
    functions.join(''),
    ...links,
    ...(figures.length > 0 ? [`figures ${figures.join('、')}`] : []),
    `${rule} ${confidence}`,
  ];
  const [first] = evidence;
  return [
    `${id}: ${[enumerator, ordinal, label].filter((part) => part !== undefined).join(' ')} | ${about.filter(Boolean).join(' | ')}`,
    `  ${first ? `${place(first)} ${shown(first.exact)}` : 'without evidence'}`,
  ];
}

function factLine(
  fact: { evidence: Evidence[]; aliases?: string[]; rule: string; confidence: number },
  what: string,
): string {
  const aliases = fact.aliases && fact.aliases.length > 0 ? ` | also ${fact.aliases.join('、')}` : '';
  const mentions = fact.evidence.map((one) => `${place(one)} ${shown(one.exact)}`).join('; ');
  return `${what}${aliases} | ${mentions} | ${fact.rule} ${fact.confidence}`;
}

const members = (names: string[] | undefined) => (names ? ` (${names.join('、')})` : '');
const place = ({ start, end }: Evidence) => `[${start}–${end}]`;

/** On one line, with what shows nothing as its number. */
function shown(text: string): string {
  return text
    .replace(/\n/g, '↵')
    .replace(
      /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}]/gu,
      (char) => `<U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase()}>`,
    );
}
