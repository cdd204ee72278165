/** Makes a place, from a selection that names it if one is given. */
import { z } from 'zod';
import type { CommandContext } from './command.ts';
import { type CreateNamedResult, createNamedRecord } from './create-named-record.ts';
import { creating, linkInput } from './named-input.ts';
import { validate } from './validate.ts';

export const placeKind = z.enum(['COUNTRY', 'PROVINCE', 'PREFECTURE', 'COUNTY', 'OTHER']);
/** GB/T 2260. */
export const placeCode = z.string().regex(/^\d{6}$/);
const schema = z.strictObject({
  ...creating,
  kind: placeKind,
  code: placeCode.nullish(),
  /** The place it lies in. */
  parentId: linkInput,
});
export type CreatePlaceInput = z.input<typeof schema>;

/** Throws ValidationError, PermissionError, NotFoundError (article), ConflictError (DUPLICATE, TEXT_CHANGED). */
export async function createPlace(context: CommandContext, input: CreatePlaceInput): Promise<CreateNamedResult> {
  const { names, span, kind, code = null, parentId = null } = validate(schema, input);
  const fields = { kind, code, parentId };
  return createNamedRecord(context, 'Place', { names, span, fields });
}
