/** Gives a concept another place in its scheme's tree; those that stand there make room, in the same action. */
import { z } from 'zod';
import type { CommandContext } from './command.ts';
import { type ConceptResult, changeConcept } from './taxonomy/change-concept.ts';
import { targetInput } from './taxonomy/concept-input.ts';
import { checkBroader, makeRoom, siblings } from './taxonomy/tree.ts';
import { uuid, validate } from './validate.ts';

const schema = z.strictObject({
  ...targetInput,
  /** Null for the top. */
  broaderId: uuid.nullish(),
  /** Among its siblings, from 0; the last place when there are fewer. */
  position: z.int().min(0),
});
export type MoveConceptInput = z.input<typeof schema>;

/** Throws ValidationError (another scheme's concept), PermissionError, NotFoundError, StaleVersionError, ConflictError (CYCLE). */
export async function moveConcept(context: CommandContext, input: MoveConceptInput): Promise<ConceptResult> {
  const { id, expectedVersion, broaderId = null, position } = validate(schema, input);
  return changeConcept(
    context,
    'moveConcept',
    { id, expectedVersion },
    {
      kind: 'concept.moved',
      summary: (code) => ({ en: `Moved the tag ${code}`, zh: `移动标签 ${code}` }),
      change: async ({ schemeId }, { tx }) => {
        await checkBroader(tx, { id, schemeId }, broaderId);
        const others = (await siblings(tx, schemeId, broaderId)).filter((sibling) => sibling.id !== id);
        const room = makeRoom(others, position);
        return { fields: { broaderId, position: room.position }, others: room.changes };
      },
    },
  );
}
