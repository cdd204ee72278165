/** Makes an organisation, from a selection that names it if one is given. */
import { z } from 'zod';
import type { CommandContext } from './command.ts';
import { type CreateNamedResult, createNamedRecord } from './create-named-record.ts';
import { creating, linkInput } from './named-input.ts';
import { validate } from './validate.ts';

export const organizationKind = z.enum([
  'MINISTRY',
  'PARTY_BODY',
  'REGULATOR',
  'CENTRAL_BANK',
  'POLICE',
  'PROSECUTION',
  'COURT',
  'JOINT_MECHANISM',
  'LOCAL_GOVERNMENT',
  'COMPANY',
  'MEDIA',
  'OTHER',
]);
const schema = z.strictObject({
  ...creating,
  kind: organizationKind,
  /** The body above. */
  parentId: linkInput,
});
export type CreateOrganizationInput = z.input<typeof schema>;

/** Throws ValidationError, PermissionError, NotFoundError (article), ConflictError (DUPLICATE, TEXT_CHANGED). */
export async function createOrganization(
  context: CommandContext,
  input: CreateOrganizationInput,
): Promise<CreateNamedResult> {
  const { names, span, kind, parentId = null } = validate(schema, input);
  const fields = { kind, parentId };
  return createNamedRecord(context, 'Organization', { names, span, fields });
}
