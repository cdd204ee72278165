/** Checks a command's input against its schema; what is wrong comes back field by field, never as a thrown ZodError. */
import { z } from 'zod';
import { type FieldError, type FieldErrorCode, ValidationError } from './errors.ts';
import type { Sentence } from './sentence.ts';

export const uuid = z.uuid();
export const versionedReference = <Type extends string>(...types: [Type, ...Type[]]) =>
  z.object({ type: z.enum(types), id: uuid, expectedVersion: z.int().min(1) });
/** Free text from a person: no NUL and no lone surrogate (PostgreSQL and UTF-8 hold neither), trimmed, NFC. */
export const prose = (maxLength: number) =>
  z
    .string()
    .refine((text) => text.isWellFormed() && !text.includes('\u0000'), 'not well-formed text')
    .transform((text) => text.normalize('NFC').trim())
    .pipe(z.string().max(maxLength));
export const BULK_LIMIT = 500;

/** The parsed input. Throws a ValidationError that names every wrong field. */
export function validate<Schema extends z.ZodType>(schema: Schema, input: z.input<Schema>): z.output<Schema> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw new ValidationError(result.error.issues.map(toFieldError));
}

/** One field error, for the checks that a schema can't make. */
export function fieldError(path: (string | number)[], code: FieldErrorCode, message: Sentence): FieldError {
  return { path: path.map(String), code, message };
}

type Issue = z.core.$ZodIssue;

function toFieldError(issue: Issue): FieldError {
  const path = issue.path.map(String);
  const name = path.filter((part) => !/^\d+$/.test(part)).at(-1) ?? 'input';
  const [code, en, zh] = explain(issue);
  return { path, code, message: { en: `“${name}” ${en}.`, zh: `“${name}”${zh}。` } };
}

function explain(issue: Issue): [FieldErrorCode, string, string] {
  if (issue.code === 'invalid_type' && issue.input === undefined) return ['REQUIRED', 'is missing', '为必填项'];
  if (issue.code === 'unrecognized_keys') return ['NOT_ALLOWED', 'can’t be set here', '不能在此设置'];
  if (issue.code === 'too_small' || issue.code === 'too_big') {
    const small = issue.code === 'too_small';
    const bound = String(issue.code === 'too_small' ? issue.minimum : issue.maximum);
    if (issue.origin === 'string' || issue.origin === 'array') {
      return small
        ? ['TOO_SHORT', `needs at least ${bound}`, `至少需要 ${bound} 项（字）`]
        : ['TOO_LONG', `takes at most ${bound}`, `最多 ${bound} 项（字）`];
    }
    return small
      ? ['OUT_OF_RANGE', `must be ${bound} or more`, `不得小于 ${bound}`]
      : ['OUT_OF_RANGE', `must be ${bound} or less`, `不得大于 ${bound}`];
  }
  return ['INVALID', 'is not of the right form', '格式不正确'];
}
