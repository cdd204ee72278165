/** Values inside records: names, dates, figures. They have no id of their own. */
import type { FuzzyDateDocument, LocalizedDocument } from '@countermeasure/domain/documents/document-parts';
import type { ValueOf } from '../graphql/base-builder.ts';
import type { SHARED_ENUMS } from '../graphql/shared-enums.ts';
import { builder, enums } from './builder.ts';

type Shared<Name extends keyof typeof SHARED_ENUMS> = ValueOf<typeof SHARED_ENUMS, Name>;

export const LocalizedString = builder.objectRef<LocalizedDocument>('LocalizedString').implement({
  description: 'A text in a known language.',
  fields: (t) => ({
    language: t.expose('language', { type: 'LanguageTag', description: 'The language.' }),
    value: t.exposeString('value', { description: 'The text.' }),
  }),
});

export const FuzzyDate = builder.objectRef<FuzzyDateDocument>('FuzzyDate').implement({
  description: 'A date as precise as the source gives it: the interval [start, end).',
  fields: (t) => ({
    edtf: t.exposeString('edtf', { nullable: true, description: 'EDTF level 0; null when UNKNOWN.' }),
    precision: t.field({
      type: enums.DatePrecision,
      description: 'How precise.',
      resolve: ({ precision }) => precision as Shared<'DatePrecision'>,
    }),
    start: t.expose('start', { type: 'DateTime', nullable: true, description: 'First instant it can mean.' }),
    end: t.expose('end', { type: 'DateTime', nullable: true, description: 'Instant after the last.' }),
    text: t.exposeString('text', { nullable: true, description: "The source's words." }),
  }),
});

type QuantityShape = {
  key: string;
  value: number;
  comparator: Shared<'QuantityComparator'>;
  unit: string;
  what: string;
};

export const Quantity = builder.objectRef<QuantityShape>('Quantity').implement({
  description: 'A figure.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Stable within the record.' }),
    value: t.exposeFloat('value', { description: 'The number, in `unit`.' }),
    comparator: t.expose('comparator', { type: enums.QuantityComparator, description: 'How it is hedged.' }),
    unit: t.exposeString('unit', { description: 'Counted by.' }),
    what: t.exposeString('what', { description: 'Of what.' }),
  }),
});
