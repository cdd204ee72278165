/** Changes a place. What is absent stays, null clears, a list replaces. */
import { z } from 'zod';
import type { CommandContext } from './command.ts';
import { placeCode, placeKind } from './create-place.ts';
import { given, linkInput, updating } from './named-input.ts';
import { type UpdateNamedResult, updateNamedRecord } from './update-named-record.ts';
import { validate } from './validate.ts';

const schema = z.strictObject({
  ...updating,
  kind: placeKind.optional(),
  code: placeCode.nullish(),
  parentId: linkInput,
});
export type UpdatePlaceInput = z.input<typeof schema>;

/** Throws ValidationError, PermissionError, NotFoundError, StaleVersionError, ConflictError (DUPLICATE, CYCLE). */
export async function updatePlace(context: CommandContext, input: UpdatePlaceInput): Promise<UpdateNamedResult> {
  const { id, expectedVersion, names, aliases, ...more } = validate(schema, input);
  const fields = () => given(more);
  return updateNamedRecord(context, 'Place', { id, expectedVersion, names, aliases, fields });
}
