/** The values of the measure form, what is allowed in them, and what of them has to be sent. */
import { z } from 'zod';
import type { UpdateMeasureInput } from '../gql/graphql.ts';
import type { WorkbenchMeasure } from './review-items.ts';

// The server's policy forbids making code from strings, and trying it would be reported on every page.
z.config({ jitless: true });

export const MODALITY_CHOICES = ['PLAN', 'DIRECTIVE', 'REPORTED_ACTION', 'REPORTED_RESULT'] as const;
export const LIFECYCLES = ['PROPOSED', 'ANNOUNCED', 'IN_FORCE', 'COMPLETED', 'ENDED', 'REVOKED', 'UNKNOWN'] as const;
export const ACTOR_ROLES = ['INITIATOR', 'LEAD', 'COORDINATOR', 'IMPLEMENTER', 'TARGET'] as const;

const LABEL_LENGTH = 120;

export function measureFormSchema(articleText: string, sentences: { empty: string; long: string; notInText: string }) {
  return z.object({
    label: z
      .string()
      .trim()
      .min(1, sentences.empty)
      .refine((label) => Array.from(label).length <= LABEL_LENGTH, sentences.long),
    text: z
      .string()
      .trim()
      .min(1, sentences.empty)
      .refine((text) => articleText.includes(text), sentences.notInText),
    modality: z.enum(MODALITY_CHOICES),
    lifecycle: z.enum(LIFECYCLES),
    actors: z.array(
      z.object({
        key: z.string().nullable(),
        nameInText: z.string().trim().min(1, sentences.empty),
        role: z.enum(ACTOR_ROLES),
        organizationId: z.string().nullable(),
      }),
    ),
  });
}

export type MeasureForm = z.infer<ReturnType<typeof measureFormSchema>>;

export type MeasureValues = Pick<WorkbenchMeasure, 'label' | 'text' | 'modality' | 'lifecycle' | 'actors'>;

export const valuesOf = ({ label, text, modality, lifecycle, actors }: MeasureValues): MeasureForm => ({
  label,
  text,
  modality,
  lifecycle,
  actors: actors.map(({ key, nameInText, role, organization }) => ({
    key,
    nameInText,
    role,
    organizationId: organization?.id ?? null,
  })),
});

export const FORM_FIELDS = ['label', 'text', 'modality', 'lifecycle', 'actors'] as const;

export const sameField = (field: (typeof FORM_FIELDS)[number], a: MeasureForm, b: MeasureForm) =>
  JSON.stringify(a[field]) === JSON.stringify(b[field]);

/** Only what differs: what is absent is left as it is on the server. */
export function changesOf(before: MeasureForm, after: MeasureForm): Omit<UpdateMeasureInput, 'id' | 'expectedVersion'> {
  const changed = FORM_FIELDS.filter((field) => !sameField(field, before, after));
  const { actors, ...plain } = after;
  const sent: Omit<UpdateMeasureInput, 'id' | 'expectedVersion'> = Object.fromEntries(
    Object.entries(plain).filter(([field]) => changed.some((each) => each === field)),
  );
  if (!changed.includes('actors')) return sent;
  return {
    ...sent,
    actors: actors.map(({ key, ...actor }) => (key === null ? actor : { key, ...actor })),
  };
}
