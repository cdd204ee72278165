/**
 * Keeps an uploaded file until an editor has it read, for a day at most. What one person may have waiting is limited, so
 * that nobody fills the database.
 */
import { z } from 'zod';
import { type CommandContext, runCommand } from './command.ts';
import { PermissionError } from './errors.ts';
import { lockNames } from './locks.ts';
import { sha256Hex } from './sha256.ts';
import { prose, validate } from './validate.ts';

const KEPT_MS = 24 * 60 * 60 * 1000;
const MOST_WAITING = 100;

const schema = z.strictObject({
  bytes: z.instanceof(Uint8Array),
  mediaType: prose(200),
  /** As the browser had it. */
  fileName: prose(255).nullish(),
});
export type KeepUploadInput = z.input<typeof schema>;
/** `id` is null where nothing was kept since `waiting` files of this person wait already. */
export type KeptUpload = { id: string; sha256: string } | { id: null; waiting: number };

/** Files kept for longer than a day go first, everybody's. Throws ValidationError and PermissionError. */
export async function keepUpload(context: CommandContext, input: KeepUploadInput): Promise<KeptUpload> {
  const { bytes, mediaType, fileName } = validate(schema, input);
  const sha256 = sha256Hex(bytes);
  return runCommand(context, 'keepUpload', async ({ tx, actorId, now, audit }) => {
    if (actorId === null) {
      throw new PermissionError(null, { en: 'Only a person can upload a file.', zh: '只有编辑人员可以上传文件。' });
    }
    await lockNames(tx, [`uploads:${actorId}`]);
    await tx.upload.deleteMany({ where: { createdAt: { lt: new Date(now.getTime() - KEPT_MS) } } });
    const waiting = await tx.upload.count({ where: { uploadedById: actorId } });
    if (waiting >= MOST_WAITING) return { id: null, waiting };
    const { id } = await tx.upload.create({
      data: {
        ...{ sha256, content: new Uint8Array(bytes), byteLength: bytes.length },
        ...{ mediaType, fileName: fileName || null, uploadedById: actorId },
      },
      select: { id: true },
    });
    audit({ kind: 'upload.kept', subject: { type: 'Upload', id }, detail: { sha256, bytes: bytes.length, mediaType } });
    return { id, sha256 };
  });
}
