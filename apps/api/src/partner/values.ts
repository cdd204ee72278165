/** Values inside records: names, dates, figures. They have no id of their own. */
import { builder, enums } from './builder.ts';
import type { Fuzzy, Localized, QuantityEntry } from './documents.ts';

export const LocalizedString = builder.objectRef<Localized>('LocalizedString').implement({
  description: 'A text in a known language. Lookup follows RFC 4647: `en-GB` falls back to `en`, then to `zh-Hans`.',
  fields: (t) => ({
    language: t.expose('language', {
      type: 'LanguageTag',
      description: 'The language it is in, which may be another than asked for.',
    }),
    value: t.exposeString('value', { description: 'The text.' }),
  }),
});

export const FuzzyDate = builder.objectRef<Fuzzy>('FuzzyDate').implement({
  description: 'A date as precise as the source gives it, and no more. It stands for the interval [start, end).',
  fields: (t) => ({
    edtf: t.exposeString('edtf', {
      nullable: true,
      description:
        'EDTF level 0 (ISO 8601-2): `2022`, `2022-03`, `2022-03-30`, `2022-03-30T09:50:00+08:00`; null when UNKNOWN.',
    }),
    precision: t.expose('precision', { type: enums.DatePrecision, description: 'How precise it is.' }),
    start: t.expose('start', {
      type: 'DateTime',
      nullable: true,
      description: 'First instant it can mean; null when UNKNOWN.',
    }),
    end: t.expose('end', {
      type: 'DateTime',
      nullable: true,
      description: 'Instant after the last; null when UNKNOWN.',
    }),
    text: t.exposeString('text', { nullable: true, description: "The source's words, for example 近日." }),
  }),
});

export const FuzzyPeriod = builder.objectRef<{ start: Fuzzy | null; end: Fuzzy | null }>('FuzzyPeriod').implement({
  description: 'From one fuzzy date to another; a missing end is open or unknown.',
  fields: (t) => ({
    start: t.expose('start', { type: FuzzyDate, nullable: true, description: 'When it began.' }),
    end: t.expose('end', { type: FuzzyDate, nullable: true, description: 'When it ended or is to end.' }),
  }),
});

export const Quantity = builder.objectRef<QuantityEntry>('Quantity').implement({
  description: 'A figure stated in a measure.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Stable within the record; evidence refers to it.' }),
    value: t.exposeFloat('value', { description: 'The number, in `unit`; 3.2万 is 32000.' }),
    comparator: t.expose('comparator', {
      type: enums.QuantityComparator,
      description: 'How the text hedges it (余, 超, 近).',
    }),
    unit: t.exposeString('unit', { description: 'What is counted by: 起, 人, 元, 张, percent, …' }),
    what: t.exposeString('what', { description: 'What the figure is of.' }),
  }),
});
