/** Changes an organisation. What is absent stays, null clears, a list replaces. */
import { z } from 'zod';
import type { CommandContext } from './command.ts';
import { organizationKind } from './create-organization.ts';
import { given, linkInput, updating } from './named-input.ts';
import { type UpdateNamedResult, updateNamedRecord } from './update-named-record.ts';
import { validate } from './validate.ts';

const schema = z.strictObject({
  ...updating,
  kind: organizationKind.optional(),
  parentId: linkInput,
});
export type UpdateOrganizationInput = z.input<typeof schema>;

/** Throws ValidationError, PermissionError, NotFoundError, StaleVersionError, ConflictError (DUPLICATE, CYCLE). */
export async function updateOrganization(
  context: CommandContext,
  input: UpdateOrganizationInput,
): Promise<UpdateNamedResult> {
  const { id, expectedVersion, names, aliases, ...more } = validate(schema, input);
  const fields = () => given(more);
  return updateNamedRecord(context, 'Organization', { id, expectedVersion, names, aliases, fields });
}
