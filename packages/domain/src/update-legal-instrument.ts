/** Changes a legal instrument. What is absent stays, null clears, a list replaces. */
import { z } from 'zod';
import type { CommandContext } from './command.ts';
import { legalInstrumentKind, legalInstrumentStatus } from './create-legal-instrument.ts';
import { fuzzyFields, fuzzyInput } from './fuzzy-input.ts';
import { given, linksField, linksInput, updating } from './named-input.ts';
import { type UpdateNamedResult, updateNamedRecord } from './update-named-record.ts';
import { prose, validate } from './validate.ts';

const schema = z.strictObject({
  ...updating,
  kind: legalInstrumentKind.optional(),
  status: legalInstrumentStatus.optional(),
  /** 文号. */
  documentNumber: prose(100).nullish(),
  issuerIds: linksInput,
  promulgated: fuzzyInput,
  effective: fuzzyInput,
  repealed: fuzzyInput,
});
export type UpdateLegalInstrumentInput = z.input<typeof schema>;

/** Throws ValidationError, PermissionError, NotFoundError, StaleVersionError, ConflictError (DUPLICATE). */
export async function updateLegalInstrument(
  context: CommandContext,
  input: UpdateLegalInstrumentInput,
): Promise<UpdateNamedResult> {
  const { id, expectedVersion, names, aliases, ...more } = validate(schema, input);
  const fields = () => {
    const { documentNumber, issuerIds, promulgated, effective, repealed, ...plain } = more;
    return {
      ...given(plain),
      ...given({ documentNumber: documentNumber === undefined ? undefined : documentNumber || null }),
      ...given({ issuerIds: issuerIds && linksField(issuerIds) }),
      ...fuzzyFields('promulgated', promulgated),
      ...fuzzyFields('effective', effective),
      ...fuzzyFields('repealed', repealed),
    };
  };
  return updateNamedRecord(context, 'LegalInstrument', { id, expectedVersion, names, aliases, fields });
}
