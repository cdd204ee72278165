/** Makes a key for a partner. Its secret is answered here, once, and kept nowhere: not in the database, a log or the audit trail. */
import { z } from 'zod';
import { makeApiKey } from './api-key.ts';
import { type CommandContext, runCommand } from './command.ts';
import { ConflictError, NotFoundError } from './errors.ts';
import { prose, uuid, validate } from './validate.ts';

const schema = z.strictObject({
  partnerId: uuid,
  name: prose(200).pipe(z.string().min(1)),
  scopes: z.array(z.enum(['RECORDS_READ', 'TEXT_READ', 'CHANGES_READ', 'EXPORTS_READ'])).min(1),
  /** After this instant the key opens nothing. */
  expiresAt: z.date().nullish(),
  /** Points a full bucket holds, and points restored each second. */
  budget: z.int().min(1).max(1_000_000).optional(),
  restoreRate: z.int().min(1).max(100_000).optional(),
});
export type CreateApiKeyInput = z.input<typeof schema>;

/** Throws ValidationError, PermissionError, NotFoundError (partner), ConflictError (the partner is switched off). */
export async function createApiKey(
  context: CommandContext,
  input: CreateApiKeyInput,
): Promise<{ apiKeyId: string; secret: string }> {
  const { partnerId, scopes, expiresAt, name, ...limits } = validate(schema, input);
  return runCommand(context, 'createApiKey', async ({ tx, actorId, audit }) => {
    const partner = await tx.partner.findUnique({ where: { id: partnerId }, select: { active: true } });
    if (!partner) throw new NotFoundError({ type: 'Partner', id: partnerId });
    if (!partner.active) {
      throw new ConflictError('IN_USE', [
        { en: 'The partner is switched off; its keys open nothing.', zh: '该合作方已停用，其密钥无效。' },
      ]);
    }
    const { secret, prefix, sha256 } = makeApiKey();
    const { budget, restoreRate } = limits;
    const { id } = await tx.apiKey.create({
      data: {
        ...{ partnerId, name, prefix, sha256, scopes: [...new Set(scopes)], expiresAt: expiresAt ?? null },
        ...(budget !== undefined && { budget }),
        ...(restoreRate !== undefined && { restoreRate }),
        createdById: actorId,
      },
      select: { id: true },
    });
    audit({ kind: 'api-key.created', subject: { type: 'ApiKey', id }, detail: { partnerId, name, prefix, scopes } });
    return { apiKeyId: id, secret };
  });
}
