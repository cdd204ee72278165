/** Every name of GB/T 2260 that news uses, each with the codes it may have: 石家庄市 and 石家庄 have one, 朝阳区 has two. */
import { COUNTIES } from '../../tables/counties.zh.ts';
import {
  ALSO_WORDS,
  ALSO_WORDS_IN_FULL,
  AUTONOMOUS_COUNTY,
  COUNTRIES,
  PLACE_ENDING,
  PREFECTURES,
  PROVINCES,
  TAIWAN_CITIES,
} from '../../tables/places.zh.ts';
import { type NameTable, nameTable } from '../match-table.ts';

/** What a name may mean: all codes that carry it, and whether it is a full name. */
export type TablePlace = {
  /** Six digits each; none for a country. */
  codes: readonly string[];
  /** FULL names end in their rank; SHORT ones need a border behind them; NESTED ones count only behind the place they lie in. */
  form: 'FULL' | 'SHORT' | 'NESTED';
};

let table: NameTable<TablePlace> | undefined;

/** Built when first asked for: most of it is the counties' three thousand names. */
export function placeTable(): NameTable<TablePlace> {
  table ??= nameTable(collected([...provinces(), ...prefectures(), ...counties(), ...countries()]));
  return table;
}

type Entry = { name: string; code?: string; form: TablePlace['form'] };

/** One name, all its codes. A name that is whole anywhere is whole everywhere: 吉林市 beside 吉林. */
function collected(entries: readonly Entry[]): Map<string, TablePlace> {
  const places = new Map<string, TablePlace>();
  for (const { name, code, form } of entries) {
    const known = places.get(name);
    // A county's short form doesn't compete with a prefecture's or a province's own name (海南 the prefecture, 海南 the province).
    if (known && form === 'NESTED') continue;
    const codes = code === undefined ? [] : [code];
    places.set(name, known ? { ...known, codes: [...new Set([...known.codes, ...codes])] } : { codes, form });
  }
  return places;
}

function* provinces(): Generator<Entry> {
  for (const entry of PROVINCES.trim().split(/\s+/)) {
    const code = `${entry.slice(0, 2)}0000`;
    const name = entry.slice(2);
    yield { name, code, form: 'FULL' };
    yield { name: name.replace(PLACE_ENDING, ''), code, form: 'SHORT' };
  }
  for (const city of TAIWAN_CITIES) {
    yield { name: `${city}市`, code: '710000', form: 'FULL' };
    yield { name: city, code: '710000', form: 'SHORT' };
  }
}

function* prefectures(): Generator<Entry> {
  for (const entry of PREFECTURES.trim().split(/\s+/)) {
    const code = `${entry.slice(0, 4)}00`;
    const [full, ...others] = entry.slice(4).split('|') as [string, ...string[]];
    if (/(?:盟|自治州|地区|市)$/.test(full)) {
      for (const name of [full, ...others]) yield { name, code, form: 'FULL' };
      continue;
    }
    yield { name: `${full}市`, code, form: 'FULL' };
    yield { name: full, code, form: ALSO_WORDS.has(full) ? 'NESTED' : 'SHORT' };
  }
}

function* counties(): Generator<Entry> {
  const short: Entry[] = [];
  for (const line of COUNTIES.trim().split('\n')) {
    const [prefecture, ...entries] = line.split(' ') as [string, ...string[]];
    for (const entry of entries) {
      const code = `${prefecture}${entry.slice(0, 2)}`;
      const name = entry.slice(2);
      // 新县 and 成县 are two characters that many words end and begin with.
      const form = ALSO_WORDS_IN_FULL.has(name) || name.length === 2 ? 'NESTED' : 'FULL';
      yield { name, code, form };
      const plain = name.replace(AUTONOMOUS_COUNTY, '');
      // 东乡族自治县 without its people is no name at all.
      if (plain.length < 3) continue;
      if (plain !== name) yield { name: plain, code, form: 'FULL' };
      short.push({ name: plain.slice(0, -1), code, form: 'NESTED' });
    }
  }
  yield* short;
}

function* countries(): Generator<Entry> {
  for (const name of COUNTRIES) yield { name, form: 'SHORT' };
}
