/** Makes a campaign, from a selection that names it if one is given. */
import { z } from 'zod';
import type { CommandContext } from './command.ts';
import { type CreateNamedResult, createNamedRecord } from './create-named-record.ts';
import { creating } from './named-input.ts';
import { validate } from './validate.ts';

export const campaignKind = z.enum(['CRACKDOWN', 'PUBLICITY', 'RECTIFICATION', 'OTHER']);
const schema = z.strictObject({
  ...creating,
  kind: campaignKind,
});
export type CreateCampaignInput = z.input<typeof schema>;

/** Throws ValidationError, PermissionError, NotFoundError (article), ConflictError (DUPLICATE, TEXT_CHANGED). */
export async function createCampaign(context: CommandContext, input: CreateCampaignInput): Promise<CreateNamedResult> {
  const { names, span, kind } = validate(schema, input);
  const fields = {
    kind,
    head: null,
    status: 'UNKNOWN',
    objective: null,
    startedValue: null,
    startedText: null,
    endedValue: null,
    endedText: null,
    leadOrganizationIds: [],
  };
  return createNamedRecord(context, 'Campaign', { names, span, fields });
}
