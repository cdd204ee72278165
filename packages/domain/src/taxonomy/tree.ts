/** A vocabulary's tree as far as a command needs it: what lies above a concept, and who its siblings are. */
import type { Transaction } from '../command.ts';
import { ConflictError, ValidationError } from '../errors.ts';
import type { RowChange } from '../row-changes.ts';
import { fieldError } from '../validate.ts';

/** Throws ValidationError (no such concept in the scheme) and ConflictError CYCLE. */
export async function checkBroader(
  tx: Transaction,
  { id, schemeId }: { id: string | null; schemeId: string },
  broaderId: string | null,
): Promise<void> {
  if (broaderId === null) return;
  const above = await tx.$queryRaw<{ id: string; schemeId: string }[]>`
    WITH RECURSIVE above AS (
      SELECT id, broader_id, scheme_id FROM editorial.concept WHERE id = ${broaderId}::uuid
      UNION SELECT concept.id, concept.broader_id, concept.scheme_id
      FROM editorial.concept JOIN above ON concept.id = above.broader_id
    ) SELECT id, scheme_id AS "schemeId" FROM above`;
  const broader = above.find((concept) => concept.id === broaderId);
  if (broader?.schemeId !== schemeId) {
    throw new ValidationError([
      fieldError(['broaderId'], 'UNKNOWN_REFERENCE', {
        en: 'The broader concept is not in this scheme. Choose one of the same scheme.',
        zh: '上位标签不在此体系中，请选择同一体系的标签。',
      }),
    ]);
  }
  if (!above.some((concept) => concept.id === id)) return;
  throw new ConflictError(
    'CYCLE',
    [
      {
        en: 'A concept can’t lie under itself or under what lies under it. Choose another broader one.',
        zh: '标签不能置于自身或其下位标签之下，请另选上位标签。',
      },
    ],
    { type: 'Concept', id: broaderId },
  );
}

/** Concepts under `broaderId`, in order. */
export function siblings(tx: Transaction, schemeId: string, broaderId: string | null) {
  return tx.concept.findMany({
    where: { schemeId, broaderId },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true, position: true },
  });
}

/** The changes that give the others their places once `id` stands at `position` among them; and where it really stands. */
export function makeRoom(
  others: { id: string; position: number }[],
  position: number,
): { position: number; changes: RowChange[] } {
  const place = Math.min(position, others.length);
  const changes = others.flatMap(({ id, position: before }, index): RowChange[] => {
    const after = index < place ? index : index + 1;
    if (after === before) return [];
    return [{ type: 'Concept', id, before: { position: before }, after: { position: after } }];
  });
  return { position: place, changes };
}
