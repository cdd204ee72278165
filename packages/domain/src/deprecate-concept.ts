/** Says that a concept is no longer to be used, and what to use instead. Its tags stay where they are. */
import { z } from 'zod';
import type { CommandContext } from './command.ts';
import { ConflictError, ValidationError } from './errors.ts';
import { type ConceptResult, changeConcept } from './taxonomy/change-concept.ts';
import { targetInput } from './taxonomy/concept-input.ts';
import { fieldError, uuid, validate } from './validate.ts';

const schema = z.strictObject({ ...targetInput, replacedById: uuid.nullish() });
export type DeprecateConceptInput = z.input<typeof schema>;

/** Throws ValidationError, PermissionError, NotFoundError, StaleVersionError, ConflictError (CYCLE: by itself). */
export async function deprecateConcept(context: CommandContext, input: DeprecateConceptInput): Promise<ConceptResult> {
  const { id, expectedVersion, replacedById = null } = validate(schema, input);
  return changeConcept(
    context,
    'deprecateConcept',
    { id, expectedVersion },
    {
      kind: 'concept.deprecated',
      summary: (code) => ({ en: `Deprecated the tag ${code}`, zh: `停用标签 ${code}` }),
      change: async (_concept, { tx }) => {
        if (replacedById === id) {
          throw new ConflictError('CYCLE', [
            { en: 'A concept can’t replace itself. Choose another.', zh: '标签不能替代自身，请另选。' },
          ]);
        }
        const instead = replacedById && (await tx.concept.findUnique({ where: { id: replacedById } }));
        // Only what is in use replaces: so replacements never run in a circle.
        if (instead === null || (instead && instead.status === 'DEPRECATED')) {
          throw new ValidationError([
            fieldError(['replacedById'], instead ? 'NOT_ALLOWED' : 'UNKNOWN_REFERENCE', {
              en: 'What replaces a concept must exist and be in use. Choose another.',
              zh: '替代标签须存在且未停用，请另选。',
            }),
          ]);
        }
        return { fields: { status: 'DEPRECATED', replacedById } };
      },
    },
  );
}
