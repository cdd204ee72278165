/** Makes a platform, app, hotline or mechanism, from a selection that names it if one is given. */
import { z } from 'zod';
import type { CommandContext } from './command.ts';
import { type CreateNamedResult, createNamedRecord } from './create-named-record.ts';
import { creating, linkInput } from './named-input.ts';
import { validate } from './validate.ts';

export const systemKind = z.enum(['PLATFORM', 'APP', 'HOTLINE', 'MECHANISM', 'OTHER']);
const schema = z.strictObject({
  ...creating,
  kind: systemKind,
  /** Who runs it. */
  operatorId: linkInput,
});
export type CreateSystemInput = z.input<typeof schema>;

/** Throws ValidationError, PermissionError, NotFoundError (article), ConflictError (DUPLICATE, TEXT_CHANGED). */
export async function createSystem(context: CommandContext, input: CreateSystemInput): Promise<CreateNamedResult> {
  const { names, span, kind, operatorId = null } = validate(schema, input);
  const fields = { kind, operatorId };
  return createNamedRecord(context, 'System', { names, span, fields });
}
