/** A date as an editor gives it: EDTF level 0, to the minute, day, month or year, and the source's words. */
import { z } from 'zod';
import { prose } from './validate.ts';

const EDTF =
  /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?(Z|[+-]\d{2}:\d{2}))?)?)?$/;
const isCalendarDate = (edtf: string) =>
  !Number.isNaN(Date.parse(edtf)) && (edtf.length < 10 || dayExists(edtf.slice(0, 10)));
const dayExists = (day: string) => new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);

export const fuzzyInput = z
  .strictObject({
    edtf: z
      .string()
      .refine((edtf) => EDTF.test(edtf) && isCalendarDate(edtf))
      .nullish(),
    text: prose(100).nullish(),
  })
  .nullish();
export type FuzzyInput = z.output<typeof fuzzyInput>;

/** The columns of a date: null clears it; a date without a day keeps the source's words. */
export function fuzzyFields(name: string, input: FuzzyInput): Record<string, string | null> {
  if (input === undefined) return {};
  return { [`${name}Value`]: input?.edtf ?? null, [`${name}Text`]: input?.text || null };
}
