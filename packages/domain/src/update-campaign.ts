/** Changes a campaign. What is absent stays, null clears, a list replaces. */
import { z } from 'zod';
import type { CommandContext } from './command.ts';
import { campaignKind } from './create-campaign.ts';
import { given, linksField, linksInput, periodFields, periodInput, textInput, updating } from './named-input.ts';
import type { Fields } from './row-writes.ts';
import { type UpdateNamedResult, updateNamedRecord } from './update-named-record.ts';
import { prose, validate } from './validate.ts';

const schema = z.strictObject({
  ...updating,
  /** 行动, 专项, … */
  head: prose(20).nullish(),
  kind: campaignKind.optional(),
  status: z.enum(['PLANNED', 'ACTIVE', 'ENDED', 'UNKNOWN']).optional(),
  period: periodInput,
  /** Sets the aim in one language; null clears it in all. */
  objective: textInput.nullish(),
  leadOrganizationIds: linksInput,
});
export type UpdateCampaignInput = z.input<typeof schema>;

/** Throws ValidationError, PermissionError, NotFoundError, StaleVersionError, ConflictError (DUPLICATE). */
export async function updateCampaign(context: CommandContext, input: UpdateCampaignInput): Promise<UpdateNamedResult> {
  const { id, expectedVersion, names, aliases, ...more } = validate(schema, input);
  const fields = ({ objective: present }: Fields) => {
    const { head, period, objective, leadOrganizationIds, ...plain } = more;
    return {
      ...given(plain),
      ...given({ head: head === undefined ? undefined : head || null }),
      ...periodFields(period),
      ...given({ objective: objectiveField(objective, present as Record<string, string> | null) }),
      ...given({ leadOrganizationIds: leadOrganizationIds && linksField(leadOrganizationIds) }),
    };
  };
  return updateNamedRecord(context, 'Campaign', { id, expectedVersion, names, aliases, fields });
}

function objectiveField(given: z.output<typeof textInput> | null | undefined, present: Record<string, string> | null) {
  if (!given) return given;
  const texts = Object.entries({ ...present, [given.language]: given.value }).filter(([, value]) => value !== '');
  return texts.length === 0 ? null : Object.fromEntries(texts);
}
