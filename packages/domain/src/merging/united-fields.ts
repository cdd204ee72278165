/** The record that takes over, with what those that go bring along: names, links, and what it does not know itself. */
import { nameKey } from '../name-keys.ts';
import { displayNames } from '../named-names.ts';
import type { NamedModel } from '../records.ts';
import type { Fields } from '../row-writes.ts';

type Localized = { language: string; value: string };

/** Fields that are filled when the kept record has nothing there. Parents are chosen by the caller, who knows the tree. */
const FILLED: Record<NamedModel, string[]> = {
  Campaign: ['head', 'objective'],
  Organization: [],
  System: ['operatorId'],
  LegalInstrument: ['documentNumber'],
  Place: ['code'],
};
/** Value and words of a date belong together. */
const DATES: Partial<Record<NamedModel, string[]>> = {
  Campaign: ['started', 'ended'],
  LegalInstrument: ['promulgated', 'effective', 'repealed'],
};
const LISTS = ['leadOrganizationIds', 'issuerIds'];

/** Links must be repointed already; the first source that knows something is believed. */
export function unitedFields(model: NamedModel, kept: Fields, sources: Fields[]): Fields {
  const united: Fields = { ...kept, ...unitedNames(kept, sources) };
  for (const source of sources) {
    for (const field of FILLED[model]) united[field] ??= source[field] ?? null;
    for (const date of DATES[model] ?? []) {
      const [value, text] = [`${date}Value`, `${date}Text`];
      if (united[value] !== null || united[text] !== null) continue;
      united[value] = source[value] ?? null;
      united[text] = source[text] ?? null;
    }
    if (united.status === 'UNKNOWN') united.status = source.status ?? null;
    for (const list of LISTS) {
      if (list in united) united[list] = [...new Set([united[list], source[list]].flat() as string[])].sort();
    }
  }
  return united;
}

/** A name in a language that the kept record has none in becomes its name; every other name an alias, as it is shown. */
function unitedNames(kept: Fields, sources: Fields[]): Fields {
  const names = { ...(kept.names as Record<string, string>) };
  const aliases = [...(kept.aliases as Localized[])];
  const head = kept.head as string | null;
  for (const source of sources) {
    const own = source.names as Record<string, string>;
    const shown = displayNames(own, (source.head ?? null) as string | null);
    const given = Object.keys(own).map((language, index) => ({ language, value: shown[index] as string }));
    for (const name of given) names[name.language] ??= name.value;
    aliases.push(...given, ...(source.aliases as Localized[]));
  }
  const keyOf = ({ language, value }: Localized) => `${language} ${nameKey(value)}`;
  const shown = displayNames(names, head);
  const known = new Set(
    Object.keys(names).map((language, index) => keyOf({ language, value: shown[index] as string })),
  );
  const united = aliases.filter((alias) => {
    const key = keyOf(alias);
    if (known.has(key)) return false;
    known.add(key);
    return true;
  });
  // What the kept record had itself stays, even where it says the same twice.
  const before = kept.aliases as Localized[];
  const added = united.filter((alias) => !before.includes(alias));
  return { names, aliases: [...before, ...added] };
}
