/** Changes a system. What is absent stays, null clears, a list replaces. */
import { z } from 'zod';
import type { CommandContext } from './command.ts';
import { systemKind } from './create-system.ts';
import { given, linkInput, updating } from './named-input.ts';
import { type UpdateNamedResult, updateNamedRecord } from './update-named-record.ts';
import { validate } from './validate.ts';

const schema = z.strictObject({
  ...updating,
  kind: systemKind.optional(),
  operatorId: linkInput,
});
export type UpdateSystemInput = z.input<typeof schema>;

/** Throws ValidationError, PermissionError, NotFoundError, StaleVersionError, ConflictError (DUPLICATE). */
export async function updateSystem(context: CommandContext, input: UpdateSystemInput): Promise<UpdateNamedResult> {
  const { id, expectedVersion, names, aliases, ...more } = validate(schema, input);
  const fields = () => given(more);
  return updateNamedRecord(context, 'System', { id, expectedVersion, names, aliases, fields });
}
