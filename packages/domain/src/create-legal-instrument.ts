/** Makes a law, regulation or other instrument, from a selection that names it if one is given. */
import { z } from 'zod';
import type { CommandContext } from './command.ts';
import { type CreateNamedResult, createNamedRecord } from './create-named-record.ts';
import { creating } from './named-input.ts';
import { validate } from './validate.ts';

export const legalInstrumentKind = z.enum([
  'LAW',
  'ADMINISTRATIVE_REGULATION',
  'DEPARTMENTAL_RULE',
  'LOCAL_REGULATION',
  'JUDICIAL_INTERPRETATION',
  'NORMATIVE_DOCUMENT',
  'INTERNATIONAL_AGREEMENT',
  'OTHER',
]);
export const legalInstrumentStatus = z.enum(['DRAFT', 'IN_FORCE', 'REPEALED', 'UNKNOWN']);
const schema = z.strictObject({
  ...creating,
  kind: legalInstrumentKind,
  status: legalInstrumentStatus,
});
export type CreateLegalInstrumentInput = z.input<typeof schema>;

/** Throws ValidationError, PermissionError, NotFoundError (article), ConflictError (DUPLICATE, TEXT_CHANGED). */
export async function createLegalInstrument(
  context: CommandContext,
  input: CreateLegalInstrumentInput,
): Promise<CreateNamedResult> {
  const { names, span, kind, status } = validate(schema, input);
  const fields = {
    kind,
    status,
    documentNumber: null,
    promulgatedValue: null,
    promulgatedText: null,
    effectiveValue: null,
    effectiveText: null,
    repealedValue: null,
    repealedText: null,
    issuerIds: [],
  };
  return createNamedRecord(context, 'LegalInstrument', { names, span, fields });
}
