/**
 * Reads a fixture (an invented news text with what is expected of it, in words) as a gold page. Spans are written as words:
 * `一是开展…清单。` begins with the first part and ends with the last; a name's mentions are taken in order, longest names first.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GoldMeasure, GoldNamed, GoldPage, GoldSpan } from '../../../../eval/gold.ts';

type FixtureNamed = { name: string; head?: string; mentions: string[] };
type Fixture = {
  title: string;
  publishedAt: { value: string; precision: string };
  text: string[];
  lists: { kind: string; modality: string; leadIn?: string; parent?: string; measures: [string, string, string][] }[];
  plain: [string, string][];
  campaigns: FixtureNamed[];
  optionalCampaigns?: string[];
  organizations: FixtureNamed[];
  optionalOrganizations?: string[];
  laws: FixtureNamed[];
  systems: FixtureNamed[];
};

const FOLDER = join(import.meta.dirname, 'fixtures');

export function readFixtures(): GoldPage[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) =>
      fixtureAsGold(file.replace('.json', ''), JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Fixture),
    );
}

function fixtureAsGold(id: string, fixture: Fixture): GoldPage {
  const text = fixture.text.join('\n');
  const plain = fixture.plain.map(
    ([modality, words]): GoldMeasure => ({ ...spanOf(text, words), label: words, modality, ...NOTHING, listed: false }),
  );
  return {
    id,
    input: { file: '' },
    text,
    article: { title: fixture.title, publishedAt: fixture.publishedAt },
    lists: fixture.lists.map(({ kind, leadIn }) => ({ kind, ...(leadIn ? { leadIn: spanOf(text, leadIn) } : {}) })),
    measures: [...listedOf(text, fixture), ...plain],
    campaigns: named(text, fixture.campaigns, fixture.optionalCampaigns),
    organizations: named(text, fixture.organizations, fixture.optionalOrganizations),
    laws: named(text, fixture.laws),
    systems: named(text, fixture.systems),
    directory: FOLDER,
  };
}

const NOTHING = { modalityAccepted: [], functionsAccepted: [], optional: false };

function listedOf(text: string, { lists }: Fixture): GoldMeasure[] {
  return lists.flatMap(({ modality, measures }) =>
    measures.map(([enumerator, label, words]) => ({
      ...spanOf(text, words),
      enumerator,
      label,
      modality,
      ...NOTHING,
      listed: true,
    })),
  );
}

/** Fixture texts hold no character outside the basic plane, so a string's index is a code point position. */
function spanOf(text: string, words: string): GoldSpan {
  const [from, to] = words.split('…') as [string, string | undefined];
  const start = text.indexOf(from);
  const last = to === undefined ? from : to;
  const end = text.indexOf(last, to === undefined ? start : start + from.length) + last.length;
  if (start < 0 || end < start) throw new Error(`The fixture's text has no ${words}.`);
  return { start, end, exact: text.slice(start, end) };
}

function named(text: string, records: readonly FixtureNamed[], optional: readonly string[] = []): GoldNamed[] {
  const occupied = new Uint8Array(text.length);
  const mentions = new Map<FixtureNamed, GoldSpan[]>(records.map((record) => [record, []]));
  const wanted = records.flatMap((record) => record.mentions.map((words) => ({ record, words })));
  for (const { record, words } of wanted.sort((a, b) => b.words.length - a.words.length)) {
    const start = freePlace(text, words, occupied);
    occupied.fill(1, start, start + words.length);
    mentions.get(record)?.push({ start, end: start + words.length, exact: words });
  }
  return [
    ...records.map((record) => ({
      name: record.name,
      optional: false,
      mentions: mentions.get(record) ?? [],
      optionalMentions: [],
      accepted: [],
    })),
    ...optional.map((name) => ({ name, optional: true, mentions: [], optionalMentions: [], accepted: [] })),
  ];
}

function freePlace(text: string, words: string, occupied: Uint8Array): number {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    // 教育部门 is no mention of 教育部.
    const cut = words.endsWith('部') && text[at + words.length] === '门';
    if (!cut && !occupied.subarray(at, at + words.length).includes(1)) return at;
  }
  throw new Error(`The fixture's text has no further ${words}.`);
}
