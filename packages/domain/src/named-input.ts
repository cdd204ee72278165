/** Names, links and dates of named records as an editor gives them, and as rows keep them. */
import { z } from 'zod';
import { type FuzzyInput, fuzzyFields, fuzzyInput } from './fuzzy-input.ts';
import type { Fields } from './row-writes.ts';
import { spanInput } from './span-input.ts';
import { prose, uuid } from './validate.ts';

const languageTag = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);
const localized = z.strictObject({ language: languageTag, value: prose(500).pipe(z.string().min(1)) });

/** At least one, one a language. */
export const namesInput = z
  .array(localized)
  .min(1)
  .max(20)
  .refine((names) => new Set(names.map(({ language }) => language)).size === names.length);
export const aliasesInput = z.array(localized).max(200);
/** One language's text; empty takes it away. */
export const textInput = z.strictObject({ language: languageTag, value: prose(500) });
export const linkInput = uuid.nullish();
export const linksInput = z.array(uuid).max(100).optional();
export const periodInput = z.strictObject({ start: fuzzyInput, end: fuzzyInput }).nullish();

/** What every new record is given, and every change of one. */
export const creating = { names: namesInput, span: spanInput.nullish() };
export const updating = {
  id: uuid,
  expectedVersion: z.int().min(1),
  names: namesInput.optional(),
  aliases: aliasesInput.optional(),
};

export const namesField = (names: z.output<typeof namesInput>): Record<string, string> =>
  Object.fromEntries(names.map(({ language, value }) => [language, value]));

/** Without repeats, in the order given. */
export function aliasesField(aliases: z.output<typeof aliasesInput>): { language: string; value: string }[] {
  return [...new Map(aliases.map((alias) => [`${alias.language} ${alias.value}`, alias])).values()];
}

export const linksField = (ids: string[]): string[] => [...new Set(ids)].sort();

export function periodFields(period: z.output<typeof periodInput>): Fields {
  if (period === undefined) return {};
  const { start, end }: { start?: FuzzyInput; end?: FuzzyInput } = period ?? { start: null, end: null };
  return { ...fuzzyFields('started', start), ...fuzzyFields('ended', end) };
}

/** Only what is given: absent stays. */
export function given(fields: { [name: string]: Fields[string] | undefined }): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Fields;
}
