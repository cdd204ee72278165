/** Lets a deprecated concept be used again; nothing replaces it any more. */
import { z } from 'zod';
import type { CommandContext } from './command.ts';
import { type ConceptResult, changeConcept } from './taxonomy/change-concept.ts';
import { targetInput } from './taxonomy/concept-input.ts';
import { validate } from './validate.ts';

const schema = z.strictObject(targetInput);
export type ReinstateConceptInput = z.input<typeof schema>;

/** One in use stays as it is. Throws ValidationError, PermissionError, NotFoundError, StaleVersionError. */
export async function reinstateConcept(context: CommandContext, input: ReinstateConceptInput): Promise<ConceptResult> {
  return changeConcept(context, 'reinstateConcept', validate(schema, input), {
    kind: 'concept.reinstated',
    summary: (code) => ({ en: `Reinstated the tag ${code}`, zh: `恢复标签 ${code}` }),
    change: async () => ({ fields: { status: 'CURRENT', replacedById: null } }),
  });
}
