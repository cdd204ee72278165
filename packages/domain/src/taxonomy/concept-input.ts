/** Labels and notes of schemes and concepts as an editor gives them, and as rows keep them. */
import { z } from 'zod';
import { type FieldError, ValidationError } from '../errors.ts';
import { namesInput, textInput } from '../named-input.ts';
import { fieldError, prose, uuid } from '../validate.ts';

export const labelsInput = namesInput;
export const notesInput = z
  .array(textInput.extend({ value: prose(2000) }))
  .max(20)
  .refine((notes) => new Set(notes.map(({ language }) => language)).size === notes.length);
export const notationInput = prose(20).nullish();
const words = /^[a-z0-9]+(-[a-z0-9]+)*$/;
export const codeInput = z
  .string()
  .max(40)
  .regex(words)
  .regex(/^[a-z]/);
export const slugInput = z.string().max(60).regex(words);
export const targetInput = { id: uuid, expectedVersion: z.int().min(1) };

type Text = { language: string; value: string };

/** By language; empty ones are left out. */
export const byLanguage = (texts: readonly Text[]): Record<string, string> =>
  Object.fromEntries(texts.filter(({ value }) => value !== '').map(({ language, value }) => [language, value]));

/** SKOS S13: what a concept is called first is not among its other labels of that language. */
export function labelClashes(prefLabels: Record<string, string>, altLabels: readonly Text[]): FieldError[] {
  return altLabels.flatMap(({ language, value }, index) => {
    if (prefLabels[language] !== value) return [];
    return fieldError(['altLabels', index], 'NOT_UNIQUE', {
      en: `“${value}” is the preferred label already. Take it out of the other labels.`,
      zh: `“${value}”已是首选标签，请从其他标签中删除。`,
    });
  });
}

export function refuseLabelClashes(prefLabels: Record<string, string>, altLabels: readonly Text[]): void {
  const clashes = labelClashes(prefLabels, altLabels);
  if (clashes.length > 0) throw new ValidationError(clashes);
}
