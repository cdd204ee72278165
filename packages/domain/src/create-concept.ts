/** Makes a concept, the last of its siblings. Its code `scheme:slug` is never used again for another. */
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { changeRows } from './change-rows.ts';
import { type CommandContext, runCommand } from './command.ts';
import { ConflictError, NotFoundError } from './errors.ts';
import type { ConceptResult } from './taxonomy/change-concept.ts';
import { byLanguage, labelsInput, notationInput, slugInput } from './taxonomy/concept-input.ts';
import { lockTaxonomy } from './taxonomy/lock-taxonomy.ts';
import { checkBroader, siblings } from './taxonomy/tree.ts';
import { uuid, validate } from './validate.ts';

const schema = z.strictObject({
  schemeId: uuid,
  slug: slugInput,
  notation: notationInput,
  prefLabels: labelsInput,
  broaderId: uuid.nullish(),
});
export type CreateConceptInput = z.input<typeof schema>;

/** Throws ValidationError, PermissionError, NotFoundError (scheme), ConflictError (DUPLICATE). */
export async function createConcept(context: CommandContext, input: CreateConceptInput): Promise<ConceptResult> {
  const { schemeId, slug, notation, prefLabels, broaderId = null } = validate(schema, input);
  return runCommand(context, 'createConcept', async (run) => {
    const { tx } = run;
    await lockTaxonomy(tx);
    const scheme = await tx.scheme.findUnique({ where: { id: schemeId }, select: { code: true } });
    if (!scheme) throw new NotFoundError({ type: 'Scheme', id: schemeId });
    const code = `${scheme.code}:${slug}`;
    const taken = await tx.concept.findUnique({ where: { code }, select: { id: true } });
    if (taken) {
      throw new ConflictError(
        'DUPLICATE',
        [{ en: `There is a tag ${code} already. Choose another code.`, zh: `已有标签 ${code}，请另选代码。` }],
        { type: 'Concept', id: taken.id },
      );
    }
    await checkBroader(tx, { id: null, schemeId }, broaderId);
    const last = (await siblings(tx, schemeId, broaderId)).at(-1);
    const id = uuidv7();
    const after = {
      ...{ schemeId, slug, notation: notation || null, prefLabels: byLanguage(prefLabels), altLabels: [] },
      ...{ scopeNote: {}, broaderId, position: last ? last.position + 1 : 0, status: 'CURRENT', replacedById: null },
    };
    const { actionId } = await changeRows(run, [{ type: 'Concept', id, before: null, after }], {
      summary: { en: `Made the tag ${code}`, zh: `新建标签 ${code}` },
      audit: { kind: 'concept.created', subject: { type: 'Concept', id }, detail: { code } },
    });
    return { actionId, id, version: 1 };
  });
}
