/** The source of this name and kind: the one there is, or a new one. What is there is not changed; an administrator does that. */
import { z } from 'zod';
import { type CommandContext, runCommand } from './command.ts';
import { lockNames } from './locks.ts';
import { prose, validate } from './validate.ts';

const schema = z.strictObject({
  name: prose(200).pipe(z.string().min(1)),
  kind: z.enum(['UPLOAD', 'PASTE']),
  /** Admiralty code; F when it cannot be judged. */
  reliability: z.enum(['A', 'B', 'C', 'D', 'E', 'F']).default('F'),
  scale: z.enum(['NATIONAL', 'LOCAL', 'INTERNATIONAL']).default('NATIONAL'),
  /** SPDX identifier or words. */
  licence: prose(200).optional(),
  /** Whether partners may be given whole texts; quotations always go. */
  mayRepublishText: z.boolean().default(false),
});
export type EnsureSourceInput = z.input<typeof schema>;

/** Throws ValidationError, PermissionError. */
export async function ensureSource(context: CommandContext, input: EnsureSourceInput): Promise<{ id: string }> {
  const { licence, ...source } = validate(schema, input);
  return runCommand(context, 'ensureSource', async ({ tx, actorId, audit }) => {
    await lockNames(tx, [`source:${source.name}`]);
    const where = { name: source.name, kind: source.kind };
    const existing = await tx.source.findFirst({ where, orderBy: { id: 'asc' }, select: { id: true } });
    if (existing) return existing;
    const data = { ...source, licence: licence ?? null, updatedById: actorId };
    const made = await tx.source.create({ data, select: { id: true } });
    audit({
      kind: 'source.created',
      subject: { type: 'Source', id: made.id },
      detail: { name: source.name, kind: source.kind },
    });
    return made;
  });
}
