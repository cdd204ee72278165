/** Makes a partner: an organisation that reads what is published. It reads nothing before it has a key. */
import { z } from 'zod';
import { type CommandContext, runCommand } from './command.ts';
import { ValidationError } from './errors.ts';
import { lockNames } from './locks.ts';
import { fieldError, prose, validate } from './validate.ts';

const schema = z.strictObject({
  name: prose(200).pipe(z.string().min(1)),
  /** Whom to write to. */
  contact: prose(500).nullish(),
});
export type CreatePartnerInput = z.input<typeof schema>;

/** Throws ValidationError (the name is taken) and PermissionError. */
export async function createPartner(
  context: CommandContext,
  input: CreatePartnerInput,
): Promise<{ partnerId: string }> {
  const { name, contact } = validate(schema, input);
  return runCommand(context, 'createPartner', async ({ tx, audit }) => {
    await lockNames(tx, [`partner:${name}`]);
    if (await tx.partner.findFirst({ where: { name }, select: { id: true } })) {
      throw new ValidationError([
        fieldError(['name'], 'NOT_UNIQUE', { en: 'There is a partner of this name.', zh: '已有同名的合作方。' }),
      ]);
    }
    const { id } = await tx.partner.create({ data: { name, contact: contact || null }, select: { id: true } });
    audit({ kind: 'partner.created', subject: { type: 'Partner', id }, detail: { name } });
    return { partnerId: id };
  });
}
