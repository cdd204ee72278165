/**
 * Sends back scheduled editions that could not be published in several attempts, through a defect or a database that did
 * not answer: whatever happens to an edition at its time, someone gets to know of it.
 */
import { z } from 'zod';
import { type CommandContext, runCommand } from './command.ts';
import { type SentBack, sendBack } from './publish-due-editions.ts';
import { lockEditions } from './publishing/lock-editions.ts';
import type { Sentence } from './sentence.ts';
import { BULK_LIMIT, uuid, validate } from './validate.ts';

const schema = z.strictObject({ editionIds: z.array(uuid).min(1).max(BULK_LIMIT) });
export type GiveUpDueEditionsInput = z.input<typeof schema>;

const COULD_NOT: Sentence = {
  en: 'It could not be published at its time, in several attempts; the worker’s log says why. Publish it by hand.',
  zh: '多次尝试后仍未能按时发布，原因见后台日志。请手动发布。',
};

/** Those still scheduled and due; the others are left alone. Throws ValidationError and PermissionError. */
export async function giveUpDueEditions(context: CommandContext, input: GiveUpDueEditionsInput): Promise<SentBack[]> {
  const { editionIds } = validate(schema, input);
  return runCommand(context, 'giveUpDueEditions', async (run) => {
    const sentBack: SentBack[] = [];
    for (const edition of (await lockEditions(run.tx, editionIds)).values()) {
      const { state, scheduledFor } = edition;
      if (state !== 'SCHEDULED' || scheduledFor === null || scheduledFor > run.now) continue;
      sentBack.push(await sendBack(run, edition, [COULD_NOT]));
    }
    return sentBack;
  });
}
