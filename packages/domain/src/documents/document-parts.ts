/** The parts that edition documents share. Every key is always there: null says that nothing is known. */
import { toGlobalId } from '../global-id.ts';

export type FuzzyDateDocument = {
  edtf: string | null;
  precision: string;
  start: string | null;
  end: string | null;
  text: string | null;
};
export type LocalizedDocument = { language: string; value: string };
export type EvidenceReference = { id: string; sha256: string };
export type ConceptReference = { id: string; code: string };

type FuzzyColumns<Name extends string> = Record<`${Name}Value` | `${Name}Text` | `${Name}Precision`, string | null> &
  Record<`${Name}From` | `${Name}Until`, Date | null>;

/** The date `name` of a row; null where the row has none. */
export function fuzzyDate<Name extends string>(row: FuzzyColumns<Name>, name: Name): FuzzyDateDocument | null {
  const columns: Record<string, unknown> = row;
  const words = (suffix: string) => columns[name + suffix] as string | null;
  const instant = (suffix: string) => (columns[name + suffix] as Date | null)?.toISOString() ?? null;
  const precision = words('Precision');
  if (precision === null) return null;
  return { edtf: words('Value'), precision, start: instant('From'), end: instant('Until'), text: words('Text') };
}

/** `{"zh-Hans": "断卡"}` as a list by language tag. */
export function localized(texts: unknown): LocalizedDocument[] {
  const entries = Object.entries((texts ?? {}) as Record<string, string>);
  return entries.map(([language, value]) => ({ language, value })).sort(byLanguage);
}

/** Aliases keep their order inside a language. */
export function localizedList(texts: unknown): LocalizedDocument[] {
  return (texts as LocalizedDocument[]).map(({ language, value }) => ({ language, value })).sort(byLanguage);
}

const byLanguage = (a: LocalizedDocument, b: LocalizedDocument) =>
  a.language < b.language ? -1 : a.language > b.language ? 1 : 0;

export const globalIdOrNull = (type: string, id: string | null): string | null =>
  id === null ? null : toGlobalId(type, id);
export const globalIds = (type: string, ids: string[]): string[] => ids.toSorted().map((id) => toGlobalId(type, id));
