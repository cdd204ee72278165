/** Makes a vocabulary. Its code stands in partners' filters and is never used again for another. */
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { changeRows } from './change-rows.ts';
import { type CommandContext, runCommand } from './command.ts';
import { ConflictError } from './errors.ts';
import { byLanguage, codeInput, labelsInput, notesInput } from './taxonomy/concept-input.ts';
import { lockTaxonomy } from './taxonomy/lock-taxonomy.ts';
import { validate } from './validate.ts';

const schema = z.strictObject({ code: codeInput, prefLabels: labelsInput, definition: notesInput.nullish() });
export type CreateSchemeInput = z.input<typeof schema>;
export type CreateSchemeResult = { actionId: string; id: string; version: number };

/** Throws ValidationError, PermissionError, ConflictError (DUPLICATE). */
export async function createScheme(context: CommandContext, input: CreateSchemeInput): Promise<CreateSchemeResult> {
  const { code, prefLabels, definition } = validate(schema, input);
  return runCommand(context, 'createScheme', async (run) => {
    const { tx } = run;
    await lockTaxonomy(tx);
    const taken = await tx.scheme.findUnique({ where: { code }, select: { id: true } });
    if (taken) {
      throw new ConflictError(
        'DUPLICATE',
        [
          {
            en: `There is a scheme ${code} already. Choose another code.`,
            zh: `已有代码为 ${code} 的体系，请另选代码。`,
          },
        ],
        { type: 'Scheme', id: taken.id },
      );
    }
    const id = uuidv7();
    const after = {
      code,
      prefLabels: byLanguage(prefLabels),
      definition: byLanguage(definition ?? []),
      position: await tx.scheme.count(),
    };
    const { actionId } = await changeRows(run, [{ type: 'Scheme', id, before: null, after }], {
      summary: { en: `Made the scheme ${code}`, zh: `新建标签体系 ${code}` },
      audit: { kind: 'scheme.created', subject: { type: 'Scheme', id }, detail: { code } },
    });
    return { actionId, id, version: 1 };
  });
}
