/** Changes a concept's labels, notation and note. Its code stays. */
import { z } from 'zod';
import type { CommandContext } from './command.ts';
import { aliasesField, aliasesInput, given } from './named-input.ts';
import { type ConceptResult, changeConcept } from './taxonomy/change-concept.ts';
import {
  byLanguage,
  labelsInput,
  notationInput,
  notesInput,
  refuseLabelClashes,
  targetInput,
} from './taxonomy/concept-input.ts';
import { validate } from './validate.ts';

const schema = z.strictObject({
  ...targetInput,
  prefLabels: labelsInput.optional(),
  altLabels: aliasesInput.optional(),
  notation: notationInput,
  scopeNote: notesInput.optional(),
});
export type UpdateConceptInput = z.input<typeof schema>;

/** Absent stays. Throws ValidationError (SKOS S13 too), PermissionError, NotFoundError, StaleVersionError. */
export async function updateConcept(context: CommandContext, input: UpdateConceptInput): Promise<ConceptResult> {
  const { id, expectedVersion, prefLabels, altLabels, notation, scopeNote } = validate(schema, input);
  return changeConcept(
    context,
    'updateConcept',
    { id, expectedVersion },
    {
      kind: 'concept.updated',
      summary: (code) => ({ en: `Changed the tag ${code}`, zh: `修改标签 ${code}` }),
      change: async ({ fields: current }) => {
        const fields = given({
          prefLabels: prefLabels && byLanguage(prefLabels),
          altLabels: altLabels && aliasesField(altLabels),
          notation: notation === undefined ? undefined : notation || null,
          scopeNote: scopeNote && byLanguage(scopeNote),
        });
        const labels = { ...current, ...fields };
        refuseLabelClashes(
          labels.prefLabels as Record<string, string>,
          labels.altLabels as { language: string; value: string }[],
        );
        return { fields };
      },
    },
  );
}
